/**
 * Envoys: plans of 20 capitals and 3 envoys drawn by a seed, with seconds of the processor each, and, with `--top FILE`,
 * instances of the team orienteering problem from a JSON file (`instances`, each with `instance` and, if known,
 * `optimum`).
 */
import { readFileSync } from 'node:fs';
import { orienteeringProblem, parseOrienteering, parsePlan, solveRouting } from '../dist/envoys/index.js';
import { planProblem } from '../dist/envoys/plan-problem.js';
import { loadSeats } from '../dist/resources/seats.js';
import { seededRandom } from '../dist/shared/random.js';

function measured(problem, effort) {
  const before = process.cpuUsage();
  const { worth, bound, proven, nodes, work } = solveRouting(problem, { effort, seed: 1, rounds: 800 });
  const { user, system } = process.cpuUsage(before);
  return { worth, bound, proven, nodes, work, seconds: Number(((user + system) / 1e6).toFixed(3)) };
}

function drawPlan(seed, days) {
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
  const plan = {
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
  return planProblem(parsePlan(JSON.stringify(plan), plan.title, seats).plan).problem;
}

function summary(rows) {
  const seconds = rows.map((row) => row.seconds).sort((a, b) => a - b);
  return {
    problems: rows.length,
    proved: rows.filter(({ proven }) => proven).length,
    seconds: {
      all: Number(seconds.reduce((sum, value) => sum + value, 0).toFixed(2)),
      median: seconds[seconds.length >> 1] ?? null,
      slowest: seconds.at(-1) ?? null,
    },
  };
}

/** `--top FILE`: instances too. `--rows`: every problem. */
export async function run(args) {
  const plans = [8, 12, 19, 26].flatMap((days) =>
    [1, 2, 3, 4, 5].map((seed) => ({ days, seed, ...measured(drawPlan(seed, days), 1_000_000) })),
  );
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
