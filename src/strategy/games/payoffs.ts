/** From what a player prefers to a rank for each state: 0 the worst, equal where the player does not care. */
import { type Formula, testOf } from './formula.js';
import type { Preference, PreferenceStatement } from './game-types.js';

/** Most statements of a player of whom some are unknown: their truths are compared bit by bit. */
export const MOST_STATEMENTS_WITH_UNKNOWN = 30;

/** Ranks of the states, dense from 0. Unknown statements are passed over. */
export function payoffsOf(preference: Preference, states: Int32Array): Int32Array {
  switch (preference.kind) {
    case 'statements':
      return lexicographic(
        preference.statements.filter(({ known }) => known),
        states,
      );
    case 'weights': {
      const terms = preference.terms.map(({ formula, weight }) => ({ test: testOf(formula), weight }));
      return ranksOf(
        Float64Array.from(states, (state) =>
          terms.reduce((sum, { test, weight }) => sum + (test(state) ? weight : 0), 0),
        ),
      );
    }
    case 'ranking': {
      const values = new Float64Array(states.length);
      preference.groups.forEach((group, place) => {
        for (const state of group) values[state] = -place;
      });
      return ranksOf(values);
    }
    case 'payoffs':
      return ranksOf(Float64Array.from(preference.payoffs));
  }
}

/** Truth of each statement in each state, the weightiest in the highest of as many bits as there are statements. */
export function truthsOf(statements: readonly PreferenceStatement[], states: Int32Array): Int32Array {
  const tests = statements.map(({ formula }) => testOf(formula));
  return states.map((state) => tests.reduce((truths, test) => (truths << 1) | (test(state) ? 1 : 0), 0));
}

/** Ranks by one statement after the other: each splits every rank in two, and ranks that no state has are closed up. */
function lexicographic(statements: readonly PreferenceStatement[], states: Int32Array): Int32Array {
  const ranks = new Int32Array(states.length);
  let kinds = 1;
  for (let from = 0; from < statements.length; ) {
    // As many statements at once as keep the table of ranks near to the number of states.
    const room = Math.max(1, 1 + Math.floor(Math.log2(states.length / kinds)));
    const batch = statements.slice(from, from + room);
    for (const { formula } of batch) doubled(ranks, formula, states);
    kinds = closedUp(ranks, kinds * 2 ** batch.length);
    from += batch.length;
  }
  return ranks;
}

/** Twice each rank, and one more where the formula holds. */
function doubled(ranks: Int32Array, formula: Formula, states: Int32Array): void {
  const simple = patternOf(formula);
  if (simple === undefined) {
    const test = testOf(formula);
    for (let s = 0; s < ranks.length; s++)
      ranks[s] = 2 * (ranks[s] as number) + (test(states[s] as number) ? 1 : 0);
    return;
  }
  const { mask, value, holds } = simple;
  const otherwise = 1 - holds;
  for (let s = 0; s < ranks.length; s++)
    ranks[s] = 2 * (ranks[s] as number) + (((states[s] as number) & mask) === value ? holds : otherwise);
}

/** A formula that looks at its options once; most do, and need no call for each state. */
function patternOf(
  formula: Formula,
): { readonly mask: number; readonly value: number; readonly holds: 0 | 1 } | undefined {
  switch (formula.kind) {
    case 'option':
      return { mask: 1 << formula.option, value: 1 << formula.option, holds: 1 };
    case 'pattern':
      return { mask: formula.mask, value: formula.value, holds: 1 };
    case 'not': {
      const part = patternOf(formula.part);
      return part === undefined ? undefined : { ...part, holds: part.holds === 1 ? 0 : 1 };
    }
    default:
      return undefined;
  }
}

/** Renames ranks below `kinds` to 0, 1, 2 … in their order; how many there are. */
function closedUp(ranks: Int32Array, kinds: number): number {
  const names = new Int32Array(kinds);
  for (let s = 0; s < ranks.length; s++) names[ranks[s] as number] = 1;
  let found = 0;
  for (let rank = 0; rank < kinds; rank++) if (names[rank] === 1) names[rank] = found++;
  for (let s = 0; s < ranks.length; s++) ranks[s] = names[ranks[s] as number] as number;
  return found;
}

/** Dense ranks of numbers, 0 for the smallest. */
function ranksOf(values: Float64Array): Int32Array<ArrayBuffer> {
  const sorted = values.toSorted();
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[kept - 1]) sorted[kept++] = sorted[i] as number;
  }
  const distinct = sorted.subarray(0, kept);
  return Int32Array.from(values, (value) => {
    let [low, high] = [0, kept - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((distinct[middle] as number) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}
