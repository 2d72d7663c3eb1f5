/** The parts of a brief in the order in which both Markdown and HTML write them. */
import type { Brief, BriefAct, BriefList } from './types.js';

export interface ListSection {
  readonly heading: string;
  /** One line on what these are. */
  readonly lead: string;
  readonly list: BriefList;
}

/** The lists of what is no fact; empty ones are left out by the writers, who say so in one line. */
export function unprovenSections(brief: Brief): readonly ListSection[] {
  return [
    { heading: 'Only claimed', lead: 'Told by a party; in no number.', list: brief.claimed },
    { heading: 'Planned', lead: 'Announced or scheduled; in no number.', list: brief.planned },
    {
      heading: 'Possible',
      lead: 'Said to be possible, or on a condition; in no number.',
      list: brief.possible,
    },
    { heading: 'Denied', lead: 'Said not to have happened; in no number.', list: brief.denied },
    {
      heading: 'Only proposed',
      lead: 'What somebody says should be done; in no number.',
      list: brief.proposed,
    },
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
