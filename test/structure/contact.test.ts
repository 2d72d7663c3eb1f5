import { describe, expect, it } from 'vitest';
import { type ContactOptions, contactBetween } from '../../src/structure/contact.js';
import { parseContactRules } from '../../src/structure/contact-criteria.js';
import { logged, packageTable } from './make-logged.js';

const rules = parseContactRules(packageTable('contact'));
const NAMES: Readonly<Record<string, readonly string[]>> = {
  KOR: ['South Korea', 'Seoul'],
  PRK: ['North Korea', 'Pyongyang'],
};
const look = (events: Parameters<typeof contactBetween>[1], options: Partial<ContactOptions> = {}) =>
  contactBetween(['KOR', 'PRK'], events, rules, {
    at: '2025-12-31',
    names: (state) => NAMES[state] ?? [state],
    ...options,
  });

/** The worked example of docs/structure-contact.md. */
const EXAMPLE = [
  logged('off', 'KOR>PRK', 'CONCEDE', '2025-06-11', 'Seoul switched off its loudspeakers.', {
    trigger: 'switched off',
  }),
  logged('quiet', 'PRK>KOR', 'RETREAT', '2025-06-12', 'Pyongyang stopped its noise broadcasts.', {
    trigger: 'stopped',
  }),
  logged('home', 'KOR>PRK', 'RETREAT', '2025-07-09', 'Seoul returned six fishermen.', { mode: 'release' }),
  logged('scorn', 'PRK>KOR', 'REJECT', '2025-07-28', 'Pyongyang turned the offer down.'),
  logged('aid', 'KOR>PRK', 'AID', '2025-09-01', 'Seoul sent rice after the flood.'),
  logged('regret', 'KOR>PRK', 'CONCEDE', '2025-12-20', 'Seoul expressed regret over drones.'),
];

describe('gestures and their answers', () => {
  it('gives the outcomes of the worked example', () => {
    const view = look(EXAMPLE);
    expect(
      view.steps.map(({ by, sign, field, outcome, answer }) => [
        by,
        sign,
        field?.id ?? null,
        outcome,
        answer?.days ?? null,
      ]),
    ).toEqual([
      ['KOR', 'thaw', 'broadcasts', 'in kind', 1],
      ['PRK', 'thaw', 'broadcasts', 'answered', 27],
      ['KOR', 'thaw', 'people', 'rebuffed', 19],
      ['PRK', 'freeze', null, 'rebuffed', 35],
      ['KOR', 'thaw', 'aid', 'unanswered', null],
      ['KOR', 'thaw', 'apology', 'open', null],
    ]);
    expect(view.initiatives).toMatchObject([
      {
        by: 'KOR',
        from: '2025-06-11',
        to: '2025-12-20',
        steps: 4,
        outcomes: { 'in kind': 1, answered: 0, rebuffed: 1, unanswered: 1, open: 1 },
      },
    ]);
    expect(view.climate).toBe('thaw');
    expect(view.years).toEqual([
      { year: '2025', thaw: [4, 1], freeze: [0, 1], answered: 2, contacts: 0, level: null },
    ]);
    expect(view.words).toBe(
      'South Korea and North Korea, the year up to 2025-12-31: a thaw that both sides take steps in. No direct contact is told at all. Of 4 gestures of South Korea: 1 answered in kind, 1 met with the opposite, 1 not answered, 1 still open within 60 days. Of 1 gesture of North Korea: 1 answered within 60 days.',
    );
  });

  it('follows a freeze as it follows a thaw', () => {
    const view = look([
      logged('a', 'PRK>KOR', 'MOBILIZE', '2024-05-28', 'Pyongyang sent balloons with rubbish south.'),
      logged('b', 'KOR>PRK', 'COERCE', '2024-06-02', 'Seoul let balloons with leaflets rise.'),
      logged('c', 'PRK>KOR', 'THREATEN', '2024-06-09', 'Pyongyang threatened a new response.'),
    ]);
    expect(view.steps.map(({ sign, outcome }) => [sign, outcome])).toEqual([
      ['freeze', 'in kind'],
      ['freeze', 'answered'],
      ['freeze', 'unanswered'],
    ]);
    expect(look(EXAMPLE.slice(3, 4)).climate).toBe('freeze');
    expect(view.climate).toBe('silence');
  });

  it('takes the end of a hostile practice for a gesture, whatever its type', () => {
    const halt = (trigger: string, sentence: string) =>
      look([logged('x', 'KOR>PRK', 'SANCTION', '2025-06-11', sentence, { trigger })]).steps[0]?.sign;
    expect(halt('halted', 'Seoul halted the broadcasts at the border.')).toBe('thaw');
    expect(halt('suspended', 'Seoul suspended the shipments of rice.')).toBe('freeze');
    expect(halt('imposed', 'Seoul imposed a ban that ends in June.')).toBe('freeze');
  });

  it('reads the target from the sentence where none is coded, in fields of the table alone', () => {
    const quiet = (sentence: string) =>
      look([logged('x', 'KOR>', 'RETREAT', '2025-06-11', sentence, { trigger: 'halted' })]).steps;
    expect(quiet('Seoul halted the loudspeakers aimed at North Korea.')).toMatchObject([
      { by: 'KOR', to: 'PRK', inferred: true, field: { id: 'broadcasts' } },
    ]);
    expect(quiet('Seoul halted the loudspeakers.')).toEqual([]);
    expect(quiet('Seoul halted the census, unlike North Korea.')).toEqual([]);
  });

  it('counts one happening once, facts alone, and says what it left out', () => {
    const [off] = EXAMPLE;
    if (off === undefined) throw new RangeError('the example has steps');
    const view = look([
      off,
      { ...off, id: 'd-copy#1' },
      logged('wish', 'KOR>PRK', 'AID', '2025-06-20', 'Seoul should send rice.', { status: 'proposed' }),
      logged('once', 'KOR>PRK', 'AID', '2018-01-01', 'Seoul sent rice.', { precision: 'year' }),
      logged('when', 'KOR>PRK', 'AID', null, 'Seoul sent rice.'),
      logged('next', 'KOR>PRK', 'AID', '2026-01-01', 'Seoul sent rice.'),
    ]);
    expect(view.steps).toHaveLength(1);
    expect(view.leftOut).toEqual({ notFact: 1, undated: 1, yearOnly: 1, later: 1, indirect: 0 });
  });

  it('takes the window from the user', () => {
    expect(look(EXAMPLE.slice(2, 4), { window: 10 }).steps[0]?.outcome).toBe('unanswered');
  });
});

describe('the level of contact', () => {
  const level = (sentence: string, more = {}) =>
    look([logged('x', 'KOR=PRK', 'CONSULT', '2025-06-01', sentence, more)]).level;

  it('is read from sectors, contexts and words', () => {
    expect(level('The two leaders met at the line.')).toBe('leaders');
    expect(level('President Lee met Prime Minister Pak.')).toBe('leaders');
    expect(level('Their defence ministers met.')).toBe('military');
    expect(level('They talked.', { source: ['KOR.MIL', 'PRK.MIL'] })).toBe('military');
    expect(level('The table tennis teams met in Pyongyang.')).toBe('society');
    expect(level('Their doctors met.', { contexts: ['health'] })).toBe('society');
    expect(level('Envoys met.')).toBe('officials');
  });

  it('needs a leader on both sides', () => {
    expect(level('President Lee met an envoy.')).toBe('officials');
  });

  it('is present for a year only, then the last contact is named', () => {
    const view = look([logged('x', 'KOR=PRK', 'CONSULT', '2018-04-27', 'Both leaders met.')]);
    expect(view.level).toBeNull();
    expect(view.words).toContain('the last was on 2018-04-27 (leaders)');
    expect(view.latest.at(-1)).toMatchObject({ level: 'leaders', contact: { day: '2018-04-27' } });
  });

  it('does not take a large round, or talks through a third, for contact of the two', () => {
    const round = { source: ['KOR', 'PRK', 'CHN', 'USA', 'RUS'] };
    const view = look([
      logged('six', 'KOR=PRK', 'CONSULT', '2025-06-01', 'The delegations met.', round),
      logged('via', 'KOR=PRK', 'CONSULT', '2025-06-02', 'They talked through Sweden.', {
        mode: 'third-party',
      }),
    ]);
    expect([view.level, view.leftOut.indirect]).toEqual([null, 2]);
  });

  it('is answered in words where nothing is told', () => {
    expect(look([]).words).toMatch(/^Nothing is told of South Korea and North Korea up to 2025-12-31/);
    expect(look([]).climate).toBe('silence');
    expect(() => contactBetween(['KOR', 'KOR'], [], rules, { at: '2025-01-01' })).toThrow(RangeError);
  });
});

describe('the table', () => {
  const HEAD = 'kind\tid\ttitle\tacts\twords\tleast\tsectors\tcontexts\tmark\n';
  it.each([
    ['a kind it does not know', 'warmth', /contact.tsv:2: kind "warmth"/],
    ['a level it does not know', 'level\tponies', /level "ponies"/],
    ['a type it does not know', 'thaw\t\t\tHUG', /"HUG" is no type of act/],
    ['a sector it does not know', 'level\tleaders\t\t\t\t\tKNG', /"KNG" is no sector/],
    ['a context it does not know', 'level\tleaders\t\t\t\t\t\tpoetry', /"poetry" is no context/],
  ])('refuses %s, with the line', (_what, row, message) => {
    expect(() => parseContactRules(HEAD + row)).toThrow(message);
  });
});
