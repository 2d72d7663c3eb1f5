/**
 * The world with the ties of one state: colour and signed number, so that colour is never alone; disputed areas hatched;
 * hostile ties dotted too. The chosen state lies in the middle, so that no ocean parts it from its neighbours. Routes are
 * great circles.
 */
import {
  geoArea,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoEqualEarth,
  geoGraticule10,
  geoPath,
} from 'd3-geo';
import { useMemo } from 'preact/hooks';
import type { StateCode } from '../../../src/server/responses.js';
import { signed } from '../format.js';
import { ownerOf, type Shape } from './atlas.js';
import type { Viewpoint } from './disputed.js';
import { classOf, type MapTie } from './map-view.js';

/** A leg of a journey between two places, in degrees. */
export interface RouteLeg {
  readonly from: readonly [longitude: number, latitude: number];
  readonly to: readonly [longitude: number, latitude: number];
  /** Place in the legend: envoys are told apart by dash as well as by colour. */
  readonly envoy: number;
}

/** A place that is visited. */
export interface RouteStop {
  readonly at: readonly [longitude: number, latitude: number];
  readonly text: string;
}

export interface WorldMapProps {
  readonly shapes: readonly Shape[];
  readonly state: StateCode | undefined;
  readonly ties: ReadonlyMap<StateCode, MapTie>;
  readonly viewpoint: Viewpoint;
  readonly width: number;
  /** The whole world, or what lies around the state. */
  readonly near: boolean;
  readonly label: string;
  readonly name: (code: StateCode) => string;
  readonly legs?: readonly RouteLeg[];
  readonly stops?: readonly RouteStop[];
  readonly onState?: (state: StateCode) => void;
}

/** Shapes smaller than this many square pixels get a dot, or nobody would see them. */
const SMALL = 14;
/** Numbers stand on the map where there is room for so many. */
const NUMBERED = 18;

export function WorldMap(props: WorldMapProps) {
  const { shapes, state, ties, viewpoint, width, name, legs = [], stops = [] } = props;
  const height = Math.round(width * (props.near ? 0.62 : 0.46));
  const middle = useMemo(() => middleOf(shapes, state, stops), [shapes, state, stops]);
  const drawn = useMemo(
    () => drawShapes(shapes, middle, { near: props.near, width, height }),
    [shapes, middle, props.near, width, height],
  );
  const classFor = (shape: Shape): string => {
    const holder = ownerOf(shape, viewpoint);
    if (holder !== undefined && holder === state) return 'land is-self';
    const tie = holder === undefined ? undefined : ties.get(holder);
    return tie === undefined ? 'land' : `land tie-${classOf(tie.index)}`;
  };
  const titled = (shape: Shape) => {
    const holder = ownerOf(shape, viewpoint);
    const tie = holder === undefined ? undefined : ties.get(holder);
    const who = holder === undefined ? shape.name : name(holder);
    return tie === undefined ? who : `${who} ${signed(tie.index)}`;
  };
  const open = (event: MouseEvent) => {
    const code =
      event.target instanceof Element
        ? event.target.closest<SVGElement>('[data-code]')?.dataset.code
        : undefined;
    if (code !== undefined) props.onState?.(code);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: every pair is a link in the table.
    <svg
      class="world"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={props.label}
      onClick={open}
    >
      <defs>
        <pattern
          id="disputed"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line class="disputed-line" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
        <pattern id="hostile" width="5" height="5" patternUnits="userSpaceOnUse">
          <circle class="hostile-dot" cx="1.5" cy="1.5" r="0.9" />
        </pattern>
      </defs>
      <path class="ocean" d={drawn.sphere} />
      <path class="graticule" d={drawn.graticule} />
      {drawn.shapes.map(({ shape, path, at, size }) => {
        const holder = ownerOf(shape, viewpoint);
        const tie = holder === undefined ? undefined : ties.get(holder);
        const small = size < SMALL && (tie !== undefined || holder === state) && holder !== undefined;
        return (
          <g
            key={shape.id}
            data-code={tie === undefined ? undefined : holder}
            class={tie === undefined ? undefined : 'opens'}
          >
            {/* A place without a code has the name that the atlas gives it, in English. */}
            <title lang={holder === undefined ? 'en' : undefined}>{titled(shape)}</title>
            <path class={classFor(shape)} d={path} />
            {tie !== undefined && tie.index <= -0.5 && <path class="overlay" fill="url(#hostile)" d={path} />}
            {shape.area !== undefined && <path class="disputed" fill="url(#disputed)" d={path} />}
            {small && <circle class={classFor(shape)} cx={at[0]} cy={at[1]} r="3.5" />}
          </g>
        );
      })}
      <Numbers drawn={drawn.shapes} ties={ties} />
      <Routes project={drawn.project} lines={drawn.lines} legs={legs} stops={stops} />
    </svg>
  );
}

interface Drawn {
  readonly shape: Shape;
  readonly path: string;
  /** Middle of its largest part, in pixels, and its size in square pixels. */
  readonly at: readonly [number, number];
  readonly size: number;
}

/** Signed numbers on the strongest ties. */
function Numbers(props: { readonly drawn: readonly Drawn[]; readonly ties: ReadonlyMap<StateCode, MapTie> }) {
  const shown = [...props.ties.values()].slice(0, NUMBERED);
  return (
    <g class="map-numbers">
      {shown.map(({ state, index }) => {
        const own = props.drawn.find(({ shape }) => shape.state === state || shape.area?.un === state);
        if (own === undefined) return null;
        return (
          <text
            key={state}
            x={own.at[0]}
            y={own.at[1]}
            dy={own.size < SMALL ? '-0.5em' : '0.35em'}
            text-anchor="middle"
          >
            {signed(index)}
          </text>
        );
      })}
    </g>
  );
}

function Routes(props: {
  readonly project: (place: readonly [number, number]) => readonly [number, number] | undefined;
  readonly lines: (leg: RouteLeg) => string;
  readonly legs: readonly RouteLeg[];
  readonly stops: readonly RouteStop[];
}) {
  return (
    <g class="routes">
      {props.legs.map((leg, i) => (
        <path key={i} class={`route envoy-${leg.envoy % 4}`} d={props.lines(leg)} />
      ))}
      {props.stops.map((stop, i) => {
        const at = props.project(stop.at);
        if (at === undefined) return null;
        return (
          <g key={i} class="route-stop" transform={`translate(${at[0]} ${at[1]})`}>
            <circle r="4" />
            <text x="7" dy="0.32em">
              {stop.text}
            </text>
          </g>
        );
      })}
    </g>
  );
}

type Position = readonly [longitude: number, latitude: number];

/** The place that lies in the middle of the map. */
function middleOf(
  shapes: readonly Shape[],
  state: StateCode | undefined,
  stops: readonly RouteStop[],
): Position {
  if (stops.length > 0)
    return geoCentroid({ type: 'MultiPoint', coordinates: stops.map(({ at }) => [...at]) });
  const own = shapes.find((shape) => shape.state === state && state !== undefined);
  return own === undefined ? [10, 30] : middleOfLargest(own);
}

/** Degrees around the state that the nearer view shows. */
const AROUND = 34;
/** The world without Antarctica, where nobody has ties: all from 57° S to 84° N. */
const INHABITED = { south: -57, north: 84 } as const;

interface Size {
  readonly near: boolean;
  readonly width: number;
  readonly height: number;
}

function projectionOf(middle: Position, { near, width, height }: Size) {
  const inner: [[number, number], [number, number]] = [
    [2, 2],
    [width - 2, height - 2],
  ];
  const [longitude, latitude] = middle;
  if (near) {
    return geoAzimuthalEqualArea()
      .rotate([-longitude, -latitude])
      .fitExtent(inner, geoCircle().center([longitude, latitude]).radius(AROUND)())
      .clipExtent([
        [0, 0],
        [width, height],
      ]);
  }
  const edges = [-179.9, -90, 0, 90, 179.9].flatMap((east) =>
    [INHABITED.south, INHABITED.north].map((north) => [longitude + east, north]),
  );
  return geoEqualEarth()
    .rotate([-longitude, 0])
    .fitExtent(inner, { type: 'MultiPoint', coordinates: edges })
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
}

function drawShapes(shapes: readonly Shape[], middle: Position, size: Size) {
  const projection = projectionOf(middle, size);
  const path = geoPath(projection).digits(1);
  return {
    sphere: path({ type: 'Sphere' }) ?? '',
    graticule: path(geoGraticule10()) ?? '',
    shapes: shapes
      .filter(({ name }) => name !== 'Antarctica')
      .map((shape): Drawn => {
        const [x, y] = projection(middleOfLargest(shape)) ?? [0, 0];
        return { shape, path: path(shape.geometry) ?? '', at: [x, y], size: path.area(shape.geometry) };
      }),
    project: (place: readonly [number, number]) => projection([...place]) ?? undefined,
    lines: ({ from, to }: RouteLeg) => path({ type: 'LineString', coordinates: [[...from], [...to]] }) ?? '',
  };
}

/** Of France that is in Europe, and not between it and Guiana. */
function middleOfLargest({ geometry }: Shape): [number, number] {
  if (geometry.type === 'Polygon') return geoCentroid(geometry);
  const parts = geometry.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  const largest = parts.toSorted((x, y) => geoArea(y) - geoArea(x))[0];
  return largest === undefined ? [0, 0] : geoCentroid(largest);
}
