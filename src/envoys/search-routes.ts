/**
 * Good routes without proof: take some visits out, put the best ones in, keep what is not much worse, over and over.
 * Source: large neighbourhood search (P. Shaw 1998; D. Pisinger & S. Ropke, "A general heuristic for vehicle routing
 * problems", 2007). Seeded: the same problem gives the same routes.
 *
 * Long, because taking out, putting in and what is remembered of places share one state.
 */
import { seededRandom } from '../shared/random.js';
import {
  beginAt,
  fareOf,
  type Route,
  type RoutingProblem,
  TIME_TOLERANCE,
  worthOf,
} from './routing-problem.js';
import { isFeasible, scheduleOf } from './schedule.js';

export interface SearchLimits {
  readonly seed: number;
  readonly rounds: number;
  /** Nothing can be worth more: the search ends there. */
  readonly bound: number;
}

/** One traveller's route in the making; several of one crew have a slot each. */
interface Slot {
  readonly crew: number;
  readonly stops: number[];
}

/** A place in a slot, and its share of the days and the money that are there. */
interface Place {
  readonly slot: number;
  readonly stop: number;
  readonly at: number;
  readonly cost: number;
  readonly worth: number;
}

/** The best feasible routes found, none of them empty; null: none was found that keeps the side rows. */
export function searchRoutes(
  problem: RoutingProblem,
  limits: SearchLimits,
  from: readonly Route[] = [],
): readonly Route[] | null {
  const search = new Search(problem, limits);
  return search.run(from);
}

/** The best place of each stop in each slot, while the slot stays as it is; null: none; undefined: not known. */
class Places {
  readonly #stops: number;
  #known: (Place | null | undefined)[];
  #before: (Place | null | undefined)[] = [];

  constructor(slots: number, stops: number) {
    this.#stops = stops;
    this.#known = Array.from({ length: slots * stops });
  }

  get(slot: number, stop: number): Place | null | undefined {
    return this.#known[slot * this.#stops + stop];
  }

  set(slot: number, stop: number, place: Place | null): void {
    this.#known[slot * this.#stops + stop] = place;
  }

  /** A slot has changed. `keep`: it may change back. */
  forget(slot: number, keep: boolean): void {
    const at = slot * this.#stops;
    if (keep) this.#before = this.#known.slice(at, at + this.#stops);
    this.#known.fill(undefined, at, at + this.#stops);
  }

  /** The slot has changed back. */
  restore(slot: number, kept: boolean): void {
    const at = slot * this.#stops;
    if (kept) this.#known.splice(at, this.#stops, ...this.#before);
    else this.#known.fill(undefined, at, at + this.#stops);
  }
}

class Search {
  readonly #problem: RoutingProblem;
  readonly #limits: SearchLimits;
  readonly #random: () => number;
  /** What must enter with each stop, the stop itself last. */
  readonly #bundles: readonly (readonly number[])[];
  /** Stops that a row asks for. */
  readonly #wanted: readonly boolean[];

  constructor(problem: RoutingProblem, limits: SearchLimits) {
    this.#problem = problem;
    this.#limits = limits;
    this.#random = seededRandom(limits.seed);
    this.#bundles = problem.stops.map((_, stop) => bundleOf(problem, stop));
    this.#wanted = problem.stops.map((_, stop) =>
      problem.rows.some(
        ({ limit, coefficients }) => limit < 0 && coefficients.some((row) => (row[stop] ?? 0) < 0),
      ),
    );
  }

  run(from: readonly Route[]): readonly Route[] | null {
    const { rounds, bound } = this.#limits;
    let current = this.#slotsOf(from);
    this.#fill(current);
    let best: readonly Route[] | null = null;
    let most = Number.NEGATIVE_INFINITY;
    let held = this.#score(current);
    for (let round = 0; round <= rounds; round++) {
      const candidate =
        round === 0 ? current : current.map(({ crew, stops }) => ({ crew, stops: [...stops] }));
      if (round > 0) {
        this.#ruin(candidate);
        this.#fill(candidate);
      }
      const score = this.#score(candidate);
      const routes = routesOf(candidate);
      if (score > most + 1e-9 && isFeasible(this.#problem, routes)) {
        best = routes;
        most = score;
        if (most >= bound - 1e-6) break;
      }
      const slack = 0.05 * Math.abs(held) * (1 - round / (rounds + 1));
      if (score >= held - slack * this.#random()) {
        current = candidate;
        held = score;
      } else if (best !== null && this.#random() < 0.02) {
        current = this.#slotsOf(best);
        held = most;
      }
    }
    return best;
  }

  #slotsOf(routes: readonly Route[]): Slot[] {
    const left = [...routes];
    return this.#problem.crews.flatMap(({ count }, crew) =>
      Array.from({ length: Math.min(count, this.#problem.stops.length) }, () => {
        const at = left.findIndex((route) => route.crew === crew);
        const stops = at < 0 ? [] : [...(left.splice(at, 1)[0]?.stops ?? [])];
        return { crew, stops };
      }),
    );
  }

  #score(slots: readonly Slot[]): number {
    return worthOf(this.#problem, slots);
  }

  /** Takes out a run of one route, or a share of all visits. */
  #ruin(slots: readonly Slot[]): void {
    const random = this.#random;
    const used = slots.filter(({ stops }) => stops.length > 0);
    if (used.length === 0) return;
    if (random() < 0.4) {
      const { stops } = used[Math.floor(random() * used.length)] as Slot;
      const length = 1 + Math.floor(random() * stops.length);
      stops.splice(Math.floor(random() * (stops.length - length + 1)), length);
      return;
    }
    const share = 0.1 + 0.4 * random();
    for (const { stops } of used) {
      const kept = stops.filter(() => random() >= share);
      stops.splice(0, stops.length, ...kept);
    }
  }

  /** Puts stops in, best for their share of days and money first, until none fits. */
  #fill(slots: readonly Slot[]): void {
    const power = 0.5 + 1.5 * this.#random();
    const noise = 0.4 * this.#random();
    const money = this.#problem.budget === null ? 0 : 4 * this.#random() * this.#problem.crews.length;
    const factor = this.#problem.stops.map(() => 1 - noise * this.#random());
    const places = new Places(slots.length, factor.length);
    const failed = new Set<number>();
    for (;;) {
      const inside = new Set(slots.flatMap(({ stops }) => stops));
      let best: Place | null = null;
      let most = Number.NEGATIVE_INFINITY;
      for (let stop = 0; stop < factor.length; stop++) {
        if (inside.has(stop) || failed.has(stop)) continue;
        const place = this.#placeFor(slots, stop, money, places);
        if (place === null) continue;
        const pull = place.worth ** power / place.cost + (this.#wanted[stop] ? 1e9 : 0);
        if (pull * (factor[stop] as number) > most) {
          most = pull * (factor[stop] as number);
          best = place;
        }
      }
      if (best === null) return;
      const bundle = this.#bundles[best.stop] as readonly number[];
      const missing = bundle.filter((stop) => !inside.has(stop));
      if (this.#enter(slots, missing, money, places)) continue;
      if (missing.length === 1) places.set(best.slot, best.stop, null);
      else failed.add(best.stop);
    }
  }

  /** Puts stops in, or leaves the slots as they were. */
  #enter(slots: readonly Slot[], stops: readonly number[], money: number, places: Places): boolean {
    const before = slots.map((slot) => [...slot.stops]);
    const done = stops.every((stop) => {
      const place = this.#placeFor(slots, stop, money, places);
      if (place === null) return false;
      slots[place.slot]?.stops.splice(place.at, 0, stop);
      places.forget(place.slot, stops.length === 1);
      return true;
    });
    if (done && this.#holds(slots)) return true;
    before.forEach((kept, slot) => {
      const now = slots[slot]?.stops ?? [];
      if (now.length === kept.length) return;
      now.splice(0, now.length, ...kept);
      places.restore(slot, stops.length === 1);
    });
    return false;
  }

  /** Side rows that can be broken by a visit, money, and precedence across routes. */
  #holds(slots: readonly Slot[]): boolean {
    const { rows, budget, before } = this.#problem;
    const fits = rows.every(({ coefficients, limit }) => {
      if (limit < 0) return true;
      let sum = 0;
      for (const { crew, stops } of slots) for (const stop of stops) sum += coefficients[crew]?.[stop] ?? 0;
      return sum <= limit + 1e-9;
    });
    if (!fits) return false;
    if (budget !== null) {
      const spent = slots.reduce((sum, slot) => sum + fareOf(this.#problem, slot), 0);
      if (spent > budget.limit + 1e-6) return false;
    }
    return before.length === 0 || scheduleOf(this.#problem, routesOf(slots)) !== null;
  }

  /** Where a stop costs least; null: nowhere. */
  #placeFor(slots: readonly Slot[], stop: number, money: number, places: Places): Place | null {
    let best: Place | null = null;
    for (let slot = 0; slot < slots.length; slot++) {
      let place = places.get(slot, stop);
      if (place === undefined) {
        place = this.#placeIn(slots[slot] as Slot, slot, stop, money);
        places.set(slot, stop, place);
      }
      if (place !== null && (best === null || place.worth / place.cost > best.worth / best.cost))
        best = place;
    }
    return best;
  }

  #placeIn({ crew, stops }: Slot, slot: number, stop: number, money: number): Place | null {
    const { worth: worths, start, end } = this.#problem.crews[crew] as RoutingProblem['crews'][number];
    const worth = worths[stop] ?? null;
    if (worth === null) return null;
    const span = Math.max(1e-9, end - start);
    const now = this.#endOf(crew, stops, -1, -1);
    let [first, last] = [0, stops.length];
    for (const [earlier, later] of this.#problem.before) {
      if (later === stop) first = Math.max(first, stops.indexOf(earlier) + 1);
      const at = earlier === stop ? stops.indexOf(later) : -1;
      if (at >= 0) last = Math.min(last, at);
    }
    let best: Place | null = null;
    for (let at = first; at <= last; at++) {
      const extra = this.#endOf(crew, stops, stop, at) - now;
      if (extra === Number.POSITIVE_INFINITY) continue;
      const cost = extra / span + money * this.#moneyShare(crew, stops, stop, at) + 0.002;
      if (best === null || cost < best.cost) best = { slot, stop, at, cost, worth };
    }
    return best;
  }

  /** What a stop at a place takes of the budget, 0 to 1; 0 without one. */
  #moneyShare(crew: number, stops: readonly number[], stop: number, at: number): number {
    const { budget } = this.#problem;
    if (budget === null) return 0;
    const [from, to] = [stops[at - 1], stops[at]];
    const fare = (a: number | undefined, b: number | undefined) =>
      a === undefined
        ? b === undefined
          ? 0
          : (budget.depart[crew]?.[b] ?? 0)
        : b === undefined
          ? (budget.back[crew]?.[a] ?? 0)
          : (budget.leg[a]?.[b] ?? 0);
    const more = fare(from, stop) + fare(stop, to) - fare(from, to) + (budget.visit[stop] ?? 0);
    return Math.max(0, more / Math.max(budget.limit, 1e-9));
  }

  /** Return of a route with `stop` put in at `at`; Infinity: it cannot be travelled. */
  #endOf(number: number, stops: readonly number[], stop: number, at: number): number {
    const { crews, stops: places, legs, wholeDays } = this.#problem;
    const crew = crews[number] as (typeof crews)[number];
    let time = crew.start;
    let from = -1;
    const count = stops.length + (at < 0 ? 0 : 1);
    for (let k = 0; k < count; k++) {
      const to = at < 0 || k < at ? (stops[k] as number) : k === at ? stop : (stops[k - 1] as number);
      const place = places[to] as (typeof places)[number];
      time += (from < 0 ? crew.depart[to] : legs[from]?.[to]) as number;
      time = beginAt(place, time, wholeDays) + place.duration;
      if (time > crew.end + TIME_TOLERANCE) return Number.POSITIVE_INFINITY;
      from = to;
    }
    if (from >= 0) time += crew.back[from] as number;
    return time > crew.end + TIME_TOLERANCE ? Number.POSITIVE_INFINITY : time;
  }
}

function routesOf(slots: readonly Slot[]): readonly Route[] {
  return slots
    .filter(({ stops }) => stops.length > 0)
    .map(({ crew, stops }) => ({ crew, stops: [...stops] }));
}

/** A stop after all that rows of the form "not without" ask to be there with it. */
function bundleOf({ rows }: RoutingProblem, stop: number): readonly number[] {
  const bundle = new Set([stop]);
  for (const member of bundle) {
    for (const { coefficients, limit } of rows) {
      if (limit < 0 || !coefficients.some((row) => (row[member] ?? 0) > limit)) continue;
      const partners = new Set(
        coefficients.flatMap((row) => row.flatMap((value, at) => (value < 0 ? [at] : []))),
      );
      if (partners.size === 1) for (const partner of partners) bundle.add(partner);
    }
  }
  return [...bundle].reverse();
}
