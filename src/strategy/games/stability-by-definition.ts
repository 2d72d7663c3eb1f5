/**
 * Stability where players form coalitions or do not know what they prefer: move by move, as the definitions say, for games
 * small enough for that.
 *
 * Coalitions (D. M. Kilgour, K. W. Hipel, L. Fang & X. Peng, "Coalition analysis in group decision support", Group
 * Decision and Negotiation 10, 2001; T. Inohara & K. W. Hipel, "Coalition analysis in the graph model for conflict
 * resolution", Systems Engineering 11, 2008): a coalition reaches what its members can lead to in turn, improves where
 * every member fares better, and is sanctioned where not every member fares better than at first.
 *
 * Unknown preferences (K. W. Li, K. W. Hipel, D. M. Kilgour & L. Fang, "Preference uncertainty in the graph model for
 * conflict resolution", IEEE Transactions on Systems, Man, and Cybernetics A 34, 2004): with U for two states between
 * which the preference is unknown, four extensions say whether a player would leave for a state of U, and whether a
 * state of U deters it. Others answer by what they like better or may like better.
 */
import { CONCEPTS, type Concept, type Game } from './game-types.js';
import { forEachMove } from './simultaneous.js';
import { inAll, type Stability, type StableStates } from './stability.js';

/** Most states for which every sequence of moves is followed. */
export const MOST_STATES_BY_DEFINITION = 3_000;

/**
 * What a player does about a state that it may like or not: a leaves for it and is not deterred by it; b neither; c both;
 * d does not leave for it and is deterred by it.
 */
export const EXTENSIONS = ['a', 'b', 'c', 'd'] as const;
export type Extension = (typeof EXTENSIONS)[number];

/** Better, alike, worse, or unknown. */
type Comparison = 1 | 0 | -1 | undefined;

/**
 * What holds for parties that act as one (each a list of players; together all of them, nobody twice).
 * Throws a RangeError where the game has more than MOST_STATES_BY_DEFINITION states.
 */
export function stabilityByDefinition(
  game: Game,
  parties: readonly (readonly number[])[],
  extension: Extension = 'b',
): Stability {
  if (game.states.length > MOST_STATES_BY_DEFINITION) {
    throw new RangeError(
      `the game has ${game.states.length.toLocaleString('en-US')} states; coalitions and unknown preferences are reckoned up to ${MOST_STATES_BY_DEFINITION.toLocaleString('en-US')}`,
    );
  }
  const world = worldOf(game, parties, extension);
  const found = parties.map((_, party) => stableFor(world, party));
  return Object.fromEntries(
    CONCEPTS.map((concept) => {
      const players = found.map((each) => each[concept]);
      return [concept, { players, equilibria: inAll(players, game.states.length) }];
    }),
  );
}

/** Moves of parties. Lists are by party and state. */
interface World {
  readonly game: Game;
  readonly parties: readonly (readonly number[])[];
  /** What a party reaches, what it would leave for, and what others answer by. */
  readonly moves: readonly (readonly (readonly number[])[])[];
  readonly leaves: readonly (readonly (readonly number[])[])[];
  readonly answers: readonly (readonly (readonly number[])[])[];
  /** True where the party is deterred by a state, having stood in another. */
  readonly deters: (party: number, state: number, from: number) => boolean;
  readonly own: readonly number[];
}

function worldOf(game: Game, parties: World['parties'], extension: Extension): World {
  const all = Array.from(game.states, (_, s) => s);
  const compare = (player: number, to: number, from: number) => comparison(game, player, to, from);
  const each =
    (party: readonly number[], test: (result: Comparison) => boolean) => (to: number, from: number) =>
      party.every((player) => test(compare(player, to, from)));
  const boldly = extension === 'a' || extension === 'c';
  const timidly = extension === 'c' || extension === 'd';
  const better = (result: Comparison) => result === 1;
  const maybe = (result: Comparison) => result === 1 || result === undefined;
  const moves = parties.map((party) => all.map((s) => ledBy(game, party, s)));
  const kept = (test: (result: Comparison) => boolean) =>
    parties.map((party, p) => {
      const fits = each(party, test);
      return all.map((s) => (moves[p]?.[s] ?? []).filter((t) => fits(t, s)));
    });
  return {
    game,
    parties,
    moves,
    leaves: kept(boldly ? maybe : better),
    answers: kept(maybe),
    deters: (party, state, from) =>
      !(parties[party] ?? []).every((player) => (timidly ? better : maybe)(compare(player, state, from))),
    own: parties.map((party) => party.reduce((mask, player) => mask | (game.players[player]?.own ?? 0), 0)),
  };
}

function comparison({ players }: Game, player: number, to: number, from: number): Comparison {
  const { payoffs, truths, unknown } = players[player] as Game['players'][number];
  if (truths === undefined) {
    return Math.sign((payoffs[to] as number) - (payoffs[from] as number)) as Comparison;
  }
  // The weightiest statement that tells the two apart decides; where that one is unknown, nothing is known.
  const apart = (truths[to] as number) ^ (truths[from] as number);
  if (apart === 0) return 0;
  const weightiest = 1 << (31 - Math.clz32(apart));
  if ((unknown & weightiest) !== 0) return undefined;
  return ((truths[to] as number) & weightiest) !== 0 ? 1 : -1;
}

/** What a party can lead to from a state: its members move in turn. */
function ledBy(game: Game, party: readonly number[], start: number): readonly number[] {
  const seen = new Set([start]);
  const queue = [start];
  for (const state of queue) {
    for (const member of party) {
      forEachMove(game, game.players[member] as Game['players'][number], state, (to) => {
        if (seen.has(to)) return;
        seen.add(to);
        queue.push(to);
      });
    }
  }
  return queue.slice(1);
}

/** Where all parties but one can lead, by sequences in which no party moves twice in a row. */
function ledByOthers(steps: World['moves'], focal: number, start: number): readonly number[] {
  const reached = new Set<number>();
  const walked = new Set<string>();
  const stack: [state: number, last: number][] = [[start, focal]];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const [state, last] = top;
    steps.forEach((lists, party) => {
      // The focal party does not answer itself; at the start nobody else has moved.
      if (party === focal || party === last) return;
      for (const to of lists[state] ?? []) {
        reached.add(to);
        const key = `${to} ${party}`;
        if (walked.has(key)) continue;
        walked.add(key);
        stack.push([to, party]);
      }
    });
  }
  return [...reached];
}

function stableFor(world: World, party: number): Readonly<Record<Concept, StableStates>> {
  const { game, moves, leaves, answers, deters } = world;
  const size = game.states.length;
  const once = (find: (s: number) => readonly number[]) => {
    const kept = new Map<number, readonly number[]>();
    return (s: number) => {
      const known = kept.get(s) ?? find(s);
      kept.set(s, known);
      return known;
    };
  };
  const anything = once((s) => ledByOthers(moves, party, s));
  const gladly = once((s) => ledByOthers(answers, party, s));
  const held = (s: number, u: number) => (moves[party]?.[u] ?? []).every((v) => deters(party, v, s));
  const holds = (answered: (s: number, t: number) => boolean) =>
    Uint8Array.from({ length: size }, (_, s) =>
      (leaves[party]?.[s] ?? []).every((t) => answered(s, t)) ? 1 : 0,
    );
  return {
    nash: holds(() => false),
    gmr: holds((s, t) => anything(t).some((u) => deters(party, u, s))),
    smr: holds((s, t) => anything(t).some((u) => deters(party, u, s) && held(s, u))),
    seq: holds((s, t) => gladly(t).some((u) => deters(party, u, s))),
    sseq: holds((s, t) => gladly(t).some((u) => deters(party, u, s) && held(s, u))),
    sim: holds((s, t) => together(world, party, s, t)),
  };
}

/** True where the party's improvement from s to t and improvements of others from s, taken together, deter it. */
function together({ game, own, answers, deters }: World, party: number, s: number, t: number): boolean {
  const meets = (bits: number, next: number): boolean => {
    const place = game.indexOf(bits);
    if (place >= 0 && deters(party, place, s)) return true;
    for (let other = next; other < own.length; other++) {
      if (other === party) continue;
      const mask = own[other] as number;
      for (const u of answers[other]?.[s] ?? []) {
        if (meets((bits & ~mask) | ((game.states[u] as number) & mask), other + 1)) return true;
      }
    }
    return false;
  };
  return meets(game.states[t] as number, 0);
}
