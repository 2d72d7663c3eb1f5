/**
 * Which of an ally's demands to grant: the best package on stated criteria and weights, the next best, what each answer
 * and each constraint costs, and how much of it hangs on the weights. docs/demands.md has the formulas.
 */
import type { Highs } from 'highs';
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { loadHighs } from '../shared/solve-highs.js';
import {
  bestChoice,
  type Extra,
  type Programme,
  pointsOf,
  programmeOf,
  valueOfPoints,
} from './demands-programme.js';
import type { Change, DemandsReport, DemandsTable, Flip, Package } from './demands-types.js';
import { drawWeights, flipPoint, wilson } from './demands-weights.js';
import { demandsWords } from './demands-words.js';
import { type StrategyWords, strategyWords } from './words/index.js';

export interface DemandsOptions {
  /** Packages to list after the best. */
  readonly next: number;
  /** Of the answer's words; absent: English. */
  readonly language?: Language;
}

export const DEFAULT_DEMANDS_OPTIONS: DemandsOptions = { next: 4 };

/** A programme with the words in which its constraints and answers are told. */
interface Asked extends Programme {
  readonly words: StrategyWords['demands'];
}

/** Answers a table. The same table gives the same report. */
export async function weighDemands(
  table: DemandsTable,
  options: DemandsOptions = DEFAULT_DEMANDS_OPTIONS,
): Promise<DemandsReport> {
  const { language = DEFAULT_LANGUAGE } = options;
  const words = strategyWords(language).demands;
  const highs = await loadHighs();
  const programme: Asked = { ...programmeOf(table), words };
  const weights = table.criteria.map(({ weight }) => weight.is);
  const best = bestChoice(highs, programme, weights);
  const base =
    best === null
      ? {
          table,
          best: null,
          next: [],
          turned: [],
          lifted: [],
          flips: [],
          stability: null,
          clash: clashOf(highs, programme, weights),
        }
      : {
          table,
          best: packageOf(programme, best),
          next: nextBest(highs, programme, weights, best, options.next),
          turned: turnedRound(highs, programme, weights, best),
          lifted: liftedOne(highs, programme, weights, best),
          flips: table.criteria.map((_, at) => flipOf(highs, programme, weights, best, at)),
          stability: stabilityOf(highs, programme, weights, best),
          clash: [],
        };
  const asked = { ...base, record: null, evidence: [] };
  return { ...asked, words: demandsWords(asked, language) };
}

function packageOf({ table, words }: Asked, choice: readonly number[]): Package {
  const points = pointsOf(table, choice);
  const titles = (refused: boolean) =>
    table.demands.flatMap(({ title, grants }, demand) => {
      const grant = grants[choice[demand] ?? 0];
      if (grant === undefined || grant.refused !== refused) return [];
      return [(choice[demand] ?? 0) > 1 ? words.part(title, grant.title) : title];
    });
  return {
    choice,
    granted: titles(false),
    refused: titles(true),
    value: tidy(
      valueOfPoints(
        points,
        table.criteria.map(({ weight }) => weight.is),
      ),
    ),
    points: Object.fromEntries(table.criteria.map(({ id }, at) => [id, tidy(points[at] ?? 0)])),
    money: tidy(
      choice.reduce((sum, grant, demand) => sum + (table.demands[demand]?.grants[grant]?.money.is ?? 0), 0),
    ),
  };
}

function nextBest(
  highs: Highs,
  programme: Asked,
  weights: readonly number[],
  best: readonly number[],
  count: number,
): readonly Package[] {
  const not = [best];
  while (not.length <= count) {
    const choice = bestChoice(highs, programme, weights, { not });
    if (choice === null) break;
    not.push(choice);
  }
  return not.slice(1).map((choice) => packageOf(programme, choice));
}

/** Each answer of the best package turned round, the dearest first. */
function turnedRound(
  highs: Highs,
  programme: Asked,
  weights: readonly number[],
  best: readonly number[],
): readonly Change[] {
  return programme.table.demands
    .map(({ title, firm }, demand): Change => {
      const refused = (best[demand] ?? 0) === 0;
      const answer = programme.first[demand] ?? 0;
      const lifted =
        firm === null
          ? []
          : programme.constraints.flatMap(({ told }, at) =>
              told.kind === 'firm' && told.demand === title ? [at] : [],
            );
      const words = programme.words.turned(title, refused);
      return changeOf(
        highs,
        programme,
        weights,
        best,
        words,
        { lifted, fixed: new Map([[answer, refused ? 0 : 1]]) },
        demand,
      );
    })
    .sort((x, y) => (x.difference ?? Number.NEGATIVE_INFINITY) - (y.difference ?? Number.NEGATIVE_INFINITY));
}

/** Each constraint lifted, the dearest first. */
function liftedOne(
  highs: Highs,
  programme: Asked,
  weights: readonly number[],
  best: readonly number[],
): readonly Change[] {
  return programme.constraints
    .map(({ told }, at) =>
      changeOf(highs, programme, weights, best, programme.words.constraint(told), { lifted: [at] }, -1),
    )
    .sort((x, y) => (y.difference ?? 0) - (x.difference ?? 0));
}

function changeOf(
  highs: Highs,
  programme: Asked,
  weights: readonly number[],
  best: readonly number[],
  words: string,
  extra: Extra,
  itself: number,
): Change {
  const choice = bestChoice(highs, programme, weights, extra);
  if (choice === null) return { words, difference: null, also: [] };
  const value = (each: readonly number[]) => valueOfPoints(pointsOf(programme.table, each), weights);
  return {
    words,
    difference: tidy(value(choice) - value(best)),
    also: changedAnswers(programme, best, choice, itself),
  };
}

function changedAnswers(
  { table: { demands }, words }: Asked,
  from: readonly number[],
  to: readonly number[],
  except = -1,
): readonly string[] {
  return demands.flatMap(({ title, grants }, demand) =>
    from[demand] === to[demand] || demand === except
      ? []
      : [words.answerTo(title, grants[to[demand] ?? 0]?.title ?? '')],
  );
}

function flipOf(
  highs: Highs,
  programme: Asked,
  weights: readonly number[],
  best: readonly number[],
  at: number,
): Flip {
  const { table } = programme;
  const down = flipPoint(highs, programme, best, weights, at, 0);
  const up = flipPoint(highs, programme, best, weights, at, 1);
  return {
    criterion: table.criteria[at]?.id ?? '',
    weight: tidy(weights[at] ?? 0),
    below: down === null ? null : tidy(down.share),
    above: up === null ? null : tidy(up.share),
    belowChange: down === null ? [] : changedAnswers(programme, best, down.choice),
    aboveChange: up === null ? [] : changedAnswers(programme, best, up.choice),
  };
}

function stabilityOf(
  highs: Highs,
  programme: Asked,
  weights: readonly number[],
  best: readonly number[],
): DemandsReport['stability'] {
  const { demands, concentration, draws, seed } = programme.table;
  const granted = demands.map(() => 0);
  let hits = 0;
  for (const drawn of drawWeights(weights, concentration, draws, seed)) {
    const choice = bestChoice(highs, programme, drawn) ?? best;
    const value = (each: readonly number[]) => valueOfPoints(pointsOf(programme.table, each), drawn);
    const stays = value(best) >= value(choice) - 1e-9;
    if (stays) hits += 1;
    (stays ? best : choice).forEach((grant, demand) => {
      if (grant > 0) granted[demand] = (granted[demand] ?? 0) + 1;
    });
  }
  const [low, high] = wilson(hits, draws);
  const share = (count: number) => (draws === 0 ? 0 : tidy(count / draws));
  return {
    draws,
    best: hits,
    share: share(hits),
    low: tidy(low),
    high: tidy(high),
    granted: demands.map(({ title }, demand) => ({ demand: title, share: share(granted[demand] ?? 0) })),
  };
}

/** Constraints that clash, none of which can be left out (the deletion filter of Chinneck and Dravnieks 1991). */
function clashOf(highs: Highs, programme: Asked, weights: readonly number[]): readonly string[] {
  const away: number[] = [];
  programme.constraints.forEach((_, at) => {
    if (bestChoice(highs, programme, weights, { lifted: [...away, at] }) === null) away.push(at);
  });
  return programme.constraints.flatMap(({ told }, at) =>
    away.includes(at) ? [] : [programme.words.constraint(told)],
  );
}

function tidy(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
