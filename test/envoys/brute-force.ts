/** Small routing problems drawn at random, and their optimum by trying everything. */
import type { Route, RoutingProblem } from '../../src/envoys/routing-problem.js';
import { worthOf } from '../../src/envoys/routing-problem.js';
import { isFeasible } from '../../src/envoys/schedule.js';
import { seededRandom } from '../../src/shared/random.js';

/** Up to `size` stops on a plane, two or three travellers, windows, precedence, side rows and money by chance. */
export function drawProblem(seed: number, size: number): RoutingProblem {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const place = () => ({ x: 10 * random(), y: 10 * random() });
  const points = Array.from({ length: size }, place);
  const homes = [place(), place()];
  const way = (a: { x: number; y: number }, b: { x: number; y: number }) =>
    Math.hypot(a.x - b.x, a.y - b.y) / 4;
  const twin = random() < 0.5;
  const crews = (twin ? [0] : [0, 1]).map((home) => {
    const from = homes[home] ?? place();
    return {
      count: twin ? 2 : 1,
      start: below(2),
      end: 5 + below(5),
      depart: points.map((point) => way(from, point)),
      back: points.map((point) => way(point, from)),
      worth: points.map(() => (random() < 0.15 ? null : 1 + below(30))),
    };
  });
  const unit = (stop: number, value: number) => (crew: number, at: number) =>
    at === stop && crew >= 0 ? value : 0;
  const row = (limit: number, ...parts: ((crew: number, at: number) => number)[]) => ({
    limit,
    coefficients: crews.map((_, crew) =>
      points.map((_point, at) => parts.reduce((sum, part) => sum + part(crew, at), 0)),
    ),
  });
  const before: [number, number][] = [];
  const rows = [];
  if (random() < 0.6) {
    before.push([0, 1]);
    if (random() < 0.5) rows.push(row(0, unit(1, 1), unit(0, -1)));
  }
  if (random() < 0.4) before.push([2, 0]);
  if (random() < 0.4) rows.push(row(0, unit(3, 1), unit(2, -1)));
  if (random() < 0.3) rows.push(row(1, unit(2, 1), unit(4, 1)));
  for (let asked = 0; asked < 3; asked++) if (random() < 0.4) rows.push(row(-1, unit(below(size), -1)));
  const fare = (days: number) => 1 + days;
  return {
    stops: points.map(() => {
      const from = random() < 0.4 ? below(4) : 0;
      return {
        duration: 0.2 + random(),
        open:
          random() < 0.2
            ? [
                [0, 2],
                [from + 3, 12],
              ]
            : [[from, from + 4 + below(8)]],
      };
    }),
    crews,
    legs: points.map((a) => points.map((b) => way(a, b))),
    before,
    rows,
    budget:
      random() < 0.4
        ? {
            limit: 6 + 8 * random(),
            depart: crews.map(({ depart }) => depart.map(fare)),
            back: crews.map(({ back }) => back.map(fare)),
            leg: points.map((a) => points.map((b) => fare(way(a, b)))),
            visit: points.map(() => 0.5),
          }
        : null,
    wholeDays: random() < 0.5,
  };
}

/** A problem with whole days, a budget of a third to two thirds of what all visits would take, and a rule on who goes. */
export function drawTight(seed: number, size: number): RoutingProblem {
  const problem = { ...drawProblem(seed, size), wholeDays: true };
  const random = seededRandom(1_000 + seed);
  const [a, b] = [Math.floor(random() * size), Math.floor(random() * size)];
  const personal = problem.crews.map((_, crew) =>
    problem.stops.map((_stop, stop) => ((stop === a && crew === 0) || (stop === b && crew > 0) ? 1 : 0)),
  );
  const fare = (days: number) => 1 + days;
  const visits = problem.stops.map(() => 0.5 * random());
  return {
    ...problem,
    rows: random() < 0.5 ? problem.rows : [...problem.rows, { coefficients: personal, limit: 1 }],
    budget: {
      limit: size * (0.6 + 0.6 * random()),
      depart: problem.crews.map(({ depart }) => depart.map(fare)),
      back: problem.crews.map(({ back }) => back.map(fare)),
      leg: problem.legs.map((row) => row.map(fare)),
      visit: visits,
    },
  };
}

/** The greatest worth of any feasible routes; null: none is feasible. Tries every order of every choice of stops. */
export function bruteForce(problem: RoutingProblem): number | null {
  const slots = problem.crews.flatMap(({ count }, crew) => Array.from({ length: count }, () => crew));
  let best: number | null = null;
  const visit = (slot: number, routes: readonly Route[], used: readonly number[]): void => {
    const crew = slots[slot];
    if (crew === undefined) {
      if (!isFeasible(problem, routes)) return;
      const worth = worthOf(problem, routes);
      if (best === null || worth > best) best = worth;
      return;
    }
    const extend = (stops: readonly number[], taken: readonly number[]): void => {
      visit(slot + 1, stops.length === 0 ? routes : [...routes, { crew, stops }], taken);
      problem.stops.forEach((_, stop) => {
        if (taken.includes(stop) || (problem.crews[crew]?.worth[stop] ?? null) === null) return;
        const longer = [...stops, stop];
        // What cannot be travelled alone cannot be travelled with more stops either: all ways are direct.
        const alone = { ...problem, rows: [], before: [], budget: null };
        if (isFeasible(alone, [{ crew, stops: longer }])) extend(longer, [...taken, stop]);
      });
    };
    extend([], used);
  };
  visit(0, [], []);
  return best;
}
