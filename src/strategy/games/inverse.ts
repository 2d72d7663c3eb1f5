/**
 * The inverse question: what would everybody have to prefer for a state to hold? (R. A. Kinsara, D. M. Kilgour &
 * K. W. Hipel, "Inverse approach to the graph model for conflict resolution", IEEE Transactions on Systems, Man, and
 * Cybernetics: Systems 45, 2015.) Two answers: in how many of all strict rankings the state holds for all, counted where
 * they are few and sampled where not; and for each player the pattern that its own ranking must fit.
 */
import { seededRandom } from '../../shared/random.js';
import { CONCEPTS, type Concept, type Game } from './game-types.js';
import { withPayoffs } from './make-game.js';
import { gameWords, reachedFrom } from './moves.js';
import { forEachMove } from './simultaneous.js';
import { stabilityOf } from './stability.js';

/** Most sets of rankings that are all gone through. */
const MOST_COUNTED = 20_000;
/** Sets of rankings that are drawn where there are more. */
const DRAWN = 2_000;
const SEED = 2015;
/** Answers of the others that are named in a pattern. */
const NAMED = 6;

/** What one player has to prefer for a state to hold for it, the others preferring what they do. */
export interface Pattern {
  readonly player: string;
  readonly concept: Concept;
  /** All must be met. Without any, the state holds whatever the player prefers. */
  readonly conditions: readonly Condition[];
  readonly text: string;
}

/** The desired state is liked no less than `over`; or no less than all states of one of the `answers`. */
export interface Condition {
  readonly over: number;
  readonly answers: readonly (readonly number[])[];
}

export interface InverseReport {
  /** State, from 1. */
  readonly desired: number;
  /** Sets of strict rankings, one for each player, that were looked at. */
  readonly rankings: number;
  /** True where these are all there are; else they were drawn at random with a fixed seed. */
  readonly exhaustive: boolean;
  /** By concept: in how many of them the state is an equilibrium. */
  readonly stable_counts: Readonly<Partial<Record<Concept, number>>>;
  /** For Nash, GMR, SMR and SEQ. */
  readonly patterns: readonly Pattern[];
}

/** Looks for the preferences that make a state hold (place from 0). */
export function inverseOf(game: Game, desired: number): InverseReport {
  const size = game.states.length;
  const ways = factorial(size) ** game.players.length;
  const exhaustive = ways <= MOST_COUNTED;
  const counts = new Map<Concept, number>(CONCEPTS.map((concept) => [concept, 0]));
  let rankings = 0;
  for (const payoffs of exhaustive
    ? everyRanking(size, game.players.length)
    : drawnRankings(size, game.players.length)) {
    rankings += 1;
    const found = stabilityOf(withPayoffs(game, payoffs));
    for (const concept of CONCEPTS) {
      const holds = found[concept]?.equilibria[desired];
      if (holds === undefined) counts.delete(concept);
      else if (counts.has(concept)) counts.set(concept, (counts.get(concept) ?? 0) + holds);
    }
  }
  return {
    desired: desired + 1,
    rankings,
    exhaustive,
    stable_counts: Object.fromEntries(counts),
    patterns: game.players.flatMap((_, player) =>
      (['nash', 'gmr', 'smr', 'seq'] as const).map((concept) => patternOf(game, desired, player, concept)),
    ),
  };
}

function patternOf(game: Game, desired: number, focal: number, concept: Concept): Pattern {
  const player = game.players[focal] as Game['players'][number];
  const movers = game.players.flatMap((_, i) => (i === focal ? [] : [i]));
  const conditions: Condition[] = [];
  forEachMove(game, player, desired, (to) => {
    const led =
      concept === 'nash'
        ? []
        : reachedFrom(game, to, { movers, improving: concept === 'seq' }).order.slice(1);
    const answers = led.map((end) => {
      if (concept !== 'smr') return [end + 1];
      const escapes = [end + 1];
      forEachMove(game, player, end, (way) => void escapes.push(way + 1));
      return escapes.filter((state) => state !== desired + 1);
    });
    const free = answers.some((states) => states.every((state) => state === desired + 1));
    if (!free) conditions.push({ over: to + 1, answers });
  });
  return {
    player: player.name,
    concept,
    conditions,
    text: patternWords(game, player.name, desired + 1, conditions),
  };
}

function patternWords(game: Game, player: string, desired: number, conditions: readonly Condition[]): string {
  const words = gameWords(game);
  if (conditions.length === 0) return words.anything(player);
  return words.mustLike(
    player,
    desired,
    conditions.map(({ over, answers }) => ({
      over,
      named: answers.slice(0, NAMED),
      more: Math.max(0, answers.length - NAMED),
    })),
  );
}

/** Every set of strict rankings. */
function* everyRanking(size: number, players: number): Generator<readonly Int32Array[]> {
  const orders = permutations(size);
  for (let n = 0; n < orders.length ** players; n++) {
    yield Array.from(
      { length: players },
      (_, player) => orders[Math.floor(n / orders.length ** player) % orders.length] as Int32Array,
    );
  }
}

function* drawnRankings(size: number, players: number): Generator<readonly Int32Array[]> {
  const random = seededRandom(SEED);
  for (let n = 0; n < DRAWN; n++) {
    yield Array.from({ length: players }, () => shuffled(size, random));
  }
}

/** A random order of 0, 1, 2 … (Fisher and Yates). */
export function shuffled(size: number, random: () => number): Int32Array {
  const list = Int32Array.from({ length: size }, (_, i) => i);
  for (let i = size - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] as number, list[i] as number];
  }
  return list;
}

function permutations(size: number): readonly Int32Array[] {
  const build = (rest: readonly number[]): readonly (readonly number[])[] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((first) =>
          build(rest.filter((other) => other !== first)).map((tail) => [first, ...tail]),
        );
  return build(Array.from({ length: size }, (_, i) => i)).map((order) => Int32Array.from(order));
}

function factorial(n: number): number {
  let product = 1;
  for (let k = 2; k <= n && product < Number.MAX_SAFE_INTEGER; k++) product *= k;
  return product;
}
