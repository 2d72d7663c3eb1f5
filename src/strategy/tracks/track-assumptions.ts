/**
 * The assumptions behind a comparison of tracks, and for each what would follow if it were wrong. A statement that some
 * worlds turn around is judged by those worlds alone; a firm one by turning it around in what was written down; a
 * criterion by leaving it out in all worlds; the cost of a track by doubling it.
 */
import { DEFAULT_LANGUAGE } from '../../shared/language/language.js';
import { formulaWords } from '../games/formula.js';
import type { Preference, PreferenceStatement } from '../games/game-types.js';
import { strategyWords } from '../words/index.js';
import { type Ends, type Policy, worthOf } from './track-outcomes.js';
import type { Assumption, TrackSpec } from './track-types.js';
import { strengthOf, turned, type World, writtenPreferences } from './track-worlds.js';

/** Fewest worlds from which a mean is taken. */
const FEWEST_WORLDS = 10;

/** What was reckoned for a comparison. Lists go by world, then by policy. */
export interface Runs {
  readonly spec: TrackSpec;
  readonly policies: readonly Policy[];
  readonly worlds: readonly World[];
  readonly ends: readonly (readonly Ends[])[];
  readonly values: readonly (readonly number[])[];
  /** Where each policy leads under any preferences. */
  readonly lead: (preferences: readonly Preference[]) => readonly Ends[];
  /** Index of the policy that is best on average. */
  readonly recommended: number;
}

/** Every assumption, those that flip the answer first, then those that leave it the least lead. */
export function assumptionsOf(runs: Runs): readonly Assumption[] {
  const { spec } = runs;
  const { language = DEFAULT_LANGUAGE } = spec.game;
  const say = strategyWords(language).tracks;
  const names = spec.game.options.map(({ name }) => name);
  const found = [
    ...spec.game.players.flatMap(({ name, preference }, player) =>
      preference.kind !== 'statements' || player === spec.side
        ? []
        : preference.statements.flatMap((statement, s) => {
            const { basis } = statement;
            if (basis === undefined) return [];
            return [
              {
                id: `${name}.${s + 1}`,
                about: name,
                text: statement.text,
                words: formulaWords(statement.formula, names, language),
                strength: strengthOf(statement),
                basis,
                ...judged(runs, meansIfTurned(runs, player, s, statement)),
              },
            ];
          }),
    ),
    ...spec.worth.map(({ id, name, text, formula, basis }, i) => ({
      id,
      about: id.startsWith('ties.') ? say.tiesOf(name) : say.worthOf(name),
      text,
      words: formulaWords(formula, names, language),
      strength: null,
      basis,
      ...judged(runs, meansWithoutCriterion(runs, i)),
    })),
    ...spec.tracks.map(({ id, name, cost, basis }) => ({
      id: `cost.${id}`,
      about: say.costOf(name),
      text: say.costs(cost),
      words: say.costs(cost),
      strength: null,
      basis,
      ...judged(runs, meansAtDoubleCost(runs, id, cost)),
    })),
  ];
  return found.sort(
    (a, b) => (a.leadIfWrong ?? Infinity) - (b.leadIfWrong ?? Infinity) || (a.id < b.id ? -1 : 1),
  );
}

/** Mean points of each policy if one thing were otherwise; undefined where that cannot be told. */
type Means = readonly number[] | undefined;

function judged({ policies, recommended }: Runs, means: Means): Pick<Assumption, 'flipsTo' | 'leadIfWrong'> {
  if (means === undefined || means.length < 2) return { flipsTo: null, leadIfWrong: null };
  let rival = recommended === 0 ? 1 : 0;
  means.forEach((mean, p) => {
    if (p !== recommended && mean > (means[rival] as number)) rival = p;
  });
  const lead = (means[recommended] as number) - (means[rival] as number);
  return { flipsTo: lead < 0 ? (policies[rival]?.name ?? null) : null, leadIfWrong: lead };
}

function meansIfTurned(runs: Runs, player: number, s: number, statement: PreferenceStatement): Means {
  const { spec, worlds, values, policies, lead } = runs;
  const wrong = values.filter((_, w) => worlds[w]?.turned[player]?.[s] === true);
  if (wrong.length >= FEWEST_WORLDS) return meansOf(wrong);
  const preferences = writtenPreferences(spec.game).map((preference, i) =>
    i === player && preference.kind === 'statements'
      ? { ...preference, statements: preference.statements.with(s, turned(statement)) }
      : preference,
  );
  return lead(preferences).map((ends, p) =>
    valueWith(policies[p] as Policy, ends, (policies[p] as Policy).worth),
  );
}

function meansWithoutCriterion({ spec, policies, ends }: Runs, criterion: number): Means {
  const others = <T>(list: readonly T[]) => list.filter((_, i) => i !== criterion);
  const weights = others(spec.worth).map(({ weight }) => weight);
  if (weights.length === 0) return undefined;
  const worths = policies.map(({ held, game }) => worthOf(weights, others(held), game.states.length));
  return meansOf(
    ends.map((row) =>
      row.map((each, p) => valueWith(policies[p] as Policy, each, worths[p] as Float64Array)),
    ),
  );
}

function meansAtDoubleCost({ values, policies }: Runs, track: string, cost: number): Means {
  return meansOf(values).map((mean, p) =>
    policies[p]?.tracks.includes(track) === true ? mean - cost : mean,
  );
}

function valueWith({ cost }: Policy, { ends }: Ends, worth: Float64Array): number {
  return ends.reduce((sum, place) => sum + (worth[place] as number), 0) / ends.length - cost;
}

function meansOf(rows: readonly (readonly number[])[]): readonly number[] {
  return (rows[0] ?? []).map((_, p) => rows.reduce((sum, row) => sum + (row[p] as number), 0) / rows.length);
}
