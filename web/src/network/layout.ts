/**
 * Where states lie in the picture of a signed network. Friends lie near, adversaries far, and those without a tie
 * as far as the path between them. Two steps: one layout of all periods together, and from it one for each period
 * in which every state is held near its place, so that the eye can follow from period to period. Nothing is random:
 * the same ties give the same picture on every machine, whichever period was looked at before.
 *
 * Sources: classical scaling for the start (W. S. Torgerson, "Multidimensional scaling", Psychometrika 17, 1952);
 * stress majorisation, one node after the other (E. R. Gansner, Y. Koren & S. North, "Graph drawing by stress
 * majorization", GD 2004), with the anchors of U. Brandes & M. Mader, "A quantitative comparison of stress-
 * minimization approaches for offline dynamic graph drawing", GD 2011.
 */

export interface Tied {
  readonly a: string;
  readonly b: string;
  /** In [-10, 10], not 0. */
  readonly index: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Places by code, in units of about one friendly tie, around (0, 0). */
export type Places = ReadonlyMap<string, Place>;

/** Length of the strongest and of the weakest friendly tie, of the weakest and of the strongest hostile one. */
const FRIENDLY = { strong: 0.8, weak: 1.3 } as const;
const HOSTILE = { weak: 2, strong: 2.8 } as const;
/** Farther apart than this nothing is set, or a chain of states would squeeze all else together. */
const FARTHEST = 4.5;
const ROUNDS = { whole: 120, period: 40 } as const;
/** Pull of a state's own place, over that of the other states together. */
const ANCHOR = 0.6;

/** Mean index of each tie over all periods in which it is there. */
export function meanTies(frames: readonly (readonly Tied[])[]): readonly Tied[] {
  const sums = new Map<string, { a: string; b: string; sum: number; count: number }>();
  for (const { a, b, index } of frames.flat()) {
    const known = sums.get(`${a}|${b}`);
    if (known === undefined) sums.set(`${a}|${b}`, { a, b, sum: index, count: 1 });
    else Object.assign(known, { sum: known.sum + index, count: known.count + 1 });
  }
  return [...sums]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([, { a, b, sum, count }]) => ({ a, b, index: sum / count }));
}

/** The layout of all periods together. Does not depend on the order of the ties. */
export function wholeLayout(states: readonly string[], ties: readonly Tied[]): Places {
  const order = [...states].sort();
  const wanted = distances(order, ties);
  return named(order, majorise(wanted, torgerson(wanted), ROUNDS.whole));
}

/** The layout of one period: its own ties, from the places of the whole, and held near them. */
export function periodLayout(states: readonly string[], ties: readonly Tied[], whole: Places): Places {
  const order = [...states].sort();
  const start = order.map((state): [number, number] => {
    const place = whole.get(state);
    return [place?.x ?? 0, place?.y ?? 0];
  });
  return named(order, majorise(distances(order, ties), start, ROUNDS.period, start));
}

/** Distances wanted between any two: that of their tie, or along the shortest path. */
function distances(order: readonly string[], ties: readonly Tied[]): readonly Float64Array[] {
  const size = order.length;
  const place = new Map(order.map((state, i) => [state, i]));
  const matrix = order.map(() => new Float64Array(size).fill(Number.POSITIVE_INFINITY));
  const set = (i: number, j: number, value: number) => {
    const [row, column] = [matrix[i], matrix[j]];
    if (row === undefined || column === undefined) return;
    row[j] = value;
    column[i] = value;
  };
  for (let i = 0; i < size; i++) set(i, i, 0);
  const own = new Set<number>();
  for (const { a, b, index } of ties) {
    const [i, j] = [place.get(a), place.get(b)];
    if (i === undefined || j === undefined || i === j) continue;
    set(i, j, lengthOf(index));
    own.add(i * size + j).add(j * size + i);
  }
  shortestPaths(matrix, own);
  return matrix;
}

function lengthOf(index: number): number {
  const strength = Math.min(1, Math.abs(index) / 5);
  const { strong, weak } = index > 0 ? FRIENDLY : HOSTILE;
  return weak + (strong - weak) * strength;
}

/** Floyd–Warshall; what has a tie of its own keeps its length, however short the way round. */
function shortestPaths(matrix: readonly Float64Array[], own: ReadonlySet<number>): void {
  const size = matrix.length;
  const paths = matrix.map((row) => row.slice());
  paths.forEach((through, k) => {
    for (const row of paths) {
      const first = row[k] ?? 0;
      if (first === Number.POSITIVE_INFINITY) continue;
      for (let j = 0; j < size; j++) {
        const way = first + (through[j] ?? 0);
        if (way < (row[j] ?? 0)) row[j] = way;
      }
    }
  });
  matrix.forEach((row, i) => {
    for (let j = 0; j < size; j++) {
      if (i !== j && !own.has(i * size + j)) row[j] = Math.min(FARTHEST, paths[i]?.[j] ?? FARTHEST);
    }
  });
}

type Points = [number, number][];

/** The two leading axes of the doubly centred squared distances, by power iteration from a fixed start. */
function torgerson(wanted: readonly Float64Array[]): Points {
  const size = wanted.length;
  if (size === 0) return [];
  const squares = wanted.map((row) => row.map((value) => value * value));
  const means = squares.map((row) => row.reduce((sum, value) => sum + value, 0) / size);
  const mean = means.reduce((sum, value) => sum + value, 0) / size;
  const centred = squares.map((row, i) =>
    row.map((value, j) => -0.5 * (value - (means[i] ?? 0) - (means[j] ?? 0) + mean)),
  );
  const first = leadingAxis(centred, undefined);
  const second = leadingAxis(centred, first.unit);
  return Array.from({ length: size }, (_, i) => [first.axis[i] ?? 0, second.axis[i] ?? 0]);
}

function leadingAxis(matrix: readonly Float64Array[], without: Float64Array | undefined) {
  const size = matrix.length;
  // A start that lies along no axis of any symmetric network.
  let unit = normalised(
    Float64Array.from({ length: size }, (_, i) => Math.sin(1 + 1.7 * i) + 0.01 * (i + 1)),
  );
  let length = 0;
  for (let round = 0; round < 60; round++) {
    const next = Float64Array.from({ length: size }, (_, i) => dot(matrix[i], unit));
    if (without !== undefined) {
      const along = dot(without, next);
      for (let i = 0; i < size; i++) next[i] = (next[i] ?? 0) - along * (without[i] ?? 0);
    }
    length = Math.sqrt(dot(next, next));
    unit = normalised(next);
  }
  const scale = Math.sqrt(Math.max(length, 0.01));
  return { unit, axis: unit.map((value) => value * scale) };
}

function dot(a: Float64Array | undefined, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < b.length; i++) sum += (a?.[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function normalised(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return length < 1e-12 ? vector.map((_, i) => (i === 0 ? 1 : 0)) : vector.map((value) => value / length);
}

/** Moves each node to where its distances want it, weighted by their inverse squares, and its anchor. */
function majorise(wanted: readonly Float64Array[], start: Points, rounds: number, anchors?: Points): Points {
  const points: Points = start.map(([x, y]) => [x, y]);
  const sums = wanted.map((row, i) => row.reduce((sum, value, j) => (i === j ? sum : sum + value ** -2), 0));
  for (let round = 0; round < rounds; round++) {
    points.forEach((point, i) => {
      const pull = anchors === undefined ? 0 : ANCHOR * (sums[i] ?? 0);
      let [x, y] = [pull * (anchors?.[i]?.[0] ?? 0), pull * (anchors?.[i]?.[1] ?? 0)];
      points.forEach((other, j) => {
        if (i === j) return;
        const want = wanted[i]?.[j] ?? FARTHEST;
        const weight = want ** -2;
        // Two at one place are parted in a direction of their own.
        const apart = Math.hypot(point[0] - other[0], point[1] - other[1]);
        const [dx, dy] =
          apart < 1e-9
            ? [Math.cos(i + 2 * j), Math.sin(i + 2 * j)]
            : [(point[0] - other[0]) / apart, (point[1] - other[1]) / apart];
        x += weight * (other[0] + want * dx);
        y += weight * (other[1] + want * dy);
      });
      const total = pull + (sums[i] ?? 0);
      if (total > 0) Object.assign(point, [x / total, y / total]);
    });
  }
  return anchors === undefined ? centredPoints(points) : points;
}

function centredPoints(points: Points): Points {
  const mean = (axis: 0 | 1) =>
    points.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, points.length);
  const [x, y] = [mean(0), mean(1)];
  return points.map((point) => [point[0] - x, point[1] - y]);
}

function named(order: readonly string[], points: Points): Places {
  return new Map(order.map((state, i) => [state, { x: points[i]?.[0] ?? 0, y: points[i]?.[1] ?? 0 }]));
}
