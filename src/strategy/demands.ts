/**
 * Which of an ally's demands to grant: the best package on stated criteria and weights, the next best, what each answer
 * and each constraint costs, and how much of it hangs on the weights. docs/demands.md has the formulas.
 */
import type { Highs } from 'highs';
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

export interface DemandsOptions {
  /** Packages to list after the best. */
  readonly next: number;
}

export const DEFAULT_DEMANDS_OPTIONS: DemandsOptions = { next: 4 };

/** Answers a table. The same table gives the same report. */
export async function weighDemands(
  table: DemandsTable,
  options: DemandsOptions = DEFAULT_DEMANDS_OPTIONS,
): Promise<DemandsReport> {
  const highs = await loadHighs();
  const programme = programmeOf(table);
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
          best: packageOf(table, best),
          next: nextBest(highs, programme, weights, best, options.next),
          turned: turnedRound(highs, programme, weights, best),
          lifted: liftedOne(highs, programme, weights, best),
          flips: table.criteria.map((_, at) => flipOf(highs, programme, weights, best, at)),
          stability: stabilityOf(highs, programme, weights, best),
          clash: [],
        };
  const asked = { ...base, record: null, evidence: [] };
  return { ...asked, words: demandsWords(asked) };
}

function packageOf(table: DemandsTable, choice: readonly number[]): Package {
  const points = pointsOf(table, choice);
  const titles = (refused: boolean) =>
    table.demands.flatMap(({ title, grants }, demand) => {
      const grant = grants[choice[demand] ?? 0];
      if (grant === undefined || grant.refused !== refused) return [];
      return [(choice[demand] ?? 0) > 1 ? `${title} (${grant.title})` : title];
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
  programme: Programme,
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
  return not.slice(1).map((choice) => packageOf(programme.table, choice));
}

/** Each answer of the best package turned round, the dearest first. */
function turnedRound(
  highs: Highs,
  programme: Programme,
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
          : programme.constraints.flatMap(({ words }, at) =>
              words.startsWith(`"${title}" is `) ? [at] : [],
            );
      const words = refused
        ? `"${title}" granted instead of refused`
        : `"${title}" refused instead of granted`;
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
  programme: Programme,
  weights: readonly number[],
  best: readonly number[],
): readonly Change[] {
  return programme.constraints
    .map(({ words }, at) => changeOf(highs, programme, weights, best, words, { lifted: [at] }, -1))
    .sort((x, y) => (y.difference ?? 0) - (x.difference ?? 0));
}

function changeOf(
  highs: Highs,
  programme: Programme,
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
    also: changedAnswers(programme.table, best, choice, itself),
  };
}

function changedAnswers(
  { demands }: DemandsTable,
  from: readonly number[],
  to: readonly number[],
  except = -1,
): readonly string[] {
  return demands.flatMap(({ title, grants }, demand) =>
    from[demand] === to[demand] || demand === except
      ? []
      : [`${title}: ${grants[to[demand] ?? 0]?.title ?? ''}`],
  );
}

function flipOf(
  highs: Highs,
  programme: Programme,
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
    belowChange: down === null ? [] : changedAnswers(table, best, down.choice),
    aboveChange: up === null ? [] : changedAnswers(table, best, up.choice),
  };
}

function stabilityOf(
  highs: Highs,
  programme: Programme,
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
function clashOf(highs: Highs, programme: Programme, weights: readonly number[]): readonly string[] {
  const away: number[] = [];
  programme.constraints.forEach((_, at) => {
    if (bestChoice(highs, programme, weights, { lifted: [...away, at] }) === null) away.push(at);
  });
  return programme.constraints.flatMap(({ words }, at) => (away.includes(at) ? [] : [words]));
}

function tidy(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
