import { describe, expect, it } from 'vitest';
import { disagreement, reattach, review, standing } from '../../src/log/corrections.js';
import type { Correction, CorrectionAction, EventEdit } from '../../src/ontology/logged-event.js';
import { sampleEvent } from './sample-entries.js';

const coded = sampleEvent('Visited the capital.', { mode: 'visit' });

type Said = string | readonly [who: string, edit: EventEdit];

/** Records written as `Ana accept`, `Ben undo 1`, or with an edit. */
function records(
  ...said: readonly (string | readonly [who: string, edit: EventEdit])[]
): readonly Correction[] {
  return said.map((word, i) => {
    const [who = '', action, undoes] = typeof word === 'string' ? word.split(' ') : [word[0], 'edit'];
    return {
      sequence: i + 1,
      eventId: 'd-1#1',
      documentId: 'd-1',
      action: action as CorrectionAction,
      edit: typeof word === 'string' ? null : word[1],
      reason: '',
      who,
      when: '2026-01-02T00:00:00Z',
      before: coded,
      undoes: undoes === undefined ? null : Number(undoes),
    };
  });
}

describe('standing', () => {
  it('leaves out what was undone, and the undoing', () => {
    expect(standing(records('Ana accept', 'Ben reject', 'Ana undo 2')).map((r) => r.sequence)).toEqual([1]);
    expect(standing([])).toEqual([]);
  });
});

describe('review', () => {
  it('adds edits up and lets the last word decide', () => {
    expect(review(coded, [])).toEqual({ event: coded, review: 'unreviewed', original: null });
    expect(review(coded, records('Ana accept')).review).toBe('accepted');
    const edited = review(
      coded,
      records(['Ana', { status: 'planned' }], ['Ben', { target: ['CHN'] }], 'Ana accept'),
    );
    expect(edited).toEqual({
      event: { ...coded, status: 'planned', target: ['CHN'] },
      review: 'accepted',
      original: coded,
    });
    expect(review(coded, records(['Ana', { status: 'planned' }], 'Ben reject')).review).toBe('rejected');
  });

  it('is as coded again once everything is undone', () => {
    const all = records(['Ana', { type: 'AID' }], 'Ben reject', 'Ana undo 1', 'Ben undo 2');
    expect(review(coded, all)).toEqual({ event: coded, review: 'unreviewed', original: null });
  });
});

describe('disagreement', () => {
  it.each<[string, readonly Said[], readonly string[]]>([
    ['nobody said anything', [], []],
    ['one person changes their mind', ['Ana accept', 'Ana reject'], []],
    ['two accept', ['Ana accept', 'Ben accept'], []],
    ['one accepts, one rejects', ['Ana accept', 'Ben reject'], ['rejected']],
    ['the rejection was undone', ['Ana accept', 'Ben reject', 'Ben undo 2'], []],
    ['both reject', ['Ana reject', 'Ben reject'], []],
    [
      'both edit the same field alike',
      [
        ['Ana', { type: 'AID' }],
        ['Ben', { type: 'AID' }],
      ],
      [],
    ],
    [
      'both edit the same field otherwise',
      [
        ['Ana', { type: 'AID' }],
        ['Ben', { type: 'AGREE' }],
      ],
      ['type'],
    ],
    [
      'they edit different fields',
      [
        ['Ana', { type: 'AID' }],
        ['Ben', { status: 'planned' }],
      ],
      [],
    ],
    ['one accepts what the other edited', [['Ana', { type: 'AID' }], 'Ben accept'], []],
    ['one accepted, the other then edits', ['Ana accept', ['Ben', { status: 'planned' }]], ['status']],
    ['one rejects what the other edited', [['Ana', { type: 'AID' }], 'Ben reject'], ['rejected']],
  ])('%s', (_what, said, about) => {
    expect(disagreement(coded, records(...said))).toEqual(about);
  });
});

describe('reattach', () => {
  const at = (start: number, more = {}) =>
    sampleEvent('Visited', {
      spans: { sentence: [start, start + 50], trigger: [start + 5, start + 12], source: [], target: [] },
      ...more,
    });

  it('finds the same act wherever it stands now, the same words first', () => {
    const [first, second] = [at(0), at(20)];
    expect(reattach([first, second], [second, first])).toEqual([1, 0]);
    expect(reattach([second], [at(0), at(20)])).toEqual([1]);
  });

  it('tells two acts in the same words apart by their status', () => {
    const [fact, plan] = [at(0), at(0, { status: 'planned' })];
    expect(reattach([plan], [fact, plan])).toEqual([1]);
    expect(reattach([plan], [fact])).toEqual([0]);
  });

  it('gives no event twice, and none of another type, actor or sentence', () => {
    expect(reattach([at(0), at(0)], [at(0)])).toEqual([0, null]);
    expect(reattach([at(0)], [at(0, { type: 'AID' })])).toEqual([null]);
    expect(reattach([at(0)], [at(0, { source: ['KOR'] })])).toEqual([null]);
    expect(reattach([at(0)], [at(0, { mutual: true })])).toEqual([null]);
    expect(reattach([at(0)], [at(50)])).toEqual([null]);
    expect(reattach([at(0)], [at(49)])).toEqual([0]);
    expect(reattach([at(0)], [])).toEqual([null]);
  });

  it('takes actors as a set', () => {
    const pair = at(0, { source: ['RUS', 'PRK'] });
    expect(reattach([pair], [at(0, { source: ['PRK', 'RUS'] })])).toEqual([0]);
  });
});
