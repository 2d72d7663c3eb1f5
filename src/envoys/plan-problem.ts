/** A plan in the solver's terms, whole or with one of its constraints taken away. */
import { addDays, type Day, daysBetween } from '../ontology/day.js';
import { flightHours, greatCircleKm, type Place } from './flights.js';
import type { Capital, Envoy, EnvoysPlan, Rule } from './plan-types.js';
import type { Crew, RoutingProblem, VisitRow } from './routing-problem.js';

/** What of a plan is left out, or what is added to its days. */
export interface Relaxed {
  /** Numbers of rules. */
  readonly rules?: readonly number[];
  /** Numbers of capitals whose windows, or whose asked standing, do not hold. */
  readonly windows?: readonly number[];
  readonly standings?: readonly number[];
  readonly budget?: boolean;
  /** Nobody needs a language. */
  readonly languages?: boolean;
  readonly moreDays?: number;
}

export interface PlanProblem {
  readonly problem: RoutingProblem;
  /** Names of the members of each crew. */
  readonly members: readonly (readonly Envoy[])[];
}

/** Rules that tell one envoy from another, so that envoys who are alike may not be pooled. */
const PERSONAL: readonly Rule['kind'][] = ['same_envoy', 'different_envoys', 'by'];

export function planProblem(plan: EnvoysPlan, relaxed: Relaxed = {}): PlanProblem {
  const { capitals } = plan;
  const rules = plan.rules.filter((_, at) => !relaxed.rules?.includes(at));
  const members = pooled(plan, rules, relaxed);
  const crews = members.map((group) => crewOf(plan, group, rules, relaxed));
  const size = (city: string) => capitals.findIndex((capital) => capital.city === city);
  return {
    members,
    problem: {
      stops: capitals.map((capital, at) => ({
        duration: durationOf(capital.days, plan.workingHours),
        open: opensOf(plan, capital, relaxed.windows?.includes(at) === true, relaxed.moreDays ?? 0),
      })),
      crews,
      legs: capitals.map((from) => capitals.map((to) => legDays(plan, from, to))),
      before: rules
        .filter(({ kind }) => kind === 'before' || kind === 'order')
        .map(({ cities: [first = '', second = ''] }) => [size(first), size(second)] as const),
      rows: rules.flatMap((rule) => rowsOf(rule, crews.length, capitals)),
      budget: relaxed.budget === true ? null : budgetOf(plan, members),
      wholeDays: true,
    },
  };
}

/** Days from the begin of the first working day to the end of the last. */
export function durationOf(days: number, workingHours: number): number {
  const whole = Math.ceil(days) - 1;
  return whole + ((days - whole) * workingHours) / 24;
}

export function legDays({ flights }: EnvoysPlan, from: Place, to: Place): number {
  return flightHours(greatCircleKm(from, to), flights) / 24;
}

export function homeOf(plan: EnvoysPlan, envoy: Envoy): Place {
  const home = plan.homes.find(({ city }) => city === envoy.home);
  if (home === undefined) throw new RangeError(`The plan has no home ${envoy.home}`);
  return home;
}

/** Worth of a capital with an envoy; null: they may not go. Hundredths of a point. */
export function worthWith(
  plan: EnvoysPlan,
  envoy: Envoy,
  capital: Capital,
  relaxed: { readonly languages?: boolean; readonly standing?: boolean } = {},
): number | null {
  if (relaxed.standing !== true && envoy.standing < capital.standing) return null;
  const understood =
    relaxed.languages === true ||
    capital.languages.length === 0 ||
    capital.languages.some((language) => envoy.languages.includes(language));
  const worth = Math.round(capital.worth * (understood ? 1 : plan.withoutLanguage) * 100) / 100;
  return worth > 0 ? worth : null;
}

/** Envoys in groups of those who are alike to the solver. */
function pooled(plan: EnvoysPlan, rules: readonly Rule[], relaxed: Relaxed): readonly (readonly Envoy[])[] {
  if (rules.some(({ kind }) => PERSONAL.includes(kind))) return plan.envoys.map((envoy) => [envoy]);
  const groups = new Map<string, Envoy[]>();
  for (const envoy of plan.envoys) {
    const worth = plan.capitals.map((capital) => worthWith(plan, envoy, capital, relaxed));
    const key = JSON.stringify([envoy.home, envoy.from, envoy.until, envoy.standing, worth]);
    groups.set(key, [...(groups.get(key) ?? []), envoy]);
  }
  return [...groups.values()];
}

function crewOf(plan: EnvoysPlan, group: readonly Envoy[], rules: readonly Rule[], relaxed: Relaxed): Crew {
  const [envoy] = group;
  if (envoy === undefined) throw new RangeError('A crew has members');
  const home = homeOf(plan, envoy);
  return {
    count: group.length,
    start: daysBetween(plan.from, envoy.from),
    end: endOfDay(plan, envoy.until) + (relaxed.moreDays ?? 0),
    depart: plan.capitals.map((capital) => legDays(plan, home, capital)),
    back: plan.capitals.map((capital) => legDays(plan, capital, home)),
    worth: plan.capitals.map((capital, at) => {
      const assigned = rules.find(({ kind, cities }) => kind === 'by' && cities[0] === capital.city);
      if (assigned !== undefined && assigned.envoy !== envoy.name) return null;
      return worthWith(plan, envoy, capital, {
        languages: relaxed.languages === true,
        standing: relaxed.standings?.includes(at) === true,
      });
    }),
  };
}

/** Midnight after a day, where day 0 begins with the first working hour. */
function endOfDay({ from, workingHours }: EnvoysPlan, day: Day): number {
  return daysBetween(from, day) + 1 - morning(workingHours) / 24;
}

/** Hour at which a working day begins: its middle lies at 14:00, but it begins no earlier than midnight and at 9 if it can. */
export function morning(workingHours: number): number {
  return Math.max(0, Math.min(9, 24 - workingHours));
}

function opensOf(
  plan: EnvoysPlan,
  { windows }: Capital,
  free: boolean,
  moreDays: number,
): readonly (readonly [number, number])[] {
  const last = daysBetween(plan.from, plan.until) + 1 + moreDays;
  const spans =
    free || windows.length === 0
      ? [[0, last] as const]
      : windows.map(
          ([from, until]) =>
            [
              Math.max(0, daysBetween(plan.from, from)),
              Math.min(last, daysBetween(plan.from, until) + 1),
            ] as const,
        );
  return plan.weekends ? spans : spans.flatMap(([from, to]) => workingWeeks(plan.from, from, to));
}

/** A span of days without its Saturdays and Sundays. */
function workingWeeks(zero: Day, from: number, to: number): readonly (readonly [number, number])[] {
  const weeks: [number, number][] = [];
  for (let day = from; day < to; day++) {
    const weekday = (new Date(`${addDays(zero, day)}T00:00:00Z`).getUTCDay() + 6) % 7;
    if (weekday > 4) continue;
    const week = weeks.at(-1);
    if (week !== undefined && week[1] === day) week[1] = day + 1;
    else weeks.push([day, day + 1]);
  }
  return weeks;
}

function budgetOf(plan: EnvoysPlan, members: readonly (readonly Envoy[])[]): RoutingProblem['budget'] {
  const { budget, capitals } = plan;
  if (budget === null) return null;
  const fare = (from: Place, to: Place) => fareBetween(plan, from, to);
  const homes = members.map(([envoy]) => {
    if (envoy === undefined) throw new RangeError('A crew has members');
    return homeOf(plan, envoy);
  });
  return {
    limit: budget.total,
    depart: homes.map((home) => capitals.map((capital) => fare(home, capital))),
    back: homes.map((home) => capitals.map((capital) => fare(capital, home))),
    leg: capitals.map((from) => capitals.map((to) => fare(from, to))),
    visit: capitals.map(({ days }) => days * budget.perDay),
  };
}

/** Fare of a flight in the budget's unit; 0 without a budget or a flight. */
export function fareBetween({ budget }: EnvoysPlan, from: Place, to: Place): number {
  const km = greatCircleKm(from, to);
  return budget === null || km < 50 ? 0 : budget.perFlight + budget.perKm * km;
}

function rowsOf({ kind, cities }: Rule, crews: number, capitals: readonly Capital[]): readonly VisitRow[] {
  const at = cities.map((city) => capitals.findIndex((capital) => capital.city === city));
  const [a = -1, b = -1] = at;
  const all = Array.from({ length: crews }, (_, crew) => crew);
  const row = (limit: number, weight: (crew: number, stop: number) => number): VisitRow => ({
    coefficients: all.map((crew) => capitals.map((_, stop) => weight(crew, stop))),
    limit,
  });
  const notWithout = (x: number, y: number) => row(0, (_, stop) => (stop === x ? 1 : stop === y ? -1 : 0));
  const pairs = at.flatMap((x, first) => at.slice(first + 1).map((y) => [x, y] as const));
  switch (kind) {
    case 'before':
      return [notWithout(b, a)];
    case 'only_with':
      return [notWithout(a, b)];
    case 'both_or_neither':
      return [notWithout(a, b), notWithout(b, a)];
    case 'not_both':
      return [row(1, (_, stop) => (stop === a || stop === b ? 1 : 0))];
    case 'must':
      return [row(-1, (_, stop) => (stop === a ? -1 : 0))];
    case 'same_envoy':
      return pairs.flatMap(([x, y]) =>
        all.map((own) =>
          row(1, (crew, stop) => ((stop === x && crew === own) || (stop === y && crew !== own) ? 1 : 0)),
        ),
      );
    case 'different_envoys':
      return pairs.flatMap(([x, y]) =>
        all.map((own) => row(1, (crew, stop) => (crew === own && (stop === x || stop === y) ? 1 : 0))),
      );
    case 'order':
    case 'by':
      return [];
  }
}
