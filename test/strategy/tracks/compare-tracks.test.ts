import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/shared/user-error.js';
import { compareTracks, readTracks } from '../../../src/strategy/index.js';

const WHY = 'basis: {judgement: because this is a test}';
/**
 * A guards or courts a neighbour B, who raids if not guarded against and not courted. B's wish is firm, so every world
 * agrees. Worth: no raid 60, no guard 40.
 */
const RAID = `title: Guard or court
side: A
game:
  players:
    - name: A
      options: [guard, court]
      preferences: {statements: []}
    - name: B
      options: [raid]
      preferences:
        statements:
          - {statement: raid iff not (guard or court), strength: firm, ${WHY}}
  statusQuo: [raid]
tracks:
  - {id: guard, name: Guard, options: [guard], cost: 5, ${WHY}}
  - {id: court, name: Court, options: [court], cost: 10, ${WHY}}
worth:
  - {name: No raid, if: not raid, weight: 3, ${WHY}}
  - {name: No guard, if: not guard, weight: 2, ${WHY}}
worlds: 50
`;

const compared = (text: string) => compareTracks(readTracks(text, 'raid.yaml'));

describe('tracks against each other', () => {
  it('are worth what holds where nobody moves any more, less their cost', () => {
    const { combinations, lead } = compared(RAID);
    // By hand: neither: raid goes on, 40 − 0. Guard: no raid, guarded, 60 − 5. Court: 100 − 10. Both: 60 − 15.
    expect(
      combinations.map(({ name, value, worst, mean, cost }) => [name, value, worst, mean, cost]),
    ).toEqual([
      ['Court', 90, 90, 90, 10],
      ['Guard', 55, 55, 55, 5],
      ['Guard + Court', 45, 45, 45, 15],
      ['Neither', 40, 40, 40, 0],
    ]);
    expect(combinations.map(({ regret, mostRegret }) => [regret, mostRegret])).toEqual([
      [0, 0],
      [35, 35],
      [45, 45],
      [50, 50],
    ]);
    expect(combinations[0]?.outcomes).toMatchObject([
      { taken: ['court'], worth: 100, way: [{ player: 'B', does: 'give up “raid”' }] },
    ]);
    expect(lead).toMatchObject({ over: 'Guard', points: 35, better: { share: 1 } });
  });

  it('name the assumption whose opposite changes the answer', () => {
    const { assumptions } = compared(RAID);
    const by = new Map(assumptions.map((each) => [each.id, each]));
    // By hand, B turned around: it raids where it is guarded against or courted, and not otherwise. Then neither is
    // worth 100, court 40 − 10; the answer is Neither, by 70.
    expect(by.get('B.1')).toMatchObject({ flipsTo: 'Neither', leadIfWrong: -70, strength: 'firm' });
    // Without "no guard": neither 0, guard 100 − 5, court 100 − 10.
    expect(by.get('worth.2')).toMatchObject({ flipsTo: 'Guard', leadIfWrong: -5 });
    expect(by.get('worth.1')).toMatchObject({ flipsTo: 'Neither', leadIfWrong: -10 });
    // Courting at twice its cost: 100 − 20 against 55.
    expect(by.get('cost.court')).toMatchObject({ flipsTo: null, leadIfWrong: 25 });
    expect(assumptions[0]?.id).toBe('B.1');
  });

  it('count effects on the ties by their weight, as far as a log says; a weight of 0 changes nothing', () => {
    const ties = (weight: number) =>
      `${RAID}loosening: [{state: PRK, with: KOR, from: RUS, weight: ${weight}, if: guard}]\n`;
    const told = new Map([['ties.loosening.1', { degree: 0.5, says: 'from 40 % to 20 %' }]]);
    const ranking = ({ combinations }: ReturnType<typeof compared>) =>
      combinations.map(({ name, mean }) => [name, mean]);
    expect(ranking(compareTracks(readTracks(ties(0), 'raid.yaml'), told))).toEqual(ranking(compared(RAID)));
    // No log: left out, by name, and the ranking is that of the file without it.
    const unasked = compared(ties(15));
    expect(ranking(unasked)).toEqual(ranking(compared(RAID)));
    expect(unasked).toMatchObject({ leftOut: ['Hold of RUS over PRK loosened'] });
    expect(unasked.combinations[0]?.ties).toBeNull();
    // By hand, weights 3 + 2 + 15 = 20. Court: 5/20 − 10. Guard: 3/20 + ½·15/20 − 5 = 52.5 − 5. Both 52.5 − 15.
    const { combinations, assumptions, weightFlips } = compareTracks(readTracks(ties(15), 'raid.yaml'), told);
    expect(combinations.map(({ name, mean, ties: points }) => [name, mean, points])).toEqual([
      ['Guard', 47.5, 37.5],
      ['Guard + Court', 37.5, 37.5],
      ['Court', 15, 0],
      ['Neither', 10, 0],
    ]);
    expect(combinations[0]?.held).toEqual([1, 0, 0.5]);
    // Without it: court 90, guard 55.
    expect(assumptions.find(({ id }) => id === 'ties.loosening.1')).toMatchObject({
      about: 'ties: Hold of RUS over PRK loosened',
      flipsTo: 'Court',
      leadIfWrong: -35,
      basis: { data: { says: 'from 40 % to 20 %' } },
    });
    // (300 + 50x)/(5 + x) − 5 = 500/(5 + x) − 10 at x = 175/55.
    expect(weightFlips[2]?.below?.weight).toBeCloseTo(175 / 55, 9);
    expect(weightFlips[2]?.below?.to).toBe('Court');
  });

  it('draw worlds by how sure an assumption is: an open one is turned around in half of them', () => {
    const open = compared(
      RAID.replace('strength: firm', 'strength: open').replace('worlds: 50', 'worlds: 400'),
    );
    const court = open.combinations.find(({ name }) => name === 'Court');
    // Best where B is as written (90 against 55), not where it is turned around: a half, within the interval.
    expect(court?.best.low).toBeLessThan(0.5);
    expect(court?.best.high).toBeGreaterThan(0.5);
    expect(compared(RAID)).toEqual(compared(RAID));
  });

  it('leave out combinations whose start is ruled out, by name', () => {
    const { combinations, impossible } = compared(
      RAID.replace('  statusQuo', '  infeasible: [guard and court]\n  statusQuo'),
    );
    expect(combinations).toHaveLength(3);
    expect(impossible).toEqual(['Guard + Court']);
  });

  it.each<[string, string, RegExp]>([
    ['side: A', 'side: Z', /raid\.yaml:2: "Z" is no player of this game; expected one of A, B/],
    [
      'options: [court], cost',
      'options: [raid], cost',
      /raid\.yaml:16: "raid" is no option of A; expected one of guard, court/,
    ],
    [
      'options: [court], cost',
      'options: [guard], cost',
      /raid\.yaml:16: "guard" is also in the track "guard"/,
    ],
    [
      `, strength: firm, ${WHY}`,
      '',
      /raid\.yaml:12: B: an assumption without a basis; expected data, literature or judgement/,
    ],
    ['  statusQuo: [raid]\n', '', /raid\.yaml:3: statusQuo is missing/],
    [
      'worlds: 50',
      'loosening: [{state: PRK, with: KOR, from: RUS, weight: 5}]\nworlds: 50',
      /raid\.yaml:20: a weight of 5, and nothing says in which outcomes it counts; expected "if"/,
    ],
    ['if: not raid', 'if: not rade', /raid\.yaml:18: "rade" is no option of this game/],
    ['id: court', 'id: guard', /raid\.yaml:16: there are two tracks "guard"/],
    [
      'because this is a test}}\nworth',
      'no}}\nworth',
      /raid\.yaml:16: tracks\.1\.basis\.judgement: needs a reason/,
    ],
  ])('name file, line and what was expected: %s → %s', (before, after, message) => {
    expect(RAID).toContain(before);
    const read = () => readTracks(RAID.replace(before, after), 'raid.yaml');
    expect(read).toThrow(UserError);
    expect(read).toThrow(message);
  });
});

describe('the worked case of Seoul', () => {
  const text = readFileSync(new URL('../../../examples/korea/two-tracks.yaml', import.meta.url), 'utf8');

  it('weighs all four combinations, with a basis for every assumption', () => {
    const found = compareTracks(readTracks(text.replace('worlds: 400', 'worlds: 40'), 'two-tracks.yaml'));
    expect(found.combinations).toHaveLength(4);
    expect(found.impossible).toEqual([]);
    for (const { value, worst, mean, lowest, settles } of found.combinations) {
      expect(settles).toBe(true);
      expect(worst).toBeLessThanOrEqual(value);
      expect(lowest).toBeLessThanOrEqual(mean);
    }
    expect(new Set(found.assumptions.map(({ basis }) => Object.keys(basis)[0]))).toEqual(
      new Set(['data', 'literature', 'judgement']),
    );
    expect(found.assumptions.some(({ flipsTo }) => flipsTo !== null)).toBe(true);
  });
});
