/** The pairs of states that a row tells of. */
import type { Names } from '../imported-names.js';

/** Every pair of a state of the one side and a state of the other, place by place; 0 for nobody. */
export function pairsOf(
  names: Names,
  source: number | null,
  target: number | null,
): readonly [sources: readonly number[], targets: readonly number[]] {
  const [from, to] = [source, target].map((actor) => (actor === null ? [0] : names.parties(actor))) as [
    readonly number[],
    readonly number[],
  ];
  return [from.flatMap((state) => to.map(() => state)), from.flatMap(() => to)];
}
