/** What the command palette offers for what was typed: pages, pairs of states, actions. Pure. */
import type { StateCode } from '../../../src/server/responses.js';
import type { Action } from '../actions.js';
import { pairHref, tiesHref } from '../addresses.js';
import type { Messages } from '../messages/en.js';
import type { Names } from '../names.js';
import type { Page } from '../pages.js';

export const GROUPS = ['page', 'pair', 'document', 'action'] as const;

export interface PaletteEntry {
  readonly id: string;
  readonly group: (typeof GROUPS)[number];
  readonly label: string;
  /** Beside the label: keys, a date, a publisher. */
  readonly note?: string;
  /** Where it leads, or what it does. */
  readonly does: string | (() => void);
}

/** Most pairs and states offered at a time. */
const MOST_PAIRS = 6;
/** A name is offered from its beginning on, from as many letters as these. */
const LEAST_LETTERS = 2;

/** Pages that stand in the navigation and whose title has every word that was typed. */
export function pageEntries(typed: string, pages: readonly Page[], words: Messages): readonly PaletteEntry[] {
  return pages.flatMap((page) => {
    const label = words.palette.goTo(words.pages[page.name]);
    if (!page.navigation || !fits(typed, label)) return [];
    return [{ id: `page ${page.name}`, group: 'page', label, does: page.path } as const];
  });
}

export function actionEntries(typed: string, actions: readonly Action[]): readonly PaletteEntry[] {
  return actions.flatMap((action) => {
    if (!fits(typed, action.label)) return [];
    const note = action.keys === undefined ? {} : { note: action.keys };
    return [
      { id: `action ${action.id}`, group: 'action', label: action.label, does: action.run, ...note } as const,
    ];
  });
}

/** Two names with anything or nothing between them open a pair; one alone leads to its ties. */
export function pairEntries(typed: string, names: Names, words: Messages): readonly PaletteEntry[] {
  const entries = new Map<string, PaletteEntry>();
  const parts = typed.split(/[\s,·–—/-]+/).filter((part) => part !== '' && !JOINERS.has(part.toLowerCase()));
  for (let cut = 1; cut < parts.length; cut += 1) {
    const [left, right] = [parts.slice(0, cut).join(' '), parts.slice(cut).join(' ')];
    for (const a of statesLike(left, names)) {
      for (const b of statesLike(right, names)) {
        if (a === b) continue;
        const label = words.palette.openPair(words.pair.both(names.state(a), names.state(b)));
        entries.set(`${a} ${b}`, { id: `pair ${a} ${b}`, group: 'pair', label, does: pairHref(a, b) });
      }
    }
  }
  for (const state of statesLike(parts.join(' '), names)) {
    const label = `${words.pages.ties}: ${names.state(state)}`;
    entries.set(state, { id: `state ${state}`, group: 'pair', label, does: tiesHref({ state }) });
  }
  return [...entries.values()].slice(0, MOST_PAIRS);
}

const JOINERS: ReadonlySet<string> = new Set(['and', 'vs', '→', '와', '과']);

/** The state that is called so, else those whose name begins so. */
function statesLike(typed: string, names: Names): readonly StateCode[] {
  const found = names.find(typed);
  if (found !== undefined) return [found];
  const wanted = typed.toLowerCase();
  if (wanted.length < LEAST_LETTERS) return [];
  return names.entries
    .filter((entry) => entry.name.toLowerCase().startsWith(wanted))
    .slice(0, MOST_PAIRS)
    .map((entry) => entry.code);
}

function fits(typed: string, label: string): boolean {
  const text = label.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
