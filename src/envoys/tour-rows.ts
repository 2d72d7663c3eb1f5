/** Side rows over sets of stops: what a set of visits makes of them, and whether what is still open can mend it. */
import { MOST_STOPS } from './day-tables.js';
import type { RoutingProblem, VisitRow } from './routing-problem.js';

/** Stops with one coefficient, as bits. */
interface Group {
  readonly value: number;
  readonly stops: number;
}

interface Row {
  readonly limit: number;
  /** By layer. One for all where it does not matter who goes. */
  readonly groups: readonly (readonly Group[])[];
  readonly personal: boolean;
  /** By layer: the least that visits of later layers can add. */
  readonly later: readonly (readonly Group[])[];
}

export class TourRows {
  readonly #rows: readonly Row[];
  readonly #personal: readonly Row[];
  readonly #known: (readonly number[])[] = [];
  readonly #after: number[][] = [];
  readonly #numbers = new Map<string, number>();

  /** `layers`: the crew of each. */
  constructor({ rows, stops }: RoutingProblem, layers: readonly number[]) {
    this.#rows = rows.map((row) => rowOf(row, layers, stops.length));
    this.#personal = this.#rows.filter(({ personal }) => personal);
    this.#numberOf(this.#personal.map(() => 0));
  }

  /** The number of the personal sums after one of `layer` has been to one stop more; 0: nobody has been anywhere. */
  sumsAfter(sums: number, layer: number, stop: number): number {
    if (this.#personal.length === 0) return 0;
    const after = this.#after[sums] as number[];
    const place = layer * MOST_STOPS + stop;
    const known = after[place];
    if (known !== undefined) return known;
    const values = this.#known[sums] as readonly number[];
    const number = this.#numberOf(
      this.#personal.map(({ groups }, at) => (values[at] as number) + total(groups[layer], 1 << stop)),
    );
    after[place] = number;
    return number;
  }

  /** False where the rows cannot hold any more once the traveller of `layer` is home. */
  canHold(layer: number, visited: number, sums: number): boolean {
    let personal = 0;
    for (const row of this.#rows) {
      const now = row.personal
        ? ((this.#known[sums] as readonly number[])[personal++] as number)
        : total(row.groups[0], visited);
      if (now + total(row.later[layer], ~visited) > row.limit + 1e-9) return false;
    }
    return true;
  }

  #numberOf(values: readonly number[]): number {
    const key = values.join(' ');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#known.push(values) - 1;
    this.#after.push([]);
    this.#numbers.set(key, number);
    return number;
  }
}

function rowOf({ coefficients, limit }: VisitRow, layers: readonly number[], size: number): Row {
  const value = (crew: number, stop: number) => coefficients[crew]?.[stop] ?? 0;
  const all = Array.from({ length: size }, (_, stop) => stop);
  return {
    limit,
    groups: layers.map((crew) => groupsOf(all.map((stop) => value(crew, stop)))),
    personal: layers.some((crew) => all.some((stop) => value(crew, stop) !== value(layers[0] ?? 0, stop))),
    later: layers.map((_, layer) =>
      groupsOf(all.map((stop) => Math.min(0, ...layers.slice(layer + 1).map((crew) => value(crew, stop))))),
    ),
  };
}

function groupsOf(values: readonly number[]): readonly Group[] {
  return [...new Set(values)]
    .filter((value) => value !== 0)
    .map((value) => ({
      value,
      stops: values.reduce((bits, other, stop) => (other === value ? bits | (1 << stop) : bits), 0),
    }));
}

function total(groups: readonly Group[] | undefined, stops: number): number {
  let sum = 0;
  for (const group of groups ?? []) sum += group.value * bitCount(group.stops & stops);
  return sum;
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
