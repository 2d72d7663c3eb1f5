import { describe, expect, it } from 'vitest';
import { buildBrief } from '../../src/brief/index.js';
import { briefInput, exampleBrief } from './input.js';

const brief = exampleBrief();

describe('brief', () => {
  it('survives JSON, and the same input gives the same brief', () => {
    expect(JSON.parse(JSON.stringify(brief))).toEqual(brief);
    expect(exampleBrief()).toEqual(brief);
    expect(brief.schemaVersion).toBe(1);
    const input = briefInput();
    expect(buildBrief({ ...input, events: input.events.toReversed() })).toEqual(brief);
  });

  it('answers in one sentence, with the number of the series', () => {
    const last = briefInput().both.points.at(-1);
    expect(brief.headline.text).toMatch(/^Ties between North Korea and Russia are closely cooperative: /);
    expect(brief.headline.text).toContain(`index stood at +${last?.index?.toFixed(1)}`);
    expect(brief.headline.text).toContain('the last turning point, for the better, was September 2023');
  });

  it('proves every act and every number by a note that exists', () => {
    const statements = [
      brief.headline,
      ...brief.standing,
      ...brief.turns.map((turn) => turn.statement),
      ...brief.turns.flatMap((turn) => turn.acts.shown.map((act) => act.statement)),
      ...[brief.acts, brief.claimed, brief.planned, brief.possible, brief.denied, brief.proposed].flatMap(
        (list) => list.shown.map((act) => act.statement),
      ),
      ...brief.figures,
      ...brief.leftOut,
      ...brief.caveats,
    ];
    expect(brief.notes.map((note) => note.number)).toEqual(brief.notes.map((_, i) => i + 1));
    for (const { text, notes } of statements) {
      if (/\d/.test(text)) expect(notes.length, text).toBeGreaterThan(0);
      for (const number of notes) expect(brief.notes[number - 1], text).toBeDefined();
    }
    const sentences = new Set(briefInput().events.map((event) => event.sentence));
    for (const note of brief.notes) {
      if (note.kind === 'sentence') expect(sentences.has(note.sentence)).toBe(true);
      else for (const number of note.from) expect(brief.notes[number - 1]?.kind).toBe('sentence');
    }
  });

  it('leads from an index to sentences in two steps', () => {
    const index = brief.notes.filter((note) => note.kind === 'reckoning' && note.text.startsWith('Index '));
    expect(index.length).toBeGreaterThanOrEqual(4);
    for (const note of index) expect(note.kind === 'reckoning' && note.from.length).toBeGreaterThan(0);
  });

  it('tells one happening once, with its other reports', () => {
    const visits = brief.acts.shown.filter((act) => act.statement.text === 'Russia visited North Korea');
    expect(visits).toHaveLength(1);
    expect(visits[0]?.reports).toBe(2);
    const note = brief.notes[(visits[0]?.statement.notes[0] ?? 0) - 1];
    expect(note).toMatchObject({ kind: 'sentence', also: ['Sample Herald, 19 June 2024'] });
  });

  it('keeps claims, plans, possibilities, denials and wishes apart, each with its speaker', () => {
    const texts = (list: typeof brief.acts) => list.shown.map((act) => act.statement.text);
    expect(texts(brief.claimed)).toEqual(['North Korea shelled or bombarded Russia, according to Ukraine']);
    expect(texts(brief.planned)).toEqual(['North Korea is to visit Russia']);
    expect(texts(brief.possible)).toEqual(['North Korea’s forces may give aid to Russia']);
    expect(texts(brief.denied)).toEqual(['Denied by Russia: North Korea gave aid to Russia']);
    expect(texts(brief.proposed)).toEqual([
      'North Korea should work together with Russia, urged by the author of an opinion piece in Sample Tribune',
    ]);
  });

  it('does not list what the two suffer side by side', () => {
    expect(JSON.stringify(brief)).not.toContain('Seoul and Washington');
  });

  it('says how many more there are instead of listing them', () => {
    expect(brief.acts.shown.length).toBeLessThanOrEqual(6);
    // 4 early calls, 30 late acts, a visit told twice, engineers.
    expect(brief.acts.shown.length + brief.acts.more).toBe(36);
  });

  it('quotes figures in the words of the report', () => {
    expect(brief.figures.map((item) => item.text)).toEqual([
      '19 June 2024: “second visit” (Russia visited North Korea).',
      '20 November 2024: “6,000 more engineers” (North Korea’s forces gave aid to Russia).',
    ]);
  });

  it('names the filters in force and what each took out, and nothing of filters where there is none', () => {
    const input = briefInput();
    const both = {
      ...input.both,
      options: { ...input.both.options, quads: [4] as const, publishers: ['Sample Wire'] },
      removed: { ...input.both.removed, filtered: { quads: 1204, publishers: 0 } },
    };
    const filtered = buildBrief({ ...input, both }).leftOut.map((item) => item.text);
    expect(filtered).toContain(
      'Only these acts count: quad class 4 (material conflict); told by Sample Wire. Left out: 1,204 of other quad classes; 0 told by others.',
    );
    expect(brief.leftOut.some((item) => item.text.startsWith('Only these acts'))).toBe(false);
  });

  it('names what was left out', () => {
    const text = brief.leftOut.map((item) => item.text).join('\n');
    for (const part of ['1 claimed by a party', '1 act without a day', '2 events of the log were rejected']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('in/broken.pdf');
    expect(brief.caveats.map((item) => item.text).join('\n')).toContain('first in August 2024');
  });

  it('says plainly when nothing is known or nothing was read', () => {
    const input = briefInput();
    const strangers = buildBrief({
      ...input,
      a: 'KOR',
      b: 'UKR',
      events: [],
      both: { ...input.both, points: [] },
    });
    expect(strangers.headline.text).toBe(
      'Too little is known to say how the ties between South Korea and Ukraine stand.',
    );
    expect(strangers.acts).toEqual({ shown: [], more: 0 });
    expect(strangers.caveats[0]?.text).toMatch(/^Nothing dated was read/);
  });

  it('takes other periods and other statuses', () => {
    const quarters = exampleBrief({ period: 'quarter', statuses: ['occurred', 'claimed'] });
    expect(quarters.headline.text).toContain('at the end of the fourth quarter of 2024');
    expect(quarters.claimed.shown).toEqual([]);
    expect(quarters.method.at(-1)?.text).toContain('told as fact and claimed by a party; by quarter');
  });
});
