/** The parts of a brief in the order in which both Markdown and HTML write them. */
import type { Brief, BriefAct, BriefList } from './types.js';
import type { BriefWords } from './words/index.js';

export interface ListSection {
  readonly heading: string;
  readonly list: BriefList;
}

/** The line under the heading of what is no fact: that it is in no number, and which kinds were not found. */
export function unprovenWords(brief: Brief, words: BriefWords): string {
  const empty = unprovenSections(brief, words).filter((section) => section.list.shown.length === 0);
  return words.unprovenLead(empty.map(({ heading }) => heading));
}

const UNPROVEN = ['claimed', 'planned', 'possible', 'denied', 'proposed'] as const;

/** The lists of what is no fact; empty ones are left out by the writers. */
export function unprovenSections(brief: Brief, words: BriefWords): readonly ListSection[] {
  return UNPROVEN.map((status) => ({ heading: words.unproven[status], list: brief[status] }));
}

/** `3 reports`; empty for a single one. */
export function reportsWords(act: BriefAct, words: BriefWords): string {
  return act.reports > 1 ? words.reports(act.reports) : '';
}

/** `And 12 more.`; empty where nothing is left. */
export function moreWords(more: number, words: BriefWords): string {
  return more === 0 ? '' : words.more(more);
}
