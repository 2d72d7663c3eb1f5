/**
 * Puts the parts of the drawing where they belong: the one place that moves them, whether a period changes, a state is
 * dragged or the view is zoomed. It writes to the elements itself, once a frame: Preact would compare the whole tree.
 */
import type { Place, Places } from './layout.js';

/** Where the view stands: a place in the layout is drawn at `k · place + (x, y)`. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export const WHOLE_VIEW: View = { k: 1, x: 0, y: 0 };
const ZOOM = { least: 0.4, most: 8 } as const;

/** The view zoomed by a factor around a point of the drawing, which stays where it is. */
export function zoomed(view: View, factor: number, around: Place): View {
  const k = Math.min(ZOOM.most, Math.max(ZOOM.least, view.k * factor));
  const by = k / view.k;
  return { k, x: around.x - by * (around.x - view.x), y: around.y - by * (around.y - view.y) };
}

export const onScreen = (place: Place, view: View): Place => ({
  x: view.k * place.x + view.x,
  y: view.k * place.y + view.y,
});

/** Elements of a drawing by what they stand for, gathered once after each render. */
export interface Parts {
  readonly nodes: ReadonlyMap<string, SVGGElement>;
  readonly edges: readonly {
    readonly a: string;
    readonly b: string;
    readonly line: SVGElement;
    readonly mark: SVGElement | null;
  }[];
}

export function partsOf(drawing: SVGSVGElement): Parts {
  const nodes = new Map<string, SVGGElement>();
  for (const node of drawing.querySelectorAll<SVGGElement>('[data-state]'))
    nodes.set(node.dataset.state ?? '', node);
  const marks = new Map<string, SVGElement>();
  for (const mark of drawing.querySelectorAll<SVGElement>('[data-mark]'))
    marks.set(mark.dataset.mark ?? '', mark);
  const edges = [...drawing.querySelectorAll<SVGElement>('[data-tie]')].map((line) => {
    const key = line.dataset.tie ?? '';
    const [a = '', b = ''] = key.split('|');
    return { a, b, line, mark: marks.get(key) ?? null };
  });
  return { nodes, edges };
}

export function paint(parts: Parts, places: Places, view: View): void {
  const at = new Map<string, Place>();
  for (const [state, place] of places) at.set(state, onScreen(place, view));
  for (const { a, b, line, mark } of parts.edges) {
    const [from, to] = [at.get(a), at.get(b)];
    if (from === undefined || to === undefined) continue;
    // The ends of a line are no style, as the path of a path is: nothing has to be styled anew.
    line.setAttribute('x1', String(round(from.x)));
    line.setAttribute('y1', String(round(from.y)));
    line.setAttribute('x2', String(round(to.x)));
    line.setAttribute('y2', String(round(to.y)));
    mark?.setAttribute('transform', `translate(${round((from.x + to.x) / 2)} ${round((from.y + to.y) / 2)})`);
  }
  for (const [state, node] of parts.nodes) {
    const place = at.get(state);
    if (place !== undefined) node.setAttribute('transform', `translate(${round(place.x)} ${round(place.y)})`);
  }
}

const round = (value: number) => Math.round(value * 10) / 10;
