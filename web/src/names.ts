/** Names of codes from the server's table, in the language in force; a code that it does not know stands for itself. */
import type { StateCode, StateEntry } from '../../src/server/responses.js';
import { api, type StatesAnswer } from './addresses.js';
import { useAnswer } from './api.js';
import { type Language, spoken, t } from './messages/index.js';

export interface Names {
  readonly entries: readonly StateEntry[];
  state(code: StateCode): string;
  /** `PRK.MIL` → `North Korea (military)`; the government is the state itself. */
  actor(code: string): string;
  /** As `actor`; also knows the author of an opinion piece. */
  speaker(code: string): string;
  /** Code of what a person typed: a code, a name or one of its other names, in any case. */
  find(typed: string): StateCode | undefined;
}

const NO_ENTRIES: readonly StateEntry[] = [];
let kept:
  | { readonly entries: readonly StateEntry[]; readonly language: Language; readonly names: Names }
  | undefined;

/** The table of names; empty until the server has answered. */
export function useNames(): Names {
  const entries = useAnswer<StatesAnswer>(api.states).data?.states ?? NO_ENTRIES;
  const language = spoken();
  if (kept === undefined || kept.entries !== entries || kept.language !== language) {
    kept = { entries, language, names: createNames(entries, language) };
  }
  return kept.names;
}

/** `language`: of the names that are shown; all others may be typed as well. */
export function createNames(english: readonly StateEntry[], language: Language = 'en'): Names {
  const entries = english.map((entry) => {
    const local = Object.values(entry.local ?? {});
    const name = entry.local?.[language] ?? entry.name;
    return { ...entry, name, also: [...entry.also, entry.name.toLowerCase(), ...local] };
  });
  const byCode = new Map(entries.map((entry) => [entry.code, entry.name]));
  const byTyped = new Map<string, StateCode>();
  for (const entry of entries) {
    for (const typed of [entry.code.toLowerCase(), entry.name.toLowerCase(), ...entry.also]) {
      if (!byTyped.has(typed)) byTyped.set(typed, entry.code);
    }
  }
  const state = (code: StateCode) => byCode.get(code) ?? code.replace(/^TER:/, '');
  const actor = (code: string) => {
    const [, base = code, sector] = /^(.*?)(?:\.([A-Z]{3}))?$/.exec(code) ?? [];
    return sector === undefined || sector === 'GOV' ? state(base) : `${state(base)} (${t().sector(sector)})`;
  };
  return {
    entries,
    state,
    actor,
    speaker: (code) => (code === 'AUTHOR' ? t().document.author : actor(code)),
    find: (typed) => byTyped.get(typed.trim().toLowerCase()),
  };
}
