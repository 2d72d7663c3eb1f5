import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SOLVE_OPTIONS, solveRouting } from '../../src/envoys/branch-price.js';
import { orienteeringProblem, parseOrienteering } from '../../src/envoys/orienteering-file.js';
import { worthOf } from '../../src/envoys/routing-problem.js';
import { isFeasible } from '../../src/envoys/schedule.js';
import { bruteForce, drawProblem } from './brute-force.js';

const GOLD = new URL('../../../shared/gold/missions/team_orienteering.json', import.meta.url);

describe('branch and price', () => {
  it('finds and proves the optimum that trying everything finds, with windows, precedence, rows and money', {
    timeout: 60_000,
  }, () => {
    let without = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const problem = drawProblem(seed, 5);
      const best = bruteForce(problem);
      const found = solveRouting(problem, { ...DEFAULT_SOLVE_OPTIONS, rounds: 20 });
      expect(found.proven, `seed ${seed}`).toBe(true);
      if (best === null) {
        without += 1;
        expect(found.routes, `seed ${seed}`).toBeNull();
        continue;
      }
      expect(found.worth, `seed ${seed}`).toBeCloseTo(best, 6);
      expect(worthOf(problem, found.routes ?? [])).toBeCloseTo(best, 6);
      expect(isFeasible(problem, found.routes ?? [])).toBe(true);
    }
    // The draw holds both: problems with a plan and without.
    expect(without).toBeGreaterThan(1);
    expect(without).toBeLessThan(20);
  });

  it('says what it does not know when the effort ends, and never less than the optimum', () => {
    const problem = drawProblem(7, 5);
    const best = bruteForce(problem) ?? 0;
    const { worth, bound } = solveRouting(problem, { ...DEFAULT_SOLVE_OPTIONS, effort: 0, rounds: 0 });
    expect(worth).toBeLessThanOrEqual(best);
    expect(bound).toBeGreaterThanOrEqual(best);
    for (let seed = 1; seed <= 12; seed++) {
      const drawn = drawProblem(seed, 5);
      const optimum = bruteForce(drawn) ?? 0;
      for (const effort of [5, 20, 60, 150]) {
        const found = solveRouting(drawn, { ...DEFAULT_SOLVE_OPTIONS, effort, rounds: 5 });
        expect(found.bound, `seed ${seed}, effort ${effort}`).toBeGreaterThanOrEqual(optimum - 1e-9);
        expect(found.worth).toBeLessThanOrEqual(optimum + 1e-9);
        if (found.proven) expect(found.worth).toBeCloseTo(optimum, 6);
      }
    }
  });

  it('gives the same answer twice', () => {
    const problem = drawProblem(3, 6);
    expect(solveRouting(problem)).toEqual(solveRouting(problem));
  });
});

describe.skipIf(!existsSync(GOLD))('team orienteering of Chao, Golden and Wasil (1996)', () => {
  it('proves every instance, at the optimum where it is stated', { timeout: 120_000 }, () => {
    const { instances } = JSON.parse(readFileSync(GOLD, 'utf8')) as {
      instances: Record<string, { instance: string; optimum?: number; reachable: number }>;
    };
    for (const [name, { instance, optimum, reachable }] of Object.entries(instances)) {
      const { problem } = orienteeringProblem(parseOrienteering(instance, name));
      expect(problem.stops.length, name).toBe(reachable);
      const { worth, proven } = solveRouting(problem);
      expect(proven, name).toBe(true);
      if (optimum !== undefined) expect(worth, name).toBe(optimum);
    }
  });
});
