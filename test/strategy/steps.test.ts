import { describe, expect, it } from 'vitest';
import { climb } from '../../src/strategy/steps.js';
import { parseSteps } from '../../src/strategy/steps-file.js';
import type { ContactRecord } from '../../src/strategy/steps-types.js';
import { formatStepsMarkdown } from '../../src/strategy/steps-words.js';

const FIELDS = ['broadcasts', 'aid', 'lines', 'forces'];
const TEXT = `title: A ladder
from: KOR
to: PRK
within: 365
patience: 2
rungs:
  - id: low
    title: Sport
    shows: { levels: [society], fields: [broadcasts] }
    measures: [{ id: team, title: Invite a team, expect: { fields: [broadcasts] }, wait: 30, judgement: small }]
  - id: mid
    title: Officials
    shows: { levels: [officials] }
    measures: [{ id: line, title: Ring, needs: { rungs: [low], quiet: 60 }, expect: { fields: [lines] }, judgement: a }]
  - id: high
    title: Leaders
    shows: { levels: [leaders] }
    measures: [{ id: summit, title: Meet, needs: { rungs: [low, mid] }, expect: { levels: [leaders] }, literature: Osgood }]
`;
const ladder = parseSteps(TEXT, 'steps.yaml', FIELDS);
const SIDES = { from: 'KOR', to: 'PRK' };
const receipt = {
  eventId: 'd-1#1',
  documentId: 'd-1',
  documentTitle: null,
  publisher: null,
  day: null,
  sentence: 'It did.',
};
type Step = ContactRecord['steps'][number];
const step = (day: string, outcome: Step['outcome'], more: Partial<Step> = {}): Step => ({
  by: 'KOR',
  day,
  sign: 'thaw',
  field: { id: 'broadcasts', title: 'broadcasts' },
  outcome,
  answer: outcome === 'in kind' || outcome === 'answered' ? { days: 10 } : null,
  receipt,
  ...more,
});
const record = (steps: readonly Step[], contacts: ContactRecord['contacts'] = []): ContactRecord => ({
  at: '2026-03-01',
  steps,
  contacts,
});

describe('the present rung', () => {
  it('is the highest that contact or an answered step shows within the days', () => {
    const { present, rungs } = climb(
      ladder,
      SIDES,
      record([step('2025-12-01', 'in kind')], [{ day: '2026-01-01', level: 'officials', receipt }]),
    );
    expect(present).toBe('mid');
    expect(rungs.map(({ reached }) => reached)).toEqual([true, true, false]);
    expect(rungs[0]?.shown).toMatchObject({ day: '2025-12-01', what: 'an answered step on broadcasts' });
  });

  it('is none where contact is older than the days, and a step that was not answered shows nothing', () => {
    const old = [{ day: '2025-02-27', level: 'officials', receipt }];
    expect(climb(ladder, SIDES, record([step('2026-01-01', 'unanswered')], old)).present).toBeNull();
    const kept = [{ day: '2025-03-01', level: 'officials', receipt }];
    expect(climb(ladder, SIDES, record([], kept)).present).toBe('mid');
  });
});

describe('what to do', () => {
  it.each([
    ['begin', [], 0],
    ['go on', [step('2026-01-01', 'answered')], 0],
    ['wait', [step('2026-02-20', 'open')], 0],
    ['try again', [step('2025-10-01', 'answered'), step('2026-01-01', 'unanswered')], 1],
    ['stop', [step('2025-10-01', 'unanswered'), step('2026-01-01', 'unanswered')], 2],
    ['stop', [step('2025-10-01', 'answered'), step('2026-01-01', 'rebuffed')], 1],
    // Steps of the other side, and of freeze, are no initiative of this one.
    [
      'begin',
      [step('2026-01-01', 'unanswered', { by: 'PRK' }), step('2026-01-02', 'unanswered', { sign: 'freeze' })],
      0,
    ],
  ])('is to %s', (verdict, steps, unanswered) => {
    expect(climb(ladder, SIDES, record(steps))).toMatchObject({ verdict, unanswered });
  });

  it('offers the rung above the present one first, and says what is missing', () => {
    const freeze = step('2026-02-01', 'unanswered', { by: 'PRK', sign: 'freeze' });
    const { next } = climb(ladder, SIDES, record([step('2026-01-01', 'in kind'), freeze]));
    expect(next.map(({ measure, ready, missing }) => [measure.id, ready, missing])).toEqual([
      ['team', true, []],
      ['line', false, ["60 quiet days (28 since the other side's last step of freeze)"]],
    ]);
    expect(next[0]).toMatchObject({ usualDays: 10 });
    expect(next[0]?.words).toContain(
      'Wait 30 days (answers of this kind took 10 days before) for a step on broadcasts',
    );
  });

  it('names the day after which an answer is overdue: the longest wait of the ladder', () => {
    // 60 days, the default, after 20 February.
    expect(climb(ladder, SIDES, record([step('2026-02-20', 'open')])).until).toBe('2026-04-21');
  });

  it('says that nothing is known without a log', () => {
    const report = climb(ladder, SIDES, null);
    expect(report).toMatchObject({ at: null, present: null, verdict: 'begin' });
    expect(report.words).toContain('No log was asked');
    expect(formatStepsMarkdown(report)).toContain('| Sport | no | |');
  });
});

describe('a ladder as it is written', () => {
  it.each([
    [
      'an unknown field',
      ['fields: [broadcasts] }\n', 'fields: [broadcast] }\n'],
      '"broadcast" is no field',
      'Did you mean "broadcasts"?',
    ],
    ['an unknown level', ['levels: [officials]', 'levels: [oficials]'], 'rungs.1.shows.levels.0', undefined],
    ['a need of a rung above', ['rungs: [low]', 'rungs: [high]'], 'is not below it', 'below its own'],
    ['an unknown rung', ['rungs: [low]', 'rungs: [lo]'], '"lo" is no rung', undefined],
    ['negative days', ['wait: 30', 'wait: -3'], 'measures.0.wait', undefined],
    ['a measure twice', ['id: line', 'id: team'], '"team" is listed twice', undefined],
    [
      'signs of nothing',
      ['{ levels: [leaders] }\n    measures', '{ levels: [] }\n    measures'],
      'names neither a level nor a field',
      undefined,
    ],
  ])('refuses %s', (_, [from = '', to = ''], message, hint) => {
    const read = () => parseSteps(TEXT.replace(from, to), 'steps.yaml', FIELDS);
    expect(read).toThrowError(message);
    if (hint !== undefined)
      expect(read).toThrowError(expect.objectContaining({ hint: expect.stringContaining(hint) }));
  });
});
