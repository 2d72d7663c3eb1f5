/**
 * Channels: how open the line between two states is, from the cooperative acts they lately did to each other,
 * whatever quarrels stand beside them. Openness = W⁺ / (κ/2 + W⁺), in [0, 1): W⁺ is the remembered weight of
 * cooperation of docs/ties.md and κ/2 its share of the prior. So two states that accuse each other daily and meet
 * monthly have an open line, which their index alone would hide.
 */
import type { StateCode } from '../ontology/actor.js';
import { actTable } from '../ties/act-table.js';
import type { Act } from '../ties/acts.js';
import { dayOfNumber } from '../ties/calendar.js';
import { createMemory } from '../ties/memory.js';
import { expectedMass, indexFrom, LEAST_WEIGHT, PRIOR_WEIGHT } from '../ties/tie-index.js';
import { type ActBook, daysOf, firstFrom, receipts, type Span } from './network.js';

export interface Channel {
  /** In [0, 1); 0: no cooperative act is remembered. */
  readonly openness: number;
  /** Index of the tie on the last day; null where too little is known. */
  readonly index: number | null;
  /** Cooperative acts within the period, and of them talks (CONSULT). */
  readonly contacts: number;
  readonly talks: number;
  /** Day of the last cooperative act up to the last day; null: none remembered at all. */
  readonly lastContact: string | null;
  /** The weightiest cooperative acts, then others. */
  readonly occurrenceIds: readonly string[];
}

/** A channel without the acts that prove it, which only the few that are shown need. */
export type BareChannel = Omit<Channel, 'occurrenceIds'>;

const NO_CHANNEL: BareChannel = { openness: 0, index: null, contacts: 0, talks: 0, lastContact: null };

/** The channels of a period, by pair. */
export interface Channels {
  readonly states: readonly StateCode[];
  /** Whichever way the two are named. */
  between(a: StateCode, b: StateCode): BareChannel;
  /** The same with its receipts. */
  proved(a: StateCode, b: StateCode): Channel;
  /** Directed contacts of the period: who did something cooperative to whom; a mutual act counts both ways. */
  readonly arcs: readonly (readonly [from: StateCode, to: StateCode])[];
}

/** Channels of all pairs on the last day of a period. */
export function channelsOf(book: ActBook, span: Span): Channels {
  const channels = new Map<string, BareChannel>();
  const behind = new Map<string, readonly Act[]>();
  const arcs: [StateCode, StateCode][] = [];
  const days = daysOf(book, span);
  if (days !== undefined) {
    for (const { a, b, acts } of book.pairs) {
      const known = acts.slice(0, firstFrom(acts, days.to + 1));
      if (known.length === 0) continue;
      channels.set(`${a}|${b}`, channelOf(known, days, book));
      behind.set(`${a}|${b}`, known);
      const kind = known.slice(firstFrom(known, days.from)).filter((act) => act.score > 0);
      const goes = (from: StateCode, to: StateCode) =>
        kind.some(({ event }) => event.mutual || (event.source.includes(from) && event.target.includes(to)));
      if (goes(a, b)) arcs.push([a, b]);
      if (goes(b, a)) arcs.push([b, a]);
    }
  }
  const keyOf = (a: StateCode, b: StateCode) => (a < b ? `${a}|${b}` : `${b}|${a}`);
  const between = (a: StateCode, b: StateCode) => channels.get(keyOf(a, b)) ?? NO_CHANNEL;
  return {
    states: [...new Set([...channels.keys()].flatMap((key) => key.split('|')))].sort(),
    between,
    proved: (a, b) => ({
      ...between(a, b),
      occurrenceIds: days === undefined ? [] : receipts(behind.get(keyOf(a, b)) ?? [], days, 1),
    }),
    arcs,
  };
}

function channelOf(
  known: readonly Act[],
  days: { readonly from: number; readonly to: number },
  book: ActBook,
): BareChannel {
  const [weight, balance] = [new Float64Array(1), new Float64Array(1)];
  const table = actTable(known);
  createMemory(table, [days.to], book.reading).recall(expectedMass(table), weight, balance);
  const [all, net] = [weight[0] as number, balance[0] as number];
  const cooperation = (all + net) / 2;
  const kind = known.filter((act) => act.score > 0);
  const lately = kind.slice(firstFrom(kind, days.from));
  const last = kind.at(-1);
  return {
    openness: cooperation < 1e-9 ? 0 : cooperation / (PRIOR_WEIGHT / 2 + cooperation),
    index: all < LEAST_WEIGHT || !book.reading.enough(days.to) ? null : indexFrom(all, net),
    contacts: lately.length,
    talks: lately.filter((act) => act.event.type === 'CONSULT').length,
    lastContact: last === undefined ? null : dayOfNumber(last.day),
  };
}
