/** What a reader must know before using the numbers: what was left out, what was read, how it was reckoned. */
import { STATUS_WORDS, STATUSES } from '../ontology/status.js';
import { filteredPhrases, filterPhrases } from '../ties/filter-words.js';
import type { TieSeries } from '../ties/types.js';
import type { Happening } from './evidence.js';
import type { NoteKeeper } from './notes.js';
import type { BriefInput, Statement } from './types.js';
import { count, dayWords, figure, list, periodWords } from './words.js';

/** Inputs that were set aside, named one by one up to this many. */
const MOST_NAMED = 5;

/** Statements; those that name a number call the note that says how it was counted. */
function say(items: readonly string[], notes: NoteKeeper, counted: string): readonly Statement[] {
  let note: number | undefined;
  return items.map((text) => {
    if (!/\d/.test(text)) return { text, notes: [] };
    note ??= notes.reckoning(counted, []);
    return { text, notes: [note] };
  });
}

/** The filters in force, and what they took out. */
function filterItems(options: TieSeries['options'], removed: TieSeries['removed']): readonly string[] {
  const phrases = filterPhrases(options);
  if (phrases.length === 0) return [];
  return [`Only these acts count: ${phrases.join('; ')}. Left out: ${filteredPhrases(removed).join('; ')}.`];
}

/** What was left out, and why; never silent. */
export function leftOutOf(input: BriefInput, notes: NoteKeeper): readonly Statement[] {
  const { removed, options } = input.both;
  const { counts, setAside } = input.summary;
  const notFact = STATUSES.flatMap((status) => {
    const number = removed.notFact[status] ?? 0;
    return number === 0 ? [] : [`${number} ${STATUS_WORDS[status]}`];
  });
  const items = [
    ...(notFact.length > 0
      ? [
          `Counted in no number, since only acts ${list(options.statuses.map((s) => STATUS_WORDS[s]))} count: ${list(notFact)}.`,
        ]
      : [
          `Only acts ${list(options.statuses.map((s) => STATUS_WORDS[s]))} count; none of another status was found between the two.`,
        ]),
    ...filterItems(options, removed),
    ...some(removed.undated, 'act', 'without a day is in no series.', 'without a day are in no series.'),
    ...some(
      removed.yearOnly,
      'act',
      'known only to the year is in no series.',
      'known only to the year are in no series.',
    ),
    ...some(removed.outsideRange, 'act', 'lies outside the days covered.', 'lie outside the days covered.'),
    ...some(
      counts.rejected,
      'event',
      'of the log was rejected by a person and counts nowhere.',
      'of the log were rejected by a person and count nowhere.',
    ),
    ...some(
      counts.notCoded.language,
      'report',
      'in another language than English is kept, but not coded.',
      'in other languages than English are kept, but not coded.',
    ),
    ...some(
      counts.undatedDocuments,
      'report',
      'bears no date; acts that it alone tells are undated.',
      'bear no date; acts that they alone tell are undated.',
    ),
    ...some(
      counts.setAside,
      'input',
      'could not be read and was set aside.',
      'could not be read and were set aside.',
    ),
    ...setAside
      .slice(0, MOST_NAMED)
      .map(
        (item) =>
          `Set aside: ${item.path}${item.line === undefined ? '' : `, line ${item.line}`}: ${item.reason}`,
      ),
    ...(setAside.length > MOST_NAMED
      ? [`Set aside: ${count(setAside.length - MOST_NAMED, 'more input')}.`]
      : []),
  ];
  return say(
    items,
    notes,
    'Acts are happenings between the two, counted once each; events, reports and inputs are counted over the whole workspace. The filters in force stand under “How the number is made”.',
  );
}

function some(number: number, noun: string, one: string, many: string): string[] {
  return number === 0 ? [] : [`${count(number, noun)} ${number === 1 ? one : many}`];
}

/** How far the reading carries. */
export function caveatsOf(
  input: BriefInput,
  facts: readonly Happening[],
  notes: NoteKeeper,
): readonly Statement[] {
  const { points } = input.both;
  if (points.length === 0) return [{ text: 'Nothing dated was read; no number can be given.', notes: [] }];
  const read = points.reduce((sum, point) => sum + point.coverage, 0);
  const unread = points.filter((point) => point.coverage === 0);
  const absent = points.filter((point) => point.index === null);
  const mentions = facts.flatMap((happening) => happening.mentions);
  const publishers = new Set(mentions.map((event) => event.publisher ?? ''));
  const single = facts.filter((happening) => happening.tie.publishers === 1).length;
  const periods = periodName(input.both);
  const items = [
    `${count(read, 'report')} ${read === 1 ? 'was' : 'were'} read over ${count(points.length, periods)}, whoever they speak of; ${count(new Set(mentions.map((event) => event.documentId)).size, 'report')} of ${count(publishers.size, 'publisher')} tell the ${count(facts.length, 'act')} that count here.`,
    ...(facts.length > 0
      ? [
          `${figure(single)} of ${count(facts.length, 'act')} ${single === 1 ? 'is' : 'are'} told by a single publisher.`,
        ]
      : []),
    ...(unread.length > 0
      ? [
          `Nothing was read in ${count(unread.length, periods)} of the range, first in ${periodWords(unread[0]?.period ?? '')}: silence there says nothing.`,
        ]
      : []),
    ...(absent.length > 0
      ? [`No index is given for ${count(absent.length, periods)}, because too little was read or known.`]
      : []),
    'The coder is a program: each act has a chance of being wrong, which the band takes in; read the notes before quoting.',
  ];
  return say(
    items,
    notes,
    'Reports read: coded reports by day of publication, near copies counted once, whoever they speak of. Reports that tell the acts: every report joined to a counted happening.',
  );
}

function periodName(series: TieSeries): string {
  return series.options.period;
}

/** How the number is made, in short. */
export function methodOf(input: BriefInput): readonly Statement[] {
  const { options } = input.both;
  const range = [
    options.from && `from ${dayWords(options.from)}`,
    options.to && `to ${dayWords(options.to)}`,
  ].filter((part) => typeof part === 'string');
  return [
    'The index says by how much cooperation outweighs conflict in what the two lately did to each other: +10 would be nothing but cooperation, −10 nothing but conflict. Each act weighs by the size of its PLOVER score (a telephone call 1.5, a strike 9.5); it weighs half after six months, a month of n acts weighs √n, and months of heavy reading are scaled down. A prior worth six middling acts holds the index near 0 while little is known.',
    'The band holds 90 % of 200 resamplings of the acts by week, in which each act is kept with the chance that it was coded right. Where too little was read or known there is no index.',
    'Turning points are change points of the months’ own indexes (PELT), held against shuffled series; their levels are the index from the acts of each level alone. The formulas, with worked examples, stand in docs/ties.md.',
    `Filters in force: acts ${list(options.statuses.map((status) => STATUS_WORDS[status]))}; by ${options.period}${range.length > 0 ? `; ${range.join(' ')}` : '; over all that was read'}.`,
  ].map((text) => ({ text, notes: [] }));
}
