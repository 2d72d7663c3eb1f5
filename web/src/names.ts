/** Names of codes in the language in force, else from the server's table; a code that neither knows stands for itself. */
import type { StateCode, StateEntry } from '../../src/server/responses.js';
import { api, type StatesAnswer } from './addresses.js';
import { useAnswer } from './api.js';
import { type LocalNames, localNames, t } from './messages/index.js';

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
  | { readonly entries: readonly StateEntry[]; readonly local: LocalNames; readonly names: Names }
  | undefined;

/** The table of names; empty until the server has answered. */
export function useNames(): Names {
  const entries = useAnswer<StatesAnswer>(api.states).data?.states ?? NO_ENTRIES;
  const local = localNames();
  if (kept === undefined || kept.entries !== entries || kept.local !== local) {
    kept = { entries, local, names: createNames(entries, local) };
  }
  return kept.names;
}

/** `local`: names in the reader's language, which may be typed as well. */
export function createNames(english: readonly StateEntry[], local: LocalNames = {}): Names {
  const entries = english.map((entry) => {
    const name = local[entry.code];
    return name === undefined ? entry : { ...entry, name, also: [...entry.also, entry.name.toLowerCase()] };
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
