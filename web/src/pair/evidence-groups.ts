/**
 * Which events stand behind a series and which do not. What counts is taken from the series' own points,
 * so that the list and the number cannot disagree.
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
  const [start, end] = placesOf(series.points, range);
  const inRange = new Set(series.points.slice(start, end).flatMap((point) => point.occurrenceIds));
  const everywhere = new Set(series.points.flatMap((point) => point.occurrenceIds));
  const { statuses } = series.options;
  const rest = events.filter((event) => !everywhere.has(event.occurrenceId) && concerns(event, series));
  const placeless = rest.filter((event) => statuses.includes(event.status) && isPlaceless(event));
  const apart = rest.filter((event) => !placeless.includes(event) && within(event, range));
  return {
    counted: happeningsOf(
      events.filter((event) => inRange.has(event.occurrenceId)),
      statuses,
    ),
    apart: APART.filter((status) => !statuses.includes(status)).flatMap((status) => {
      const happenings = happeningsOf(
        apart.filter((event) => event.status === status),
        statuses,
      );
      return happenings.length === 0 ? [] : [{ status, happenings }];
    }),
    undated: happeningsOf(placeless, statuses),
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
    .sort((a, b) => (b.best.day ?? '').localeCompare(a.best.day ?? '') || a.id.localeCompare(b.id));
}

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
