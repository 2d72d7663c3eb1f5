/**
 * Combinations of tracks against each other: where each leads as the assumptions stand, how it does over worlds in which
 * they may be wrong, what it costs, and which single assumption would change the answer (docs/strategy.md).
 */
import type { Preference } from '../games/game-types.js';
import { makeGame } from '../games/make-game.js';
import { payoffsOf } from '../games/payoffs.js';
import { assumptionsOf, type Runs } from './track-assumptions.js';
import { type Ends, endsOf, outcomesOf, type Policy, policiesOf } from './track-outcomes.js';
import type { Combination, TrackComparison, TrackSpec } from './track-types.js';
import { drawWorlds, shareOf, writtenPreferences } from './track-worlds.js';

/** Points within which two combinations are alike. */
const ALIKE = 1e-9;

/** Weighs all combinations. The same file gives the same answer. Throws a RangeError where none can be. */
export function compareTracks(spec: TrackSpec): TrackComparison {
  const whole = makeGame(spec.game);
  const { policies, impossible } = policiesOf(spec, whole);
  if (policies.length === 0) throw new RangeError('no combination of tracks can be: each start is ruled out');
  const lead = (preferences: readonly Preference[]) =>
    policies.map((policy) => leadTo(spec, policy, preferences));
  const worlds = drawWorlds(spec.game, spec.worlds, spec.seed);
  const ends = worlds.map(({ preferences }) => lead(preferences));
  const values = ends.map((row) => row.map((each, p) => netOf(policies[p] as Policy, each)));
  const written = lead(writtenPreferences(spec.game));
  const weighed = policies.map((policy, p): Combination => {
    const own = written[p] as Ends;
    return {
      tracks: policy.tracks,
      name: policy.name,
      cost: policy.cost,
      outcomes: outcomesOf(policy, whole, own),
      settles: own.settles,
      value: netOf(policy, own),
      worst: Math.min(...own.ends.map((place) => policy.worth[place] as number)) - policy.cost,
      ...overWorlds(values, p),
    };
  });
  const order = weighed
    .map((_, p) => p)
    .sort((a, b) => (weighed[b] as Combination).mean - (weighed[a] as Combination).mean || a - b);
  const runs: Runs = { spec, policies, worlds, ends, values, lead, recommended: order[0] as number };
  return {
    title: spec.title,
    question: spec.question ?? null,
    side: spec.game.players[spec.side]?.name ?? '',
    concept: spec.concept,
    worlds: spec.worlds,
    seed: spec.seed,
    states: whole.states.length,
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
