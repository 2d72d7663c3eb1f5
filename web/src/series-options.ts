/** Filters of a series as they stand in the address, and as the server takes them. */
import type { Period, SeriesOptions, Status } from '../../src/server/responses.js';
import { lastDayOfMonth } from './periods.js';
import type { Params } from './router.js';

export const PERIODS = ['day', 'week', 'month', 'quarter', 'year'] as const satisfies readonly Period[];
export const STATUSES = [
  'occurred',
  'planned',
  'claimed',
  'proposed',
  'possible',
  'denied',
] as const satisfies readonly Status[];

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** A month of the address such as `2024-06`; undefined where it is none. */
export function monthParam(value: string | undefined): string | undefined {
  return value !== undefined && MONTH.test(value) ? value : undefined;
}

export function periodParam(params: Params): Period {
  return PERIODS.find((period) => period === params.period) ?? 'month';
}

/** Statuses that count, facts alone where the address names none. */
export function statusesParam(params: Params): readonly Status[] {
  const named = (params.statuses ?? '').split(',');
  const known = STATUSES.filter((status) => named.includes(status));
  return known.length === 0 ? ['occurred'] : known;
}

/** The address's value for a choice of statuses: nothing for facts alone. */
export function statusesValue(statuses: readonly Status[]): string | undefined {
  const value = STATUSES.filter((status) => statuses.includes(status)).join(',');
  return value === 'occurred' || value === '' ? undefined : value;
}

/** Parameters of `/api/ties` and `/api/ties/:a/:b`; months become their first and last day. */
export function apiParams(options: {
  readonly period: Period;
  readonly statuses: readonly Status[];
  readonly direction?: SeriesOptions['direction'];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): Readonly<Record<string, string | undefined>> {
  return {
    period: options.period,
    statuses: options.statuses.join(','),
    direction: options.direction,
    from: options.from === undefined ? undefined : `${options.from}-01`,
    to: options.to === undefined ? undefined : lastDayOfMonth(options.to),
  };
}
