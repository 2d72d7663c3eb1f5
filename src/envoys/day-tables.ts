/**
 * Where visits begin with whole days, a route is a way through a table of stops and days: which stop can be begun on which
 * day, and when the next one can be begun after it.
 */
import type { Restrictions } from './price-routes.js';
import { beginAt, type RoutingProblem, TIME_TOLERANCE } from './routing-problem.js';

/** Stops that a set of bits holds. */
export const MOST_STOPS = 30;
const MOST_DAYS = 400;

export interface DayTables {
  /** Days are numbered from 0 to `days` − 1. */
  readonly days: number;
  /** By crew: the day on which the first visit can begin, at each stop; −1: never. */
  readonly first: readonly Int16Array[];
  /** By crew, at (day × stops + from) × stops + to: the day on which the next visit begins; −1: never. */
  readonly next: readonly Int16Array[];
  /** By crew, at stop × days + day: 1 where a route can begin a visit there and then. */
  readonly reached: readonly Uint8Array[];
}

/** True where days and sets of stops are few enough to be numbered. */
export function hasDayTables({ stops, crews, wholeDays }: RoutingProblem): boolean {
  return (
    wholeDays &&
    stops.length > 0 &&
    stops.length <= MOST_STOPS &&
    stops.every(({ duration }) => duration > TIME_TOLERANCE) &&
    crews.every(({ start, end }) => start >= 0 && end < MOST_DAYS)
  );
}

export function dayTables(problem: RoutingProblem, within: Restrictions): DayTables {
  const days = Math.max(1, Math.ceil(Math.max(...problem.crews.map(({ end }) => end))) + 1);
  const crews = problem.crews.map((_, crew) => tablesOf(problem, within, crew, days));
  return {
    days,
    first: crews.map(({ first }) => first),
    next: crews.map(({ next }) => next),
    reached: crews.map(({ reached }) => reached),
  };
}

function tablesOf(problem: RoutingProblem, within: Restrictions, number: number, days: number) {
  const size = problem.stops.length;
  const crew = problem.crews[number] as RoutingProblem['crews'][number];
  const first = new Int16Array(size).fill(-1);
  const next = new Int16Array(days * size * size).fill(-1);
  const reached = new Uint8Array(size * days);
  const barred = new Set(problem.before.map(([earlier, later]) => later * size + earlier));
  const begins = (to: number, arrival: number) => {
    const stop = problem.stops[to] as RoutingProblem['stops'][number];
    if (within.allowed[number]?.[to] !== 1) return -1;
    const day = beginAt(stop, arrival, true, within.earliest[to]);
    const end = day + stop.duration;
    const home = end + (crew.back[to] ?? 0) <= crew.end + TIME_TOLERANCE;
    return home && end <= (within.latest[to] as number) + TIME_TOLERANCE ? day : -1;
  };
  for (let to = 0; to < size; to++) {
    const day = begins(to, crew.start + (crew.depart[to] ?? 0));
    first[to] = day;
    if (day >= 0) reached[to * days + day] = 1;
  }
  for (let day = 0; day < days; day++) {
    for (let from = 0; from < size; from++) {
      if (reached[from * days + day] !== 1) continue;
      const end = day + (problem.stops[from]?.duration ?? 0);
      for (let to = 0; to < size; to++) {
        if (to === from || barred.has(from * size + to)) continue;
        const begin = begins(to, end + (problem.legs[from]?.[to] ?? 0));
        next[(day * size + from) * size + to] = begin;
        if (begin >= 0) reached[to * days + begin] = 1;
      }
    }
  }
  return { first, next, reached };
}
