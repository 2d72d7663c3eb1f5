/**
 * Instances of the team orienteering problem in the form of Chao, Golden and Wasil (1996): lines `n`, `m` and `tmax`,
 * then a line `x y score` for each of the n points, the first where all begin, the last where all end. Distances
 * are straight lines.
 */
import { UserError } from '../shared/user-error.js';
import { type Route, type RoutingProblem, TIME_TOLERANCE } from './routing-problem.js';

export interface OrienteeringInstance {
  /** Begin first, end last. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly score: number }[];
  readonly members: number;
  /** Longest route, in the unit of the coordinates. */
  readonly longest: number;
}

/** Reads an instance. Throws a `UserError` that names the line. */
export function parseOrienteering(text: string, file: string): OrienteeringInstance {
  const lines = text
    .split(/\r?\n/)
    .map((line, at) => ({ cells: line.trim().split(/[\s;]+/), at: at + 1 }))
    .filter(({ cells }) => cells[0] !== '');
  const head = (at: number, name: string) => {
    const line = lines[at];
    const value = Number(line?.cells[1]);
    if (line === undefined || line.cells[0] !== name || line.cells.length !== 2 || !(value >= 0)) {
      throw new UserError(
        `${file}:${line?.at ?? 1}: expected "${name}" and a number, found "${line?.cells.join(' ') ?? 'nothing'}"`,
        {
          hint: 'An instance begins with the lines "n 32", "m 2" and "tmax 5.0"; a line "x y score" for each point follows.',
        },
      );
    }
    return value;
  };
  const [count, members, longest] = [head(0, 'n'), head(1, 'm'), head(2, 'tmax')];
  const points = lines.slice(3).map(({ cells, at }) => {
    const [x, y, score] = cells.map(Number);
    const isPoint = cells.length === 3 && cells.every((cell) => cell !== '' && Number.isFinite(Number(cell)));
    if (!isPoint || x === undefined || y === undefined || score === undefined || score < 0) {
      throw new UserError(`${file}:${at}: "${cells.join(' ')}" is no point`, {
        hint: 'Write it as "x y score", three numbers, the score not below zero.',
      });
    }
    return { x, y, score };
  });
  if (points.length !== count || points.length < 2) {
    throw new UserError(`${file}: n is ${count}, but ${points.length} points follow`, {
      hint: 'Give at least a begin and an end, and as many points as n says.',
    });
  }
  if (!Number.isInteger(members) || members < 1)
    throw new UserError(`${file}:2: m is ${members}`, { hint: 'Give a whole number of members, 1 or more.' });
  return { points, members, longest };
}

/** The instance as a routing problem over the points that can be reached and have a score. */
export function orienteeringProblem({ points, members, longest }: OrienteeringInstance): {
  readonly problem: RoutingProblem;
  /** Number of each stop's point in the file, from 0. */
  readonly pointOf: readonly number[];
} {
  const [begin, end] = [points[0], points[points.length - 1]];
  if (begin === undefined || end === undefined) throw new RangeError('An instance has a begin and an end');
  const distance = (a: (typeof points)[number], b: (typeof points)[number]) =>
    Math.hypot(a.x - b.x, a.y - b.y);
  const stops = points
    .map((point, at) => ({ ...point, at }))
    .slice(1, -1)
    .filter(
      (point) => point.score > 0 && distance(begin, point) + distance(point, end) <= longest + TIME_TOLERANCE,
    );
  return {
    pointOf: stops.map(({ at }) => at),
    problem: {
      stops: stops.map(() => ({ duration: 0, open: [[0, longest]] })),
      crews: [
        {
          count: members,
          start: 0,
          end: longest,
          depart: stops.map((point) => distance(begin, point)),
          back: stops.map((point) => distance(point, end)),
          worth: stops.map(({ score }) => score),
        },
      ],
      legs: stops.map((from) => stops.map((to) => distance(from, to))),
      before: [],
      rows: [],
      budget: null,
      wholeDays: false,
    },
  };
}

/** Routes as numbers of points in the file, begin and end included. */
export function pointRoutes(
  instance: OrienteeringInstance,
  pointOf: readonly number[],
  routes: readonly Route[],
): readonly (readonly number[])[] {
  return routes.map(({ stops }) => [
    0,
    ...stops.map((stop) => pointOf[stop] ?? 0),
    instance.points.length - 1,
  ]);
}
