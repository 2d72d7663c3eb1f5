/**
 * The same drawing in WebGL, for networks of more states than SVG can move (sigma; loaded only then). Hostile ties are
 * dashed and those that no division fits are curved, as they are crossed in SVG; sides are shapes here too.
 */
import { UndirectedGraph } from 'graphology';
import { useEffect, useRef } from 'preact/hooks';
import Sigma from 'sigma';
import {
  layerDashed,
  layerFill,
  layerPlain,
  pathCurved,
  pathLine,
  sdfCircle,
  sdfDiamond,
  sdfSquare,
} from 'sigma/rendering';
import { t } from '../messages/index.js';
import type { NetworkDrawingProps } from './network-svg.js';
import type { Side } from './network-view.js';

const SHAPES: Readonly<Record<Side, string>> = {
  first: 'circle',
  second: 'square',
  apart: 'diamond',
  open: 'circle',
};

export function NetworkGl(props: NetworkDrawingProps) {
  const holder = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const { picture, places, focus } = props;
  useEffect(() => {
    if (holder.current === null) return undefined;
    const sigma = draw(holder.current, props);
    const edgeOf = (key: string) => latest.current.picture.edges.find(({ a, b }) => `${a}|${b}` === key);
    sigma.on('clickNode', ({ node }) => latest.current.onState(node));
    sigma.on('clickEdge', ({ edge }) => {
      const found = edgeOf(edge);
      if (found !== undefined) latest.current.onTie(found);
    });
    sigma.on('enterEdge', ({ edge }) => latest.current.onHover(edgeOf(edge)));
    sigma.on('leaveEdge', () => latest.current.onHover(undefined));
    return () => sigma.kill();
  }, [picture, places, focus, props.width, props.height]);
  return (
    <div class="network-drawing">
      <div
        ref={holder}
        class="network-gl"
        role="img"
        aria-label={props.label}
        style={{ height: `${props.height}px` }}
      />
      <p class="hint">{t().network.webgl}</p>
    </div>
  );
}

function draw(holder: HTMLElement, { picture, places, names, focus }: NetworkDrawingProps): Sigma {
  const colour = coloursOf(holder);
  const graph = new UndirectedGraph();
  for (const { state, side, radius } of picture.nodes) {
    const place = places.get(state);
    const dim = focus.size > 0 && !focus.has(state);
    graph.addNode(state, {
      x: place?.x ?? 0,
      y: -(place?.y ?? 0),
      size: radius * 0.6,
      shape: SHAPES[side],
      color: dim ? colour('--rule') : side === 'second' ? colour('--side-2') : colour('--side-1'),
      label: names.state(state),
    });
  }
  for (const { a, b, friendly, frustrated, width } of picture.edges) {
    const lit = focus.size === 0 || focus.has(a) || focus.has(b);
    graph.addEdgeWithKey(`${a}|${b}`, a, b, {
      size: Math.max(1, width * 0.6),
      color: !lit ? colour('--rule') : colour(friendly ? '--cooperation' : '--conflict'),
      path: frustrated ? 'curved' : 'straight',
      curvature: frustrated ? 0.25 : 0,
      gap: colour('--paper'),
      dash: friendly ? 0 : 5,
    });
  }
  return new Sigma(graph, holder, {
    primitives: {
      nodes: { shapes: [sdfCircle(), sdfSquare(), sdfDiamond()], layers: [layerFill()] },
      edges: {
        variables: {
          gap: { type: 'color', default: '#ffffff' },
          dash: { type: 'number', default: 0 },
          curvature: { type: 'number', default: 0 },
        },
        paths: [pathLine(), pathCurved()],
        layers: [
          layerPlain(),
          layerDashed({
            dashSize: { attribute: 'dash', mode: 'pixels' },
            gapSize: { attribute: 'dash', mode: 'pixels' },
            dashColor: { attribute: 'gap' },
          }),
        ],
      },
    },
    styles: {
      nodes: {
        x: { attribute: 'x' },
        y: { attribute: 'y' },
        size: { attribute: 'size' },
        color: { attribute: 'color' },
        shape: { attribute: 'shape' },
        label: { attribute: 'label' },
        labelColor: colour('--ink'),
      },
      edges: {
        size: { attribute: 'size' },
        color: { attribute: 'color' },
        path: { attribute: 'path' },
        curvature: { attribute: 'curvature' },
        gap: { attribute: 'gap' },
        dash: { attribute: 'dash' },
      },
    },
    settings: { enableEdgeEvents: true, labelDensity: 0.6, allowInvalidContainer: true },
  });
}

/** Colours of the page as WebGL can take them: a custom property may hold both those of light and of dark. */
function coloursOf(holder: HTMLElement): (property: string) => string {
  const probe = document.createElement('span');
  holder.append(probe);
  const known = new Map<string, string>();
  return (property) => {
    const kept = known.get(property);
    if (kept !== undefined) return kept;
    probe.style.color = `var(${property})`;
    const value = getComputedStyle(probe).color;
    known.set(property, value);
    return value;
  };
}
