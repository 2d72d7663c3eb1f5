/**
 * Blocs and tensions of a period: the division of the signed network in two that the fewest ties speak against
 * (frustration.ts), the frustrated ties as the list of tensions, each with the acts behind it and, where there is
 * one, a triangle that shows the strain; and how sure it is that two states stand in one bloc.
 *
 * Sources: Harary (1959); P. Doreian & A. Mrvar, "Structural balance and signed international relations", Journal of
 * Social Structure 16 (2015); S. Aref & M. C. Wilson, "Balance and frustration in signed networks" (2019).
 */
import type { StateCode } from '../ontology/actor.js';
import { TENTHS, tieWeight, type Weighing, type Worlds, worldsOf } from './blocs-worlds.js';
import { type FrustrationOptions, frustrationOf } from './frustration.js';
import { connectedGroups, type Side, type Sign, type SignedGraph } from './frustration-graph.js';
import { type ActBook, type NetworkTie, type Span, type TieNetwork, tieNetwork } from './network.js';

/** A tie that the division cannot fit. */
export interface Tension {
  readonly tie: NetworkTie;
  /** `across`: friends in different blocs; `within`: at odds in one bloc. */
  readonly kind: 'across' | 'within';
  /** The third states with whom the two form an unbalanced triangle, the one with the firmest ties first. */
  readonly thirds: readonly StateCode[];
}

/** A state's place in its bloc. */
export interface BlocMember {
  readonly state: StateCode;
  /** Ties that fit the division and that do not. */
  readonly fitting: number;
  readonly frustrated: number;
  /**
   * Share of the resampled worlds, among those in which the two are joined, in which it stands with the state of
   * most ties of its bloc as it does here; null for that state itself, and where no world joins them.
   */
  readonly sureness: number | null;
}

export interface Bloc {
  /** Its state of most ties; worlds are compared through it. */
  readonly head: StateCode;
  readonly members: readonly BlocMember[];
}

export interface BlocsView {
  readonly network: TieNetwork;
  readonly weighing: Weighing;
  /** What the division frustrates: points of index where ties weigh by strength, ties where they weigh alike. */
  readonly index: number;
  /** No division frustrates less; equal to `index` where proved. */
  readonly bound: number;
  readonly proven: boolean;
  /** Share of all ties, by what they weigh, that fits; in [0.5, 1], null where there are no ties. */
  readonly fit: number | null;
  /** The largest group of joined states, in its two blocs, larger first; the second may be empty. */
  readonly blocs: readonly Bloc[];
  /** Groups of states that no tie joins to the largest: how they stand to it is open. */
  readonly apart: readonly (readonly [readonly StateCode[], readonly StateCode[]])[];
  readonly tensions: readonly Tension[];
  /** Worlds drawn for the surenesses. */
  readonly worlds: number;
}

export interface BlocsOptions extends FrustrationOptions {
  /** Resampled worlds; 0: none. At most 200. */
  readonly worlds: number;
  readonly weighing: Weighing;
}

export const DEFAULT_BLOCS_OPTIONS: BlocsOptions = {
  seconds: 60,
  seed: 1959,
  worlds: 100,
  weighing: 'strength',
};

/** The blocs of a period. */
export async function blocsOf(
  book: ActBook,
  span: Span,
  options: Partial<BlocsOptions> = {},
): Promise<BlocsView> {
  const settled = { ...DEFAULT_BLOCS_OPTIONS, ...options };
  const network = tieNetwork(book, span);
  const graph = graphOf(network, settled.weighing);
  const unit = settled.weighing === 'strength' ? TENTHS : 1;
  const total = graph.ties.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const found = await frustrationOf(graph, settled);
  const worlds = worldsOf(book, network, {
    count: settled.worlds,
    seed: settled.seed,
    weighing: settled.weighing,
  });
  const bad = new Set(found.frustrated);
  const groups = connectedGroups(graph).toSorted((x, y) => y.length - x.length || (x[0] ?? 0) - (y[0] ?? 0));
  const halves = groups.map((group) => halvesOf(group, found.sides));
  return {
    network,
    weighing: settled.weighing,
    index: found.index / unit,
    bound: found.bound / unit,
    proven: found.proven,
    fit: total === 0 ? null : 1 - found.index / total,
    blocs: (halves[0] ?? []).flatMap((half) =>
      half.length === 0 ? [] : [blocOf(half, network, graph, bad, worlds)],
    ),
    apart: halves.slice(1).map(([one, other]) => [named(one, network), named(other, network)] as const),
    tensions: tensionsOf(network, found.frustrated),
    worlds: settled.worlds,
  };
}

/** States by position in `network.states`, ties with their signs and weights. */
export function graphOf(network: TieNetwork, weighing: Weighing): SignedGraph {
  const position = new Map(network.states.map((state, i) => [state, i]));
  return {
    size: network.states.length,
    ties: network.ties.map(({ a, b, index }) => ({
      a: position.get(a) ?? -1,
      b: position.get(b) ?? -1,
      sign: index > 0 ? 1 : -1,
      weight: tieWeight(index, weighing),
    })),
  };
}

/** The two sides of a group, larger first; of equal ones that of the first node. */
function halvesOf(
  group: readonly number[],
  sides: readonly Side[],
): readonly [readonly number[], readonly number[]] {
  const first = group.filter((node) => sides[node] === sides[group[0] ?? 0]);
  const second = group.filter((node) => sides[node] !== sides[group[0] ?? 0]);
  return first.length >= second.length ? [first, second] : [second, first];
}

function named(half: readonly number[], network: TieNetwork): readonly StateCode[] {
  return half.map((node) => network.states[node] ?? '');
}

function blocOf(
  half: readonly number[],
  network: TieNetwork,
  graph: SignedGraph,
  bad: ReadonlySet<number>,
  worlds: Worlds,
): Bloc {
  const fitting = new Map<number, number>();
  const frustrated = new Map<number, number>();
  graph.ties.forEach(({ a, b }, i) => {
    const counts = bad.has(i) ? frustrated : fitting;
    for (const node of [a, b]) counts.set(node, (counts.get(node) ?? 0) + 1);
  });
  const ties = (node: number) => (fitting.get(node) ?? 0) + (frustrated.get(node) ?? 0);
  const order = half.toSorted((x, y) => ties(y) - ties(x) || x - y);
  const head = order[0] ?? -1;
  return {
    head: network.states[head] ?? '',
    members: order.map((node) => ({
      state: network.states[node] ?? '',
      fitting: fitting.get(node) ?? 0,
      frustrated: frustrated.get(node) ?? 0,
      sureness: node === head ? null : worlds.together(head, node),
    })),
  };
}

/** Frustrated ties, the strongest first, with the triangles that they spoil. */
function tensionsOf(network: TieNetwork, frustrated: readonly number[]): readonly Tension[] {
  const index = new Map<string, number>();
  for (const tie of network.ties) index.set(`${tie.a}|${tie.b}`, tie.index);
  const between = (x: StateCode, y: StateCode) => index.get(x < y ? `${x}|${y}` : `${y}|${x}`) ?? 0;
  return frustrated
    .flatMap((i) => network.ties[i] ?? [])
    .toSorted((x, y) => Math.abs(y.index) - Math.abs(x.index) || (x.a + x.b < y.a + y.b ? -1 : 1))
    .map((tie) => ({
      tie,
      kind: tie.index > 0 ? ('across' as const) : ('within' as const),
      thirds: network.states
        .map((third) => ({ third, one: between(tie.a, third), other: between(tie.b, third) }))
        .filter(({ one, other }) => Math.sign(one) * Math.sign(other) * Math.sign(tie.index) < 0)
        .map(({ third, one, other }) => ({ third, firm: Math.min(Math.abs(one), Math.abs(other)) }))
        .toSorted((x, y) => y.firm - x.firm || (x.third < y.third ? -1 : 1))
        .map(({ third }) => third),
    }));
}

/** Whether two states stand in one bloc; undefined where no tie joins them or one is not in the network. */
export function standTogether(view: BlocsView, a: StateCode, b: StateCode): boolean | undefined {
  for (const halves of [view.blocs.map((bloc) => bloc.members.map(({ state }) => state)), ...view.apart]) {
    const at = (state: StateCode) => halves.findIndex((half) => half.includes(state));
    if (at(a) >= 0 && at(b) >= 0) return at(a) === at(b);
  }
  return undefined;
}

/**
 * Who changed sides from one period to another: the states of both networks are laid over each other the way that
 * fits most of them (sides have no names), and those that do not fit have changed.
 */
export function blocChanges(before: BlocsView, after: BlocsView): readonly StateCode[] {
  const old = sidesOf(before);
  const now = sidesOf(after);
  const both = [...now.keys()].filter((state) => old.has(state)).sort();
  const same = both.filter((state) => old.get(state) === now.get(state));
  const turned = both.filter((state) => old.get(state) !== now.get(state));
  return same.length >= turned.length ? turned : same;
}

function sidesOf(view: BlocsView): ReadonlyMap<StateCode, Sign> {
  return new Map(
    view.blocs.flatMap((bloc, i) => bloc.members.map(({ state }) => [state, i === 0 ? 1 : -1] as const)),
  );
}
