/**
 * The network as a drawing: friends with a solid line, adversaries with a dashed one, what no division fits with a
 * cross on it; circles and squares for the two blocs, diamonds for those apart from both. It can be dragged, a state
 * too, and zoomed with the buttons or the wheel while Ctrl is held; what it shows is also the table.
 */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { StateCode } from '../../../src/server/responses.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { between } from './fit-places.js';
import type { Place, Places } from './layout.js';
import { type EdgeView, type NetworkPicture, nearestEdge, outlineOf } from './network-view.js';
import {
  type Lifted,
  lifted,
  onScreen,
  type Parts,
  paint,
  partsOf,
  shift,
  unshift,
  type View,
  WHOLE_VIEW,
  zoomed,
} from './painter.js';

export interface NetworkDrawingProps {
  readonly picture: NetworkPicture;
  readonly places: Places;
  readonly width: number;
  readonly height: number;
  readonly names: Names;
  readonly label: string;
  /** States that stand out: the chosen one, or a pair with its mediators; all others are dimmed. None: nobody is. */
  readonly focus: ReadonlySet<StateCode>;
  /** Mark beside a state, such as the rank of a mediator. */
  readonly badges: ReadonlyMap<StateCode, string>;
  readonly onState: (state: StateCode) => void;
  readonly onTie: (edge: EdgeView) => void;
  readonly onHover: (edge: EdgeView | undefined) => void;
}

/** Names stand below the states where there are few enough. */
export const NAMED = 26;
const MOVE_MS = 420;
/** Milliseconds of rest after which a picture that was moved or scaled is painted anew. */
const REST_MS = 140;
/** Pixels within which a tie is meant, and beyond which a press is a drag. */
const REACH = 7;
const STILL = 4;

export function NetworkSvg(props: NetworkDrawingProps) {
  const { picture, names, width, height } = props;
  const drawing = useRef<SVGSVGElement>(null);
  const stage = useStage(drawing, props);
  const named = picture.nodes.length <= NAMED && width > 560;
  return (
    <div class="network-drawing">
      <svg
        ref={drawing}
        class={props.focus.size > 0 ? 'network has-focus' : 'network'}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={props.label}
        {...stage.handlers}
      >
        <g>
          {picture.edges.map((edge) => (
            <line
              key={`${edge.a}|${edge.b}`}
              data-tie={`${edge.a}|${edge.b}`}
              class={tieClass(edge, props.focus)}
              stroke-width={edge.width}
              stroke-dasharray={edge.friendly ? undefined : '7 5'}
            />
          ))}
        </g>
        <g>
          {picture.edges
            .filter(({ frustrated }) => frustrated)
            .map((edge) => (
              <g key={`${edge.a}|${edge.b}`} data-mark={`${edge.a}|${edge.b}`} class="tie-mark">
                <circle r="6.5" />
                <path d="M-3 -3L3 3M-3 3L3 -3" />
              </g>
            ))}
        </g>
        <g>
          {picture.nodes.map(({ state, side, radius }) => (
            <g
              key={state}
              data-state={state}
              class={`node node-${side}${props.focus.has(state) ? ' is-focus' : ''}`}
            >
              <title>{names.state(state)}</title>
              <path d={outlineOf(side, radius)} />
              <text class="node-code" dy="0.35em" text-anchor="middle">
                {state.slice(0, 5)}
              </text>
              {named && (
                <text class="node-name" y={radius + 13} text-anchor="middle">
                  {names.state(state)}
                </text>
              )}
              {props.badges.has(state) && (
                <g class="node-badge" transform={`translate(${radius * 0.8} ${-radius * 0.8})`}>
                  <circle r="9" />
                  <text dy="0.35em" text-anchor="middle">
                    {props.badges.get(state)}
                  </text>
                </g>
              )}
            </g>
          ))}
        </g>
      </svg>
      <ViewButtons onZoom={stage.zoom} onWhole={stage.whole} />
    </div>
  );
}

function tieClass(edge: EdgeView, focus: ReadonlySet<StateCode>): string {
  const lit =
    focus.size === 0 ||
    (focus.size === 1 ? focus.has(edge.a) || focus.has(edge.b) : focus.has(edge.a) && focus.has(edge.b));
  return `tie ${edge.friendly ? 'tie-friendly' : 'tie-hostile'}${edge.frustrated ? ' is-frustrated' : ''}${lit ? ' is-lit' : ''}`;
}

function ViewButtons(props: { readonly onZoom: (factor: number) => void; readonly onWhole: () => void }) {
  const words = t().network;
  return (
    <div class="view-buttons">
      <button type="button" aria-label={words.zoomIn} onClick={() => props.onZoom(1.4)}>
        <span aria-hidden="true">+</span>
      </button>
      <button type="button" aria-label={words.zoomOut} onClick={() => props.onZoom(1 / 1.4)}>
        <span aria-hidden="true">−</span>
      </button>
      <button type="button" onClick={props.onWhole}>
        {words.whole}
      </button>
    </div>
  );
}

/** What the pointer is doing. */
interface Press {
  readonly start: Place;
  last: Place;
  readonly state: StateCode | undefined;
  moved: boolean;
  /** The state and its ties, while they are dragged. */
  above?: Lifted;
}

/** Positions, view and pointer of a drawing, outside of the render. */
function useStage(drawing: { readonly current: SVGSVGElement | null }, props: NetworkDrawingProps) {
  const now = useRef({
    props,
    places: props.places as Map<StateCode, Place> | Places,
    view: WHOLE_VIEW,
    /** The view for which the elements were last painted. */
    painted: WHOLE_VIEW,
    parts: undefined as Parts | undefined,
    due: 0,
    rest: 0,
  });
  const stage = now.current;
  stage.props = props;
  const repaint = () => {
    if (drawing.current === null || stage.parts === undefined) return;
    paint(stage.parts, stage.places, stage.view);
    stage.painted = stage.view;
    unshift(drawing.current);
  };
  /** Runs once in the next frame, whatever was asked for before. */
  const schedule = (work: () => void = repaint) => {
    cancelAnimationFrame(stage.due);
    stage.due = requestAnimationFrame(work);
  };
  // Every render may have brought other elements.
  useLayoutEffect(() => {
    if (drawing.current === null) return;
    stage.parts = partsOf(drawing.current);
    repaint();
  });
  useLayoutEffect(() => moveTo(stage, props.places, schedule), [props.places]);
  useEffect(
    () => () => {
      cancelAnimationFrame(stage.due);
      clearTimeout(stage.rest);
    },
    [],
  );
  const look = (view: View) => {
    stage.view = view;
    schedule(() => {
      if (drawing.current !== null) shift(drawing.current, stage.painted, stage.view);
    });
    // Painted as it should be once the hand rests.
    clearTimeout(stage.rest);
    stage.rest = window.setTimeout(schedule, REST_MS);
  };
  const zoom = (factor: number) =>
    look(zoomed(stage.view, factor, { x: props.width / 2, y: props.height / 2 }));
  return { zoom, whole: () => look(WHOLE_VIEW), handlers: usePointer(drawing, stage, look, schedule) };
}

/** Glides from where the states are to where they shall be; at once where a person wants less motion. */
function moveTo(
  stage: { places: Places; parts: Parts | undefined; view: View; painted: View },
  target: Places,
  schedule: () => void,
): (() => void) | undefined {
  const from = stage.places;
  if (from === target || window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
    stage.places = target;
    schedule();
    return undefined;
  }
  const started = performance.now();
  let frame = 0;
  const step = (time: number) => {
    const share = Math.min(1, Math.max(0, (time - started) / MOVE_MS));
    stage.places = between(from, target, share * share * (3 - 2 * share));
    if (stage.parts !== undefined) paint(stage.parts, stage.places, stage.painted);
    if (share < 1) frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}

function usePointer(
  drawing: { readonly current: SVGSVGElement | null },
  stage: {
    props: NetworkDrawingProps;
    places: Places;
    readonly view: View;
    readonly painted: View;
    readonly parts: Parts | undefined;
  },
  look: (view: View) => void,
  schedule: (work?: () => void) => void,
) {
  const press = useRef<Press | undefined>(undefined);
  const pointOf = (event: { readonly clientX: number; readonly clientY: number }): Place => {
    // Of the frame: the picture itself may be shifted.
    const box = drawing.current?.parentElement?.getBoundingClientRect();
    if (box === undefined) return { x: 0, y: 0 };
    return {
      x: ((event.clientX - box.left) / Math.max(1, box.width)) * stage.props.width,
      y: ((event.clientY - box.top) / Math.max(1, box.height)) * stage.props.height,
    };
  };
  const stateOf = (event: Event) =>
    event.target instanceof Element
      ? event.target.closest<SVGGElement>('[data-state]')?.dataset.state
      : undefined;
  const edgeAt = (point: Place) =>
    nearestEdge(
      stage.props.picture.edges,
      (state) => {
        const place = stage.places.get(state);
        return place === undefined ? undefined : onScreen(place, stage.view);
      },
      point,
      REACH,
    );
  useEffect(() => {
    const svg = drawing.current;
    // Not passive: with Ctrl the browser would zoom the page.
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      look(zoomed(stage.view, Math.exp(-event.deltaY / 300), pointOf(event)));
    };
    svg?.addEventListener('wheel', wheel, { passive: false });
    return () => svg?.removeEventListener('wheel', wheel);
  }, []);
  const drag = (point: Place, held: Press) => {
    const [dx, dy] = [point.x - held.last.x, point.y - held.last.y];
    held.last = point;
    if (!held.moved && Math.hypot(point.x - held.start.x, point.y - held.start.y) < STILL) return;
    held.moved = true;
    if (held.state === undefined) {
      look({ ...stage.view, x: stage.view.x + dx, y: stage.view.y + dy });
      return;
    }
    const place = stage.places.get(held.state);
    if (place === undefined) return;
    const { k } = stage.view;
    stage.places = new Map(stage.places).set(held.state, { x: place.x + dx / k, y: place.y + dy / k });
    const { parts } = stage;
    if (parts === undefined || drawing.current === null) return;
    held.above ??= lifted(drawing.current, parts, held.state);
    const { above } = held;
    schedule(() => paint(above.parts, stage.places, stage.painted));
  };
  const letGo = () => {
    press.current?.above?.drop();
    if (press.current?.moved === true) schedule();
    press.current = undefined;
  };
  useEffect(() => () => press.current?.above?.drop(), []);
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      drawing.current?.setPointerCapture(event.pointerId);
      const point = pointOf(event);
      press.current = { start: point, last: point, state: stateOf(event), moved: false };
    },
    onPointerMove: (event: PointerEvent) => {
      const point = pointOf(event);
      if (press.current !== undefined) drag(point, press.current);
      else stage.props.onHover(stateOf(event) === undefined ? edgeAt(point) : undefined);
    },
    onPointerUp: (event: PointerEvent) => {
      const held = press.current;
      letGo();
      if (held === undefined || held.moved) return;
      if (held.state !== undefined) stage.props.onState(held.state);
      else {
        const edge = edgeAt(pointOf(event));
        if (edge !== undefined) stage.props.onTie(edge);
      }
    },
    onPointerCancel: letGo,
    onPointerLeave: () => stage.props.onHover(undefined),
  };
}
