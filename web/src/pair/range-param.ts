/** The months chosen on a pair's chart, as they stand in the address. */
import type { Params } from '../router.js';
import { monthParam } from '../series-options.js';
import type { MonthRange } from './chart-layout.js';

/** In order, whichever way they were written; a key is absent where the address names no month. */
export function rangeParam(params: Params): Partial<MonthRange> {
  const [from, to] = [monthParam(params.from), monthParam(params.to)];
  if (from !== undefined && to !== undefined) return from <= to ? { from, to } : { from: to, to: from };
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
