import { describe, expect, it } from 'vitest';
import { solveRouting } from '../../src/envoys/branch-price.js';
import { hasDayTables } from '../../src/envoys/day-tables.js';
import type { Route, RoutingProblem } from '../../src/envoys/routing-problem.js';
import { worthOf } from '../../src/envoys/routing-problem.js';
import { isFeasible } from '../../src/envoys/schedule.js';
import { solveTours } from '../../src/envoys/solve-tours.js';
import { bruteForce, drawTight } from './brute-force.js';

/** The search over whole plans alone, from no plan and from prices of nothing. */
function solved(problem: RoutingProblem, effort: number) {
  let best: readonly Route[] | null = null;
  let worth = Number.NEGATIVE_INFINITY;
  const most = problem.crews.map((crew) => crew.worth.reduce<number>((sum, value) => sum + (value ?? 0), 0));
  const { bound } = solveTours({
    problem,
    prices: {
      stops: new Float64Array(problem.stops.length),
      rows: new Float64Array(problem.rows.length),
    },
    routePrices: {
      fixed: 0,
      most,
      pricings: problem.crews.map((crew, number) => ({
        crew: number,
        prizes: Float64Array.from(crew.worth, (value) => value ?? 0),
        perFare: 0,
        perRoute: 0,
      })),
    },
    effort,
    worth: () => worth,
    target: () => Math.max(0, worth + 1e-6),
    offer: (routes) => {
      if (!isFeasible(problem, routes) || worthOf(problem, routes) <= worth) return;
      best = routes;
      worth = worthOf(problem, routes);
    },
  });
  return { best: best as readonly Route[] | null, worth, bound: Math.max(bound, worth) };
}

describe('whole plans under a budget that binds', () => {
  it('finds and proves the optimum that trying everything finds', { timeout: 120_000 }, () => {
    let without = 0;
    let binding = 0;
    for (let seed = 1; seed <= 80; seed++) {
      const problem = drawTight(seed, 5);
      expect(hasDayTables(problem)).toBe(true);
      const optimum = bruteForce(problem);
      const { best, worth, bound } = solved(problem, 10_000_000);
      if (optimum === null) {
        without += 1;
        expect(best, `seed ${seed}`).toBeNull();
        expect(bound).toBeLessThan(1e-6);
        continue;
      }
      if ((bruteForce({ ...problem, budget: null }) ?? 0) > optimum + 1e-9) binding += 1;
      expect(worth, `seed ${seed}`).toBeCloseTo(optimum, 6);
      expect(bound, `seed ${seed}`).toBeLessThan(optimum + 1e-5);
      expect(isFeasible(problem, best ?? [])).toBe(true);
      const whole = solveRouting(problem, { effort: 3_000_000, seed: 1, rounds: 0 });
      expect(whole.proven && whole.worth, `seed ${seed}`).toBeCloseTo(optimum, 6);
    }
    // The draw holds what it is for.
    expect(without).toBeGreaterThan(1);
    expect(binding).toBeGreaterThan(30);
  });

  it('never states less than the optimum where the effort ends', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const problem = drawTight(seed, 5);
      const optimum = bruteForce(problem) ?? Number.NEGATIVE_INFINITY;
      for (const effort of [0, 500, 2_000, 8_000]) {
        const { worth, bound } = solved(problem, effort);
        expect(bound, `seed ${seed}, effort ${effort}`).toBeGreaterThanOrEqual(optimum - 1e-9);
        expect(worth).toBeLessThanOrEqual(optimum + 1e-9);
      }
    }
  });
});
