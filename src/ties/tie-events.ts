/**
 * From mentions to happenings: all mentions of one occurrence become one `TieEvent`, read as its
 * best-supported mention reads it.
 *
 * A person's word outranks the coder's: where mentions were accepted or edited, only these decide. Then the
 * surest status decides (a fact before a claim before a plan …), then the most exact day.
 */
import { parseActor, type Sector, statesOf } from '../ontology/actor.js';
import type { Axis } from '../ontology/axes.js';
import { type Day, PRECISIONS, type Precision } from '../ontology/day.js';
import { scoreOf } from '../ontology/event-types.js';
import type { Status } from '../ontology/status.js';
import type { Mention, TieEvent } from './types.js';

/** Statuses from the surest to the least sure. */
const STATUS_RANK: Readonly<Record<Status, number>> = {
  occurred: 0,
  claimed: 1,
  planned: 2,
  possible: 3,
  proposed: 4,
  denied: 5,
};

/** How good a precision is as evidence of the day; a day that the report does not tell comes after a week. */
const PRECISION_RANK: Readonly<Record<Precision, number>> = { day: 0, week: 1, none: 2, month: 3, year: 4 };

type Row = Mention & { readonly occurrenceId: string };

export interface TieEventOptions<R extends Row = Row> {
  /** A happening that one of these tells is read as they tell it, whatever others say of it. */
  readonly publishers?: readonly string[];
  /** What an act is about; without it no happening has axes. */
  readonly axesOf?: (row: R) => readonly Axis[];
}

/**
 * One `TieEvent` per occurrence, in order of occurrence id. Rejected mentions are left out. The outcome does
 * not depend on the order of the rows.
 */
export function toTieEvents<R extends Row>(
  rows: readonly R[],
  options: TieEventOptions<R> = {},
): readonly TieEvent[] {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    if (row.review === 'rejected') continue;
    const group = groups.get(row.occurrenceId);
    if (group) group.push(row);
    else groups.set(row.occurrenceId, [row]);
  }
  const { publishers, axesOf } = options;
  const told = (group: R[]): readonly R[] => {
    const own = group.filter(({ publisher }) => publisher !== null && publishers?.includes(publisher));
    return own.length > 0 ? own : group;
  };
  return [...groups.values()]
    .map((group) => toTieEvent(publishers === undefined ? group : told(group), axesOf))
    .sort((a, b) => (a.occurrenceId < b.occurrenceId ? -1 : 1));
}

function toTieEvent<R extends Row>(group: readonly R[], axesOf: TieEventOptions<R>['axesOf']): TieEvent {
  const ranked = group.length === 1 ? group : group.toSorted(byRank);
  const lead = ranked[0];
  if (lead === undefined) throw new RangeError('An occurrence has at least one mention');
  const deciding =
    ranked.length === 1
      ? ranked
      : ranked.filter((row) => row.status === lead.status && isReviewed(row) === isReviewed(lead));
  const dated = bestDay(deciding);
  const mode = commonest(deciding.map((row) => row.mode ?? ''));
  const tellers = unique(ranked.map((row) => row.publisher).filter((name) => name !== null)).sort();
  const contexts = unique(deciding.flatMap((row) => row.contexts ?? []));
  const sectors = sectorsOf(deciding);
  return {
    occurrenceId: lead.occurrenceId,
    eventIds: ranked.map((row) => row.id),
    source: statesOf(lead.source),
    target: statesOf(lead.target),
    mutual: lead.mutual ?? false,
    type: lead.type,
    ...(mode === '' ? {} : { mode }),
    status: lead.status,
    day: dated.day,
    precision: dated.precision,
    score: scoreOf(lead.type, mode),
    publishers: Math.max(1, tellers.length),
    confidence: Math.max(...deciding.map((row) => row.confidence)),
    ...(tellers.length === 0 ? {} : { tellers }),
    ...(contexts.length === 0 ? {} : { contexts }),
    ...(axesOf === undefined ? {} : { axes: unique(deciding.flatMap(axesOf)) }),
    ...(sectors.length === 0 ? {} : { sectors }),
  };
}

function sectorsOf(rows: readonly Row[]): readonly Sector[] {
  const codes = unique(rows.flatMap((row) => [...row.source, ...row.target]));
  return unique(codes.flatMap((code) => parseActor(code)?.sector ?? []));
}

function unique<T>(values: readonly T[]): T[] {
  return values.length < 2 ? [...values] : [...new Set(values)];
}

function isReviewed(row: Row): boolean {
  return row.review === 'accepted' || row.review === 'edited';
}

function byRank(a: Row, b: Row): number {
  return (
    Number(isReviewed(b)) - Number(isReviewed(a)) ||
    STATUS_RANK[a.status] - STATUS_RANK[b.status] ||
    PRECISION_RANK[a.precision] - PRECISION_RANK[b.precision] ||
    b.confidence - a.confidence ||
    (a.id < b.id ? -1 : 1)
  );
}

const UNDATED = { day: null, precision: 'none' } as const;

/** The day told with the best precision; of several, the one told most often, then the earliest. */
function bestDay(rows: readonly Row[]): { readonly day: Day | null; readonly precision: Precision } {
  const [only] = rows;
  if (only !== undefined && rows.length === 1) {
    return only.day === null ? UNDATED : { day: only.day, precision: only.precision };
  }
  const dated = rows.filter((row) => row.day !== null);
  const precision = PRECISIONS.toSorted((a, b) => PRECISION_RANK[a] - PRECISION_RANK[b]).find((candidate) =>
    dated.some((row) => row.precision === candidate),
  );
  if (precision === undefined) return UNDATED;
  const days = dated.filter((row) => row.precision === precision).map((row) => row.day ?? '');
  return { day: commonest(days), precision };
}

/** The commonest of some strings; of equally common ones the first in order. A named mode beats none. */
function commonest(values: readonly string[]): string {
  if (values.length === 1) return values[0] ?? '';
  const named = values.filter((value) => value !== '');
  const counts = new Map<string, number>();
  for (const value of named) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}
