/**
 * The atlas as shapes: states by code, disputed areas by themselves, all other land without a code. The file is part of
 * the workbench and is fetched from the server that serves the page, when the map is first opened.
 */
import { geoContains } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { DISPUTED, type DisputedArea, holderOf, type Viewpoint } from './disputed.js';
import { CODE_OF_NUMBER } from './iso-numeric.js';

export interface Shape {
  /** One of its kind, for keys. */
  readonly id: string;
  /** Code of the state whose undisputed land it is. */
  readonly state: string | undefined;
  readonly area: DisputedArea | undefined;
  /** As the atlas names it, in English. */
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
}

/** A topology as `world-atlas` writes it. */
export type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Whose a shape is under a viewpoint; undefined: nobody's whom the tables know. */
export function ownerOf(shape: Shape, viewpoint: Viewpoint): string | undefined {
  return shape.area === undefined ? shape.state : holderOf(shape.area, viewpoint);
}

/** Every shape of the atlas, disputed areas last, so that they are drawn on top. */
export function shapesOf(atlas: Atlas): readonly Shape[] {
  const collection = feature(atlas, atlas.objects.countries) as FeatureCollection<
    Polygon | MultiPolygon,
    { name: string }
  >;
  const areas: Shape[] = [];
  const land = collection.features.flatMap((shape, i) => {
    const { name } = shape.properties;
    const whole = DISPUTED.find((area) => 'name' in area.shape && area.shape.name === name);
    if (whole !== undefined) {
      areas.push({ id: whole.key, state: undefined, area: whole, name, geometry: shape.geometry });
      return [];
    }
    const { rest, cut } = cutOut(shape);
    areas.push(...cut);
    const number = shape.id === undefined ? '' : String(shape.id);
    return [{ id: `${number}-${i}`, state: stateOf(number, name), area: undefined, name, geometry: rest }];
  });
  return [...land, ...areas];
}

/** `036` stands for two shapes of the atlas; small islands of a state are no state. */
function stateOf(number: string, name: string): string | undefined {
  return name === 'Ashmore and Cartier Is.' ? undefined : CODE_OF_NUMBER.get(number);
}

/** Takes disputed parts out of a state's shape. */
function cutOut(shape: Feature<Polygon | MultiPolygon, { name: string }>): {
  readonly rest: Polygon | MultiPolygon;
  readonly cut: readonly Shape[];
} {
  const here = DISPUTED.filter((area) => 'number' in area.shape && area.shape.number === String(shape.id));
  if (here.length === 0 || shape.geometry.type !== 'MultiPolygon') return { rest: shape.geometry, cut: [] };
  const taken = new Set<Position[][]>();
  const cut = here.map((area): Shape => {
    const points = 'at' in area.shape ? area.shape.at : [];
    const parts = (shape.geometry as MultiPolygon).coordinates.filter((coordinates) =>
      points.some((point) => geoContains({ type: 'Polygon', coordinates }, [...point])),
    );
    for (const part of parts) taken.add(part);
    return {
      id: area.key,
      state: undefined,
      area,
      name: area.key,
      geometry: { type: 'MultiPolygon', coordinates: parts },
    };
  });
  const coordinates = shape.geometry.coordinates.filter((part) => !taken.has(part));
  return { rest: { type: 'MultiPolygon', coordinates }, cut };
}
