/** The answers of the strategy page as rows of a table: what its lists and tables show, unrounded. Pure. */
import type {
  DemandsAnswer,
  EnvoysAnswer,
  GameReport,
  StepsAnswer,
  StrategyReport,
} from '../../../src/server/responses.js';
import type { ExportRow } from '../export/csv.js';
import { conceptsOf } from './game-moves.js';

export function trackRows({ comparison }: StrategyReport): readonly ExportRow[] {
  return comparison.combinations.map(({ name, best, mean, lowest, worst, regret, cost, value }) => ({
    combination: name,
    best_share: best.share,
    best_low: best.low,
    best_high: best.high,
    mean,
    lowest,
    worst,
    regret,
    cost,
    value,
  }));
}

/** A row for each state of the game, options as Y and N in their order. */
export function gameRows(report: GameReport): readonly ExportRow[] {
  return report.states.map(({ ordered, yn }) => ({
    state: ordered,
    options: yn,
    taken: report.options
      .filter((_, i) => yn[i] === 'Y')
      .map(({ name }) => name)
      .join('; '),
    held_by: conceptsOf(report, ordered).join('; '),
    ...Object.fromEntries(
      report.players.map(({ name }, i) => [`rank_${name}`, report.payoffs[i]?.[ordered - 1] ?? null]),
    ),
  }));
}

export function envoyRows({ best }: EnvoysAnswer): readonly ExportRow[] {
  return (best?.trips ?? []).flatMap(({ envoy, visits }) =>
    visits.map(({ city, from, until, worth }) => ({ envoy, city, from, until, worth })),
  );
}

/** The best package and those after it. */
export function demandRows({ best, next }: DemandsAnswer): readonly ExportRow[] {
  return (best === null ? [] : [best, ...next]).map(({ value, money, granted, refused, points }, i) => ({
    place: i + 1,
    value,
    money,
    granted: granted.join('; '),
    refused: refused.join('; '),
    ...points,
  }));
}

export function stepRows({ next }: StepsAnswer): readonly ExportRow[] {
  return next.map(({ rung, measure, ready, missing, usualDays, words }) => ({
    rung,
    measure: measure.id,
    ready,
    missing: missing.join('; '),
    usual_days: usualDays,
    words,
  }));
}
