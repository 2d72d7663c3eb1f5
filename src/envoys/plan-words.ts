/** A report on envoys in sentences. */
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import type { PlanProblem } from './plan-problem.js';
import type { EnvoysPlan, EnvoysReport } from './plan-types.js';
import { timesAlone } from './schedule.js';
import { envoysWords } from './words/index.js';

/** Capitals that nobody can visit even alone, and why. */
export function outOfReach(
  plan: EnvoysPlan,
  { problem, members }: PlanProblem,
  language: Language = DEFAULT_LANGUAGE,
): EnvoysReport['outOfReach'] {
  const say = envoysWords(language);
  return plan.capitals.flatMap(({ city, standing }, stop) => {
    const able = problem.crews.flatMap((crew, number) =>
      (crew.worth[stop] ?? null) === null ? [] : [number],
    );
    if (able.length === 0) {
      const high = members.flat().some((envoy) => envoy.standing >= standing);
      return [{ city, why: high ? say.mayNotGo : say.noStanding(plan.standings[standing] ?? '') }];
    }
    if (able.some((crew) => timesAlone(problem, [{ crew, stops: [stop] }]) !== null)) return [];
    return [{ city, why: say.notInTime }];
  });
}

/** The answer in a few sentences. */
export function reportWords(
  report: Omit<EnvoysReport, 'words'>,
  language: Language = DEFAULT_LANGUAGE,
): string {
  const say = envoysWords(language);
  const { best, clash, outOfReach: out, alternatives, prices } = report;
  if (best === null) return clash.length === 0 ? say.notFound : say.clash(clash);
  if (best.trips.length === 0) return say.nobody(say.out(out));
  const { worth, bound, proven } = best;
  const gap = ((bound - worth) / Math.max(worth, 1e-9)) * 100;
  const [next] = alternatives;
  const [dearest] = prices;
  return [
    ...best.trips.map(({ envoy, visits }) =>
      say.goes(
        envoy,
        visits.map(({ city }) => city),
      ),
    ),
    say.worth(worth, round(report.whole)),
    proven ? say.proved : say.notProved(bound, gap.toFixed(1)),
    ...(out.length === 0 ? [] : [say.outOfReach(say.out(out))]),
    ...(next === undefined ? [] : [say.next(next.adds, next.drops, round(worth - next.worth))]),
    ...(dearest === undefined || dearest.gain[0] <= 0
      ? []
      : [say.dearest(dearest.words, dearest.gain[0], dearest.gain[1])]),
  ].join(' ');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
