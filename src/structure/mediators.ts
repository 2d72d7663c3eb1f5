/**
 * Mediators between two states: third states with open and balanced channels to both, recent contact, and standing as
 * mediators. score = reach · balance · trust (docs/structure.md, "Mediators"):
 *
 *   reach   √(o₁ · o₂), the openness of the channels to the two (mediators-channels.ts): both are needed;
 *   balance 1 − |i₁ − i₂| / 20, i the indexes of the ties to the two: whom one side calls a partisan brokers less;
 *           an unknown index counts as 0;
 *   trust   (1 + standing) / 2, standing = 1 − 2^(−n), n the events up to the last day in which the state talked as a
 *           third party (CONSULT/third-party), an event for these two counted as two.
 *
 * The formula is ours; brokerage roles are Gould and Fernandez's (brokerage.ts). That a state could mediate does not
 * mean that it will, nor that it wants peace: who gains from standing between two may keep them apart (Simmel's
 * *tertius gaudens*; R. S. Burt, *Structural Holes*, 1992).
 */
import type { StateCode } from '../ontology/actor.js';
import type { RemovedCounts, TieEvent } from '../ties/types.js';
import { BROKER_ROLES, brokerScores, type RoleScores } from './brokerage.js';
import { type Channel, type Channels, channelsOf } from './mediators-channels.js';
import { type ChannelEffect, openingEffects } from './mediators-opening.js';
import { type ActBook, daysOf, firstDated, isHeard, RECEIPTS, removedIn, type Span } from './network.js';

/** Where a state stands in the quarrel of the two, for the roles. */
export const CAMPS = ['a', 'b', 'between'] as const;
export type Camp = (typeof CAMPS)[number];

export interface Mediator {
  readonly state: StateCode;
  /** In [0, 1). */
  readonly score: number;
  readonly reach: number;
  readonly balance: number;
  readonly trust: number;
  readonly toA: Channel;
  readonly toB: Channel;
  /** Talks as a third party up to the last day: in all, for these two, and the weightiest as receipts. */
  readonly standing: {
    readonly events: number;
    readonly forThisPair: number;
    readonly occurrenceIds: readonly string[];
  };
  readonly camp: Camp;
  readonly roles: RoleScores;
}

export interface MediatorsView {
  readonly a: StateCode;
  readonly b: StateCode;
  readonly span: Span;
  readonly heard: boolean;
  /** The channel between the two themselves. */
  readonly direct: Channel;
  /** States with an open channel to both, best first. */
  readonly mediators: readonly Mediator[];
  /** What the brokers' weight between all pairs would become if the two opened a channel, by size of the change. */
  readonly opening: readonly ChannelEffect[];
  readonly removed: RemovedCounts;
}

export interface MediatorOptions {
  readonly permutations: number;
  readonly seed: number;
}

export const DEFAULT_MEDIATOR_OPTIONS: MediatorOptions = { permutations: 199, seed: 1989 };

/** Who could stand between two states in a period. Throws a RangeError where the two are one. */
export function mediatorsOf(
  book: ActBook,
  a: StateCode,
  b: StateCode,
  span: Span,
  options: Partial<MediatorOptions> = {},
): MediatorsView {
  if (a === b) throw new RangeError(`${a} cannot quarrel with itself`);
  const channels = channelsOf(book, span);
  const days = daysOf(book, span);
  const thirds = channels.states.filter(
    (state) =>
      state !== a &&
      state !== b &&
      channels.between(state, a).openness > 0 &&
      channels.between(state, b).openness > 0,
  );
  const mediations = days === undefined ? [] : mediationsIn(book, days.to);
  const camps = new Map(channels.states.map((state) => [state, campOf(channels, state, a, b)]));
  const roles = rolesOf(channels, camps, thirds, { ...DEFAULT_MEDIATOR_OPTIONS, ...options });
  return {
    a,
    b,
    span,
    heard: isHeard(book, days),
    direct: channels.proved(a, b),
    mediators: thirds
      .map((state, i) => mediatorOf(channels, state, [a, b], mediations, camps, roles[i] as RoleScores))
      .sort((x, y) => y.score - x.score || (x.state < y.state ? -1 : 1)),
    opening: openingEffects(channels, a, b),
    removed: removedIn(book, days),
  };
}

function mediatorOf(
  channels: Channels,
  state: StateCode,
  [a, b]: readonly [StateCode, StateCode],
  mediations: readonly Mediation[],
  camps: ReadonlyMap<StateCode, Camp>,
  roles: RoleScores,
): Mediator {
  const [toA, toB] = [channels.proved(state, a), channels.proved(state, b)];
  const standing = standingOf(mediations, state, [a, b]);
  const reach = Math.sqrt(toA.openness * toB.openness);
  const balance = 1 - Math.abs((toA.index ?? 0) - (toB.index ?? 0)) / 20;
  const trust = (2 - 2 ** -(standing.events + standing.forThisPair)) / 2;
  const camp = camps.get(state) ?? 'between';
  return { state, score: reach * balance * trust, reach, balance, trust, toA, toB, standing, camp, roles };
}

/** A talk led by a third party. */
interface Mediation {
  readonly event: TieEvent;
  readonly day: number;
}

/** Talks led by third parties up to a day number, each once, in order of day. */
function mediationsIn(book: ActBook, to: number): readonly Mediation[] {
  const found = new Map<string, Mediation>();
  for (const { act } of book.dated.slice(0, firstDated(book, to + 1))) {
    if (act.event.mode === 'third-party') found.set(act.event.occurrenceId, act);
  }
  return [...found.values()];
}

function standingOf(
  mediations: readonly Mediation[],
  state: StateCode,
  pair: readonly [StateCode, StateCode],
): Mediator['standing'] {
  const events = new Map<string, { readonly own: boolean; readonly day: number }>();
  for (const { event, day } of mediations) {
    if (!event.source.includes(state)) continue;
    const own = pair.every((party) => event.target.includes(party) || event.source.includes(party));
    events.set(event.occurrenceId, { own, day });
  }
  const order = [...events].sort(
    ([x, p], [y, q]) => Number(q.own) - Number(p.own) || q.day - p.day || (x < y ? -1 : 1),
  );
  return {
    events: events.size,
    forThisPair: order.filter(([, { own }]) => own).length,
    occurrenceIds: order.slice(0, RECEIPTS).map(([id]) => id),
  };
}

/** With one of the two where its tie to that one is positive and to the other not; else between them. */
function campOf(channels: Channels, state: StateCode, a: StateCode, b: StateCode): Camp {
  if (state === a) return 'a';
  if (state === b) return 'b';
  const withA = (channels.between(state, a).index ?? 0) > 0;
  const withB = (channels.between(state, b).index ?? 0) > 0;
  return withA === withB ? 'between' : withA ? 'a' : 'b';
}

function rolesOf(
  channels: Channels,
  camps: ReadonlyMap<StateCode, Camp>,
  thirds: readonly StateCode[],
  options: MediatorOptions,
): readonly RoleScores[] {
  const position = new Map(channels.states.map((state, i) => [state, i]));
  const graph = {
    size: channels.states.length,
    arcs: channels.arcs.map(([from, to]) => [position.get(from) ?? 0, position.get(to) ?? 0] as const),
  };
  const groups = channels.states.map((state) => CAMPS.indexOf(camps.get(state) ?? 'between'));
  const places = thirds.map((state) => position.get(state) ?? 0);
  return brokerScores(graph, groups, places, options);
}

/** The role in which a mediator brokers most above chance; undefined where no z is above 0. */
export function leadingRole(roles: RoleScores): (typeof BROKER_ROLES)[number] | undefined {
  const ranked = BROKER_ROLES.filter((role) => (roles[role].z ?? 0) > 0).toSorted(
    (x, y) => (roles[y].z ?? 0) - (roles[x].z ?? 0),
  );
  return ranked[0];
}
