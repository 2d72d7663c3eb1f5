/**
 * Which rules clash where no plan keeps all: take one away after the other, and keep away each without which there is
 * still no plan. What is left clashes, and would not without any one of it (the deletion filter of J. W. Chinneck &
 * E. W. Dravnieks, "Locating minimal infeasible constraint sets", 1991).
 */
import type { Language } from '../shared/language/language.js';
import { type SolveOptions, solveRouting } from './branch-price.js';
import { type Constraint, constraintsOf } from './plan-constraints.js';
import { planProblem, type Relaxed } from './plan-problem.js';
import type { EnvoysPlan } from './plan-types.js';
import { envoysWords } from './words/index.js';

/** Days after which nobody is kept from a plan by having to be home. */
const LONG = 120;

/** The clashing constraints in words; always includes a capital that must be visited. */
export function clashOf(plan: EnvoysPlan, options: SolveOptions, language: Language): readonly string[] {
  const constraints = constraintsOf(plan, language).filter(
    ({ what }) => what !== 'language' && what !== 'days',
  );
  let kept: readonly Constraint[] = constraints;
  for (const constraint of constraints) {
    const without = kept.filter((other) => other !== constraint);
    const lifted = constraints.filter((other) => !without.includes(other));
    const { routes, proven } = solveRouting(planProblem(plan, together(lifted)).problem, options);
    if (routes === null && proven) kept = without;
  }
  const words = kept.map((one) => one.words);
  // The days are the last to be asked about: left out where there is no plan however many there are.
  const lifted = constraints.filter((other) => !kept.includes(other));
  const relaxed = { ...together(lifted), moreDays: LONG };
  const { routes, proven } = solveRouting(planProblem(plan, relaxed).problem, options);
  return routes === null && proven ? words : [...words, envoysWords(language).home(plan.until)];
}

function together(lifted: readonly Constraint[]): Relaxed {
  return {
    rules: lifted.flatMap(({ relaxed }) => relaxed.rules ?? []),
    windows: lifted.flatMap(({ relaxed }) => relaxed.windows ?? []),
    standings: lifted.flatMap(({ relaxed }) => relaxed.standings ?? []),
    budget: lifted.some(({ relaxed }) => relaxed.budget === true),
  };
}
