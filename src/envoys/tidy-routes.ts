/** Routes with the same visits in an order that takes less time and way, where moving or turning a part finds one. */
import { type Route, type RoutingProblem, worthOf } from './routing-problem.js';
import { isFeasible, scheduleOf } from './schedule.js';

/** The same visits, worth as much; never longer in sum, and feasible where `routes` are. */
export function tidyRoutes(problem: RoutingProblem, routes: readonly Route[]): readonly Route[] {
  const worth = worthOf(problem, routes);
  let best = routes;
  let least = lengthOf(problem, best);
  for (let improved = true; improved; ) {
    improved = false;
    for (const candidate of neighbours(best)) {
      const length = lengthOf(problem, candidate);
      if (length >= least - 1e-6 || worthOf(problem, candidate) < worth - 1e-9) continue;
      if (isFeasible(problem, candidate)) {
        best = candidate;
        least = length;
        improved = true;
        break;
      }
    }
  }
  return best;
}

/** Days until all are home again, then days in the air. */
function lengthOf(problem: RoutingProblem, routes: readonly Route[]): number {
  const times = scheduleOf(problem, routes);
  if (times === null) return Number.POSITIVE_INFINITY;
  const home = times.returns.reduce((sum, time) => sum + time, 0);
  const flown = routes.reduce((sum, route) => sum + flownBy(problem, route), 0);
  return home + flown * 0.1;
}

function flownBy({ crews, legs }: RoutingProblem, { crew, stops }: Route): number {
  const [first, last] = [stops[0] ?? 0, stops[stops.length - 1] ?? 0];
  let days = (crews[crew]?.depart[first] ?? 0) + (crews[crew]?.back[last] ?? 0);
  for (let at = 1; at < stops.length; at++) days += legs[stops[at - 1] as number]?.[stops[at] as number] ?? 0;
  return days;
}

/** Every route with one visit moved, there or to another route, or a run of visits turned round. */
function* neighbours(routes: readonly Route[]): Generator<readonly Route[]> {
  for (let at = 0; at < routes.length; at++) {
    const { stops } = routes[at] as Route;
    const changed = (other: number, moved: readonly number[], from: readonly Route[] = routes) =>
      from.map((route, k) => (k === other ? { crew: route.crew, stops: moved } : route));
    for (let i = 0; i < stops.length; i++) {
      for (let j = i + 1; j < stops.length; j++) {
        yield changed(at, [...stops.slice(0, i), ...stops.slice(i, j + 1).reverse(), ...stops.slice(j + 1)]);
      }
      const stop = stops[i] as number;
      const rest = stops.toSpliced(i, 1);
      for (let j = 0; j <= rest.length; j++) if (j !== i) yield changed(at, rest.toSpliced(j, 0, stop));
      const without = rest.length === 0 ? routes.filter((_, k) => k !== at) : changed(at, rest);
      for (let other = 0; other < without.length; other++) {
        const into = without[other] as Route;
        if (rest.length > 0 && other === at) continue;
        for (let j = 0; j <= into.stops.length; j++)
          yield changed(other, into.stops.toSpliced(j, 0, stop), without);
      }
    }
  }
}
