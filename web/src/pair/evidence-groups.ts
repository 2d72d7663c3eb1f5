/**
 * Which events stand behind a series and which do not. What counts is taken from the series' own points,
 * so that the list and the number cannot disagree. Grouping is done once for a pair; a stretch of months is
 * then a pass over the groups, quick enough to follow the brush over a hundred thousand events.
 */
import type { LoggedEvent, Status, TieSeries } from '../../../src/server/responses.js';
import { monthOf } from '../periods.js';
import { type MonthRange, placesOf } from './chart-layout.js';

/** One happening with all that tell it. */
export interface Happening {
  readonly id: string;
  /** The mention shown first: one of the statuses in force where there is one, else the surest. */
  readonly best: LoggedEvent;
  readonly others: readonly LoggedEvent[];
}

export interface Evidence {
  readonly counted: readonly Happening[];
  /** By status, those with any; never of a status that counts. */
  readonly apart: readonly { readonly status: Status; readonly happenings: readonly Happening[] }[];
  /** Of a status that counts, but without a day that could be placed in a series. */
  readonly undated: readonly Happening[];
}

/** A pair's events sorted under a series, for any stretch of months. */
export interface SortedEvidence {
  readonly series: TieSeries;
  /** With the place of the period in which each counts. */
  readonly counted: readonly { readonly place: number; readonly happening: Happening }[];
  readonly apart: readonly { readonly status: Status; readonly happenings: readonly Happening[] }[];
  readonly undated: readonly Happening[];
}

const APART = [
  'planned',
  'claimed',
  'proposed',
  'possible',
  'denied',
  'occurred',
] as const satisfies readonly Status[];

/** Sorts a pair's events under a series and a stretch of months; latest first. */
export function evidenceOf(
  events: readonly LoggedEvent[],
  series: TieSeries,
  range: Partial<MonthRange>,
): Evidence {
  return evidenceIn(sortEvidence(events, series), range);
}

export function sortEvidence(events: readonly LoggedEvent[], series: TieSeries): SortedEvidence {
  const placeOf = new Map<string, number>();
  series.points.forEach((point, place) => {
    for (const id of point.occurrenceIds) placeOf.set(id, place);
  });
  const { statuses } = series.options;
  const behind: LoggedEvent[] = [];
  const placeless: LoggedEvent[] = [];
  const apart = new Map<Status, LoggedEvent[]>();
  for (const event of events) {
    if (placeOf.has(event.occurrenceId)) behind.push(event);
    else if (!concerns(event, series)) continue;
    else if (statuses.includes(event.status)) {
      // Of a status that counts, and still not counted: without a day, or outside of what was read.
      if (isPlaceless(event)) placeless.push(event);
    } else {
      const known = apart.get(event.status);
      if (known === undefined) apart.set(event.status, [event]);
      else known.push(event);
    }
  }
  return {
    series,
    counted: happeningsOf(behind, statuses).map((happening) => ({
      place: placeOf.get(happening.id) ?? -1,
      happening,
    })),
    apart: APART.flatMap((status) => {
      const told = apart.get(status);
      return told === undefined ? [] : [{ status, happenings: happeningsOf(told, statuses) }];
    }),
    undated: happeningsOf(placeless, statuses),
  };
}

/** What of it lies in a stretch of months; the undated are always there. */
export function evidenceIn(sorted: SortedEvidence, range: Partial<MonthRange>): Evidence {
  const [start, end] = placesOf(sorted.series.points, range);
  return {
    counted: sorted.counted.flatMap(({ place, happening }) =>
      place >= start && place < end ? [happening] : [],
    ),
    apart: sorted.apart.flatMap(({ status, happenings }) => {
      const inRange = happenings.filter(({ best }) => within(best, range));
      return inRange.length === 0 ? [] : [{ status, happenings: inRange }];
    }),
    undated: sorted.undated,
  };
}

/** Joins mentions of one happening, in order of day, latest first; those without a day last. */
export function happeningsOf(
  events: readonly LoggedEvent[],
  statuses: readonly Status[],
): readonly Happening[] {
  const groups = new Map<string, LoggedEvent[]>();
  for (const event of events) {
    const group = groups.get(event.occurrenceId);
    if (group === undefined) groups.set(event.occurrenceId, [event]);
    else group.push(event);
  }
  return [...groups]
    .flatMap(([id, group]): readonly Happening[] => {
      const [best, ...others] = group.toSorted(
        (a, b) =>
          Number(statuses.includes(b.status)) - Number(statuses.includes(a.status)) ||
          b.confidence - a.confidence,
      );
      return best === undefined ? [] : [{ id, best, others }];
    })
    .sort((a, b) => descending(a.best.day ?? '', b.best.day ?? '') || descending(b.id, a.id));
}

/** Days and ids are plain ASCII; a comparison by locale would take ten times as long. */
const descending = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);

/** True where an event runs in the direction of the series; a mutual act runs both ways. */
function concerns(event: LoggedEvent, series: TieSeries): boolean {
  if (series.options.direction === 'undirected' || event.mutual === true) return true;
  const has = (codes: readonly string[], state: string) =>
    codes.some((code) => code.replace(/\.[A-Z]{3}$/, '') === state);
  return has(event.source, series.source) && has(event.target, series.target);
}

function isPlaceless(event: LoggedEvent): boolean {
  return event.day === null || event.precision === 'year';
}

function within(event: LoggedEvent, range: Partial<MonthRange>): boolean {
  if (range.from === undefined && range.to === undefined) return true;
  if (event.day === null) return false;
  const month = monthOf(event.day);
  return (range.from === undefined || month >= range.from) && (range.to === undefined || month <= range.to);
}
