/** From what a player prefers to a rank for each state: 0 the worst, equal where the player does not care. */
import { testOf } from './formula.js';
import type { Preference, PreferenceStatement } from './game-types.js';

/** Truths that fit a double exactly beside a rank of a million states. */
const BATCH = 30;
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

function lexicographic(statements: readonly PreferenceStatement[], states: Int32Array): Int32Array {
  let ranks = new Int32Array(states.length);
  for (let from = 0; from < statements.length; from += BATCH) {
    const batch = statements.slice(from, from + BATCH).map(({ formula }) => testOf(formula));
    const values = Float64Array.from(ranks, (rank) => rank);
    for (const test of batch) {
      for (let s = 0; s < states.length; s++) {
        values[s] = (values[s] as number) * 2 + (test(states[s] as number) ? 1 : 0);
      }
    }
    ranks = ranksOf(values);
  }
  return ranks;
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
