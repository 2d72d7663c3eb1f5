/** What a reader must know before using the numbers: what was left out, what was read, how it was reckoned. */
import { STATUSES } from '../ontology/status.js';
import { isFiltered } from '../ties/filter-options.js';
import type { Happening } from './evidence.js';
import type { Writing } from './listing.js';
import type { NoteKeeper } from './notes.js';
import type { BriefInput, Statement } from './types.js';
import type { BriefWords } from './words/index.js';

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

/** What was left out, and why; never silent. */
export function leftOutOf(input: BriefInput, w: Writing): readonly Statement[] {
  const { removed, options } = input.both;
  const { counts, setAside } = input.summary;
  const words = w.words.reservations;
  const notFact = STATUSES.flatMap((status) => {
    const number = removed.notFact[status] ?? 0;
    return number === 0 ? [] : [{ status, number }];
  });
  const some = (what: Parameters<typeof words.leftOut>[0], number: number) =>
    number === 0 ? [] : [words.leftOut(what, number)];
  const items = [
    words.notFact(notFact, options.statuses),
    ...(isFiltered(options) ? [words.filters(options, removed)] : []),
    ...some('undated', removed.undated),
    ...some('yearOnly', removed.yearOnly),
    ...some('outsideRange', removed.outsideRange),
    ...some('rejected', counts.rejected),
    ...some('otherLanguage', counts.notCoded.language),
    ...some('undatedDocuments', counts.undatedDocuments),
    ...some('setAside', counts.setAside),
    ...setAside.slice(0, MOST_NAMED).map(words.setAside),
    ...(setAside.length > MOST_NAMED ? [words.moreSetAside(setAside.length - MOST_NAMED)] : []),
  ];
  return say(items, w.notes, words.howLeftOut);
}

/** How far the reading carries. */
export function caveatsOf(input: BriefInput, facts: readonly Happening[], w: Writing): readonly Statement[] {
  const { points, options } = input.both;
  const words = w.words.reservations;
  if (points.length === 0) return [{ text: words.nothingDated, notes: [] }];
  const { period } = options;
  const unread = points.filter((point) => point.coverage === 0);
  const absent = points.filter((point) => point.index === null);
  const mentions = facts.flatMap((happening) => happening.mentions);
  const items = [
    words.read(
      points.reduce((sum, point) => sum + point.coverage, 0),
      points.length,
      period,
      new Set(mentions.map((event) => event.documentId)).size,
      new Set(mentions.map((event) => event.publisher ?? '')).size,
      facts.length,
    ),
    ...(facts.length > 0
      ? [words.single(facts.filter((happening) => happening.tie.publishers === 1).length, facts.length)]
      : []),
    ...(unread.length > 0 ? [words.unread(unread.length, period, unread[0]?.period ?? '')] : []),
    ...(absent.length > 0 ? [words.absent(absent.length, period)] : []),
    words.coder,
  ];
  return say(items, w.notes, words.howRead);
}

/** How the number is made, in short. */
export function methodOf(input: BriefInput, { reservations }: BriefWords): readonly Statement[] {
  const { statuses, period, from, to } = input.both.options;
  return [...reservations.method, reservations.inForce(statuses, period, from, to)].map((text) => ({
    text,
    notes: [],
  }));
}
