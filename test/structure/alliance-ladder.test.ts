import { describe, expect, it } from 'vitest';
import { parseLadder } from '../../src/structure/alliance-criteria.js';
import { allianceLadder } from '../../src/structure/alliance-ladder.js';
import { parseTreaties } from '../../src/structure/treaties.js';
import { logged, packageTable } from './make-logged.js';

const ladder = parseLadder(packageTable('ladder'));
const treaties = parseTreaties(packageTable('treaties'));

/** The worked example of docs/structure-alliance.md. */
const EXAMPLE = [
  logged('kim', 'PRK>RUS', 'CONSULT', '2023-09-13', 'Kim travelled to Russia.', { mode: 'visit' }),
  logged('missiles', 'PRK>RUS', 'AID', '2024-01-05', 'Pyongyang sent missiles, Washington said.', {
    status: 'claimed',
    by: ['USA'],
  }),
  logged('no', 'PRK>RUS', 'AID', '2024-02-01', 'Pyongyang denied having sent missiles.', {
    status: 'denied',
    by: ['PRK'],
  }),
  logged('putin', 'RUS>PRK', 'CONSULT', '2024-06-19', 'Putin visited Pyongyang.', { mode: 'visit' }),
  logged('nis', 'PRK>RUS', 'AID', '2024-10-20', 'Soldiers left to fight for Russia, Seoul said.', {
    status: 'claimed',
    by: ['KOR'],
  }),
  logged('fought', 'PRK>RUS', 'AID', '2025-04-28', 'North Korean soldiers fought beside the Russian army.'),
  logged('umbrella', 'RUS>PRK', 'SUPPORT', '2025-05-01', 'Russia might offer nuclear deterrence.', {
    status: 'possible',
    by: ['AUTHOR'],
  }),
];
const look = (at: string, events = EXAMPLE) =>
  allianceLadder(['PRK', 'RUS'], events, treaties, ladder, { at });
const rung = (view: ReturnType<typeof look>, id: string) => view.rungs.find((each) => each.rung === id);

describe('the alliance ladder', () => {
  it('tells rungs reached from rungs claimed and rungs merely spoken of', () => {
    const view = look('2025-05-31');
    expect(view.byState).toEqual({
      reached: ['recognition', 'visits', 'partnership', 'consultation', 'defence', 'troops'],
      claimed: ['arms'],
      lapsed: [],
      spoken: ['nuclear'],
      against: [],
      none: ['exercises'],
    });
    // Days of the treaties as the table has them; the others are those of the acts.
    expect(view.rungs.map(({ rung: id, since }) => [id, since])).toEqual([
      ['recognition', '1948-10-12'],
      ['visits', '2024-06-19'],
      ['partnership', '2024-12-04'],
      ['consultation', '2000-10-10'],
      ['arms', '2024-01-05'],
      ['exercises', null],
      ['defence', '2024-12-04'],
      ['troops', '2025-04-28'],
      ['nuclear', '2025-05-01'],
    ]);
    expect(view.words).toBe(
      'PRK and RUS on 2025-05-31. Reached: recognition (1948-10-12), exchange of visits (2024-06-19), partnership (2024-12-04), consultation pact (2000-10-10), mutual-defence treaty (2024-12-04), troops fighting side by side (2025-04-28). Only claimed, planned or signed: arms transfers (2024-01-05), with evidence against it. Merely spoken of, as a proposal or a possibility: nuclear guarantee (2025-05-01). No evidence: joint exercises.',
    );
  });

  it('shows the sentence, the speaker and the criterion behind each rung', () => {
    const arms = rung(look('2025-05-31'), 'arms');
    expect(arms?.evidence).toMatchObject([
      { level: 'claimed', receipt: { by: ['USA'], sentence: 'Pyongyang sent missiles, Washington said.' } },
    ]);
    expect(arms?.against).toMatchObject([{ level: 'against', receipt: { status: 'denied', by: ['PRK'] } }]);
    const lines = packageTable('ladder').split('\n');
    expect(lines[(arms?.evidence[0]?.criterion ?? 0) - 1]).toContain('arms\t');
  });

  it('goes month by month', () => {
    const steps = look('2025-05-31').path.filter(({ changed }) => changed.length > 0);
    expect(steps.map(({ month, changed }) => [month, changed])).toEqual([
      ['2023-09', ['recognition', 'consultation', 'defence']],
      ['2024-01', ['arms']],
      ['2024-06', ['visits', 'partnership', 'defence']],
      ['2024-10', ['troops']],
      ['2024-12', ['partnership', 'defence']],
      ['2025-04', ['troops']],
      ['2025-05', ['nuclear']],
    ]);
    // The pact with the Soviet Union ended in 1996; between signature and force the new one is only signed.
    const defence = (month: string) =>
      look('2025-05-31').path.find((each) => each.month === month)?.states[6];
    expect([defence('2023-09'), defence('2024-07'), defence('2024-12')]).toEqual([
      'lapsed',
      'claimed',
      'reached',
    ]);
  });

  it('counts nothing that is later than the day asked for, and says so', () => {
    const view = look('2024-05-31');
    expect(view.byState.reached).toEqual(['recognition', 'consultation']);
    expect(view.leftOut).toEqual({ undated: 0, yearOnly: 0, later: 4 });
    expect(rung(view, 'visits')?.short).toMatchObject([{ found: 1, least: 2, oneWay: true }]);
  });

  it('takes one visit that was and one that is planned for an exchange that is claimed', () => {
    const planned = logged('back', 'RUS>PRK', 'CONSULT', '2024-03-01', 'Putin will visit Pyongyang.', {
      mode: 'visit',
      status: 'planned',
    });
    const view = look('2024-03-31', [...EXAMPLE, planned]);
    expect(rung(view, 'visits')).toMatchObject({ state: 'claimed', since: '2024-03-01' });
  });

  it('counts several reports of one happening once, by the surest of them', () => {
    const report = (id: string, status: 'claimed' | 'occurred') => ({
      ...logged(id, 'PRK>RUS', 'AID', '2024-03-01', 'North Korea sent shells.'),
      occurrenceId: 'shells',
      status,
    });
    const arms = rung(look('2024-03-31', [report('a', 'claimed'), report('b', 'occurred')]), 'arms');
    expect(arms?.state).toBe('reached');
    expect(arms?.evidence.map(({ receipt }) => receipt?.eventId)).toEqual(['d-b#1']);
  });

  it('takes both using force on a third for fighting side by side, but not on each other', () => {
    const third = logged('x', 'PRK,RUS>UKR', 'ASSAULT', '2025-01-01', 'Both attacked a village in Sumy.');
    expect(rung(look('2025-01-31', [third]), 'troops')?.state).toBe('reached');
    const other = logged('y', 'FRA>DEU', 'ASSAULT', '2025-01-01', 'One attacked the other.');
    const view = allianceLadder(['FRA', 'DEU'], [other], [], ladder, { at: '2025-01-31' });
    expect(view.byState.against).toEqual(['defence']);
  });

  it('finds no recognition in what the two Koreas signed', () => {
    const view = allianceLadder(['KOR', 'PRK'], [], treaties, ladder, { at: '2020-01-01' });
    expect(view.byState.reached).toEqual([]);
    expect(view.bonds.map(({ treaty }) => treaty.id)).toContain('prk-kor-2018-military');
  });

  it('has lapsed where only a treaty that ended gave it', () => {
    const view = allianceLadder(['TWN', 'USA'], [], treaties, ladder, { at: '2025-01-01' });
    expect(rung(view, 'defence')).toMatchObject({ state: 'lapsed', since: '1980-01-01' });
    expect(view.words).toContain('this rests on treaties alone');
  });

  it('answers in words where nothing is known', () => {
    const view = allianceLadder(['FRA', 'VUT'], [], treaties, ladder, { at: '2025-01-01' });
    expect(view.words).toMatch(
      /^Nothing is known of FRA and VUT up to 2025-01-01: .* silence, not distance\.$/,
    );
    expect(view.byState.none).toHaveLength(9);
    expect(view.path.every(({ changed }) => changed.length === 0)).toBe(true);
  });

  it('leaves out what has no day, what is known to the year, and what a person rejected', () => {
    const shells = (id: string, more: object) =>
      logged(id, 'PRK>RUS', 'AID', '2024-03-01', 'North Korea sent shells.', more);
    const view = look('2024-03-31', [
      shells('a', { day: null, precision: 'none' }),
      shells('b', { precision: 'year' }),
      shells('c', { review: 'rejected' }),
    ]);
    expect(view.leftOut).toEqual({ undated: 1, yearOnly: 1, later: 0 });
    expect(rung(view, 'arms')?.state).toBe('none');
  });

  it('refuses a pair of a state with itself', () => {
    expect(() => allianceLadder(['FRA', 'FRA'], [], [], ladder, { at: '2025-01-01' })).toThrow(RangeError);
  });
});

describe('the table of criteria', () => {
  it('has nine rungs, each with a case for it', () => {
    expect(ladder).toHaveLength(9);
    for (const { id, criteria } of ladder) {
      expect(
        criteria.some((each) => each.case === 'for'),
        id,
      ).toBe(true);
    }
  });

  const HEAD = 'rung\ttitle\tcase\tby\twhat\twords\talso\tunless\tamounts\tways\tleast\twithin\twhy\n';
  it.each([
    ['a case it does not know', 'a\tA\tmaybe\tevent', /ladder.tsv:2: case "maybe"/],
    ['a type it does not know', 'a\tA\tfor\tevent\tHUG', /"HUG" is no type of act/],
    ['a mode it does not know', 'a\tA\tfor\tevent\tCONSULT/tea', /"tea" is no mode of CONSULT/],
    ['an obligation it does not know', 'a\tA\tfor\ttreaty\tentente', /what "entente" is none of/],
    ['a treaty against', 'a\tA\tagainst\ttreaty', /cannot be a case against/],
    ['a rung without a title', 'a\t\tfor\tevent', /needs a title/],
    ['a number that is none', 'a\tA\tfor\tevent\tAID\t\t\t\t\t\tmany', /least "many"/],
  ])('refuses %s, with the line', (_what, row, message) => {
    expect(() => parseLadder(HEAD + row)).toThrow(message);
  });
});
