/** What the picture of a network shows: states with their side, ties with their kind. Pure. */
import type { BlocsReport, FilmTie, NetworkFrame, StateCode } from '../../../src/server/responses.js';

/** Side of a state: the two blocs, or apart from both, or not yet told. */
export type Side = 'first' | 'second' | 'apart' | 'open';

export interface NodeView {
  readonly state: StateCode;
  readonly side: Side;
  /** Number of its ties. */
  readonly ties: number;
  /** Radius in pixels. */
  readonly radius: number;
}

export interface EdgeView extends FilmTie {
  readonly friendly: boolean;
  /** The division cannot fit it. */
  readonly frustrated: boolean;
  /** Width in pixels. */
  readonly width: number;
}

export interface NetworkPicture {
  readonly nodes: readonly NodeView[];
  readonly edges: readonly EdgeView[];
}

/** The blocs are those of the frame's period, or undefined while they are being asked for. */
export function pictureOf(frame: NetworkFrame, blocs: BlocsReport | undefined): NetworkPicture {
  const fits = blocs !== undefined && isOf(blocs, frame) ? blocs : undefined;
  const sides = sidesOf(fits);
  const frustrated = new Set(fits?.tensions.map(({ tie }) => `${tie.a}|${tie.b}`));
  const degree = new Map<StateCode, number>();
  for (const { a, b } of frame.ties) {
    for (const state of [a, b]) degree.set(state, (degree.get(state) ?? 0) + 1);
  }
  return {
    nodes: [...degree]
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([state, ties]) => ({
        state,
        side: fits === undefined ? 'open' : (sides.get(state) ?? 'apart'),
        ties,
        radius: 13 + Math.min(9, 2 * Math.sqrt(ties)),
      })),
    edges: frame.ties.map((tie) => ({
      ...tie,
      friendly: tie.index > 0,
      frustrated: frustrated.has(`${tie.a}|${tie.b}`),
      width: 1 + Math.min(5, Math.abs(tie.index)) * 0.9,
    })),
  };
}

/** True where the blocs are those of the frame's days. */
export function isOf(blocs: BlocsReport, frame: NetworkFrame): boolean {
  return blocs.network.span.from === frame.span.from && blocs.network.span.to === frame.span.to;
}

function sidesOf(blocs: BlocsReport | undefined): ReadonlyMap<StateCode, Side> {
  const names = ['first', 'second'] as const;
  return new Map(
    (blocs?.blocs ?? []).flatMap(({ members }, i) =>
      members.map(({ state }) => [state, names[i] ?? 'apart'] as const),
    ),
  );
}

/** Outline of a node: a circle, a square or a diamond, so that a side is no colour alone. */
export function outlineOf(side: Side, radius: number): string {
  const r = radius;
  if (side === 'second') {
    const s = r * 0.9;
    return `M${-s} ${-s}H${s}V${s}H${-s}Z`;
  }
  if (side === 'apart') return `M0 ${-r * 1.2}L${r * 1.2} 0L0 ${r * 1.2}L${-r * 1.2} 0Z`;
  return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
}

/** A point and the nearest tie to it, within `reach` pixels. */
export function nearestEdge(
  edges: readonly EdgeView[],
  at: (state: StateCode) => { readonly x: number; readonly y: number } | undefined,
  point: { readonly x: number; readonly y: number },
  reach: number,
): EdgeView | undefined {
  let best: { readonly edge: EdgeView; readonly distance: number } | undefined;
  for (const edge of edges) {
    const [a, b] = [at(edge.a), at(edge.b)];
    if (a === undefined || b === undefined) continue;
    const distance = fromSegment(point, a, b);
    if (distance <= reach && (best === undefined || distance < best.distance)) best = { edge, distance };
  }
  return best?.edge;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function fromSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - a.x - share * dx, point.y - a.y - share * dy);
}
