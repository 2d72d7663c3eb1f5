/**
 * How sure a division is: the same division sought in worlds that might as well have been read. A world draws the
 * acts anew as the band of the index does (docs/ties.md: weeks with Poisson weights, each act with the chance of its
 * confidence), makes the ties from what it drew, and searches its best division, without proof.
 *
 * Two states are compared only in worlds whose ties join them: how two groups without a tie stand to each other is
 * open. Where several divisions are equally good a world shows one of them, so that shares near one half also mean
 * "the ties do not say".
 */
import { actTable } from '../ties/act-table.js';
import { createMemory } from '../ties/memory.js';
import { createResampler, REPLICATES } from '../ties/resample.js';
import { indexFrom, LEAST_WEIGHT } from '../ties/tie-index.js';
import { quickSides } from './frustration.js';
import { connectedGroups, type Side, type Sign, type SignedTie } from './frustration-graph.js';
import { type ActBook, daysOf, firstFrom, type TieNetwork } from './network.js';

/** `strength`: a tie weighs |index|, in tenths of a point; `alike`: every tie weighs 1, as in the frustration index. */
export type Weighing = 'strength' | 'alike';

/** Weights are whole numbers so that a bound can be a proof; a tenth of a point is finer than any band. */
export const TENTHS = 10;

export function tieWeight(index: number, weighing: Weighing): number {
  return weighing === 'alike' ? 1 : Math.max(1, Math.round(Math.abs(index) * TENTHS));
}

export interface Worlds {
  /**
   * Share of the worlds that join two states, by position in the network, in which they stand on one side; null
   * where none does.
   */
  together(a: number, b: number): number | null;
}

interface World {
  readonly sides: readonly Side[];
  /** Name of the connected group of each state. */
  readonly group: Int32Array;
}

/** Throws a RangeError for more worlds than there are replicates (200). */
export function worldsOf(
  book: ActBook,
  network: TieNetwork,
  options: { readonly count: number; readonly seed: number; readonly weighing: Weighing },
): Worlds {
  const { count, seed, weighing } = options;
  if (!(count >= 0 && count <= REPLICATES))
    throw new RangeError(`${count} worlds: 0 to ${REPLICATES} can be drawn`);
  const ties = drawnTies(book, network, count, weighing);
  const worlds = ties.map((drawn, r): World => {
    const graph = { size: network.states.length, ties: drawn };
    const group = new Int32Array(graph.size);
    connectedGroups(graph).forEach((nodes, i) => {
      for (const node of nodes) group[node] = i;
    });
    return { sides: quickSides(graph, seed + r), group };
  });
  return {
    together(a, b) {
      const joined = worlds.filter(({ group }) => group[a] === group[b]);
      const alike = joined.filter(({ sides }) => sides[a] === sides[b]);
      return joined.length === 0 ? null : alike.length / joined.length;
    },
  };
}

/** The ties of each world, among the states of the network. */
function drawnTies(
  book: ActBook,
  network: TieNetwork,
  count: number,
  weighing: Weighing,
): readonly SignedTie[][] {
  const worlds = Array.from({ length: count }, (): SignedTie[] => []);
  const days = daysOf(book, network.span);
  if (days === undefined || count === 0) return worlds;
  const position = new Map(network.states.map((state, i) => [state, i]));
  const resampler = createResampler();
  const [weight, balance] = [new Float64Array(1), new Float64Array(1)];
  for (const { a, b, acts } of book.pairs) {
    const [x, y] = [position.get(a), position.get(b)];
    if (x === undefined || y === undefined) continue;
    const end = firstFrom(acts, days.to + 1);
    if (end <= firstFrom(acts, days.from)) continue;
    const known = actTable(acts.slice(0, end));
    const memory = createMemory(known, [days.to], book.reading);
    const drawn = resampler.mass(known);
    worlds.forEach((world, r) => {
      memory.recall(drawn(r), weight, balance);
      const index = indexFrom(weight[0] as number, balance[0] as number);
      if ((weight[0] as number) < LEAST_WEIGHT || Math.abs(index) < network.least) return;
      const sign: Sign = index > 0 ? 1 : -1;
      world.push({ a: x, b: y, sign, weight: tieWeight(index, weighing) });
    });
  }
  return worlds;
}
