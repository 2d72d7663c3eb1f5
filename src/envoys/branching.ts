/** What the search for a plan branches on, and what each branch bars. */
import type { Restrictions } from './price-routes.js';
import {
  beginAt,
  type Route,
  type RoutingProblem,
  TIME_TOLERANCE,
  type VisitRow,
} from './routing-problem.js';
import { isFeasible, timesAlone } from './schedule.js';

/** One side of a branch. `row`, where present, belongs to the programme too. */
export interface Decision {
  readonly row?: VisitRow;
  /** Visits that are barred: by crew (−1: by all) and stop. */
  readonly barred?: readonly (readonly [crew: number, stop: number])[];
  /** A leg that is flown, or is not; `from` may be the number of stops: where the crew begins. */
  readonly leg?: { readonly from: number; readonly to: number; readonly flown: boolean };
  readonly earliest?: { readonly stop: number; readonly time: number };
  readonly latest?: { readonly stop: number; readonly time: number };
}

export type Branch =
  | { readonly kind: 'split'; readonly decisions: readonly Decision[] }
  /** Nothing is fractional. `routes`: a plan; null: rounding spoiled it. */
  | { readonly kind: 'none'; readonly routes: readonly Route[] | null };

type Shares = readonly { readonly route: Route; readonly value: number }[];

const WHOLE = 1e-5;

export function restrictionsOf(problem: RoutingProblem, decisions: readonly Decision[]): Restrictions {
  const size = problem.stops.length;
  const allowed = problem.crews.map(({ worth }) =>
    Uint8Array.from(worth, (value) => (value === null ? 0 : 1)),
  );
  const barredLegs = new Uint8Array((size + 1) * size);
  const barredLast = new Uint8Array(size);
  const earliest = earliestBegins(problem, allowed);
  const latest = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  for (const { barred = [], leg, earliest: early, latest: late } of decisions) {
    for (const [crew, stop] of barred) {
      allowed.forEach((row, number) => {
        if (crew < 0 || crew === number) row[stop] = 0;
      });
    }
    if (leg !== undefined) barLegs(leg, size, barredLegs, barredLast);
    if (early !== undefined) earliest[early.stop] = Math.max(earliest[early.stop] as number, early.time);
    if (late !== undefined) latest[late.stop] = Math.min(latest[late.stop] as number, late.time);
  }
  const detours = decisions.some(({ leg }) => leg !== undefined);
  return { allowed, barredLegs, barredLast, detours, earliest, latest };
}

/** Where one visit needs another before it, it begins no sooner than that one can have ended, whoever goes. */
function earliestBegins(problem: RoutingProblem, allowed: readonly Uint8Array[]): Float64Array {
  const { stops, crews, before, rows, wholeDays } = problem;
  const earliest = new Float64Array(stops.length).fill(Number.NEGATIVE_INFINITY);
  const needed = before.filter(([first, second]) =>
    rows.some(
      ({ coefficients, limit }) =>
        limit === 0 &&
        coefficients.every((row) =>
          row.every((value, at) => value === (at === second ? 1 : at === first ? -1 : 0)),
        ),
    ),
  );
  for (let moved = needed.length > 0; moved; ) {
    moved = false;
    for (const [first, second] of needed) {
      const stop = stops[first];
      if (stop === undefined) continue;
      const ends = crews.map(({ start, depart }, crew) =>
        allowed[crew]?.[first] === 1
          ? beginAt(stop, start + (depart[first] ?? 0), wholeDays, earliest[first]) + stop.duration
          : Number.POSITIVE_INFINITY,
      );
      const end = Math.min(...ends);
      if (end > (earliest[second] as number)) {
        earliest[second] = end;
        moved = end < Number.POSITIVE_INFINITY;
      }
    }
  }
  return earliest;
}

function barLegs(
  { from, to, flown }: NonNullable<Decision['leg']>,
  size: number,
  legs: Uint8Array,
  last: Uint8Array,
): void {
  if (!flown) {
    legs[from * size + to] = 1;
    return;
  }
  for (let other = 0; other <= size; other++) {
    if (other !== from) legs[other * size + to] = 1;
    if (other !== to && other < size && from < size) legs[from * size + other] = 1;
  }
  if (from < size) last[from] = 1;
}

/** True where a known route is open on this branch. */
export function travels(problem: RoutingProblem, route: Route, within: Restrictions): boolean {
  const size = problem.stops.length;
  const crew = problem.crews[route.crew];
  if (crew === undefined) return false;
  let time = crew.start;
  let from = size;
  for (const to of route.stops) {
    const stop = problem.stops[to];
    if (stop === undefined) return false;
    if (within.allowed[route.crew]?.[to] !== 1 || within.barredLegs[from * size + to] === 1) return false;
    time += (from === size ? crew.depart[to] : problem.legs[from]?.[to]) ?? 0;
    time = beginAt(stop, time, problem.wholeDays, within.earliest[to]) + stop.duration;
    if (time > (within.latest[to] as number) + TIME_TOLERANCE) return false;
    from = to;
  }
  return within.barredLast[from] !== 1 && time + (crew.back[from] ?? 0) <= crew.end + TIME_TOLERANCE;
}

/** How to go on from a solution of the linear programme. */
export function childrenOf(problem: RoutingProblem, shares: Shares): Branch {
  return (
    splitVisit(problem, shares) ??
    splitCrew(problem, shares) ??
    splitLeg(problem, shares) ??
    whole(problem, shares)
  );
}

/** A stop that is half visited: visited, or not. */
function splitVisit(problem: RoutingProblem, shares: Shares): Branch | null {
  const visits = new Float64Array(problem.stops.length);
  for (const { route, value } of shares)
    for (const stop of route.stops) visits[stop] = (visits[stop] as number) + value;
  const stop = mostDivided(visits);
  if (stop < 0) return null;
  const coefficients = problem.crews.map(() => unit(problem, stop, -1));
  return {
    kind: 'split',
    decisions: [{ barred: [[-1, stop]] }, { row: { coefficients, limit: -1 } }],
  };
}

/** A stop that two crews share: this one goes, or another. */
function splitCrew(problem: RoutingProblem, shares: Shares): Branch | null {
  if (problem.crews.length < 2) return null;
  const size = problem.stops.length;
  const visits = new Float64Array(size * problem.crews.length);
  for (const { route, value } of shares)
    for (const stop of route.stops)
      visits[route.crew * size + stop] = (visits[route.crew * size + stop] as number) + value;
  const at = mostDivided(visits);
  if (at < 0) return null;
  const [crew, stop] = [Math.floor(at / size), at % size];
  const coefficients = problem.crews.map((_, number) => unit(problem, stop, number === crew ? -1 : 0));
  return {
    kind: 'split',
    decisions: [{ barred: [[crew, stop]] }, { row: { coefficients, limit: -1 } }],
  };
}

/** A leg that is half flown: flown, or not. */
function splitLeg(problem: RoutingProblem, shares: Shares): Branch | null {
  const size = problem.stops.length;
  const flown = new Float64Array((size + 1) * size);
  for (const { route, value } of shares) {
    let from = size;
    for (const to of route.stops) {
      flown[from * size + to] = (flown[from * size + to] as number) + value;
      from = to;
    }
  }
  const at = mostDivided(flown);
  if (at < 0) return null;
  const [from, to] = [Math.floor(at / size), at % size];
  const row = { coefficients: problem.crews.map(() => unit(problem, to, -1)), limit: -1 };
  return {
    kind: 'split',
    decisions: [{ leg: { from, to, flown: false } }, { leg: { from, to, flown: true }, row }],
  };
}

/** A whole solution. */
function whole(problem: RoutingProblem, shares: Shares): Branch {
  return orderSplit(
    problem,
    shares.flatMap(({ route, value }) => (value > 0.5 ? [route] : [])),
  );
}

/** Whole routes: a plan, or a pair of visits in the wrong order, of which one must move. */
export function orderSplit(problem: RoutingProblem, routes: readonly Route[]): Branch {
  if (isFeasible(problem, routes)) return { kind: 'none', routes };
  const times = timesAlone(problem, routes);
  if (times === null) return { kind: 'none', routes: null };
  const begin = new Map<number, number>();
  routes.forEach(({ stops }, at) => {
    stops.forEach((stop, index) => {
      begin.set(stop, times.begins[at]?.[index] ?? 0);
    });
  });
  for (const [first, second] of problem.before) {
    const [a, b] = [begin.get(first), begin.get(second)];
    if (a === undefined || b === undefined) continue;
    const end = a + (problem.stops[first]?.duration ?? 0);
    if (b >= end - TIME_TOLERANCE) continue;
    // Either the second begins at `end` or later, or the first must have ended before `end`.
    return {
      kind: 'split',
      decisions: [
        { earliest: { stop: second, time: end } },
        { latest: { stop: first, time: end - 10 * TIME_TOLERANCE } },
      ],
    };
  }
  return { kind: 'none', routes: null };
}

function unit(problem: RoutingProblem, stop: number, value: number): readonly number[] {
  return problem.stops.map((_, at) => (at === stop ? value : 0));
}

/** Place of the value farthest from a whole number; −1: all are whole. */
function mostDivided(values: Float64Array): number {
  let best = -1;
  let most = WHOLE;
  values.forEach((value, at) => {
    const distance = Math.abs(value - Math.round(value));
    if (distance > most + 1e-9) {
      best = at;
      most = distance;
    }
  });
  return best;
}
