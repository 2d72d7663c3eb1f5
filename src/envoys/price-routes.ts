/**
 * The route of one crew that is worth most at given prices: labels grow stop by stop in order of time, and one label
 * dominates another at the same stop that is no earlier, worth no more, and barred from no fewer stops. Stops are kept
 * from coming twice only where that has been seen to matter (decremental state space relaxation), so that most runs
 * are far smaller than the full problem; the best value of a relaxed run bounds the true one from above.
 *
 * Sources: D. Feillet, P. Dejax, M. Gendreau, C. Gueguen, "An exact algorithm for the elementary shortest path problem
 * with resource constraints" (Networks 44, 2004); G. Righini & M. Salani, "New dynamic programming algorithms for the
 * resource constrained elementary shortest path problem" (Networks 51, 2008).
 *
 * Long, because a run of labels and what it is built from are one algorithm that nobody could follow in parts.
 */
import { LabelHeap } from './label-heap.js';
import { LabelShelf } from './label-shelf.js';
import { beginAt, type RoutingProblem, TIME_TOLERANCE } from './routing-problem.js';

/** What is narrowed on a branch of the search. Spans and arcs hold for all crews. */
export interface Restrictions {
  /** By crew, then by stop: 1 where it may go. */
  readonly allowed: readonly Uint8Array[];
  /** 1 at from × stops + to where that leg is barred; the last row is "from where the crew begins". */
  readonly barredLegs: Uint8Array;
  /** True where any leg or end is barred, so that a way round may be open where the direct one is not. */
  readonly detours: boolean;
  /** 1 where a route may not end after this stop. */
  readonly barredLast: Uint8Array;
  /** Earliest begin and latest end of a visit. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
}

export interface Pricing {
  readonly crew: number;
  /** Worth of a visit less the prices of the rows it counts in, without fares. */
  readonly prizes: Float64Array;
  /** Price of a unit of money. */
  readonly perFare: number;
  /** Price of using one of the crew. */
  readonly perRoute: number;
}

export interface Priced {
  /** No route is worth more, at these prices. */
  readonly bound: number;
  /** The best routes found above zero, each without repetition, best first; stops in order. */
  readonly routes: readonly (readonly number[])[];
  /** False where the work allowed ran out: the bound is true, and may be loose. */
  readonly finished: boolean;
}

/** Routes that a run gives at most. */
const GIVEN = 24;
/** A route must be worth this much to be given. */
const LEAST = 1e-7;
/** Comparisons of two labels that take as long as making one. */
const COMPARED = 60;
/** Stops that can be kept from coming twice: two words of 31 bits. */
const MOST_CRITICAL = 62;

/** Prices routes of one problem again and again; keeps which stops proved critical, and counts its work. */
export class RoutePricer {
  /** Labels made so far, with what comparing them and solving programmes took, in labels: the measure of effort. */
  work = 0;
  readonly #problem: RoutingProblem;
  /** Fastest way from stop to stop, over others too. */
  readonly #fastest: Float64Array;
  readonly #needs: readonly Float64Array[];
  readonly #legDays: readonly Float64Array[];
  readonly #metric: boolean;
  /** For each stop, those that may not follow it in a route: itself, and what must come before it. */
  readonly #blocks: readonly (readonly number[])[];
  readonly #critical: number[] = [];

  constructor(problem: RoutingProblem) {
    this.#problem = problem;
    this.#fastest = fastestWays(problem);
    this.#needs = leastDays(problem);
    this.#legDays = problem.crews.map((_, crew) => legDaysOf(problem, crew));
    this.#metric = isMetric(problem);
    this.#blocks = problem.stops.map((_, stop) => [
      stop,
      ...problem.before.filter(([, second]) => second === stop).map(([first]) => first),
    ]);
  }

  /** Routes worth more than nothing from a small run, in which labels dominate whatever they are barred from; proves nothing. */
  quick(pricing: Pricing, within: Restrictions, until: number): readonly (readonly number[])[] {
    const all = this.#problem.stops.map((_, stop) => stop).slice(0, MOST_CRITICAL);
    return this.#run(pricing, within, all, true, until, 0).routes;
  }

  /**
   * Runs with one more critical stop each, until one gives a true route or proves that there is none. Where `work` would
   * pass `until`, the bound is that of the last run that ended: with fewer critical stops it is looser, and as true.
   * A bound of `enough` is as good as any below it: labels that cannot lead above it are not grown.
   */
  price(pricing: Pricing, within: Restrictions, until: number, enough: number): Priced {
    let last = Number.POSITIVE_INFINITY;
    for (;;) {
      const { bound, routes, clash, finished } = this.#run(
        pricing,
        within,
        this.#critical,
        false,
        until,
        enough,
      );
      last = Math.min(last, bound);
      if (
        !finished ||
        bound <= Math.max(LEAST, enough) ||
        routes.length > 0 ||
        clash < 0 ||
        this.#critical.length >= MOST_CRITICAL
      ) {
        return { bound: Math.max(0, last), routes, finished };
      }
      this.#critical.push(clash);
    }
  }

  #run(
    pricing: Pricing,
    within: Restrictions,
    critical: readonly number[],
    loose: boolean,
    until: number,
    enough: number,
  ) {
    const run = new LabelRun(
      {
        problem: this.#problem,
        fastest: this.#fastest,
        needs: this.#needs,
        legDays: this.#legDays,
        metric: this.#metric,
        blocks: this.#blocks,
        critical,
        loose,
        enough,
      },
      pricing,
      within,
    );
    const finished = run.grow(until - this.work);
    this.work += Math.ceil(run.work);
    const found = run.result();
    const bound = finished ? Math.max(found.bound, enough) : run.ceiling;
    return { ...found, bound, finished };
  }
}

/** What all runs on a problem share. */
interface Ground {
  readonly problem: RoutingProblem;
  readonly fastest: Float64Array;
  readonly needs: readonly Float64Array[];
  readonly legDays: readonly Float64Array[];
  readonly metric: boolean;
  readonly blocks: readonly (readonly number[])[];
  readonly critical: readonly number[];
  /** A label may dominate one that is barred from fewer stops: quick, and proves nothing. */
  readonly loose: boolean;
  /** What a route is worth at most need not be known more closely than this, ≥ 0. */
  readonly enough: number;
}

/** Least days that a visit takes by crew and stop, the shortest way there included. */
function leastDays({ stops, crews, legs }: RoutingProblem): readonly Float64Array[] {
  return crews.map(({ depart }) =>
    Float64Array.from(stops, ({ duration }, to) => {
      let least = depart[to] ?? 0;
      legs.forEach((row, from) => {
        if (from !== to) least = Math.min(least, row[to] ?? 0);
      });
      return Math.max(1e-12, duration + least);
    }),
  );
}

function fastestWays({ stops, legs }: RoutingProblem): Float64Array {
  const size = stops.length;
  const ways = Float64Array.from(
    { length: size * size },
    (_, at) => legs[Math.floor(at / size)]?.[at % size] ?? 0,
  );
  for (let over = 0; over < size; over++) {
    for (let from = 0; from < size; from++) {
      for (let to = 0; to < size; to++) {
        const round = (ways[from * size + over] as number) + (ways[over * size + to] as number);
        if (round < (ways[from * size + to] as number)) ways[from * size + to] = round;
      }
    }
  }
  return ways;
}

function legDaysOf({ stops, crews, legs }: RoutingProblem, crew: number): Float64Array {
  const size = stops.length;
  return Float64Array.from({ length: (size + 1) * size }, (_, at) => {
    const [from, to] = [Math.floor(at / size), at % size];
    if (from === to) return Number.POSITIVE_INFINITY;
    return (from === size ? crews[crew]?.depart[to] : legs[from]?.[to]) ?? 0;
  });
}

function gainsOf({ stops, budget }: RoutingProblem, { crew, prizes, perFare }: Pricing): Float64Array {
  const size = stops.length;
  return Float64Array.from({ length: (size + 1) * size }, (_, at) => {
    const [from, to] = [Math.floor(at / size), at % size];
    if (budget === null || perFare === 0) return prizes[to] as number;
    const fare = (from === size ? budget.depart[crew]?.[to] : budget.leg[from]?.[to]) ?? 0;
    return (prizes[to] as number) - perFare * (fare + (budget.visit[to] ?? 0));
  });
}

/** The most that a visit can gain, from wherever one comes. */
function bestGains(gains: Float64Array, size: number): Float64Array {
  const best = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  gains.forEach((gain, at) => {
    if (Math.floor(at / size) !== at % size) best[at % size] = Math.max(best[at % size] as number, gain);
  });
  return best;
}

/** Arriving later is never better, so one time parts what can be reached from what cannot. */
function lastArrival(problem: RoutingProblem, number: number, stop: number, within: Restrictions): number {
  const { stops, crews, wholeDays } = problem;
  const { open, duration } = stops[stop] as (typeof stops)[number];
  const crew = crews[number] as (typeof crews)[number];
  const latest = Math.min(within.latest[stop] as number, crew.end - (crew.back[stop] as number));
  const earliest = within.earliest[stop] as number;
  for (const [from, to] of open.toReversed()) {
    const free = Math.min(to, latest) - duration + TIME_TOLERANCE;
    const begin = wholeDays ? Math.floor(free) : free;
    const first = Math.max(from, earliest);
    if (begin >= (wholeDays ? Math.ceil(first - TIME_TOLERANCE) : first - TIME_TOLERANCE)) {
      return begin + (wholeDays ? TIME_TOLERANCE : 0);
    }
  }
  return Number.NEGATIVE_INFINITY;
}

/** True where leaving a visit out never makes a route longer or dearer. */
export function isMetric({ crews, legs, budget }: RoutingProblem): boolean {
  const direct = (
    outs: readonly (readonly number[])[],
    middle: readonly (readonly number[])[],
    backs: typeof outs,
  ) =>
    middle.every((row, over) =>
      middle.every((_, to) => {
        if (to === over) return true;
        const second = row[to] ?? 0;
        return (
          outs.every((out) => (out[to] ?? 0) <= (out[over] ?? 0) + second + 1e-12) &&
          backs.every((back) => (back[over] ?? 0) <= second + (back[to] ?? 0) + 1e-12) &&
          middle.every(
            (start, from) =>
              from === to || from === over || (start[to] ?? 0) <= (start[over] ?? 0) + second + 1e-12,
          )
        );
      }),
    );
  const times = direct(
    crews.map(({ depart }) => depart),
    legs,
    crews.map(({ back }) => back),
  );
  return times && (budget === null || direct(budget.depart, budget.leg, budget.back));
}

/** One growth of labels. A label is a number; its parts lie in columns. */
class LabelRun {
  readonly #problem: RoutingProblem;
  readonly #ground: Ground;
  readonly #bit: Int32Array;
  readonly #pricing: Pricing;
  readonly #within: Restrictions;
  /** Days and prize, less fares, of each leg; from × stops + to, the last row from where the crew begins. */
  readonly #legs: Float64Array;
  readonly #gains: Float64Array;
  /** The latest arrival at each stop from which the crew can still be home in time; −Infinity: it may not go there. */
  readonly #lastArrival: Float64Array;
  /** Least days of a visit, and the most that it can gain. */
  readonly #needs: Float64Array;
  readonly #net: Float64Array;
  /** Stops that can gain, most for their days first, and the least way back from any of them. */
  readonly #dear: readonly number[];
  readonly #leastBack: number;
  readonly #stop: number[] = [];
  readonly #time: number[] = [];
  readonly #value: number[] = [];
  readonly #low: number[] = [];
  readonly #high: number[] = [];
  readonly #parent: number[] = [];
  readonly #gone: boolean[] = [];
  /** Labels at each stop that nothing dominates. */
  readonly #at: readonly LabelShelf[];
  readonly #heap = new LabelHeap();
  readonly #ends: { label: number; value: number }[] = [];
  #compared = 0;

  constructor(ground: Ground, pricing: Pricing, within: Restrictions) {
    const { problem, critical } = ground;
    this.#problem = problem;
    this.#ground = ground;
    this.#pricing = pricing;
    this.#within = within;
    this.#bit = new Int32Array(problem.stops.length).fill(-1);
    critical.forEach((stop, bit) => {
      this.#bit[stop] = bit;
    });
    this.#at = problem.stops.map(() => new LabelShelf());
    this.#needs = ground.needs[pricing.crew] as Float64Array;
    this.#legs = ground.legDays[pricing.crew] as Float64Array;
    this.#gains = gainsOf(problem, pricing);
    this.#net = bestGains(this.#gains, problem.stops.length);
    const useless = (stop: number) =>
      ground.metric &&
      !within.detours &&
      (pricing.prizes[stop] as number) <= pricing.perFare * (problem.budget?.visit[stop] ?? 0);
    this.#lastArrival = Float64Array.from(problem.stops, (_, stop) =>
      within.allowed[pricing.crew]?.[stop] !== 1 || useless(stop)
        ? Number.NEGATIVE_INFINITY
        : lastArrival(problem, pricing.crew, stop, within),
    );
    const rate = (stop: number) => (this.#net[stop] as number) / (this.#needs[stop] as number);
    this.#dear = problem.stops
      .map((_, stop) => stop)
      .filter((stop) => (this.#net[stop] as number) > 0 && (this.#lastArrival[stop] as number) >= 0)
      .sort((x, y) => rate(y) - rate(x));
    this.#leastBack = Math.min(...(problem.crews[pricing.crew]?.back ?? [0]));
  }

  /** Labels made, and what comparing them took, in labels. */
  get work(): number {
    return this.#stop.length + this.#compared / COMPARED;
  }

  /** Grows all labels; false where that would take more work than `most`, and nothing is proved. */
  grow(most: number): boolean {
    const { crew: number } = this.#pricing;
    const crew = this.#problem.crews[number];
    if (crew === undefined) throw new RangeError(`There is no crew ${number}`);
    const size = this.#problem.stops.length;
    for (let to = 0; to < size; to++) this.#extend(-1, size, to, crew.start, -this.#pricing.perRoute, 0, 0);
    for (let label = this.#heap.pop(); label >= 0; label = this.#heap.pop()) {
      if (this.#gone[label]) continue;
      if (this.work > most) return false;
      const from = this.#stop[label] as number;
      const time = this.#time[label] as number;
      const value = this.#value[label] as number;
      const low = this.#low[label] as number;
      const high = this.#high[label] as number;
      for (let to = 0; to < size; to++) {
        if (to !== from) this.#extend(label, from, to, time, value, low, high);
      }
    }
    return true;
  }

  /** What no route can be worth more than, without looking at any: all that could gain in the days that there are. */
  get ceiling(): number {
    const start = this.#problem.crews[this.#pricing.crew]?.start ?? 0;
    return Math.max(0, this.#mostToCome(start, 0, 0) - this.#pricing.perRoute);
  }

  /** The best end, routes that are true, and the stop that makes the best end untrue (−1: it is true). */
  result(): {
    readonly bound: number;
    readonly routes: readonly (readonly number[])[];
    readonly clash: number;
  } {
    const ends = this.#ends.filter(({ label }) => !this.#gone[label]).sort((a, b) => b.value - a.value);
    const routes: (readonly number[])[] = [];
    let clash = -1;
    for (let at = 0; at < ends.length && routes.length < GIVEN && at < 20 * GIVEN; at++) {
      const route = this.#routeTo((ends[at] as { label: number }).label);
      const found = this.#clashOf(route);
      if (at === 0) clash = found;
      if (found < 0) routes.push(route);
    }
    return { bound: ends[0]?.value ?? 0, routes, clash };
  }

  #extend(
    label: number,
    from: number,
    to: number,
    time: number,
    value: number,
    low: number,
    high: number,
  ): void {
    const size = this.#lastArrival.length;
    const arrival = time + (this.#legs[from * size + to] as number);
    if (arrival > (this.#lastArrival[to] as number)) return;
    if (this.#within.barredLegs[from * size + to] === 1) return;
    const bit = this.#bit[to] as number;
    if (bit >= 31 ? (high >>> (bit - 31)) & 1 : bit >= 0 && (low >>> bit) & 1) return;
    const { stops, wholeDays } = this.#problem;
    const stop = stops[to] as (typeof stops)[number];
    const end = beginAt(stop, arrival, wholeDays, this.#within.earliest[to]) + stop.duration;
    const worth = value + (this.#gains[from * size + to] as number);
    let newLow = low;
    let newHigh = high;
    for (const blocked of this.#ground.blocks[to] as readonly number[]) {
      const place = this.#bit[blocked] as number;
      if (place >= 31) newHigh |= 1 << (place - 31);
      else if (place >= 0) newLow |= 1 << place;
    }
    const { critical, fastest } = this.#ground;
    for (let place = 0; place < critical.length; place++) {
      const other = critical[place] as number;
      if (end + (fastest[to * size + other] as number) <= (this.#lastArrival[other] as number)) continue;
      if (place >= 31) newHigh |= 1 << (place - 31);
      else newLow |= 1 << place;
    }
    if (worth + this.#mostToCome(end, newLow, newHigh) > Math.max(LEAST, this.#ground.enough)) {
      this.#keep(label, to, end, worth, newLow, newHigh);
    }
  }

  /** No more than this can be added from `time` on: the stops still open, cut where the days end (a knapsack). */
  #mostToCome(time: number, low: number, high: number): number {
    const needs = this.#needs;
    let left = (this.#problem.crews[this.#pricing.crew]?.end ?? 0) - time - this.#leastBack + TIME_TOLERANCE;
    let most = 0;
    for (const stop of this.#dear) {
      const bit = this.#bit[stop] as number;
      if (bit >= 31 ? (high >>> (bit - 31)) & 1 : bit >= 0 && (low >>> bit) & 1) continue;
      const need = needs[stop] as number;
      const prize = this.#net[stop] as number;
      if (need >= left) return most + (prize * Math.max(0, left)) / need;
      most += prize;
      left -= need;
    }
    return most;
  }

  /** Keeps a label unless one at its stop dominates it; drops those it dominates. */
  #keep(parent: number, stop: number, time: number, value: number, low: number, high: number): void {
    const shelf = this.#at[stop] as LabelShelf;
    this.#compared += shelf.size;
    if (!shelf.admits(time, value, low, high, this.#ground.loose, this.#gone)) return;
    const label = this.#stop.length;
    shelf.push(label, time, value, low, high);
    this.#stop.push(stop);
    this.#time.push(time);
    this.#value.push(value);
    this.#low.push(low);
    this.#high.push(high);
    this.#parent.push(parent);
    this.#gone.push(false);
    this.#heap.push(label, time);
    this.#end(label, stop, value);
  }

  #end(label: number, stop: number, value: number): void {
    if (this.#within.barredLast[stop] === 1) return;
    const { budget } = this.#problem;
    const { crew, perFare } = this.#pricing;
    const whole =
      budget === null || perFare === 0 ? value : value - perFare * (budget.back[crew]?.[stop] ?? 0);
    if (whole > LEAST) this.#ends.push({ label, value: whole });
  }

  #routeTo(label: number): readonly number[] {
    const route: number[] = [];
    for (let at = label; at >= 0; at = this.#parent[at] as number) route.push(this.#stop[at] as number);
    return route.reverse();
  }

  /** The first stop that may not stand where it does; −1: none. */
  #clashOf(route: readonly number[]): number {
    const barred = new Set<number>();
    for (const stop of route) {
      if (barred.has(stop)) return stop;
      for (const blocked of this.#ground.blocks[stop] as readonly number[]) barred.add(blocked);
    }
    return -1;
  }
}
