/** The feasible states of a game: every combination of options that no infeasible statement rules out. */
import { type Formula, optionsIn, testOf } from './formula.js';

/** Most options: a state is held in the bits of a whole number. */
export const MOST_OPTIONS = 30;
/** Most feasible states that are held. */
export const MOST_STATES = 1_000_000;
/** Up to so many options, places are looked up in a table. */
const TABLE_OPTIONS = 22;

/** Why a game is refused that is too large to be held. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/**
 * Feasible states in ascending order. Options are settled from the highest down, and a statement is tested as soon as
 * all its options are settled, so that whole ranges of impossible states are passed over at once.
 * Throws a TooLargeError where there are more than can be held.
 */
export function feasibleStates(options: number, infeasible: readonly Formula[]): Int32Array {
  const known = KEPT.get(infeasible);
  if (known?.options === options) return known.states;
  const states = enumerated(options, infeasible);
  KEPT.set(infeasible, { options, states });
  return states;
}

/** States of games already read: a file is checked first and solved then. */
const KEPT = new WeakMap<readonly Formula[], { readonly options: number; readonly states: Int32Array }>();

function enumerated(options: number, infeasible: readonly Formula[]): Int32Array {
  const combinations = 2 ** options;
  if (options > MOST_OPTIONS) {
    throw new TooLargeError(
      `${options} options make ${words(combinations)} combinations; at most ${MOST_OPTIONS} options can be held`,
    );
  }
  const testsAt = Array.from({ length: options + 1 }, (): ((state: number) => boolean)[] => []);
  for (const formula of infeasible) testsAt[lowestBit(optionsIn(formula), options)]?.push(testOf(formula));
  let found = new Int32Array(1024);
  let size = 0;
  const settle = (option: number, state: number): void => {
    if ((testsAt[option] ?? []).some((test) => test(state))) return;
    if (option === 0) {
      if (size === MOST_STATES) {
        throw new TooLargeError(
          `the game has more than ${words(MOST_STATES)} feasible states, of ${words(combinations)} combinations of ${options} options`,
        );
      }
      if (size === found.length) found = grown(found);
      found[size++] = state;
      return;
    }
    settle(option - 1, state);
    settle(option - 1, state | (1 << (option - 1)));
  };
  settle(options, 0);
  return found.slice(0, size);
}

/** A look-up of the place of a state; -1 where it is not feasible. */
export function placesOf(options: number, states: Int32Array): (state: number) => number {
  if (options <= TABLE_OPTIONS) {
    const table = new Int32Array(2 ** options).fill(-1);
    for (let place = 0; place < states.length; place++) table[states[place] as number] = place;
    return (state) => table[state] ?? -1;
  }
  return (state) => {
    let [low, high] = [0, states.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const there = states[middle] as number;
      if (there === state) return middle;
      if (there < state) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
}

function lowestBit(mask: number, none: number): number {
  return mask === 0 ? none : 31 - Math.clz32(mask & -mask);
}

function grown(list: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
}

function words(value: number): string {
  return value.toLocaleString('en-US');
}
