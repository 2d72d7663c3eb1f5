/** Places of a layout in pixels of a drawing: one scale for all periods, and no two states on top of each other. */
import type { Place, Places } from './layout.js';

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Room around the outermost states, in pixels. */
  readonly edge: number;
}

/** Pixels of a unit, so that every one of several layouts fits; the middle of all of them is the drawing's. */
export interface Fit {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** The largest scale at which all the layouts fit; a layout that is wider than high is not turned. */
export function fitOf(layouts: readonly Places[], frame: Frame): Fit {
  const places = layouts.flatMap((layout) => [...layout.values()]);
  const [left, right] = extent(places.map(({ x }) => x));
  const [top, bottom] = extent(places.map(({ y }) => y));
  const room = (size: number, span: number) => Math.max(1, size - 2 * frame.edge) / Math.max(span, 1e-6);
  const scale = Math.min(room(frame.width, right - left), room(frame.height, bottom - top), 190);
  return {
    scale,
    x: frame.width / 2 - (scale * (left + right)) / 2,
    y: frame.height / 2 - (scale * (top + bottom)) / 2,
  };
}

/** Places in pixels, pushed apart until no two are nearer than `apart` pixels, or almost so. */
export function placed(layout: Places, fit: Fit, apart: number): Places {
  const points = [...layout].map(([state, { x, y }]) => ({
    state,
    x: fit.x + fit.scale * x,
    y: fit.y + fit.scale * y,
  }));
  for (let round = 0; round < 30; round++) {
    let moved = false;
    points.forEach((one, i) => {
      for (let j = i + 1; j < points.length; j++) {
        const other = points[j];
        if (other === undefined) continue;
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const distance = Math.hypot(dx, dy);
        if (distance >= apart) continue;
        const push = (apart - distance) / 2;
        const [ux, uy] =
          distance < 1e-6 ? [Math.cos(i + j), Math.sin(i + j)] : [dx / distance, dy / distance];
        one.x -= push * ux;
        one.y -= push * uy;
        other.x += push * ux;
        other.y += push * uy;
        moved = true;
      }
    });
    if (!moved) break;
  }
  return new Map(points.map(({ state, x, y }) => [state, { x, y }]));
}

/** Between two layouts, `share` in [0, 1] of the way; a state that only one of them has stands where that has it. */
export function between(from: Places, to: Places, share: number): Places {
  const mix = (a: Place | undefined, b: Place): Place =>
    a === undefined ? b : { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
  return new Map([...to].map(([state, place]) => [state, mix(from.get(state), place)]));
}

function extent(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 0];
  return [Math.min(...values), Math.max(...values)];
}
