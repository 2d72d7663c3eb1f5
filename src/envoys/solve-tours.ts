/**
 * The best plan under a budget that binds, with proof or with a bound: passes of a search over whole plans, each broader than
 * the one before, until none has to leave anything. Where the best plan breaks precedence between travellers, it is branched
 * on: the second visit begins later than the first now ends, or the first ends earlier.
 */
import { type Decision, orderSplit, restrictionsOf } from './branching.js';
import { dayTables, hasDayTables } from './day-tables.js';
import type { Route, RoutingProblem } from './routing-problem.js';
import { worthOf } from './routing-problem.js';
import { isFeasible } from './schedule.js';
import { type RoutePrices, TourSearch } from './search-tours.js';
import { TourBound, type TourPrices } from './tour-bound.js';

export interface TourTask {
  readonly problem: RoutingProblem;
  /** Where the search for prices begins. */
  readonly prices: TourPrices;
  readonly routePrices: RoutePrices;
  /** Effort that may be used, in labels of price-routes.ts. */
  readonly effort: number;
  /** Worth of the plan in hand. */
  readonly worth: () => number;
  /** A plan must be worth this much to be better. */
  readonly target: () => number;
  /** A feasible plan that may be better. */
  readonly offer: (routes: readonly Route[]) => void;
}

export interface TourAnswer {
  /** No plan is worth more than this, or than the one in hand. */
  readonly bound: number;
  readonly work: number;
}

/** Steps of the search for prices, at most, and the share of the effort that they take. */
const STEPS = 60;
const SHARE = 0.4;
/** With fewer the prices are no better than those of the programme over routes. */
const LEAST_STEPS = 20;
/** Parts of plans kept a day, at first, and how many times as many in the next pass. */
const WIDTH = 150;
const BROADER = 6;

/** True where the effort is enough for the search to be worth its while: some steps for prices, and passes after them. */
export function canSolveTours(problem: RoutingProblem, effort: number): boolean {
  if (problem.budget === null || !hasDayTables(problem)) return false;
  const one = TourBound.effortOf(problem, dayTables(problem, restrictionsOf(problem, [])));
  return stepsWithin(effort, one) >= LEAST_STEPS;
}

/** Finds better plans, and a bound. */
export function solveTours(task: TourTask): TourAnswer {
  const { problem, effort } = task;
  const tables = dayTables(problem, restrictionsOf(problem, []));
  const one = TourBound.effortOf(problem, tables);
  const steps = stepsWithin(effort, one);
  if (steps < 1) return { bound: Number.POSITIVE_INFINITY, work: 0 };
  const tours = new TourBound(problem, tables, task.prices);
  const bound = tours.improve(Math.max(0, task.worth()), steps);
  const search = new TourSearch(problem, tables, tours, task.routePrices);
  const open: Node[] = [{ bound, decisions: [] }];
  let stuck = Number.NEGATIVE_INFINITY;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.bound < task.target()) continue;
    const { broken, ...closed } = closeNode(task, search, node, effort - tours.work);
    const split = broken === null || closed.left ? null : orderSplit(problem, broken);
    if (split?.kind === 'split') {
      for (const decision of split.decisions)
        open.push({ bound: closed.bound, decisions: [...node.decisions, decision] });
    } else stuck = Math.max(stuck, closed.bound);
  }
  return { bound: stuck, work: tours.work + search.work };
}

function stepsWithin(effort: number, one: number): number {
  return Math.min(STEPS, Math.floor((SHARE * effort) / one) - 1);
}

interface Node {
  readonly bound: number;
  readonly decisions: readonly Decision[];
}

/** Passes over one node. `broken`: a plan worth more than the one in hand that breaks precedence. */
function closeNode({ problem, ...task }: TourTask, search: TourSearch, node: Node, effort: number) {
  const tables = dayTables(problem, restrictionsOf(problem, node.decisions));
  let { bound } = node;
  for (let width = WIDTH; ; ) {
    const before = search.work;
    const { plans, left } = search.run(tables, task.target(), width, effort);
    const fits = plans.find((routes) => isFeasible(problem, routes));
    if (fits !== undefined) task.offer(fits);
    const broken = plans[0] !== undefined && worthOf(problem, plans[0]) >= task.target() ? plans[0] : null;
    bound = Math.min(bound, Math.max(left, broken === null ? left : worthOf(problem, broken)));
    if (left < task.target()) return { bound, broken, left: false };
    // A pass takes about as many times as much as it is broader; one that cannot end is not begun.
    const broader = Math.min(BROADER, (effort - search.work) / (search.work - before));
    if (broader < 1.2) return { bound, broken, left: true };
    width = Math.ceil(width * broader);
  }
}
