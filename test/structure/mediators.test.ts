import { describe, expect, it } from 'vitest';
import { leadingRole, mediatorsOf } from '../../src/structure/mediators.js';
import { openBook } from '../../src/structure/network.js';
import { steady, tie } from '../ties/make.js';

const coverage = steady('2023-01-01', '2024-12-31');
const Y2024 = { from: '2024-01-01', to: '2024-12-31' };

/** Two visits a pair in December, so that channels are open; `x y 3` gives three. */
function talks(...pairs: readonly string[]) {
  return pairs.flatMap((pair) => {
    const [a = '', b = '', times = '2'] = pair.split(' ');
    return Array.from({ length: Number(times) }, (_, i) =>
      tie(`${a}${b}${i}`, 'CONSULT', `2024-12-${10 + i}`, { mode: 'visit', source: [a], target: [b] }),
    );
  });
}

const between = (events: ReturnType<typeof talks>) =>
  mediatorsOf(openBook(events, coverage), 'PRK', 'USA', Y2024, { permutations: 99 });

describe('mediators', () => {
  it('gives the numbers of the worked example, reckoned by hand', () => {
    // Sweden visits both on 31 December; told with confidence 0.8 a visit has mass 0.8 · 4/5 = 0.64.
    const visit = (id: string, target: string) =>
      tie(id, 'CONSULT', '2024-12-31', { mode: 'visit', source: ['SWE'], target: [target] });
    const view = between([visit('s1', 'PRK'), visit('s2', 'USA')]);
    expect(view.mediators.map(({ state }) => state)).toEqual(['SWE']);
    const [sweden] = view.mediators;
    // W⁺ = √0.64 = 0.8 on the day itself: openness 0.8/(3 + 0.8) = 0.210526, index 10 · 0.8/6.8 = 1.176471.
    expect(sweden?.toA.openness).toBeCloseTo(0.210526, 6);
    expect(sweden?.toA.index).toBeCloseTo(1.176471, 6);
    expect(sweden).toMatchObject({ balance: 1, trust: 0.5, camp: 'between' });
    expect(sweden?.score).toBeCloseTo(0.105263, 6);
  });

  it('asks for a channel to both', () => {
    expect(
      between(talks('KOR PRK', 'KOR USA', 'RUS PRK', 'GBR USA')).mediators.map(({ state }) => state),
    ).toEqual(['KOR']);
  });

  it('ranks the even-handed above the partisan, and counts quarrels beside talks as an open line', () => {
    const quarrels = [0, 1, 2, 3].map((i) =>
      tie(`q${i}`, 'ACCUSE', `2024-12-${12 + i}`, { source: ['CHN'], target: ['USA'] }),
    );
    const view = between([...talks('CHN PRK', 'CHN USA', 'KOR PRK', 'KOR USA'), ...quarrels]);
    expect(view.mediators.map(({ state }) => state)).toEqual(['KOR', 'CHN']);
    const [korea, china] = view.mediators;
    // The line is fainter, since a month's acts share its weight, but open.
    expect(china?.toB.openness).toBeGreaterThan(0.1);
    expect(china?.balance).toBeLessThan(korea?.balance ?? 0);
    expect(china?.camp).toBe('a');
  });

  it('trusts who has mediated before, and most who did between these two', () => {
    const led = (id: string, state: string, parties: readonly string[]) =>
      tie(id, 'CONSULT', '2023-06-01', { mode: 'third-party', source: [state], target: [...parties] });
    const view = between([
      ...talks('SWE PRK', 'SWE USA', 'QAT PRK', 'QAT USA', 'MNG PRK', 'MNG USA'),
      led('m1', 'SWE', ['PRK', 'USA']),
      led('m2', 'QAT', ['ISR', 'EGY']),
    ]);
    expect(view.mediators.map(({ state, trust }) => [state, trust])).toEqual([
      ['SWE', 0.875],
      ['QAT', 0.75],
      ['MNG', 0.5],
    ]);
    expect(view.mediators[0]?.standing).toEqual({ events: 1, forThisPair: 1, occurrenceIds: ['m1'] });
  });

  it('says who gains and loses weight if the two talk', () => {
    // KOR alone stands between PRK and USA, who each have a friend more. Open, PRK and USA reach the other's friend.
    const view = between(talks('KOR PRK', 'KOR USA', 'RUS PRK', 'GBR USA'));
    const change = new Map(view.opening.map(({ state, before, after }) => [state, after - before]));
    // KOR loses PRK–USA (1); PRK and USA gain RUS–USA and GBR–PRK, which nobody bridged.
    expect(change.get('KOR')).toBeCloseTo(-1, 12);
    expect(change.get('PRK')).toBeCloseTo(1, 12);
    expect(change.get('USA')).toBeCloseTo(1, 12);
  });

  it('opens nothing between two who talk', () => {
    const view = between(talks('KOR PRK', 'KOR USA', 'PRK USA'));
    expect(view.opening).toEqual([]);
    expect(view.direct).toMatchObject({ talks: 2, lastContact: '2024-12-11' });
  });

  it('answers without mediators, ties or reading', () => {
    expect(between([])).toMatchObject({
      heard: true,
      mediators: [],
      opening: [],
      direct: { openness: 0, lastContact: null },
    });
    expect(mediatorsOf(openBook([], new Map()), 'PRK', 'USA', Y2024)).toMatchObject({
      heard: false,
      mediators: [],
    });
    expect(() => mediatorsOf(openBook([], new Map()), 'PRK', 'PRK', Y2024)).toThrow(RangeError);
  });

  it('names the role that stands out from chance', () => {
    const none = { count: 0, expected: 0, z: null };
    const roles = {
      coordinator: none,
      itinerant: none,
      gatekeeper: none,
      representative: none,
      liaison: none,
    };
    expect(leadingRole(roles)).toBeUndefined();
    expect(
      leadingRole({
        ...roles,
        itinerant: { count: 3, expected: 1, z: 2 },
        liaison: { count: 9, expected: 8, z: 1 },
      }),
    ).toBe('itinerant');
  });
});
