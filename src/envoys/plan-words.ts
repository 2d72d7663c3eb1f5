/** A report on envoys in sentences. */

import type { PlanProblem } from './plan-problem.js';
import type { EnvoysPlan, EnvoysReport, TravelPlan } from './plan-types.js';
import { timesAlone } from './schedule.js';

/** Capitals that nobody can visit even alone, and why. */
export function outOfReach(plan: EnvoysPlan, { problem, members }: PlanProblem): EnvoysReport['outOfReach'] {
  return plan.capitals.flatMap(({ city, standing }, stop) => {
    const able = problem.crews.flatMap((crew, number) =>
      (crew.worth[stop] ?? null) === null ? [] : [number],
    );
    if (able.length === 0) {
      const high = members.flat().some((envoy) => envoy.standing >= standing);
      const why = high
        ? 'whoever is named for it may not go there'
        : `nobody has the standing of ${plan.standings[standing] ?? ''}`;
      return [{ city, why }];
    }
    if (able.some((crew) => timesAlone(problem, [{ crew, stops: [stop] }]) !== null)) return [];
    return [{ city, why: 'nobody can be there within its window and home again in time' }];
  });
}

/** The answer in a few sentences. */
export function reportWords(report: Omit<EnvoysReport, 'words'>): string {
  const { best, clash, outOfReach: out } = report;
  if (best === null) {
    return clash.length === 0
      ? 'No plan that keeps all rules was found in the effort allowed; whether there is one is not known. Allow more with --effort.'
      : `No plan keeps all rules. These clash, and any one of them left out would free the others: ${clash.join('; ')}.`;
  }
  if (best.trips.length === 0) return `Nobody can be sent anywhere: ${outWords(out)}`;
  const parts = [
    `${tripWords(best)} Worth ${best.worth} of ${round(report.whole)}. ${proofWords(best)}`,
    out.length === 0 ? '' : `Out of reach: ${outWords(out)}`,
    nextWords(report),
    priceWords(report),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function tripWords({ trips }: TravelPlan): string {
  return trips
    .map(({ envoy, visits }) => `${envoy} goes to ${visits.map(({ city }) => city).join(', ')}.`)
    .join(' ');
}

function proofWords({ worth, bound, proven }: TravelPlan): string {
  if (proven) return 'Proved: no plan under these rules is worth more.';
  const gap = ((bound - worth) / Math.max(worth, 1e-9)) * 100;
  return `Not proved: no plan is worth more than ${bound}, ${gap.toFixed(1)} % above this one.`;
}

function outWords(out: EnvoysReport['outOfReach']): string {
  return `${out.map(({ city, why }) => `${city} (${why})`).join('; ')}.`;
}

function nextWords({ best, alternatives }: Omit<EnvoysReport, 'words'>): string {
  const [next] = alternatives;
  if (next === undefined || best === null) return '';
  const change = [
    ...(next.adds.length > 0 ? [`with ${next.adds.join(', ')}`] : []),
    ...(next.drops.length > 0 ? [`without ${next.drops.join(', ')}`] : []),
  ];
  return `The next best plan ${change.length === 0 ? 'goes to the same capitals' : `goes ${change.join(' and ')}`}, and is worth ${round(best.worth - next.worth)} less.`;
}

function priceWords({ prices }: Omit<EnvoysReport, 'words'>): string {
  const [dearest] = prices;
  if (dearest === undefined || dearest.gain[0] <= 0) return '';
  const [least, most] = dearest.gain;
  return `The dearest rule is "${dearest.words}": without it, worth would rise by ${least === most ? least : `${least} to ${most}`}.`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
