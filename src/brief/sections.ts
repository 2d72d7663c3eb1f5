/** The parts of a brief in the order in which both Markdown and HTML write them. */
import type { Brief, BriefAct, BriefList } from './types.js';

export interface ListSection {
  readonly heading: string;
  readonly list: BriefList;
}

/** Heading over the lists of what is no fact. */
export const UNPROVEN = 'Not counted: claims, plans and wishes';

/** The line under that heading: what is in no number, and which kinds were not found. */
export function unprovenWords(brief: Brief): string {
  const empty = unprovenSections(brief).filter((section) => section.list.shown.length === 0);
  const none = empty.map((section) => section.heading.toLowerCase());
  const kinds = none.length < 2 ? none.join('') : `${none.slice(0, -1).join(', ')} or ${none.at(-1)}`;
  return `None of this is in a number.${kinds === '' ? '' : ` Nothing between the two was found that is ${kinds}.`}`;
}

/** The lists of what is no fact; empty ones are left out by the writers. */
export function unprovenSections(brief: Brief): readonly ListSection[] {
  return [
    { heading: 'Only claimed', list: brief.claimed },
    { heading: 'Planned', list: brief.planned },
    { heading: 'Possible', list: brief.possible },
    { heading: 'Denied', list: brief.denied },
    { heading: 'Only proposed', list: brief.proposed },
  ];
}

/** `3 reports`; empty for a single one. */
export function reportsWords(act: BriefAct): string {
  return act.reports > 1 ? `${act.reports} reports` : '';
}

/** `And 12 more.`; empty where nothing is left. */
export function moreWords(more: number): string {
  return more === 0 ? '' : `And ${more} more.`;
}
