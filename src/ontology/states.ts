/**
 * The table of states and organisations that a code may name (tables/states.tsv): code, English name,
 * and the kind. Used wherever a person types or reads a state.
 */
import { nearest } from '../shared/nearest.js';
import type { StateCode } from './actor.js';

export interface StateEntry {
  readonly code: StateCode;
  readonly name: string;
  readonly kind: 'state' | 'organisation';
  /** Other names a person may type, lower case. */
  readonly also: readonly string[];
}

export interface States {
  readonly entries: readonly StateEntry[];
  /** English name of a code; the code itself where the table does not know it. */
  name(code: StateCode): string;
  /** Code for what a person typed (code or name, any case); undefined where it is none. */
  find(typed: string): StateCode | undefined;
  /** The known code or name nearest to what was typed, for "did you mean". */
  nearest(typed: string): string | undefined;
}

export function createStates(entries: readonly StateEntry[]): States {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const byTyped = new Map<string, StateCode>();
  for (const entry of entries) {
    for (const typed of [entry.code.toLowerCase(), entry.name.toLowerCase(), ...entry.also]) {
      if (!byTyped.has(typed)) byTyped.set(typed, entry.code);
    }
  }
  return {
    entries,
    name: (code) => byCode.get(code)?.name ?? code,
    find: (typed) => byTyped.get(typed.trim().toLowerCase()),
    nearest(typed) {
      const key = nearest(typed.trim().toLowerCase(), [...byTyped.keys()]);
      const code = key === undefined ? undefined : byTyped.get(key);
      return code === undefined ? undefined : `${code} (${byCode.get(code)?.name})`;
    },
  };
}
