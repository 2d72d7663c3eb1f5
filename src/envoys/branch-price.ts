/**
 * The plan worth most, with proof. The linear programme over whole routes gives a bound that is close; its columns are
 * priced by `price-routes.ts`; what is fractional is branched on: whether a stop is visited, by which crew, which leg is
 * flown, and, where precedence across routes is broken, by when. Every bound is Lagrange's: the prices of the
 * linear programme, set to be valid, times the limits, plus the best route at these prices. It holds whatever
 * rounding happened in the programme.
 *
 * Sources: S. Boussier, D. Feillet, M. Gendreau, "An exact algorithm for team orienteering problems" (4OR 5, 2007);
 * C. Barnhart et al., "Branch-and-price" (Operations Research 46, 1998).
 *
 * Long, because search, bounds and rows of the programme share one state.
 */

import { childrenOf, type Decision, restrictionsOf, travels } from './branching.js';
import { type Column, MasterLp } from './master-lp.js';
import { type Pricing, type Restrictions, RoutePricer } from './price-routes.js';
import { fareOf, type Route, type RoutingProblem, worthOf } from './routing-problem.js';
import { isFeasible } from './schedule.js';
import { searchRoutes } from './search-routes.js';
import type { RoutePrices } from './search-tours.js';
import { canSolveTours, solveTours } from './solve-tours.js';

export interface SolveOptions {
  /**
   * Labels that may be made, with what comparing them and solving programmes takes counted as labels: the measure of
   * effort, since a clock would give other answers on other machines. A second of a processor makes some three million.
   */
  readonly effort: number;
  readonly seed: number;
  /** Rounds of the search for good routes after the first bound; a quarter before it, a twentieth at later nodes. */
  readonly rounds: number;
}

/** Where whole plans are searched too: the share of the effort before that, and that search's share of what is then left. */
const TOURS_AFTER = 0.25;
const TOURS_SHARE = 0.9;

export const DEFAULT_SOLVE_OPTIONS: SolveOptions = { effort: 10_000_000, seed: 1, rounds: 800 };

export interface Solution {
  /** In the order of crews, then of first stops; null: no plan keeps all rules (or, unproved, none was found). */
  readonly routes: readonly Route[] | null;
  /** Worth of `routes`; 0 of null. */
  readonly worth: number;
  /** No plan is worth more. */
  readonly bound: number;
  readonly proven: boolean;
  readonly nodes: number;
  readonly work: number;
}

/** Solves a problem. The same problem and options give the same solution on any machine. */
export function solveRouting(
  problem: RoutingProblem,
  options: SolveOptions = DEFAULT_SOLVE_OPTIONS,
  from: readonly Route[] = [],
): Solution {
  return new BranchPrice(problem, options).run(from);
}

interface Node {
  readonly bound: number;
  readonly decisions: readonly Decision[];
}

interface PricedNode {
  readonly bound: number;
  readonly routes: readonly { readonly route: Route; readonly value: number }[];
  /** False where the effort ran out before the bound was final. */
  readonly finished: boolean;
}

interface BoundPrices {
  readonly bound: number;
  /** Of all rows of the programme. */
  readonly prices: Float64Array;
  readonly routes: RoutePrices;
}

class BranchPrice {
  readonly #problem: RoutingProblem;
  readonly #options: SolveOptions;
  readonly #pricer: RoutePricer;
  readonly #step: number;
  readonly #all: number;
  #searches = 0;
  readonly #pool = new Map<string, Route>();
  #best: readonly Route[] | null = null;
  #worth = Number.NEGATIVE_INFINITY;
  /** The prices with the least bound so far, and those of the first node, where nothing is decided. */
  #prices: BoundPrices | null = null;
  #root: BoundPrices | null = null;
  /** Effort at which pricing a node ends. */
  #until: number;

  constructor(problem: RoutingProblem, options: SolveOptions) {
    this.#problem = problem;
    this.#options = options;
    this.#pricer = new RoutePricer(problem);
    this.#until = options.effort;
    this.#step = stepOf(problem);
    this.#all = problem.stops.reduce(
      (sum, _, stop) => sum + Math.max(0, ...problem.crews.map(({ worth }) => worth[stop] ?? 0)),
      0,
    );
  }

  run(from: readonly Route[]): Solution {
    this.#offer([]);
    if (from.length > 0) this.#offer(from);
    this.#search(from, this.#options.rounds / 4);
    const open: Node[] = [{ bound: this.#all, decisions: [] }];
    const stuck: number[] = [];
    let tours = canSolveTours(this.#problem, this.#options.effort);
    this.#until = this.#options.effort * (tours ? TOURS_AFTER : 1);
    let ceiling = Number.POSITIVE_INFINITY;
    let nodes = 0;
    while (open.length > 0) {
      const node = takeBest(open);
      if (this.#isBeaten(Math.min(node.bound, ceiling))) continue;
      if (this.#pricer.work > this.#until) {
        open.push(node);
        if (!tours) break;
        tours = false;
        ceiling = this.#tours();
        this.#until = this.#options.effort;
        continue;
      }
      nodes += 1;
      const priced = this.#price(node);
      this.#root ??= this.#prices;
      if (this.#isBeaten(priced.bound)) continue;
      if (nodes <= 20 || nodes % 16 === 0) this.#round(priced, this.#options.rounds / (nodes === 1 ? 1 : 20));
      if (this.#isBeaten(priced.bound)) continue;
      if (!priced.finished) {
        stuck.push(priced.bound);
        continue;
      }
      const branch = childrenOf(this.#problem, priced.routes);
      if (branch.kind === 'split') {
        for (const decision of branch.decisions)
          open.push({ bound: priced.bound, decisions: [...node.decisions, decision] });
      } else if (branch.routes === null) stuck.push(priced.bound);
      else this.#offer(branch.routes);
    }
    stuck.push(...open.map(({ bound }) => bound));
    if (tours && !stuck.every((value) => this.#isBeaten(value))) ceiling = this.#tours();
    const bound = Math.max(this.#worth, ...stuck.map((value) => this.#roundDown(Math.min(value, ceiling))));
    return {
      routes: this.#best === null ? null : inOrder(this.#best),
      worth: this.#best === null ? 0 : this.#worth,
      bound: Math.max(0, bound),
      // What was left may have been beaten since.
      proven: stuck.every((value) => this.#isBeaten(Math.min(value, ceiling))),
      nodes,
      work: this.#pricer.work,
    };
  }

  /** Whole plans, where money binds them: better ones, and a bound. */
  #tours(): number {
    const root = this.#root;
    if (root === null) return Number.POSITIVE_INFINITY;
    const { stops, crews, rows } = this.#problem;
    const side = stops.length + crews.length;
    const { bound, work } = solveTours({
      problem: this.#problem,
      prices: {
        stops: root.prices.slice(0, stops.length),
        rows: root.prices.slice(side, side + rows.length),
      },
      routePrices: root.routes,
      effort: (this.#options.effort - this.#pricer.work) * TOURS_SHARE,
      worth: () => this.#worth,
      target: () => (this.#step === 0 ? Math.max(0, this.#worth + 2e-6) : this.#beatenBelow()),
      offer: (routes) => this.#offer(routes),
    });
    this.#pricer.work += Math.ceil(work);
    return bound;
  }

  /** Prices out a node: columns until none helps. */
  #price(node: Node): PricedNode {
    const within = restrictionsOf(this.#problem, node.decisions);
    const rows = [
      ...this.#problem.rows,
      ...node.decisions.flatMap(({ row }) => (row === undefined ? [] : [row])),
    ];
    const limits = this.#limitsOf(rows.map(({ limit }) => limit));
    const lp = new MasterLp(limits, 20 * (this.#all + 1));
    const routes: Route[] = [];
    const known = new Set<string>();
    const add = (route: Route) => {
      const key = keyOf(route);
      if (known.has(key)) return;
      known.add(key);
      this.#pool.set(key, route);
      routes.push(route);
      lp.add(this.#columnOf(route, rows));
    };
    for (const route of this.#pool.values()) if (travels(this.#problem, route, within)) add(route);
    let bound = node.bound;
    for (;;) {
      const solved = lp.work;
      const prices = lp.solve();
      this.#pricer.work += Math.ceil(lp.work - solved);
      const before = known.size;
      const pricings = this.#problem.crews.map((_, crew) => this.#pricingOf(crew, prices, rows));
      for (const pricing of pricings) {
        for (const stops of this.#pricer.quick(pricing, within, this.#until))
          add({ crew: pricing.crew, stops });
      }
      if (known.size > before && this.#pricer.work <= this.#until) continue;
      const { value, cut } = this.#bounded(prices, limits, pricings, within, add, known, before);
      bound = Math.min(bound, value);
      const finished = known.size === before && !cut;
      if (finished || cut || this.#isBeaten(bound) || this.#pricer.work > this.#until) {
        const solution = lp
          .solution()
          .map(({ column, value: share }) => ({ route: routes[column] as Route, value: share }));
        return { bound, routes: solution, finished };
      }
    }
  }

  /**
   * Lagrange's bound at these prices, and the routes that gain. First no more closely than it takes to beat the node: as
   * long as the bound rounds down to the worth in hand, what a route gains need not be known. Where that neither beats the
   * node nor finds a route, again without that.
   */
  #bounded(
    prices: Float64Array,
    limits: readonly number[],
    pricings: readonly Pricing[],
    within: Restrictions,
    add: (route: Route) => void,
    known: ReadonlySet<string>,
    before: number,
  ): { readonly value: number; readonly cut: boolean } {
    const fixed = limits.reduce((sum, limit, row) => sum + limit * (prices[row] as number), 0);
    for (const room of [Math.max(0, this.#beatenBelow() - fixed), 0]) {
      let value = fixed;
      let cut = false;
      const most = pricings.map(() => Number.POSITIVE_INFINITY);
      let left = pricings.reduce((sum, { crew }) => sum + (this.#problem.crews[crew]?.count ?? 0), 0);
      for (const pricing of pricings) {
        const count = this.#problem.crews[pricing.crew]?.count ?? 0;
        const enough = left === 0 ? 0 : Math.max(0, (room - (value - fixed)) / left);
        const priced = this.#pricer.price(pricing, within, this.#until, room === 0 ? 0 : enough);
        cut ||= !priced.finished;
        value += count * priced.bound;
        most[pricing.crew] = priced.bound;
        left -= count;
        for (const stops of priced.routes) add({ crew: pricing.crew, stops });
      }
      this.#remember(value, prices, { fixed, pricings, most });
      if (room === 0 || cut || this.#isBeaten(value) || known.size > before) return { value, cut };
    }
    throw new Error('The last room is none');
  }

  #remember(bound: number, prices: Float64Array, routes: RoutePrices): void {
    if (bound < (this.#prices?.bound ?? Number.POSITIVE_INFINITY)) this.#prices = { bound, prices, routes };
  }

  /** A bound below this is beaten by the plan in hand. */
  #beatenBelow(): number {
    return this.#best === null ? 0 : this.#worth + this.#step * (1 - 1e-5);
  }

  /** Limits of all rows: each stop once, each crew as often as it has members, the side rows, money. */
  #limitsOf(side: readonly number[]): readonly number[] {
    const { stops, crews, budget } = this.#problem;
    return [
      ...stops.map(() => 1),
      ...crews.map(({ count }) => count),
      ...side,
      ...(budget === null ? [] : [budget.limit / this.#fareUnit()]),
    ];
  }

  /** Money is counted in hundredths of the budget, so that the programme's numbers are of one size. */
  #fareUnit(): number {
    return Math.max(1e-9, (this.#problem.budget?.limit ?? 0) / 100);
  }

  #columnOf(
    route: Route,
    rows: readonly { readonly coefficients: readonly (readonly number[])[] }[],
  ): Column {
    const { stops, crews, budget } = this.#problem;
    const entries: [number, number][] = route.stops.map((stop) => [stop, 1]);
    entries.push([stops.length + route.crew, 1]);
    rows.forEach(({ coefficients }, at) => {
      const sum = route.stops.reduce((total, stop) => total + (coefficients[route.crew]?.[stop] ?? 0), 0);
      if (sum !== 0) entries.push([stops.length + crews.length + at, sum]);
    });
    if (budget !== null) {
      entries.push([
        stops.length + crews.length + rows.length,
        fareOf(this.#problem, route) / this.#fareUnit(),
      ]);
    }
    return {
      worth: worthOf(this.#problem, [route]),
      rows: entries.map(([row]) => row),
      values: entries.map(([, value]) => value),
    };
  }

  #pricingOf(
    crew: number,
    prices: Float64Array,
    rows: readonly { readonly coefficients: readonly (readonly number[])[] }[],
  ) {
    const { stops, crews, budget } = this.#problem;
    const side = stops.length + crews.length;
    const prizes = Float64Array.from(stops, (_, stop) => {
      let prize = (crews[crew]?.worth[stop] ?? 0) - (prices[stop] as number);
      rows.forEach(({ coefficients }, at) => {
        prize -= (coefficients[crew]?.[stop] ?? 0) * (prices[side + at] as number);
      });
      return prize;
    });
    const perFare = budget === null ? 0 : (prices[side + rows.length] as number) / this.#fareUnit();
    return { crew, prizes, perFare, perRoute: prices[stops.length + crew] as number };
  }

  /** The most used routes that go together, filled up, and a search from there. */
  #round({ routes, bound }: PricedNode, rounds: number): void {
    const chosen: Route[] = [];
    const left = this.#problem.crews.map(({ count }) => count);
    const used = new Set<number>();
    for (const { route } of routes.toSorted((x, y) => y.value - x.value)) {
      if ((left[route.crew] ?? 0) < 1 || route.stops.some((stop) => used.has(stop))) continue;
      left[route.crew] = (left[route.crew] ?? 0) - 1;
      for (const stop of route.stops) used.add(stop);
      chosen.push(route);
    }
    this.#offer(chosen);
    this.#search(
      isFeasible(this.#problem, chosen) ? chosen : (this.#best ?? []),
      rounds,
      this.#roundDown(bound),
    );
  }

  #search(from: readonly Route[], rounds: number, bound = this.#all): void {
    const found = searchRoutes(
      this.#problem,
      { seed: this.#options.seed + this.#searches++, rounds, bound },
      from,
    );
    if (found !== null) this.#offer(found);
  }

  #offer(routes: readonly Route[]): void {
    const worth = worthOf(this.#problem, routes);
    if (worth <= this.#worth + 1e-9 || !isFeasible(this.#problem, routes)) return;
    this.#best = routes;
    this.#worth = worth;
    for (const route of routes) this.#pool.set(keyOf(route), route);
  }

  #isBeaten(bound: number): boolean {
    return this.#roundDown(bound) <= Math.max(this.#worth, -1e-3) + 1e-6;
  }

  /** The largest worth that a plan can have below a bound. */
  #roundDown(bound: number): number {
    return this.#step === 0 ? bound : Math.floor(bound / this.#step + 1e-6) * this.#step;
  }
}

function keyOf({ crew, stops }: Route): string {
  return `${crew}:${stops.join(' ')}`;
}

/** Takes the node with the greatest bound; of equal ones the deepest, which was made last. */
function takeBest(open: Node[]): Node {
  let best = open.length - 1;
  for (let at = open.length - 2; at >= 0; at--) {
    if ((open[at] as Node).bound > (open[best] as Node).bound + 1e-9) best = at;
  }
  return open.splice(best, 1)[0] as Node;
}

/** Greatest number, in hundredths, that divides the worth of every visit; 0: worth is no whole number of hundredths. */
function stepOf({ crews }: RoutingProblem): number {
  let step = 0;
  for (const { worth } of crews) {
    for (const value of worth) {
      if (value === null) continue;
      const cents = Math.round(value * 100);
      if (Math.abs(value * 100 - cents) > 1e-6) return 0;
      step = greatestDivisor(step, cents);
    }
  }
  return step / 100;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

function inOrder(routes: readonly Route[]): readonly Route[] {
  return routes.toSorted((x, y) => x.crew - y.crew || (x.stops[0] ?? 0) - (y.stops[0] ?? 0));
}
