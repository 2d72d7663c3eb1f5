/** The series of a pair out of packed acts: to the bit those that `tieSeries` gives of the same acts as happenings. */
import { type PackedActs, packedPairs } from './packed-acts.js';
import { orderedActs, type PackedWay } from './packed-order.js';
import { packedTable } from './packed-table.js';
import { createReading } from './reading.js';
import { DEFAULT_TIE_OPTIONS, type Pair, rangeOf, seriesOfActs } from './series.js';
import type { Coverage, TieOptions, TieSeries } from './types.js';

/** Acts of other pairs among them do not count. Filters are not looked at: all acts must pass them. */
export function packedSeries(
  packed: PackedActs,
  coverage: Coverage,
  pair: Pair,
  options: Partial<TieOptions> = {},
): TieSeries {
  const settled: TieOptions = { ...DEFAULT_TIE_OPTIONS, ...options };
  const reading = createReading(coverage);
  const range = rangeOf(reading, settled);
  const [source, target] = pair;
  const own = packedPairs(packed).find(
    ({ low, high }) => (low === source && high === target) || (low === target && high === source),
  ) ?? { low: source, high: target, runs: [] };
  const forth: PackedWay = own.low === source ? 'forth' : 'back';
  const way = settled.direction === 'undirected' ? 'both' : forth;
  const removed = { notFact: {}, undated: 0, yearOnly: 0, outsideRange: 0 };
  const span = range ?? { memory: Number.POSITIVE_INFINITY, from: Number.POSITIVE_INFINITY, to: 0 };
  const acts = packedTable(packed, orderedActs(packed, own, way, span, removed));
  return seriesOfActs(acts, removed, range, reading, pair, settled);
}
