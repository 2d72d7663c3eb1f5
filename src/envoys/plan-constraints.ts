/** The constraints of a plan one by one, each in words and as what is left out when it is lifted. */
import type { Relaxed } from './plan-problem.js';
import type { EnvoysPlan, Price, Rule } from './plan-types.js';

export interface Constraint {
  readonly what: Price['what'];
  readonly words: string;
  readonly relaxed: Relaxed;
}

/** Rules first, then windows, standings, languages, money, and one day more. */
export function constraintsOf(plan: EnvoysPlan): readonly Constraint[] {
  const { rules, capitals, standings, budget } = plan;
  return [
    ...rules.map(
      (rule, at): Constraint => ({ what: 'rule', words: ruleWords(rule), relaxed: { rules: [at] } }),
    ),
    ...capitals.flatMap(({ city, windows }, at): readonly Constraint[] =>
      windows.length === 0
        ? []
        : [
            {
              what: 'window',
              words: `${city} only ${windows.map(([from, until]) => `from ${from} to ${until}`).join(' or ')}`,
              relaxed: { windows: [at] },
            },
          ],
    ),
    ...capitals.flatMap(({ city, standing }, at): readonly Constraint[] =>
      standing === 0
        ? []
        : [
            {
              what: 'standing',
              words: `${city} receives nobody below ${standings[standing] ?? ''}`,
              relaxed: { standings: [at] },
            },
          ],
    ),
    ...(plan.withoutLanguage < 1 && capitals.some(({ languages }) => languages.length > 0)
      ? [
          {
            what: 'language',
            words: 'envoys speak only their own languages',
            relaxed: { languages: true },
          } as const,
        ]
      : []),
    ...(budget === null
      ? []
      : [
          {
            what: 'budget',
            words: `no more than ${budget.total} ${budget.unit}`,
            relaxed: { budget: true },
          } as const,
        ]),
    { what: 'days', words: `all home by ${plan.until}, and not a day later`, relaxed: { moreDays: 1 } },
  ];
}

/** A rule in words, without its reason. */
export function ruleWords({ kind, cities, envoy }: Rule): string {
  const [a = '', b = ''] = cities;
  const all = cities.join(', ');
  const words: Readonly<Record<Rule['kind'], string>> = {
    before: `${b} only after ${a}`,
    order: `${a} before ${b}, where both are visited`,
    only_with: `${a} only together with ${b}`,
    both_or_neither: `${a} and ${b} both or neither`,
    not_both: `not both ${a} and ${b}`,
    must: `${a} must be visited`,
    same_envoy: `${all} by one and the same envoy`,
    different_envoys: `${all} by different envoys`,
    by: `${a} by ${envoy ?? ''}`,
  };
  return words[kind];
}
