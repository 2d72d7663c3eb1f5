/**
 * The definitions of stability, word for word and slow: every move is listed, and sanctions of several others are
 * searched as sequences in which nobody moves twice in a row. Written apart from the program it checks.
 */
import type { Concept, Game, Stability } from '../../../src/strategy/index.js';

/** Stable states and equilibria by number, from 1, as files and people count them. */
export function byNumber(stability: Stability) {
  const numbers = (flags: Uint8Array) => [...flags].flatMap((flag, s) => (flag === 1 ? [s + 1] : []));
  const entries = Object.entries(stability) as [Concept, NonNullable<Stability[Concept]>][];
  return {
    stable: Object.fromEntries(entries.map(([concept, { players }]) => [concept, players.map(numbers)])),
    equilibria: Object.fromEntries(
      entries.map(([concept, { equilibria }]) => [concept, numbers(equilibria)]),
    ),
  };
}

export function bruteForce(game: Game) {
  const size = game.states.length;
  const all = Array.from({ length: size }, (_, s) => s);
  const players = game.players.map((_, i) => i);
  const payoff = (i: number, s: number) => game.players[i]?.payoffs[s] as number;
  const moves = players.map((i) => all.map((s) => all.filter((t) => t !== s && canMove(game, i, s, t))));
  const improvements = players.map((i) =>
    all.map((s) => of(moves, i, s).filter((t) => payoff(i, t) > payoff(i, s))),
  );
  /** Where the group can lead from s by its moves, nobody twice in a row. */
  const led = (group: readonly number[], s: number, steps: readonly (readonly (readonly number[])[])[]) => {
    const seen = new Set<string>();
    const reached = new Set<number>();
    const walk = (at: number, last: number) => {
      for (const j of group) {
        if (j === last) continue;
        for (const t of steps[j]?.[at] ?? []) {
          reached.add(t);
          if (seen.has(`${t} ${j}`)) continue;
          seen.add(`${t} ${j}`);
          walk(t, j);
        }
      }
    };
    walk(s, -1);
    return [...reached];
  };
  /** Where the states end if i improves from s to t while some others improve from s, one step each. */
  const together = (i: number, s: number, t: number): readonly number[] => {
    let settings = [game.states[t] as number];
    for (const j of players.filter((other) => other !== i)) {
      const own = game.players[j]?.own as number;
      settings = settings.flatMap((bits) => [
        bits,
        ...of(improvements, j, s).map((u) => (bits & ~own) | ((game.states[u] as number) & own)),
      ]);
    }
    return settings.map((bits) => game.states.indexOf(bits)).filter((state) => state >= 0);
  };
  const stable: Record<Concept, number[][]> = { nash: [], gmr: [], smr: [], seq: [], sseq: [], sim: [] };
  for (const i of players) {
    const others = players.filter((j) => j !== i);
    const holds = (test: (s: number, t: number) => boolean) =>
      all.filter((s) => of(improvements, i, s).every((t) => test(s, t))).map((s) => s + 1);
    const noEscape = (s: number, u: number) => of(moves, i, u).every((v) => payoff(i, v) <= payoff(i, s));
    const anyAnswer = all.map((s) => led(others, s, moves));
    const goodAnswer = all.map((s) => led(others, s, improvements));
    const bad = (s: number, u: number) => payoff(i, u) <= payoff(i, s);
    stable.nash.push(holds(() => false));
    stable.gmr.push(holds((s, t) => (anyAnswer[t] as number[]).some((u) => bad(s, u))));
    stable.smr.push(holds((s, t) => (anyAnswer[t] as number[]).some((u) => bad(s, u) && noEscape(s, u))));
    stable.seq.push(holds((s, t) => (goodAnswer[t] as number[]).some((u) => bad(s, u))));
    stable.sseq.push(holds((s, t) => (goodAnswer[t] as number[]).some((u) => bad(s, u) && noEscape(s, u))));
    stable.sim.push(holds((s, t) => together(i, s, t).some((u) => bad(s, u))));
  }
  const equilibria = Object.fromEntries(
    Object.entries(stable).map(([concept, lists]) => [
      concept,
      all.map((s) => s + 1).filter((s) => lists.every((list) => list.includes(s))),
    ]),
  );
  return { stable, equilibria };
}

function of(lists: readonly (readonly (readonly number[])[])[], i: number, s: number): readonly number[] {
  return lists[i]?.[s] ?? [];
}

function canMove(game: Game, player: number, from: number, to: number): boolean {
  const { own } = game.players[player] as Game['players'][number];
  const [before, after] = [game.states[from] as number, game.states[to] as number];
  return game.spec.options.every(({ direction }, option) => {
    const [had, has] = [(before >> option) & 1, (after >> option) & 1];
    if (had === has) return true;
    if (((own >> option) & 1) === 0) return false;
    return direction === 'both' || (direction === 'forward') === (has === 1);
  });
}
