/** The constraints of a plan one by one, each in words and as what is left out when it is lifted. */
import type { Language } from '../shared/language/language.js';
import type { Relaxed } from './plan-problem.js';
import type { EnvoysPlan, Price } from './plan-types.js';
import { envoysWords } from './words/index.js';

export interface Constraint {
  readonly what: Price['what'];
  readonly words: string;
  readonly relaxed: Relaxed;
}

/** Rules first, each without its reason, then windows, standings, languages, money, and one day more. */
export function constraintsOf(plan: EnvoysPlan, language: Language): readonly Constraint[] {
  const say = envoysWords(language);
  const { rules, capitals, standings, budget } = plan;
  return [
    ...rules.map(
      (rule, at): Constraint => ({
        what: 'rule',
        words: say.rule(rule.kind, rule.cities, rule.envoy ?? ''),
        relaxed: { rules: [at] },
      }),
    ),
    ...capitals.flatMap(({ city, windows }, at): readonly Constraint[] =>
      windows.length === 0
        ? []
        : [
            {
              what: 'window',
              words: say.window(city, windows),
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
              words: say.receives(city, standings[standing] ?? ''),
              relaxed: { standings: [at] },
            },
          ],
    ),
    ...(plan.withoutLanguage < 1 && capitals.some(({ languages }) => languages.length > 0)
      ? [
          {
            what: 'language',
            words: say.ownLanguages,
            relaxed: { languages: true },
          } as const,
        ]
      : []),
    ...(budget === null
      ? []
      : [
          {
            what: 'budget',
            words: say.budget(budget.total, budget.unit),
            relaxed: { budget: true },
          } as const,
        ]),
    { what: 'days', words: say.notLater(plan.until), relaxed: { moreDays: 1 } },
  ];
}
