/** Every figure of a table of demands, with a name for people and one that stays: what the answer rests on. */

import type { LoggedEvent } from '../ontology/logged-event.js';
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import type { DemandsTable, Figure } from './demands-types.js';
import { type Evidence, evidenceFor } from './evidence.js';
import { strategyWords } from './words/index.js';

export interface NamedFigure {
  /** Such as `demands.cost-share.1.deterrence`; the number is that of the grant, 0 a refusal. */
  readonly id: string;
  readonly what: string;
  readonly figure: Figure;
}

export function figuresOf(
  { criteria, budget, demands, unit }: DemandsTable,
  language: Language = DEFAULT_LANGUAGE,
): readonly NamedFigure[] {
  const words = strategyWords(language).demands;
  const titleOf = (id: string) => criteria.find((known) => known.id === id)?.title ?? id;
  return [
    ...criteria.flatMap(({ id, title, weight, redLine }) => [
      { id: `criteria.${id}.weight`, what: words.weightOf(title), figure: weight },
      ...(redLine === null
        ? []
        : [{ id: `criteria.${id}.red_line`, what: words.redLineOf(title), figure: redLine }]),
    ]),
    ...(budget === null ? [] : [{ id: 'budget', what: words.budget, figure: budget }]),
    ...demands.flatMap(({ id, title, grants }) =>
      grants.flatMap((grant, number) => [
        ...Object.entries(grant.effects).map(([criterion, figure]) => ({
          id: `demands.${id}.${number}.${criterion}`,
          what: words.effectOf(title, grant.title, criterion, titleOf(criterion)),
          figure,
        })),
        ...(grant.money.is === 0
          ? []
          : [
              {
                id: `demands.${id}.${number}.money`,
                what: words.effectOf(title, grant.title, unit, unit),
                figure: grant.money,
              },
            ]),
      ]),
    ),
  ];
}

/** What a log says for the figures that ask it. */
export function demandsEvidence(table: DemandsTable, events: readonly LoggedEvent[]): readonly Evidence[] {
  return figuresOf(table).flatMap(({ id, figure }) => evidenceFor({ id, basis: figure.basis }, events) ?? []);
}
