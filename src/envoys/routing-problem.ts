/**
 * The problem below the words: crews of travellers, stops with worth, time that passes, and linear rules on who visits
 * what. It is the team orienteering problem (I. Chao, B. Golden, E. Wasil, "The team orienteering problem", EJOR 88,
 * 1996) with windows, service times, differing crews, precedence across routes, and side rows.
 *
 * Stops are numbered from 0; the places where crews begin and end are no stops. All times are days from a common
 * zero, as real numbers.
 */

export interface Stop {
  /** Days that a visit takes, ≥ 0. */
  readonly duration: number;
  /** A visit lies wholly within one of these spans; in order, without overlap. */
  readonly open: readonly (readonly [from: number, to: number])[];
}

/** Travellers who are alike: each of the `count` may make one route. */
export interface Crew {
  readonly count: number;
  /** Earliest departure and latest return. */
  readonly start: number;
  readonly end: number;
  /** Days from where they begin to each stop, and from each stop to where they end. */
  readonly depart: readonly number[];
  readonly back: readonly number[];
  /** What a visit by one of them is worth, > 0; null: they may not go there. */
  readonly worth: readonly (number | null)[];
}

/** Fares of each leg, in the unit of `limit`, and what a visit costs. */
export interface Budget {
  readonly limit: number;
  readonly depart: readonly (readonly number[])[];
  readonly back: readonly (readonly number[])[];
  readonly leg: readonly (readonly number[])[];
  readonly visit: readonly number[];
}

/** Σ over crews k and stops i of coefficient(k, i) × visits of i by k, at most `limit`. */
export interface VisitRow {
  /** By crew, then by stop. */
  readonly coefficients: readonly (readonly number[])[];
  readonly limit: number;
}

export interface RoutingProblem {
  readonly stops: readonly Stop[];
  readonly crews: readonly Crew[];
  /** Days from stop to stop. */
  readonly legs: readonly (readonly number[])[];
  /** Where both are visited, by whomever, the visit of the first ends before that of the second begins. */
  readonly before: readonly (readonly [first: number, second: number])[];
  readonly rows: readonly VisitRow[];
  readonly budget: Budget | null;
  /** A visit begins with a whole day. */
  readonly wholeDays: boolean;
}

export interface Route {
  readonly crew: number;
  /** In order; never empty. */
  readonly stops: readonly number[];
}

/** Slack for sums of real numbers, in days. */
export const TIME_TOLERANCE = 1e-9;

/** The earliest begin of a visit for one who arrives at `time`; Infinity: none is left. */
export function beginAt(
  stop: Stop,
  time: number,
  wholeDays: boolean,
  earliest = Number.NEGATIVE_INFINITY,
): number {
  for (const [from, to] of stop.open) {
    const wanted = Math.max(time, from, earliest);
    const begin = wholeDays ? Math.ceil(wanted - TIME_TOLERANCE) : wanted;
    if (begin + stop.duration <= to + TIME_TOLERANCE) return begin;
  }
  return Number.POSITIVE_INFINITY;
}

/** Worth of routes: 0 of none. */
export function worthOf(problem: RoutingProblem, routes: readonly Route[]): number {
  let worth = 0;
  for (const { crew, stops } of routes) {
    for (const stop of stops) worth += problem.crews[crew]?.worth[stop] ?? 0;
  }
  return worth;
}

/** Money that a route takes; 0 without a budget. */
export function fareOf({ budget }: RoutingProblem, { crew, stops }: Route): number {
  if (budget === null || stops.length === 0) return 0;
  const first = stops[0] as number;
  const last = stops[stops.length - 1] as number;
  let fare = (budget.depart[crew]?.[first] ?? 0) + (budget.back[crew]?.[last] ?? 0);
  stops.forEach((stop, at) => {
    fare += budget.visit[stop] ?? 0;
    const next = stops[at + 1];
    if (next !== undefined) fare += budget.leg[stop]?.[next] ?? 0;
  });
  return fare;
}
