/** Who goes where, in what order, by when: the plan worth most, the next best, and what each rule costs. */
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { DEFAULT_SOLVE_OPTIONS, type Solution, type SolveOptions, solveRouting } from './branch-price.js';
import { tripsOf } from './itinerary.js';
import { clashOf } from './plan-clash.js';
import { constraintsOf } from './plan-constraints.js';
import { type PlanProblem, planProblem, type Relaxed } from './plan-problem.js';
import type { EnvoysPlan, EnvoysReport, Price, TravelPlan } from './plan-types.js';
import { outOfReach, reportWords } from './plan-words.js';
import type { Route, VisitRow } from './routing-problem.js';
import { tidyRoutes } from './tidy-routes.js';

export interface EnvoysOptions extends SolveOptions {
  /** Next best plans to look for. */
  readonly alternatives: number;
  /** False: the price of rules is not asked. */
  readonly prices: boolean;
  /** Of the answer's words; absent: English. */
  readonly language?: Language;
}

/** Effort for the best plan; each alternative and each price takes a twentieth. */
export const DEFAULT_ENVOYS_OPTIONS: EnvoysOptions = {
  ...DEFAULT_SOLVE_OPTIONS,
  effort: 2_400_000,
  alternatives: 3,
  prices: true,
};

/** Answers a plan. The same plan and options give the same report on any machine. */
export function planEnvoys(plan: EnvoysPlan, options: EnvoysOptions = DEFAULT_ENVOYS_OPTIONS): EnvoysReport {
  const { language = DEFAULT_LANGUAGE } = options;
  const whole = planProblem(plan);
  const solution = solveRouting(whole.problem, options);
  const less = { ...options, effort: Math.ceil(options.effort / 20), rounds: Math.ceil(options.rounds / 4) };
  const best = solution.routes === null ? null : travelPlan(plan, whole, solution, null);
  const others =
    best === null ? [] : alternativesTo(plan, whole, solution, { ...less, rounds: options.rounds });
  const base = {
    plan,
    best,
    whole: plan.capitals.reduce((sum, { worth }) => sum + worth, 0),
    alternatives: others.map((other) => travelPlan(plan, whole, other, best)),
    prices: best === null || !options.prices ? [] : pricesOf(plan, best, solution, less),
    outOfReach: outOfReach(plan, whole, language),
    clash: best === null && solution.proven ? clashOf(plan, less, language) : [],
    work: solution.work,
  };
  return { ...base, words: reportWords(base, language) };
}

function travelPlan(
  plan: EnvoysPlan,
  problem: PlanProblem,
  solution: Solution,
  best: TravelPlan | null,
): TravelPlan {
  const trips = tripsOf(plan, problem, tidyRoutes(problem.problem, solution.routes ?? []));
  const cost = plan.budget === null ? null : trips.reduce((sum, trip) => sum + (trip.cost ?? 0), 0);
  return {
    trips,
    worth: tidy(solution.worth),
    bound: tidy(solution.bound),
    proven: solution.proven,
    cost: cost === null ? null : tidy(cost),
    ...differences(citiesOf(trips), best === null ? null : citiesOf(best.trips)),
  };
}

/** Plans that each go to a capital which every plan before leaves out; where none is left out, that leave one out. */
function alternativesTo(
  plan: EnvoysPlan,
  { problem }: PlanProblem,
  best: Solution,
  options: EnvoysOptions,
): readonly Solution[] {
  const found: Solution[] = [];
  const rows: VisitRow[] = [];
  let last = best.routes ?? [];
  const all = plan.capitals.map((_, stop) => stop);
  const canGo = (stop: number) => problem.crews.some(({ worth }) => (worth[stop] ?? null) !== null);
  for (let number = 0; number < options.alternatives; number++) {
    const visited = new Set(last.flatMap(({ stops }) => stops));
    const out = all.filter((stop) => !visited.has(stop) && canGo(stop));
    const row =
      out.length > 0
        ? { limit: -1, weight: (stop: number) => (out.includes(stop) ? -1 : 0) }
        : { limit: visited.size - 1, weight: (stop: number) => (visited.has(stop) ? 1 : 0) };
    rows.push({ limit: row.limit, coefficients: problem.crews.map(() => all.map(row.weight)) });
    const solved = solveRouting({ ...problem, rows: [...problem.rows, ...rows] }, options);
    // It keeps all that the plan before keeps, so it cannot be worth more than that one could.
    const bound = Math.min(solved.bound, (found.at(-1) ?? best).bound);
    const next = { ...solved, bound, proven: solved.proven || solved.worth >= bound - 1e-9 };
    if (next.routes === null || next.routes.length === 0) break;
    found.push(next);
    last = next.routes;
  }
  return found;
}

/** What each constraint costs, dearest first; those that cost nothing for certain are left in, with 0. */
function pricesOf(
  plan: EnvoysPlan,
  best: TravelPlan,
  solution: Solution,
  options: EnvoysOptions,
): readonly Price[] {
  const prices = constraintsOf(plan, options.language ?? DEFAULT_LANGUAGE).map(
    ({ what, words, relaxed }): Price => {
      const without = planProblem(plan, relaxed);
      const found = solveRouting(
        without.problem,
        options,
        translated(plan, solution.routes ?? [], relaxed, without),
      );
      const routes = found.worth > best.worth + 1e-9 ? (found.routes ?? []) : [];
      const least = Math.max(0, tidy(found.worth - best.bound));
      const most = Math.max(0, tidy(found.bound - best.worth));
      const cities = routes.flatMap(({ stops }) => stops.map((stop) => plan.capitals[stop]?.city ?? ''));
      return {
        what,
        words,
        gain: [least, most],
        ...(routes.length === 0 ? { adds: [], drops: [] } : differences(cities, citiesOf(best.trips))),
      };
    },
  );
  return prices.sort((x, y) => y.gain[0] - x.gain[0] || y.gain[1] - x.gain[1]);
}

/** The best routes in the terms of the relaxed problem, whose crews may be pooled otherwise. */
function translated(
  plan: EnvoysPlan,
  routes: readonly Route[],
  relaxed: Relaxed,
  without: PlanProblem,
): readonly Route[] {
  const whole = planProblem(plan);
  const same =
    JSON.stringify(whole.members.map((group) => group.map(({ name }) => name))) ===
    JSON.stringify(without.members.map((group) => group.map(({ name }) => name)));
  return same && relaxed.moreDays === undefined ? routes : [];
}

function citiesOf(trips: TravelPlan['trips']): readonly string[] {
  return trips.flatMap(({ visits }) => visits.map(({ city }) => city));
}

function differences(cities: readonly string[], against: readonly string[] | null) {
  if (against === null) return { adds: [], drops: [] };
  return {
    adds: cities.filter((city) => !against.includes(city)).sort(),
    drops: against.filter((city) => !cities.includes(city)).sort(),
  };
}

/** To a hundredth: sums of hundredths are no more exact. */
function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}
