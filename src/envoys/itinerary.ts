/** Routes as trips with dates, flights and money. */
import { addDays, type Day } from '../ontology/day.js';
import { flightHours, greatCircleKm, type Place } from './flights.js';
import { fareBetween, homeOf, morning, type PlanProblem } from './plan-problem.js';
import type { Envoy, EnvoysPlan, Leg, Trip, Visit } from './plan-types.js';
import type { Route } from './routing-problem.js';
import { scheduleOf } from './schedule.js';

/** Trips in the order of envoys; those who stay at home make none. Throws a RangeError on routes that cannot be. */
export function tripsOf(
  plan: EnvoysPlan,
  { problem, members }: PlanProblem,
  routes: readonly Route[],
): readonly Trip[] {
  const times = scheduleOf(problem, routes);
  if (times === null) throw new RangeError('These routes cannot be travelled');
  const sent = members.map(() => 0);
  const trips = routes.map((route, at) => {
    const envoy = members[route.crew]?.[sent[route.crew] ?? 0];
    if (envoy === undefined) throw new RangeError('More routes than envoys');
    sent[route.crew] = (sent[route.crew] ?? 0) + 1;
    return tripOf(plan, problem, envoy, route, times.begins[at] ?? []);
  });
  const order = plan.envoys.map(({ name }) => name);
  return trips.sort((x, y) => order.indexOf(x.envoy) - order.indexOf(y.envoy));
}

function tripOf(
  plan: EnvoysPlan,
  problem: PlanProblem['problem'],
  envoy: Envoy,
  { crew, stops }: Route,
  begins: readonly number[],
): Trip {
  const home: Stay = { city: envoy.home, place: homeOf(plan, envoy), begin: 0, end: 0 };
  const stays = stops.map((stop, at): Stay => {
    const capital = plan.capitals[stop];
    if (capital === undefined) throw new RangeError(`There is no capital ${stop}`);
    const begin = begins[at] ?? 0;
    return { city: capital.city, place: capital, begin, end: begin + (problem.stops[stop]?.duration ?? 0) };
  });
  const chain = [home, ...stays, home];
  const legs = chain.slice(1).map((to, at) => legOf(plan, chain[at] as Stay, to, at === 0));
  const visits = stays.map(
    ({ city, begin, end }, at): Visit => ({
      city,
      from: addDays(plan.from, Math.floor(begin + 1e-9)),
      until: addDays(plan.from, Math.ceil(end - 1e-9) - 1),
      worth: problem.crews[crew]?.worth[stops[at] ?? 0] ?? 0,
    }),
  );
  const fares = chain
    .slice(1)
    .reduce((sum, to, at) => sum + fareBetween(plan, (chain[at] as Stay).place, to.place), 0);
  const perDay = plan.budget?.perDay ?? 0;
  const days = stops.reduce((sum, stop) => sum + (plan.capitals[stop]?.days ?? 0), 0);
  return {
    envoy: envoy.name,
    visits,
    legs,
    worth: visits.reduce((sum, { worth }) => sum + worth, 0),
    cost: plan.budget === null ? null : Math.round((fares + perDay * days) * 100) / 100,
  };
}

interface Stay {
  readonly city: string;
  readonly place: Place;
  readonly begin: number;
  readonly end: number;
}

/** The first flight leaves as late as it can, every other one when the visit before it has ended. */
function legOf(plan: EnvoysPlan, from: Stay, to: Stay, first: boolean): Leg {
  const km = greatCircleKm(from.place, to.place);
  const hours = flightHours(km, plan.flights);
  const departs = first ? to.begin - hours / 24 : from.end;
  return {
    from: from.city,
    to: to.city,
    departs: clock(plan, departs),
    arrives: clock(plan, departs + hours / 24),
    km: Math.round(km),
    hours: Math.round(hours * 10) / 10,
  };
}

/** A time of the plan as a date and an hour of home's clock, to the minute. */
function clock({ from, workingHours }: EnvoysPlan, time: number): string {
  const minutes = Math.round((time + morning(workingHours) / 24) * 1440);
  const day: Day = addDays(from, Math.floor(minutes / 1440));
  const rest = ((minutes % 1440) + 1440) % 1440;
  return `${day}T${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
}
