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

/** What moves while a state is dragged, in a picture of its own above the drawing. */
export interface Lifted {
  readonly parts: Parts;
  /** Takes it away again, and shows the parts in the drawing. */
  readonly drop: () => void;
}

/**
 * Lifts a state with its ties out of the drawing: what lies still is not painted again while they move. The drawing keeps
 * its own elements, hidden meanwhile.
 */
export function lifted(drawing: SVGSVGElement, { nodes, edges }: Parts, state: string): Lifted {
  const above = drawing.cloneNode(false) as SVGSVGElement;
  for (const name of ['role', 'aria-label']) above.removeAttribute(name);
  above.setAttribute('aria-hidden', 'true');
  above.classList.add('network-lifted');
  const hidden: Element[] = [];
  const copied = <E extends SVGElement>(element: E): E => {
    hidden.push(element);
    const copy = element.cloneNode(true) as E;
    above.append(copy);
    return copy;
  };
  const ties = edges
    .filter(({ a, b }) => a === state || b === state)
    .map(({ a, b, line, mark }) => ({
      a,
      b,
      line: copied(line),
      mark: mark === null ? null : copied(mark),
    }));
  const node = nodes.get(state);
  const own: ReadonlyMap<string, SVGGElement> =
    node === undefined ? new Map() : new Map([[state, copied(node)]]);
  for (const element of hidden) element.classList.add('is-lifted');
  drawing.after(above);
  return {
    parts: { nodes: own, edges: ties },
    drop() {
      above.remove();
      for (const element of hidden) element.classList.remove('is-lifted');
    },
  };
}

/**
 * Shows a view of a drawing that was painted for another one, by moving and scaling the finished picture: no part of it
 * is painted anew, so that it follows the hand however many ties there are. Names and lines scale with it until it is
 * painted again.
 */
export function shift(drawing: SVGSVGElement, painted: View, view: View): void {
  const k = view.k / painted.k;
  const [x, y] = [view.x - k * painted.x, view.y - k * painted.y];
  drawing.classList.add('is-shifted');
  drawing.style.transform = `translate(${round(x)}px, ${round(y)}px) scale(${k})`;
}

/** The picture where it was painted. */
export function unshift(drawing: SVGSVGElement): void {
  drawing.classList.remove('is-shifted');
  drawing.style.transform = '';
}

export function paint(parts: Parts, places: Places, view: View): void {
  const at = new Map<string, Place>();
  for (const [state, place] of places) at.set(state, onScreen(place, view));
  for (const { a, b, line, mark } of parts.edges) {
    const [from, to] = [at.get(a), at.get(b)];
    if (from === undefined || to === undefined) continue;
    // The ends of a line are no style, as the path of a path is: nothing has to be styled anew.
    set(line, 'x1', String(round(from.x)));
    set(line, 'y1', String(round(from.y)));
    set(line, 'x2', String(round(to.x)));
    set(line, 'y2', String(round(to.y)));
    if (mark !== null) set(mark, 'transform', translation((from.x + to.x) / 2, (from.y + to.y) / 2));
  }
  for (const [state, node] of parts.nodes) {
    const place = at.get(state);
    if (place !== undefined) set(node, 'transform', translation(place.x, place.y));
  }
}

/** A value that is written over itself is painted again all the same. */
function set(element: SVGElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

const translation = (x: number, y: number) => `translate(${round(x)} ${round(y)})`;
const round = (value: number) => Math.round(value * 10) / 10;
