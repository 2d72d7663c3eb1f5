/**
 * When each visit of given routes begins: the earliest times that satisfy travel, windows and precedence across
 * routes. All constraints say "not before", so the earliest times exist wherever any do; they are found by
 * passing over the routes until nothing moves (longest paths).
 */
import { beginAt, fareOf, type Route, type RoutingProblem, TIME_TOLERANCE } from './routing-problem.js';

/** Begin of each visit, route by route, and each route's return. */
export interface Schedule {
  readonly begins: readonly (readonly number[])[];
  readonly returns: readonly number[];
}

/** Each route as if it were alone; null: one of them cannot be travelled. */
export function timesAlone(problem: RoutingProblem, routes: readonly Route[]): Schedule | null {
  return timesFrom(problem, routes, new Float64Array(problem.stops.length).fill(Number.NEGATIVE_INFINITY));
}

/** The earliest schedule with precedence; null: there is none. */
export function scheduleOf(problem: RoutingProblem, routes: readonly Route[]): Schedule | null {
  const floor = new Float64Array(problem.stops.length).fill(Number.NEGATIVE_INFINITY);
  // Each pass fixes at least one more visit for good, or nothing moves.
  for (let pass = 0; pass <= problem.stops.length + 1; pass++) {
    const times = timesFrom(problem, routes, floor);
    if (times === null) return null;
    if (!raise(problem, routes, times, floor)) return times;
  }
  return null;
}

/** True where routes, side rows, budget, numbers of crews and precedence all hold. */
export function isFeasible(problem: RoutingProblem, routes: readonly Route[]): boolean {
  return rowsHold(problem, routes) && scheduleOf(problem, routes) !== null;
}

/** The linear part of `isFeasible`. */
export function rowsHold(problem: RoutingProblem, routes: readonly Route[]): boolean {
  const { budget, rows, crews } = problem;
  const used = new Set<number>();
  const teams = new Int32Array(crews.length);
  for (const { crew, stops } of routes) {
    teams[crew] = (teams[crew] ?? 0) + 1;
    for (const stop of stops) {
      if (used.has(stop) || (crews[crew]?.worth[stop] ?? null) === null) return false;
      used.add(stop);
    }
  }
  if (crews.some(({ count }, crew) => (teams[crew] ?? 0) > count)) return false;
  if (
    budget !== null &&
    routes.reduce((sum, route) => sum + fareOf(problem, route), 0) > budget.limit + 1e-6
  ) {
    return false;
  }
  return rows.every(({ coefficients, limit }) => {
    let sum = 0;
    for (const { crew, stops } of routes) for (const stop of stops) sum += coefficients[crew]?.[stop] ?? 0;
    return sum <= limit + 1e-9;
  });
}

function timesFrom(problem: RoutingProblem, routes: readonly Route[], floor: Float64Array): Schedule | null {
  const begins: number[][] = [];
  const returns: number[] = [];
  for (const { crew: number, stops } of routes) {
    const crew = problem.crews[number];
    if (crew === undefined) throw new RangeError(`There is no crew ${number}`);
    const times: number[] = [];
    let time = crew.start;
    let before = -1;
    for (const stop of stops) {
      const place = problem.stops[stop];
      if (place === undefined) throw new RangeError(`There is no stop ${stop}`);
      time += (before < 0 ? crew.depart[stop] : problem.legs[before]?.[stop]) ?? 0;
      const begin = beginAt(place, time, problem.wholeDays, floor[stop]);
      if (begin === Number.POSITIVE_INFINITY) return null;
      times.push(begin);
      time = begin + place.duration;
      before = stop;
    }
    if (before >= 0) time += crew.back[before] ?? 0;
    if (time > crew.end + TIME_TOLERANCE) return null;
    begins.push(times);
    returns.push(time);
  }
  return { begins, returns };
}

/** Raises the floors to what precedence asks of these times; true where one moved. */
function raise(
  problem: RoutingProblem,
  routes: readonly Route[],
  times: Schedule,
  floor: Float64Array,
): boolean {
  const begin = new Map<number, number>();
  routes.forEach(({ stops }, at) => {
    stops.forEach((stop, index) => {
      begin.set(stop, times.begins[at]?.[index] ?? 0);
    });
  });
  let moved = false;
  for (const [first, second] of problem.before) {
    const a = begin.get(first);
    const b = begin.get(second);
    if (a === undefined || b === undefined) continue;
    const end = a + (problem.stops[first]?.duration ?? 0);
    if (b < end - TIME_TOLERANCE) {
      floor[second] = Math.max(floor[second] ?? 0, end);
      moved = true;
    }
  }
  return moved;
}
