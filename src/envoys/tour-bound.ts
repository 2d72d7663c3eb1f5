/**
 * What a whole plan can be worth where money binds it. All routes are taken as one tour, crew after crew, that draws on one
 * purse, so that no mixture of dear and cheap plans is worth more than the best (which is where a linear programme over
 * routes is weak). That no stop is visited twice, and the side rows, are relaxed by Lagrange's prices; the tour worth most
 * at these prices is found backwards over a table of layers (one for each traveller), stops, days and money in whole units,
 * fares rounded down. A stop is not visited again right after the next one. Prices are improved along subgradients.
 *
 * Sources: A. M. Geoffrion, "Lagrangean relaxation for integer programming" (1974); B. T. Polyak's step (1969); N.
 * Christofides, A. Mingozzi, P. Toth, "State-space relaxation procedures" (Networks 11, 1981), also for the second best way
 * on that keeps a stop from coming right back.
 *
 * Long, because filling the table and walking through it are one recursion.
 */
import type { DayTables } from './day-tables.js';
import { isMetric } from './price-routes.js';
import type { RoutingProblem } from './routing-problem.js';

/** Units into which the money is divided. */
const UNITS = 128;
/** Cells filled in the time that a label of price-routes.ts takes. */
const CELLS = 90;
/** Slack for the budget, as in schedule.ts. */
export const MONEY_TOLERANCE = 1e-6;

/** Prices, ≥ 0: of each stop and of each side row. */
export interface TourPrices {
  readonly stops: Float64Array;
  readonly rows: Float64Array;
}

export class TourBound {
  /** Effort so far, in labels of price-routes.ts. */
  work = 0;
  /** The crew of each layer. */
  readonly layers: readonly number[];
  readonly #problem: RoutingProblem;
  readonly #tables: DayTables;
  readonly #unit: number;
  readonly #skip: boolean;
  readonly #out: readonly Int16Array[];
  readonly #home: readonly Int16Array[];
  readonly #leg: Int16Array;
  /** The most to come, its first stop, and the most to come by way of another first stop. */
  readonly #most: Float64Array;
  readonly #other: Float64Array;
  readonly #via: Int8Array;
  /** By layer: the most to come from there on, by money. */
  readonly #rest: readonly Float64Array[];
  #prices: TourPrices;
  #prizes: readonly Float64Array[] = [];

  constructor(problem: RoutingProblem, tables: DayTables, prices: TourPrices) {
    const { budget, crews, stops } = problem;
    if (budget === null) throw new RangeError('The problem has no budget');
    this.#problem = problem;
    this.#tables = tables;
    this.#prices = prices;
    this.#skip = isMetric(problem);
    this.layers = crews.flatMap(({ count }, crew) =>
      Array.from({ length: Math.min(count, stops.length) }, () => crew),
    );
    this.#unit = (budget.limit + MONEY_TOLERANCE) / UNITS;
    const units = (fare: number) => Math.min(UNITS + 1, Math.floor(fare / this.#unit));
    const visit = (stop: number) => budget.visit[stop] ?? 0;
    this.#out = budget.depart.map((row) => Int16Array.from(row, (fare, to) => units(fare + visit(to))));
    this.#home = budget.back.map((row) => Int16Array.from(row, units));
    this.#leg = Int16Array.from(budget.leg.flatMap((row) => row.map((fare, to) => units(fare + visit(to)))));
    const size = this.layers.length * stops.length * tables.days * (UNITS + 1);
    this.#most = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
    this.#other = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
    this.#via = new Int8Array(size).fill(-1);
    this.#rest = Array.from({ length: this.layers.length + 1 }, () => new Float64Array(UNITS + 1));
  }

  /** Effort of one bound. */
  static effortOf({ stops, crews }: RoutingProblem, { reached }: DayTables): number {
    let states = 0;
    crews.forEach(({ count }, crew) => {
      const open = (reached[crew] as Uint8Array).reduce((sum, flag) => sum + flag, 0);
      states += Math.min(count, stops.length) * open;
    });
    return Math.ceil((states * stops.length * UNITS) / CELLS);
  }

  /** What stands still, whatever is visited: Σ prices × limits. */
  get constant(): number {
    const { stops, rows } = this.#prices;
    return (
      stops.reduce((sum, price) => sum + price, 0) +
      this.#problem.rows.reduce((sum, { limit }, row) => sum + limit * (rows[row] as number), 0)
    );
  }

  /** Worth of each stop less its prices, in a layer. */
  prizes(layer: number): Float64Array {
    return this.#prizes[layer] as Float64Array;
  }

  /** No more than this is to come after a visit that began on `day`, came from `from` (−1: home) and leaves `money`. */
  toCome(layer: number, stop: number, day: number, from: number, money: number): number {
    const at = this.#at(layer, stop, day) + this.#units(money);
    return from >= 0 && this.#via[at] === from ? (this.#other[at] as number) : (this.#most[at] as number);
  }

  /** No more than this is to come from the travellers of `layer` and later ones. */
  toComeFrom(layer: number, money: number): number {
    return this.#rest[layer]?.[this.#units(money)] ?? 0;
  }

  /**
   * Improves the prices for some steps; returns the least bound. `worth`: of a plan that is known. The table is that of the
   * best prices afterwards.
   */
  improve(worth: number, steps: number): number {
    let least = Number.POSITIVE_INFINITY;
    let best = this.#prices;
    let pace = 1;
    let since = 0;
    for (let step = 0; step < steps; step++) {
      const bound = this.#solve();
      const excess = this.#excess();
      if (bound < least - 1e-6) {
        least = bound;
        best = this.#prices;
        since = 0;
      } else if (++since >= 3) {
        pace /= 1.6;
        since = 0;
        this.#prices = best;
        continue;
      }
      if (least <= worth || !this.#move(excess, pace, bound - worth)) break;
    }
    this.#prices = best;
    return Math.min(least, this.#solve());
  }

  #at(layer: number, stop: number, day: number): number {
    return ((layer * this.#problem.stops.length + stop) * this.#tables.days + day) * (UNITS + 1);
  }

  #units(money: number): number {
    return Math.max(0, Math.min(UNITS, Math.floor((money + MONEY_TOLERANCE) / this.#unit + 1e-9)));
  }

  /** A step against what is too much; false: nothing is. */
  #move(excess: TourPrices, pace: number, gap: number): boolean {
    const { stops, rows } = this.#prices;
    const pull = (prices: Float64Array, over: Float64Array) =>
      over.map((value, at) => (value < 0 && prices[at] === 0 ? 0 : value));
    const [onStops, onRows] = [pull(stops, excess.stops), pull(rows, excess.rows)];
    const norm = [...onStops, ...onRows].reduce((sum, value) => sum + value * value, 0);
    if (norm === 0) return false;
    const length = (pace * Math.max(gap, 1e-6)) / norm;
    const moved = (prices: Float64Array, over: Float64Array) =>
      prices.map((price, at) => Math.max(0, price + length * (over[at] as number)));
    this.#prices = { stops: moved(stops, onStops), rows: moved(rows, onRows) };
    return true;
  }

  /** Fills the table from the last layer and the last day backwards; returns the bound. */
  #solve(): number {
    this.#prizes = this.layers.map((crew) => this.#prizesOf(crew));
    for (let layer = this.layers.length - 1; layer >= 0; layer--) {
      const crew = this.layers[layer] as number;
      const reached = this.#tables.reached[crew] as Uint8Array;
      const { days } = this.#tables;
      for (let day = days - 1; day >= 0; day--) {
        for (let stop = 0; stop < this.#problem.stops.length; stop++)
          if (reached[stop * days + day] === 1) this.#fill(layer, crew, stop, day);
      }
      this.#leave(layer, crew);
    }
    this.work += TourBound.effortOf(this.#problem, this.#tables);
    return this.constant + (this.#rest[0]?.[UNITS] as number);
  }

  #prizesOf(crew: number): Float64Array {
    const { crews, rows } = this.#problem;
    return Float64Array.from(this.#prices.stops, (price, stop) => {
      let prize = (crews[crew]?.worth[stop] ?? 0) - price;
      rows.forEach(({ coefficients }, row) => {
        prize -= (coefficients[crew]?.[stop] ?? 0) * (this.#prices.rows[row] as number);
      });
      return prize;
    });
  }

  /** The cells of one layer, stop and day: home from there, or on to any other stop. */
  #fill(layer: number, crew: number, stop: number, day: number): void {
    const [most, other, via] = [this.#most, this.#other, this.#via];
    const size = this.#problem.stops.length;
    const at = this.#at(layer, stop, day);
    most.fill(Number.NEGATIVE_INFINITY, at, at + UNITS + 1);
    other.fill(Number.NEGATIVE_INFINITY, at, at + UNITS + 1);
    via.fill(-1, at, at + UNITS + 1);
    const rest = this.#rest[layer + 1] as Float64Array;
    const home = this.#home[crew]?.[stop] as number;
    for (let money = home; money <= UNITS; money++) most[at + money] = rest[money - home] as number;
    const next = this.#tables.next[crew] as Int16Array;
    const prizes = this.#prizes[layer] as Float64Array;
    for (let to = 0; to < size; to++) {
      const begin = next[(day * size + stop) * size + to] as number;
      const prize = prizes[to] as number;
      if (begin < 0 || (this.#skip && prize <= 0)) continue;
      const fare = this.#leg[stop * size + to] as number;
      const from = this.#at(layer, to, begin) - fare;
      // No plan reaches a stop with less than it takes to go home from there, where ways round are no cheaper.
      const least = this.#skip ? fare + (this.#home[crew]?.[to] as number) : fare;
      for (let money = least; money <= UNITS; money++) {
        const value =
          prize + ((via[from + money] === stop ? other[from + money] : most[from + money]) as number);
        const cell = at + money;
        if (value <= (other[cell] as number)) continue;
        if (value > (most[cell] as number)) {
          other[cell] = most[cell] as number;
          most[cell] = value;
          via[cell] = to;
        } else other[cell] = value;
      }
    }
  }

  /** What is to come from a layer on: its traveller stays at home, or leaves for a first stop. */
  #leave(layer: number, crew: number): void {
    const rest = this.#rest[layer] as Float64Array;
    rest.set(this.#rest[layer + 1] as Float64Array);
    const prizes = this.#prizes[layer] as Float64Array;
    this.#tables.first[crew]?.forEach((day, stop) => {
      if (day < 0) return;
      const fare = this.#out[crew]?.[stop] as number;
      const from = this.#at(layer, stop, day) - fare;
      for (let money = fare; money <= UNITS; money++)
        rest[money] = Math.max(
          rest[money] as number,
          (prizes[stop] as number) + (this.#most[from + money] as number),
        );
    });
  }

  /** By how much the tour worth most visits stops too often, and passes the limits of the rows. */
  #excess(): TourPrices {
    const { stops, rows } = this.#problem;
    const visits = new Float64Array(stops.length).fill(-1);
    const sums = Float64Array.from(rows, ({ limit }) => -limit);
    let money = UNITS;
    this.layers.forEach((crew, layer) => {
      money = this.#walk(layer, crew, money, (stop) => {
        visits[stop] = (visits[stop] as number) + 1;
        rows.forEach(({ coefficients }, row) => {
          sums[row] = (sums[row] as number) + (coefficients[crew]?.[stop] ?? 0);
        });
      });
    });
    return { stops: visits, rows: sums };
  }

  /** Walks the route of a layer; returns the money that is left. */
  #walk(layer: number, crew: number, purse: number, visit: (stop: number) => void): number {
    const rest = this.#rest[layer + 1] as Float64Array;
    let money = purse;
    if (this.#rest[layer]?.[money] === rest[money]) return money;
    const prizes = this.#prizes[layer] as Float64Array;
    const size = prizes.length;
    const first = this.#tables.first[crew] as Int16Array;
    let [stop, day, from] = [-1, -1, -1];
    let best = Number.NEGATIVE_INFINITY;
    for (let to = 0; to < size; to++) {
      const left = money - (this.#out[crew]?.[to] as number);
      if ((first[to] as number) < 0 || left < 0) continue;
      const value =
        (prizes[to] as number) + (this.#most[this.#at(layer, to, first[to] as number) + left] as number);
      if (value > best) [best, stop, day] = [value, to, first[to] as number];
    }
    money -= this.#out[crew]?.[stop] as number;
    for (;;) {
      visit(stop);
      const onward = this.#onward(layer, crew, stop, day, from, money);
      if (onward < 0) return money - (this.#home[crew]?.[stop] as number);
      day = this.#tables.next[crew]?.[(day * size + stop) * size + onward] as number;
      money -= this.#leg[stop * size + onward] as number;
      [from, stop] = [stop, onward];
    }
  }

  /** The next stop of the tour worth most; −1: home. */
  #onward(layer: number, crew: number, stop: number, day: number, from: number, money: number): number {
    const at = this.#at(layer, stop, day) + money;
    if (this.#via[at] !== from || from < 0) return this.#via[at] as number;
    const prizes = this.#prizes[layer] as Float64Array;
    const home = money - (this.#home[crew]?.[stop] as number);
    let best = home < 0 ? Number.NEGATIVE_INFINITY : (this.#rest[layer + 1]?.[home] as number);
    let onward = -1;
    for (let to = 0; to < prizes.length; to++) {
      const begin = this.#tables.next[crew]?.[(day * prizes.length + stop) * prizes.length + to] as number;
      const left = money - (this.#leg[stop * prizes.length + to] as number);
      if (to === from || begin < 0 || left < 0 || (this.#skip && (prizes[to] as number) <= 0)) continue;
      const cell = this.#at(layer, to, begin) + left;
      const more = (this.#via[cell] === stop ? this.#other[cell] : this.#most[cell]) as number;
      if ((prizes[to] as number) + more > best) [best, onward] = [(prizes[to] as number) + more, to];
    }
    return onward;
  }
}
