/**
 * A player's moves, held so that they need not be listed. All states that differ in the player's two-way options alone
 * form a cell, and inside a cell every move is open; from one cell to another lead the player's one-way options. A
 * player of k two-way options thus has 2^k states in a cell in place of 2^k moves from every state.
 */
import type { Game, Player } from './game-types.js';

export interface Mover {
  /** By state: its cell. */
  readonly cellOf: Int32Array;
  /** States of cell c: `order[start[c]]` up to `order[start[c + 1]]`, the player's worst first. */
  readonly order: Int32Array;
  readonly start: Int32Array;
  /** Cells from which one change of a one-way option leads into cell c: `before[c]`; some cells have no state. Empty unless `oneWay`. */
  readonly before: readonly (readonly number[])[];
  /** The player's rank for each state; and for each place of `order`. */
  readonly payoffs: Int32Array;
  readonly ordered: Int32Array;
  /** All states, the player's worst first. */
  readonly byPayoff: Int32Array;
  readonly cells: number;
  /** False where no cell has one before it. */
  readonly oneWay: boolean;
}

/** Most combinations of options for which a table is kept. */
const TABLE = 2 ** 22;

export function moverOf(game: Game, player: Player): Mover {
  const { states } = game;
  const oneWay = player.forward | player.back;
  const kept = ~(player.own & ~oneWay);
  const keys: number[] = [];
  const combinations = 2 ** game.spec.options.length;
  const known = new Int32Array(combinations <= TABLE ? combinations : 0);
  const ids = new Map<number, number>();
  const idOf = (key: number): number => {
    // A look-up in a table is several times faster than one in a map, where a table can be had.
    const id = known.length > 0 ? (known[key] as number) - 1 : (ids.get(key) ?? -1);
    if (id >= 0) return id;
    keys.push(key);
    if (known.length > 0) known[key] = keys.length;
    else ids.set(key, keys.length - 1);
    return keys.length - 1;
  };
  const cellOf = new Int32Array(states.length);
  for (let s = 0; s < states.length; s++) cellOf[s] = idOf((states[s] as number) & kept);
  const before: number[][] = [];
  // The list of keys grows while it is walked: cells without a state can lie between two that have some.
  for (let cell = 0; oneWay !== 0 && cell < keys.length; cell++) {
    const key = keys[cell] as number;
    const list: number[] = [];
    for (let rest = oneWay; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      const arrived = (player.forward & bit) !== 0 ? (key & bit) !== 0 : (key & bit) === 0;
      if (arrived) list.push(idOf(key ^ bit));
    }
    before.push(list);
  }
  const cells = keys.length;
  const byPayoff = sortedBy(sequence(states.length), player.payoffs);
  const order = sortedBy(byPayoff, cellOf, cells);
  const start = new Int32Array(cells + 1);
  for (let s = 0; s < cellOf.length; s++) {
    const after = (cellOf[s] as number) + 1;
    start[after] = (start[after] as number) + 1;
  }
  for (let cell = 0; cell < cells; cell++) {
    start[cell + 1] = (start[cell + 1] as number) + (start[cell] as number);
  }
  const { payoffs } = player;
  const ordered = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) ordered[i] = payoffs[order[i] as number] as number;
  return { cellOf, order, start, before, payoffs, ordered, byPayoff, cells, oneWay: oneWay !== 0 };
}

/**
 * By state and mover: its cell, and the mover's rank for the state, side by side in memory, because both are wanted of
 * all movers at once.
 */
export interface Moves {
  readonly movers: readonly Mover[];
  /** Two numbers for each mover, all movers of a state in a row. */
  readonly table: Int32Array;
}

export function movesOf(movers: readonly Mover[], size: number): Moves {
  const table = new Int32Array(size * movers.length * 2);
  movers.forEach(({ cellOf, payoffs }, m) => {
    for (let s = 0, at = 2 * m; s < size; s++, at += 2 * movers.length) {
      table[at] = cellOf[s] as number;
      table[at + 1] = payoffs[s] as number;
    }
  });
  return { movers, table };
}

/** Raises the value of a cell, and of every cell from which the player can come there, to at least `value`. */
export function raise(mover: Mover, values: Int32Array, cell: number, value: number): void {
  if ((values[cell] as number) >= value) return;
  values[cell] = value;
  if (!mover.oneWay) return;
  for (const earlier of mover.before[cell] as readonly number[]) raise(mover, values, earlier, value);
}

/** 0, 1, 2 … */
export function sequence(size: number): Int32Array {
  const list = new Int32Array(size);
  for (let i = 0; i < size; i++) list[i] = i;
  return list;
}

/** Items in ascending order of their keys (whole numbers from 0), those of equal keys in the order given. */
export function sortedBy(items: Int32Array, keys: Int32Array, kinds = largest(keys) + 1): Int32Array {
  const next = new Int32Array(kinds + 1);
  for (let i = 0; i < items.length; i++) {
    const after = (keys[items[i] as number] as number) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let kind = 0; kind < kinds; kind++)
    next[kind + 1] = (next[kind + 1] as number) + (next[kind] as number);
  const sorted = new Int32Array(items.length);
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as number;
    const key = keys[item] as number;
    const place = next[key] as number;
    sorted[place] = item;
    next[key] = place + 1;
  }
  return sorted;
}

function largest(values: Int32Array): number {
  let most = -1;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) > most) most = values[i] as number;
  return most;
}
