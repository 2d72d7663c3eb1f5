/**
 * Combinations of tracks against each other: where each leads as the assumptions stand, how it does over worlds in which
 * they may be wrong, what it costs, and which single assumption would change the answer (docs/strategy.md).
 */
import type { Preference } from '../games/game-types.js';
import { makeGame } from '../games/make-game.js';
import { payoffsOf } from '../games/payoffs.js';
import { assumptionsOf, type Runs } from './track-assumptions.js';
import { type Ends, endsOf, outcomesOf, type Policy, policiesOf } from './track-outcomes.js';
import type { Combination, Criterion, TrackComparison, TrackSpec } from './track-types.js';
import { drawWorlds, shareOf, writtenPreferences } from './track-worlds.js';
import { weightFlips } from './weight-flips.js';

/** Points within which two combinations are alike. */
const ALIKE = 1e-9;

/** What a log says of effects on the ties: by the id of the question, how far it holds, −1 to 1, and in words. */
export type TieDegrees = ReadonlyMap<string, { readonly degree: number; readonly says: string }>;

/**
 * Weighs all combinations. The same file gives the same answer. Effects on the ties count as far as a log has said how
 * large they are. Throws a RangeError where no combination can be.
 */
export function compareTracks(written: TrackSpec, degrees: TieDegrees = new Map()): TrackComparison {
  const spec = { ...written, worth: [...written.worth, ...tiesThatCount(written, degrees)] };
  const whole = makeGame(spec.game);
  const { policies, impossible } = policiesOf(spec, whole);
  if (policies.length === 0) throw new RangeError('no combination of tracks can be: each start is ruled out');
  const lead = (preferences: readonly Preference[]) =>
    policies.map((policy) => leadTo(spec, policy, preferences));
  const worlds = drawWorlds(spec.game, spec.worlds, spec.seed);
  const ends = worlds.map(({ preferences }) => lead(preferences));
  const values = ends.map((row) => row.map((each, p) => netOf(policies[p] as Policy, each)));
  const asWritten = lead(writtenPreferences(spec.game));
  const weighed = policies.map((policy, p): Combination => {
    const own = asWritten[p] as Ends;
    return {
      tracks: policy.tracks,
      name: policy.name,
      cost: policy.cost,
      outcomes: outcomesOf(policy, whole, own),
      settles: own.settles,
      value: netOf(policy, own),
      worst: Math.min(...own.ends.map((place) => policy.worth[place] as number)) - policy.cost,
      ...overWorlds(values, p),
      ...heldOver(
        spec,
        policy,
        ends.map((row) => row[p] as Ends),
      ),
    };
  });
  const order = weighed
    .map((_, p) => p)
    .sort((a, b) => (weighed[b] as Combination).mean - (weighed[a] as Combination).mean || a - b);
  const criteria = spec.worth.map(({ id, name, weight, degree }) => ({ id, name, weight, degree }));
  const runs: Runs = { spec, policies, worlds, ends, values, lead, recommended: order[0] as number };
  return {
    title: spec.title,
    question: spec.question ?? null,
    side: spec.game.players[spec.side]?.name ?? '',
    concept: spec.concept,
    worlds: spec.worlds,
    seed: spec.seed,
    states: whole.states.length,
    criteria,
    weightFlips: weightFlips(
      order.map((p) => weighed[p] as Combination),
      criteria,
    ),
    leftOut: spec.ties.flatMap(({ id, name }) => (degrees.has(id) ? [] : [name])),
    combinations: order.map((p) => weighed[p] as Combination),
    impossible,
    assumptions: assumptionsOf(runs),
    lead: leadOf(
      order.map((p) => weighed[p] as Combination),
      values,
      order,
    ),
  };
}

function tiesThatCount({ ties }: TrackSpec, degrees: TieDegrees): readonly Criterion[] {
  return ties.flatMap((tie) => {
    const found = degrees.get(tie.id);
    if (found === undefined) return [];
    const basis = { data: { says: found.says, acts: [], events: [], least: 0 } };
    return [{ ...tie, degree: found.degree, basis }];
  });
}

/** How far each criterion holds where a policy leads, on average over the worlds; and the points of the ties in it. */
function heldOver(
  { worth }: Pick<TrackSpec, 'worth'>,
  policy: Policy,
  ends: readonly Ends[],
): Pick<Combination, 'held' | 'ties'> {
  const held = policy.held.map((degrees) => {
    const sum = ends.reduce(
      (all, each) =>
        all + each.ends.reduce((total, place) => total + (degrees[place] as number), 0) / each.ends.length,
      0,
    );
    return sum / ends.length;
  });
  const all = worth.reduce((sum, { weight }) => sum + weight, 0);
  const ties = worth.flatMap(({ id, weight }, i) =>
    id.startsWith('ties.') ? [(100 * weight * (held[i] as number)) / all] : [],
  );
  return { held, ties: ties.length === 0 ? null : ties.reduce((sum, points) => sum + points, 0) };
}

function leadTo(spec: TrackSpec, policy: Policy, preferences: readonly Preference[]): Ends {
  const payoffs = preferences.map((preference) => payoffsOf(preference, policy.game.states));
  return endsOf(policy, payoffs, spec.concept);
}

/** Mean worth of the ends, less the cost. */
function netOf(policy: Policy, { ends }: Ends): number {
  return ends.reduce((sum, place) => sum + (policy.worth[place] as number), 0) / ends.length - policy.cost;
}

function overWorlds(
  worlds: readonly (readonly number[])[],
  p: number,
): Pick<Combination, 'mean' | 'lowest' | 'regret' | 'mostRegret' | 'best'> {
  const own = worlds.map((values) => values[p] as number);
  const regrets = worlds.map((values, w) => Math.max(...values) - (own[w] as number));
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  return {
    mean: mean(own),
    lowest: Math.min(...own),
    regret: mean(regrets),
    mostRegret: Math.max(...regrets),
    best: shareOf(regrets.filter((regret) => regret <= ALIKE).length, worlds.length),
  };
}

function leadOf(
  [first, second]: readonly Combination[],
  worlds: readonly (readonly number[])[],
  [p, q]: readonly number[],
): TrackComparison['lead'] {
  if (first === undefined || second === undefined || p === undefined || q === undefined) return null;
  const better = worlds.filter((values) => (values[p] as number) > (values[q] as number) + ALIKE).length;
  return { over: second.name, points: first.mean - second.mean, better: shareOf(better, worlds.length) };
}
