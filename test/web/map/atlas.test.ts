/** Over the atlas that the workbench ships: borders are no place for guesses. */
import { readFileSync } from 'node:fs';
import { geoArea, geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { loadStates } from '../../../src/resources/index.js';
import { type Atlas, shapesOf } from '../../../web/src/map/atlas.js';
import { DISPUTED, holderOf } from '../../../web/src/map/disputed.js';
import { geoJsonOf } from '../../../web/src/map/geojson.js';
import { busiest, classOf, tiesOf } from '../../../web/src/map/map-view.js';

const atlas = JSON.parse(
  readFileSync(new URL('../../../node_modules/world-atlas/countries-50m.json', import.meta.url), 'utf8'),
) as Atlas;
const shapes = shapesOf(atlas);
const states = loadStates().entries.filter(({ kind }) => kind === 'state');
const at = (longitude: number, latitude: number) =>
  shapes.filter(({ geometry }) => geoContains(geometry, [longitude, latitude]));

describe('shapes of the atlas', () => {
  it('know every state of the tables but Tuvalu, which the atlas leaves out', () => {
    const shown = new Set([
      ...shapes.map(({ state }) => state),
      ...DISPUTED.flatMap((area) => [area.un, area.control]),
    ]);
    expect(states.filter(({ code }) => !shown.has(code)).map(({ code }) => code)).toEqual(['TUV']);
  });

  it('give no state twice', () => {
    const codes = shapes.flatMap(({ state }) => state ?? []);
    expect(codes.length).toBe(new Set(codes).size);
  });

  it.each([
    ['Seoul', 126.98, 37.57, 'KOR'],
    ['Pyongyang', 125.75, 39.03, 'PRK'],
    ['Moscow', 37.62, 55.75, 'RUS'],
    ['Kyiv', 30.52, 50.45, 'UKR'],
    ['Singapore', 103.82, 1.36, 'SGP'],
    ['Valletta', 14.42, 35.89, 'MLT'],
  ])('find %s', (_name, longitude, latitude, code) => {
    expect(at(longitude, latitude).map(({ state }) => state)).toEqual([code]);
  });
});

describe('disputed areas', () => {
  it('are all there, apart from the states', () => {
    for (const area of DISPUTED) {
      const found = shapes.filter((shape) => shape.area === area);
      expect(found.length, area.key).toBe(1);
      // In steradians: none is empty, none is half a continent.
      const size = geoArea(found[0]?.geometry ?? { type: 'MultiPolygon', coordinates: [] });
      expect(size, area.key).toBeGreaterThan(1e-6);
      expect(size, area.key).toBeLessThan(0.02);
    }
  });

  it.each([
    ['Simferopol', 34.1, 45.0, 'crimea', 'UKR', 'RUS'],
    ['Pristina', 21.17, 42.67, 'kosovo', 'XKX', 'XKX'],
    ['Hargeisa', 44.06, 9.56, 'somaliland', 'SOM', undefined],
    ['Iturup', 147.7, 45.0, 'southernKurils', undefined, 'RUS'],
    ['Tifariti', -10.57, 26.16, 'westernSahara', 'ESH', 'ESH'],
  ])('give %s by the viewpoint', (_name, longitude, latitude, key, un, control) => {
    const [shape, ...more] = at(longitude, latitude);
    expect(more).toEqual([]);
    const area = shape?.area;
    if (area === undefined) throw new Error('it is not disputed');
    expect(area.key).toBe(key);
    expect(holderOf(area, 'un')).toBe(un);
    expect(holderOf(area, 'control')).toBe(control);
    expect(holderOf(area, 'none')).toBeUndefined();
  });

  it('leave Mariupol and Kunashir’s neighbour Hokkaido where they are', () => {
    expect(at(37.5, 47.15).map(({ state }) => state)).toEqual(['UKR']);
    expect(at(143.2, 43.0).map(({ state }) => state)).toEqual(['JPN']);
  });
});

const frame = {
  period: '2024',
  span: { from: '2024-01-01', to: '2024-12-31' },
  heard: true,
  weak: 0,
  ties: [
    { a: 'KOR', b: 'PRK', index: -4, acts: 9 },
    { a: 'KOR', b: 'USA', index: 5, acts: 12 },
    { a: 'PRK', b: 'RUS', index: 4.2, acts: 8 },
  ],
};

describe('ties on the map', () => {
  it('are those of one state, the strongest first', () => {
    expect(tiesOf(frame, 'KOR')).toEqual([
      { state: 'USA', index: 5, acts: 12 },
      { state: 'PRK', index: -4, acts: 9 },
    ]);
    expect(busiest([frame, { ...frame, ties: [] }])).toBe('KOR');
    expect(busiest([])).toBeUndefined();
  });

  it.each([
    [-9, 'c1'],
    [-4, 'c1'],
    [-3.99, 'c2'],
    [-0.5, 'c3'],
    [-0.49, 'near0'],
    [0, 'near0'],
    [0.49, 'near0'],
    [0.5, 'f1'],
    [2, 'f2'],
    [4, 'f3'],
    [9, 'f3'],
  ])('of %f are in class %s, alike on both sides of 0', (index, name) => {
    expect(classOf(index)).toBe(name);
  });
});

describe('GeoJSON', () => {
  const file = geoJsonOf(shapes, {
    state: 'KOR',
    period: '2024',
    viewpoint: 'un',
    ties: new Map(tiesOf(frame, 'KOR').map((tie) => [tie.state, tie])),
    name: (code) => code,
  });

  it('holds the state, its partners with their ties, and every disputed area', () => {
    const codes = file.features.flatMap(({ properties }) =>
      properties?.disputed === null ? properties.code : [],
    );
    expect(new Set(codes)).toEqual(new Set(['KOR', 'PRK', 'USA']));
    expect(file.features.filter(({ properties }) => properties?.disputed !== null).length).toBe(
      DISPUTED.length,
    );
    const north = file.features.find(({ properties }) => properties?.code === 'PRK');
    expect(north?.properties).toMatchObject({ index: -4, happenings: 9, period: '2024', of: 'KOR' });
  });

  it('winds exteriors counter-clockwise (RFC 7946, 3.1.6)', () => {
    for (const { geometry } of file.features) {
      if (geometry.type !== 'Polygon') continue;
      // A square of 1° wound counter-clockwise has the shoelace area +1.
      const [ring = []] = geometry.coordinates;
      let twice = 0;
      ring.forEach(([x = 0, y = 0], i) => {
        const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
        twice += x * y2 - x2 * y;
      });
      expect(twice).toBeGreaterThan(0);
    }
  });
});
