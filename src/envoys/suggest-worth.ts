/**
 * What a visit to a capital would be worth, suggested from the structure of ties: how much home's cooperation comes from
 * there, how much hold it has over a side of the pair that matters, and how well it could stand between the two. Each
 * part is the share of the greatest value that any state has; the worth is their weighted mean, times 100. A suggestion
 * is a place to begin, not a judgement: what was not reported is not in it.
 */
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import type { Capital, EnvoysPlan, Evidence } from './plan-types.js';
import { envoysWords } from './words/index.js';

/** A measure of one state, with the sentences behind it. */
export interface Measured {
  readonly state: string;
  /** ≥ 0, in a unit of its own. */
  readonly value: number;
  readonly evidence: readonly Evidence[];
}

/** The three measures of all states that have one; who is in none of them has 0. */
export interface WorthMeasures {
  readonly ties: readonly Measured[];
  readonly dependence: readonly Measured[];
  readonly mediation: readonly Measured[];
}

export type WorthWeights = Readonly<Record<keyof WorthMeasures, number>>;

const PARTS = ['ties', 'dependence', 'mediation'] as const;
/** The least that a capital with nothing to its name in the log is worth: it was listed, after all. */
const LEAST = 1;

/** The plan with the worth of these states from the measures. Throws a RangeError where all weights are 0. */
export function suggestWorths(
  plan: EnvoysPlan,
  asked: readonly string[],
  measures: WorthMeasures,
  weights: WorthWeights,
  language: Language = DEFAULT_LANGUAGE,
): EnvoysPlan {
  const total = PARTS.reduce((sum, part) => sum + weights[part], 0);
  if (!(total > 0)) throw new RangeError('All weights of a suggestion are 0');
  return {
    ...plan,
    capitals: plan.capitals.map((capital) =>
      capital.code === null || !asked.includes(capital.code)
        ? capital
        : suggested(capital, capital.code, measures, weights, total, envoysWords(language).suggested),
    ),
  };
}

function suggested(
  capital: Capital,
  code: string,
  measures: WorthMeasures,
  weights: WorthWeights,
  total: number,
  words: string,
): Capital {
  const share = (part: keyof WorthMeasures) => {
    const greatest = Math.max(0, ...measures[part].map(({ value }) => value));
    const own = measures[part].find(({ state }) => state === code)?.value ?? 0;
    return greatest > 0 ? Math.round((own / greatest) * 100) / 100 : 0;
  };
  const parts = { ties: share('ties'), dependence: share('dependence'), mediation: share('mediation') };
  const mean = PARTS.reduce((sum, part) => sum + weights[part] * parts[part], 0) / total;
  const evidence = PARTS.flatMap(
    (part) => measures[part].find(({ state }) => state === code)?.evidence.slice(0, 2) ?? [],
  );
  const seen = new Set<string>();
  return {
    ...capital,
    worth: Math.max(LEAST, Math.round(mean * 100)),
    reason: { ground: 'data', words, basis: null },
    parts,
    evidence: evidence.filter(({ eventId }) => !seen.has(eventId) && seen.add(eventId)),
  };
}
