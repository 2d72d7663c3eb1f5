/**
 * The table of states and organisations that a code may name (tables/states.tsv): code, names,
 * and the kind. Used wherever a person types or reads a state.
 */
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { nearest } from '../shared/nearest.js';
import type { StateCode } from './actor.js';

export interface StateEntry {
  readonly code: StateCode;
  readonly name: string;
  readonly kind: 'state' | 'organisation';
  /** Other names a person may type, lower case. */
  readonly also: readonly string[];
  /** Names in other languages than English, where a table has one. */
  readonly local?: Readonly<Partial<Record<Language, string>>>;
}

export interface States {
  readonly entries: readonly StateEntry[];
  /** Name of a code in the language of the table; the code itself where the table does not know it. */
  name(code: StateCode): string;
  /** Code for what a person typed (code or name in any language, any case); undefined where it is none. */
  find(typed: string): StateCode | undefined;
  /** The known code or name nearest to what was typed, for "did you mean". */
  nearest(typed: string): string | undefined;
}

/** `language`: of the names that are given; those without a name in it have their English one. */
export function createStates(entries: readonly StateEntry[], language: Language = DEFAULT_LANGUAGE): States {
  const byCode = new Map(entries.map((entry) => [entry.code, entry.local?.[language] ?? entry.name]));
  const byTyped = new Map<string, StateCode>();
  for (const entry of entries) {
    const local = Object.values(entry.local ?? {});
    for (const typed of [entry.code.toLowerCase(), entry.name.toLowerCase(), ...entry.also, ...local]) {
      if (!byTyped.has(typed)) byTyped.set(typed, entry.code);
    }
  }
  return {
    entries,
    name: (code) => byCode.get(code) ?? code,
    find: (typed) => byTyped.get(typed.trim().toLowerCase()),
    nearest(typed) {
      const key = nearest(typed.trim().toLowerCase(), [...byTyped.keys()]);
      const code = key === undefined ? undefined : byTyped.get(key);
      return code === undefined ? undefined : `${code} (${byCode.get(code)})`;
    },
  };
}
