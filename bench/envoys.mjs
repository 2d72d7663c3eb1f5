/**
 * Envoys: plans of 20 capitals and 3 envoys drawn by a seed, with seconds of the processor each; the same with a third
 * and with two thirds of the money that the plan found without a budget takes; and, with `--top FILE`, instances of the
 * team orienteering problem from a JSON file (`instances`, each with `instance` and, if known, `optimum`).
 */
import { readFileSync } from 'node:fs';
import {
  DEFAULT_ENVOYS_OPTIONS,
  orienteeringProblem,
  parseOrienteering,
  parsePlan,
  solveRouting,
} from '../dist/envoys/index.js';
import { planProblem } from '../dist/envoys/plan-problem.js';
import { fareOf } from '../dist/envoys/routing-problem.js';
import { loadSeats } from '../dist/resources/seats.js';
import { seededRandom } from '../dist/shared/random.js';

function measured(problem, effort) {
  const before = process.cpuUsage();
  const { worth, bound, proven, nodes, work } = solveRouting(problem, { effort, seed: 1, rounds: 800 });
  const { user, system } = process.cpuUsage(before);
  const gap = worth > 0 ? Number(((100 * (bound - worth)) / worth).toFixed(1)) : null;
  return { worth, bound, proven, gap, nodes, work, seconds: Number(((user + system) / 1e6).toFixed(3)) };
}

const FARES = { unit: 'USD', per_flight: 300, per_km: 0.9, per_day: 800 };

/** A plan; `share`: its budget, as a share of what the plan found without one takes (0: it has no budget). */
function drawPlan(seed, days, share = 0) {
  const plan = drawnPlan(seed, days);
  const problemWith = (total) => {
    const budget = total === null ? {} : { budget: { total, ...FARES } };
    return planProblem(parsePlan(JSON.stringify({ ...plan, ...budget }), plan.title, loadSeats()).plan)
      .problem;
  };
  if (share === 0) return problemWith(null);
  const rich = problemWith(1e9);
  const { routes } = solveRouting({ ...rich, budget: null }, { effort: 1_000_000, seed: 1, rounds: 800 });
  return problemWith(Math.round(share * routes.reduce((sum, route) => sum + fareOf(rich, route), 0)));
}

function drawnPlan(seed, days) {
  const random = seededRandom(seed * 31 + days);
  const seats = loadSeats();
  const states = seats.entries.filter(({ city }) => city !== 'Seoul').slice(0, 189);
  const cities = new Set();
  while (cities.size < 20) cities.add(states[Math.floor(random() * states.length)].city);
  const names = [...cities];
  const capitals = names.map((city) => ({
    city,
    worth: 10 + Math.floor(random() * 90),
    days: random() < 0.3 ? 2 : 1,
    languages: random() < 0.5 ? [] : [random() < 0.5 ? 'x' : 'y'],
  }));
  return {
    title: `${days} days, seed ${seed}`,
    home: 'Seoul',
    from: '2026-04-06',
    until: new Date(Date.UTC(2026, 3, 5 + days)).toISOString().slice(0, 10),
    without_language: 0.8,
    envoys: [{ name: 'a', languages: ['x'] }, { name: 'b', languages: ['y'] }, { name: 'c' }],
    capitals,
    rules: [
      { before: [names[0], names[1]] },
      { only_with: [names[2], names[3]] },
      { not_both: [names[4], names[5]] },
      { both_or_neither: [names[6], names[7]] },
    ],
  };
}

function summary(rows) {
  const seconds = rows.map((row) => row.seconds).sort((a, b) => a - b);
  return {
    problems: rows.length,
    proved: rows.filter(({ proven }) => proven).length,
    gaps: rows
      .filter(({ proven }) => !proven)
      .map(({ gap }) => gap)
      .sort((a, b) => a - b),
    seconds: {
      all: Number(seconds.reduce((sum, value) => sum + value, 0).toFixed(2)),
      median: seconds[seconds.length >> 1] ?? null,
      slowest: seconds.at(-1) ?? null,
    },
  };
}

function plansOf(shares) {
  return [8, 12, 19, 26].flatMap((days) =>
    [1, 2, 3, 4, 5].flatMap((seed) =>
      shares.map((share) => ({
        days,
        seed,
        share: Number(share.toFixed(2)),
        ...measured(drawPlan(seed, days, share), DEFAULT_ENVOYS_OPTIONS.effort),
      })),
    ),
  );
}

/** `--top FILE`: instances too. `--rows`: every problem. */
export async function run(args) {
  const plans = plansOf([0]);
  const tight = plansOf([1 / 3, 2 / 3]);
  const at = args.indexOf('--top');
  const instances = at < 0 ? {} : JSON.parse(readFileSync(args[at + 1], 'utf8')).instances;
  const top = Object.entries(instances).map(([name, { instance, optimum }]) => {
    const { problem } = orienteeringProblem(parseOrienteering(instance, name));
    const row = measured(problem, 40_000_000);
    return { name, ...row, ...(optimum === undefined ? {} : { optimum, met: row.worth === optimum }) };
  });
  const rows = args.includes('--rows');
  return {
    plans: { ...summary(plans), ...(rows ? { rows: plans } : {}) },
    tight: { ...summary(tight), ...(rows ? { rows: tight } : {}) },
    ...(at < 0
      ? {}
      : {
          top: {
            ...summary(top),
            stated: top.filter(({ optimum }) => optimum !== undefined).length,
            met: top.filter(({ met }) => met).length,
            ...(rows ? { rows: top } : {}),
          },
        }),
  };
}
