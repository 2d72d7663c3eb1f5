/** Headings, labels and short lines of a brief in English. */
import type { Day } from '../../../ontology/day.js';
import type { Status } from '../../../ontology/status.js';
import { english } from '../../../shared/language/en.js';
import { signed } from '../../../shared/language/signed.js';

const { day: dayOf } = english;

export const frame = {
  pair: (a: string, b: string) => `${a} and ${b}`,
  pageTitle: (title: string) => `${title}: a brief`,
  headings: {
    standing: 'Where the ties stand',
    ladder: 'How far it has gone',
    turns: 'What changed, and when',
    acts: 'The acts behind it',
    figures: 'Figures worth quoting',
    unproven: 'Not counted: claims, plans and wishes',
    leftOut: 'Left out',
    caveats: 'How far this carries',
    method: 'How the number is made',
    numbers: 'The index in numbers',
    notes: 'Notes',
  },
  /** Headings over the lists of what is no fact. */
  unproven: {
    claimed: 'Only claimed',
    planned: 'Planned',
    possible: 'Possible',
    denied: 'Denied',
    proposed: 'Only proposed',
  } satisfies Record<Exclude<Status, 'occurred'>, string>,
  /** What is in no number, and which of these kinds were not found; `missing`: their headings. */
  unprovenLead: (missing: readonly string[]) => {
    const none = missing.map((heading) => heading.toLowerCase());
    const kinds = none.length < 2 ? none.join('') : `${none.slice(0, -1).join(', ')} or ${none.at(-1)}`;
    return `None of this is in a number.${kinds === '' ? '' : ` Nothing between the two was found that is ${kinds}.`}`;
  },
  noActs: 'No act between the two counts as fact in this range.',
  noTurns: 'No turning point stands out from chance.',
  range: (from: Day | null, to: Day | null) => {
    if (from === null || to === null) return 'Brief from reports without dates.';
    if (from === to) return `Brief from reports of ${dayOf(from)}.`;
    return `Brief from reports of ${dayOf(from)} to ${dayOf(to)}.`;
  },
  /** Behind the line of blocks. */
  spark: (first: string, last: string) => `index from ${first} to ${last}, a dot where there is none`,
  reports: (n: number) => `${n} reports`,
  more: (n: number) => `And ${n} more.`,
  columns: ['period', 'index at its end', 'band', 'acts', 'net score', 'reports read'] as const,
  noIndex: 'none',
  band: (low: number, high: number) => `${signed(low)} to ${signed(high)}`,
  tableCaption: 'The numbers of the chart: index and band at the end of each span, acts and reports over it',
  colophon: (entente: string, coder: string, workspace: string) =>
    `Made by Entente ${entente}, coder ${coder}, from the workspace “${workspace}”.`,
  chart: {
    title: (pair: string) => `Index of the ties of ${pair}`,
    caption: (period: string) =>
      `of each ${period}. Shade: 90 % band. Gap: too little read or known. Dashed, with a letter: turning point. Grey bars: reports read, on a square-root scale.`,
    line: 'Line: index at the end ',
    alone: 'Index at the end ',
    inNumbers: 'The same in numbers',
    unknown: 'No index could be given for any period.',
    fromTo: (first: number, from: string, last: number, to: string) =>
      `From ${signed(first)} in ${from} to ${signed(last)} in ${to}. The same stands in numbers in the table near the end.`,
    read: 'read',
  },
  note: {
    label: (n: number) => `note ${n}`,
    /** `numbers`: of the notes, joined, or links to them. */
    weightiest: (numbers: string) => `Weightiest acts: notes ${numbers}.`,
    also: (reports: string) => `Also: ${reports}.`,
    untitled: 'untitled report',
    noPublisher: 'publisher not given',
    undated: 'undated',
  },
  page: (title: string, page: number, pages: number) => `${title} · ${page} of ${pages}`,
};
