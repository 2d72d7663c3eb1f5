/** What was left out, how far the reading carries, and how the number is made, in English. */
import type { Day, Period, PeriodName } from '../../../ontology/day.js';
import type { SetAside } from '../../../ontology/document.js';
import { STATUS_WORDS, type Status } from '../../../ontology/status.js';
import { english } from '../../../shared/language/en.js';
import { filteredPhrases, filterPhrases } from '../../../ties/filter-words.js';
import type { RemovedCounts, TieOptions } from '../../../ties/types.js';
import { count } from './count.js';

const { day: dayOf, figure, list, period: periodOf } = english;

/** Things of a kind that are left out, and why. */
export type LeftOut =
  | 'undated'
  | 'yearOnly'
  | 'outsideRange'
  | 'rejected'
  | 'otherLanguage'
  | 'undatedDocuments'
  | 'setAside';

const LEFT_OUT: Readonly<Record<LeftOut, readonly [noun: string, one: string, many: string]>> = {
  undated: ['act', 'without a day is in no series.', 'without a day are in no series.'],
  yearOnly: ['act', 'known only to the year is in no series.', 'known only to the year are in no series.'],
  outsideRange: ['act', 'lies outside the days covered.', 'lie outside the days covered.'],
  rejected: [
    'event',
    'of the log was rejected by a person and counts nowhere.',
    'of the log were rejected by a person and count nowhere.',
  ],
  otherLanguage: [
    'report',
    'in another language than English is kept, but not coded.',
    'in other languages than English are kept, but not coded.',
  ],
  undatedDocuments: [
    'report',
    'bears no date; acts that it alone tells are undated.',
    'bear no date; acts that they alone tell are undated.',
  ],
  setAside: ['input', 'could not be read and was set aside.', 'could not be read and were set aside.'],
};

const statusList = (statuses: readonly Status[]) => list(statuses.map((status) => STATUS_WORDS[status]));

export const reservations = {
  notFact: (
    counts: readonly { readonly status: Status; readonly number: number }[],
    counted: readonly Status[],
  ) =>
    counts.length > 0
      ? `Counted in no number, since only acts ${statusList(counted)} count: ${list(counts.map(({ status, number }) => `${number} ${STATUS_WORDS[status]}`))}.`
      : `Only acts ${statusList(counted)} count; none of another status was found between the two.`,
  filters: (options: TieOptions, removed: RemovedCounts) =>
    `Only these acts count: ${filterPhrases(options).join('; ')}. Left out: ${filteredPhrases(removed).join('; ')}.`,
  leftOut: (what: LeftOut, number: number) => {
    const [noun, one, many] = LEFT_OUT[what];
    return `${count(number, noun)} ${number === 1 ? one : many}`;
  },
  setAside: ({ path, line, reason }: SetAside) =>
    `Set aside: ${path}${line === undefined ? '' : `, line ${line}`}: ${reason}`,
  moreSetAside: (number: number) => `Set aside: ${count(number, 'more input')}.`,
  howLeftOut:
    'Acts are happenings between the two, counted once each; events, reports and inputs are counted over the whole workspace. The filters in force stand under “How the number is made”.',
  nothingDated: 'Nothing dated was read; no number can be given.',
  read: (
    read: number,
    periods: number,
    period: Period,
    documents: number,
    publishers: number,
    facts: number,
  ) =>
    `${count(read, 'report')} ${read === 1 ? 'was' : 'were'} read over ${count(periods, period)}, whoever they speak of; ${count(documents, 'report')} of ${count(publishers, 'publisher')} tell the ${count(facts, 'act')} that count here.`,
  single: (single: number, facts: number) =>
    `${figure(single)} of ${count(facts, 'act')} ${single === 1 ? 'is' : 'are'} told by a single publisher.`,
  unread: (periods: number, period: Period, first: PeriodName) =>
    `Nothing was read in ${count(periods, period)} of the range, first in ${periodOf(first)}: silence there says nothing.`,
  absent: (periods: number, period: Period) =>
    `No index is given for ${count(periods, period)}, because too little was read or known.`,
  coder:
    'The coder is a program: each act has a chance of being wrong, which the band takes in; read the notes before quoting.',
  howRead:
    'Reports read: coded reports by day of publication, near copies counted once, whoever they speak of. Reports that tell the acts: every report joined to a counted happening.',
  method: [
    'The index says by how much cooperation outweighs conflict in what the two lately did to each other: +10 would be nothing but cooperation, −10 nothing but conflict. Each act weighs by the size of its PLOVER score (a telephone call 1.5, a strike 9.5); it weighs half after six months, a month of n acts weighs √n, and months of heavy reading are scaled down. A prior worth six middling acts holds the index near 0 while little is known.',
    'The band holds 90 % of 200 resamplings of the acts by week, in which each act is kept with the chance that it was coded right. Where too little was read or known there is no index.',
    'Turning points are change points of the months’ own indexes (PELT), held against shuffled series; their levels are the index from the acts of each level alone. The formulas, with worked examples, stand in docs/ties.md.',
  ] as const,
  inForce: (statuses: readonly Status[], period: Period, from: Day | undefined, to: Day | undefined) => {
    const range = [
      ...(from === undefined ? [] : [`from ${dayOf(from)}`]),
      ...(to === undefined ? [] : [`to ${dayOf(to)}`]),
    ];
    return `Filters in force: acts ${statusList(statuses)}; by ${period}${range.length > 0 ? `; ${range.join(' ')}` : '; over all that was read'}.`;
  },
};
