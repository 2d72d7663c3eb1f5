/**
 * Whole plans grown stop by stop, traveller after traveller, as one tour. A part of a tour is dropped where nothing that it
 * can become is worth enough, by the lower of two bounds: that of tours (`tour-bound.ts`), and that of the linear programme
 * over routes at the prices with which it was bounded. Of parts that have been to the same stops only those are kept that
 * are not later, dearer and worth less. On each day the most promising are kept (beam search: P. S. Ow & T. E. Morton 1988);
 * where none had to be left, the best plan is proved.
 *
 * Precedence between different travellers is not looked at; the caller must.
 *
 * Long, because growing parts and bounding them share what is known of the problem.
 */
import type { DayTables } from './day-tables.js';
import type { Pricing } from './price-routes.js';
import type { Route, RoutingProblem } from './routing-problem.js';
import { MONEY_TOLERANCE, type TourBound } from './tour-bound.js';
import { TourLabels } from './tour-labels.js';
import { TourRows } from './tour-rows.js';

/** Prices of the programme over routes, and what they prove: no plan is worth more than `fixed` + Σ count × `most`. */
export interface RoutePrices {
  readonly fixed: number;
  /** By crew. */
  readonly pricings: readonly Pricing[];
  /** By crew: no route is worth more at these prices. */
  readonly most: readonly number[];
}

export interface TourPass {
  /** Plans worth at least the target, best first, in the order of layers; precedence between routes may be broken. */
  readonly plans: readonly (readonly Route[])[];
  /** No plan that was left is worth more; −Infinity: none was. */
  readonly left: number;
}

/** Effort of making a part and of trying one, in labels of price-routes.ts. */
const MADE = 1.5;
const TRIED = 0.1;
/** Plans that a pass gives at most. */
const GIVEN = 200;

export class TourSearch {
  /** Effort so far, in labels of price-routes.ts. */
  work = 0;
  readonly #problem: RoutingProblem;
  readonly #bound: TourBound;
  readonly #prices: RoutePrices;
  readonly #rows: TourRows;
  /** By layer, at stop × days + day: the most to come on the route, at the prices of routes. */
  readonly #onRoute: readonly Float64Array[];
  /** By layer: the most that later layers can add, at the prices of routes. */
  readonly #later: readonly number[];
  /** By stop: bits of those that must come before it. */
  readonly #before: readonly number[];
  readonly #labels = new TourLabels();
  #tables: DayTables;
  #target = 0;
  #ends: number[] = [];
  #days: number[][] = [];

  constructor(problem: RoutingProblem, tables: DayTables, bound: TourBound, prices: RoutePrices) {
    this.#problem = problem;
    this.#tables = tables;
    this.#bound = bound;
    this.#prices = prices;
    this.#rows = new TourRows(problem, bound.layers);
    const byCrew = problem.crews.map((_, crew) =>
      mostOnRoutes(problem, tables, prices.pricings[crew] as Pricing),
    );
    this.#onRoute = bound.layers.map((crew) => byCrew[crew] as Float64Array);
    this.#later = bound.layers.map((_, layer) =>
      bound.layers.slice(layer + 1).reduce((sum, crew) => sum + (prices.most[crew] ?? 0), 0),
    );
    this.#before = problem.stops.map((_, stop) =>
      problem.before.reduce((bits, [first, second]) => (second === stop ? bits | (1 << first) : bits), 0),
    );
  }

  /** One pass over all layers and days for plans worth `target`, with at most `width` parts kept a day. */
  run(tables: DayTables, target: number, width: number, until: number): TourPass {
    this.#tables = tables;
    this.#target = target;
    this.#labels.clear();
    let left = Number.NEGATIVE_INFINITY;
    let front: readonly number[] = [this.#start()];
    for (let layer = 0; layer < this.#bound.layers.length; layer++) {
      this.#labels.forget();
      this.#ends = [];
      this.#days = Array.from({ length: tables.days }, () => []);
      for (const label of front) this.#leaveHome(layer, label);
      for (const day of this.#days) {
        const { kept, best } = this.#beam(day, this.work > until ? 0 : width);
        left = Math.max(left, best);
        for (const label of kept) this.#grow(layer, label);
      }
      const { kept, best } = this.#beam(this.#ends, width);
      left = Math.max(left, best);
      front = kept;
    }
    const { worth } = this.#labels;
    const found = [...front].sort((x, y) => (worth[y] as number) - (worth[x] as number)).slice(0, GIVEN);
    return { plans: found.map((label) => this.#planOf(label)), left };
  }

  #start(): number {
    const label = this.#labels.add(this.#problem.stops.length, 0, 0, 0, 0, 0, 0);
    this.#set(label, -1, this.#bound.constant, this.#prices.fixed, 0, Number.POSITIVE_INFINITY);
    return label;
  }

  #set(label: number, parent: number, tour: number, whole: number, route: number, bound: number): void {
    this.#labels.parent[label] = parent;
    this.#labels.tour[label] = tour;
    this.#labels.whole[label] = whole;
    this.#labels.route[label] = route;
    this.#labels.bound[label] = bound;
  }

  /** Those that are not dominated, at most `width` of them, and the best bound of those that are left out. */
  #beam(
    labels: readonly number[],
    width: number,
  ): { readonly kept: readonly number[]; readonly best: number } {
    const { gone, bound } = this.#labels;
    const live = labels.filter((label) => gone[label] === 0);
    if (live.length <= width) return { kept: live, best: Number.NEGATIVE_INFINITY };
    live.sort((x, y) => (bound[y] as number) - (bound[x] as number) || x - y);
    return { kept: live.slice(0, width), best: bound[live[width] as number] as number };
  }

  #leaveHome(layer: number, label: number): void {
    const crew = this.#bound.layers[layer] as number;
    this.#comeHome(layer, label, false, 0);
    const { perRoute } = this.#prices.pricings[crew] as Pricing;
    const fares = this.#problem.budget?.depart[crew] ?? [];
    this.#tables.first[crew]?.forEach((day, to) => {
      if (day >= 0) this.#visit(layer, label, -1, to, day, fares[to] ?? 0, -perRoute);
    });
  }

  #grow(layer: number, label: number): void {
    const crew = this.#bound.layers[layer] as number;
    const [stop, day] = [this.#labels.stop[label] as number, this.#labels.day[label] as number];
    const size = this.#problem.stops.length;
    const next = this.#tables.next[crew] as Int16Array;
    const fares = this.#problem.budget?.leg[stop] ?? [];
    const route = this.#labels.route[label] as number;
    this.#comeHome(layer, label, true, this.#problem.budget?.back[crew]?.[stop] ?? 0);
    for (let to = 0; to < size; to++) {
      const begin = next[(day * size + stop) * size + to] as number;
      if (begin >= 0) this.#visit(layer, label, stop, to, begin, fares[to] ?? 0, route);
    }
  }

  #visit(
    layer: number,
    label: number,
    from: number,
    to: number,
    day: number,
    fare: number,
    route: number,
  ): void {
    const labels = this.#labels;
    const bit = 1 << to;
    if ((((labels.visited[label] as number) | (labels.barred[label] as number)) & bit) !== 0) return;
    this.work += TRIED;
    const { budget, crews } = this.#problem;
    const paid = fare + (budget?.visit[to] ?? 0);
    const cost = (labels.cost[label] as number) + paid;
    const money = (budget?.limit ?? 0) - cost;
    if (money < -MONEY_TOLERANCE) return;
    const tour = (labels.tour[label] as number) + (this.#bound.prizes(layer)[to] as number);
    const byTour = tour + this.#bound.toCome(layer, to, day, from, money);
    if (byTour < this.#target) return;
    const crew = this.#bound.layers[layer] as number;
    const { prizes, perFare } = this.#prices.pricings[crew] as Pricing;
    const onRoute = route + (prizes[to] as number) - perFare * paid;
    const toCome = this.#onRoute[layer]?.[to * this.#tables.days + day] as number;
    const whole = labels.whole[label] as number;
    const byRoutes =
      whole + Math.min(this.#prices.most[crew] as number, onRoute + toCome) + (this.#later[layer] as number);
    if (byRoutes < this.#target) return;
    const visited = (labels.visited[label] as number) | bit;
    const made = labels.add(
      to,
      day,
      visited,
      ((labels.barred[label] as number) | (this.#before[to] as number)) & ~visited,
      this.#rows.sumsAfter(labels.sums[label] as number, layer, to),
      (labels.worth[label] as number) + (crews[crew]?.worth[to] ?? 0),
      cost,
    );
    if (made < 0) return;
    this.#set(made, label, tour, whole, onRoute, Math.min(byTour, byRoutes, labels.bound[label] as number));
    this.work += MADE;
    this.#days[day]?.push(made);
  }

  /** A route ends; `away`: false where nobody left. */
  #comeHome(layer: number, label: number, away: boolean, fare: number): void {
    const labels = this.#labels;
    const { budget, stops } = this.#problem;
    const crew = this.#bound.layers[layer] as number;
    const cost = (labels.cost[label] as number) + fare;
    const money = (budget?.limit ?? 0) - cost;
    if (money < -MONEY_TOLERANCE) return;
    const { perFare } = this.#prices.pricings[crew] as Pricing;
    const whole =
      (labels.whole[label] as number) + (away ? (labels.route[label] as number) - perFare * fare : 0);
    const tour = labels.tour[label] as number;
    const bound = Math.min(
      labels.bound[label] as number,
      tour + this.#bound.toComeFrom(layer + 1, money),
      whole + (this.#later[layer] as number),
    );
    const worth = labels.worth[label] as number;
    if (bound < this.#target || (layer === this.#bound.layers.length - 1 && worth < this.#target)) return;
    const [visited, sums] = [labels.visited[label] as number, labels.sums[label] as number];
    if (!this.#rows.canHold(layer, visited, sums)) return;
    const made = labels.add(stops.length, 0, visited, 0, sums, worth, cost);
    if (made < 0) return;
    this.#set(made, label, tour, whole, 0, bound);
    this.#ends.push(made);
  }

  #planOf(end: number): readonly Route[] {
    const routes: Route[] = [];
    const size = this.#problem.stops.length;
    let layer = this.#bound.layers.length;
    let stops: number[] = [];
    for (let label = end; label >= 0; label = this.#labels.parent[label] as number) {
      const stop = this.#labels.stop[label] as number;
      if (stop < size) {
        stops.push(stop);
        continue;
      }
      if (stops.length > 0)
        routes.push({ crew: this.#bound.layers[layer] as number, stops: stops.reverse() });
      stops = [];
      layer -= 1;
    }
    return routes.reverse();
  }
}

/** The most to come after each stop and day on a route, at the prices of routes. */
function mostOnRoutes(problem: RoutingProblem, tables: DayTables, pricing: Pricing): Float64Array {
  const { budget, stops } = problem;
  const { days } = tables;
  const { crew, prizes, perFare } = pricing;
  const size = stops.length;
  const next = tables.next[crew] as Int16Array;
  const most = new Float64Array(size * days).fill(Number.NEGATIVE_INFINITY);
  for (let day = days - 1; day >= 0; day--) {
    for (let stop = 0; stop < size; stop++) {
      if (tables.reached[crew]?.[stop * days + day] !== 1) continue;
      let best = -perFare * (budget?.back[crew]?.[stop] ?? 0);
      for (let to = 0; to < size; to++) {
        const begin = next[(day * size + stop) * size + to] as number;
        if (begin < 0) continue;
        const paid = (budget?.leg[stop]?.[to] ?? 0) + (budget?.visit[to] ?? 0);
        best = Math.max(best, (prizes[to] as number) - perFare * paid + (most[to * days + begin] as number));
      }
      most[stop * days + day] = best;
    }
  }
  return most;
}
