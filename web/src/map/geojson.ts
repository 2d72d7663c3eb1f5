/** The map as GeoJSON (RFC 7946): each shape with the tie of its holder, exterior rings counter-clockwise. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { ownerOf, type Shape } from './atlas.js';
import type { Viewpoint } from './disputed.js';
import type { MapTie } from './map-view.js';

export interface GeoJsonOptions {
  readonly state: string;
  readonly period: string;
  readonly viewpoint: Viewpoint;
  readonly ties: ReadonlyMap<string, MapTie>;
  readonly name: (code: string) => string;
}

/** Shapes of the state itself, of its partners, and all disputed areas; shapes without a tie carry null. */
export function geoJsonOf(shapes: readonly Shape[], options: GeoJsonOptions): FeatureCollection {
  const { state, period, viewpoint, ties, name } = options;
  const features = shapes.flatMap((shape): readonly Feature[] => {
    const holder = ownerOf(shape, viewpoint);
    const tie = holder === undefined ? undefined : ties.get(holder);
    if (tie === undefined && holder !== state && shape.area === undefined) return [];
    return [
      {
        type: 'Feature',
        properties: {
          code: holder ?? null,
          name: holder === undefined ? shape.name : name(holder),
          disputed: shape.area?.key ?? null,
          viewpoint,
          of: state,
          period,
          index: tie?.index ?? null,
          happenings: tie?.acts ?? null,
        },
        geometry: wound(shape.geometry),
      },
    ];
  });
  return { type: 'FeatureCollection', features };
}

/** The atlas winds exteriors clockwise, as d3-geo wants them; RFC 7946, section 3.1.6, wants the other way. */
function wound(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const polygon = (rings: Position[][]) =>
    rings.map((ring, i) => (isClockwise(ring) === (i === 0) ? ring.toReversed() : ring));
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: polygon(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(polygon) };
}

/** Shoelace formula over longitude and latitude. */
function isClockwise(ring: Position[]): boolean {
  let twice = 0;
  ring.forEach(([x = 0, y = 0], i) => {
    const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
    twice += x * y2 - x2 * y;
  });
  return twice < 0;
}
