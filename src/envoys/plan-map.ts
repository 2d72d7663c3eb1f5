/**
 * The routes on a map: GeoJSON (RFC 7946; lines are cut at the 180th meridian, as it asks) for any map programme, and a
 * bare SVG of great circles, centred on home, without coasts.
 */
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { greatCircleLine, type Place } from './flights.js';
import type { EnvoysPlan, TravelPlan } from './plan-types.js';
import { envoysWords } from './words/index.js';

type Position = readonly [longitude: number, latitude: number];

export interface MapFeature {
  readonly type: 'Feature';
  readonly geometry:
    | { readonly type: 'Point'; readonly coordinates: Position }
    | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly Position[])[] };
  readonly properties: Readonly<Record<string, string | number | boolean | null>>;
}

export interface EnvoysMap {
  readonly type: 'FeatureCollection';
  readonly features: readonly MapFeature[];
}

/** A point for each capital and home, then a line for each flight. */
export function envoysMap(plan: EnvoysPlan, best: TravelPlan | null): EnvoysMap {
  const envoyOf = new Map(
    best?.trips.flatMap(({ envoy, visits }) => visits.map(({ city }) => [city, envoy] as const)),
  );
  const points = plan.capitals.map(
    (capital): MapFeature => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [capital.longitude, capital.latitude] },
      properties: { city: capital.city, worth: capital.worth, envoy: envoyOf.get(capital.city) ?? null },
    }),
  );
  const homes = plan.homes.map(
    ({ city, latitude, longitude }): MapFeature => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
      properties: { city, home: true },
    }),
  );
  const flights = (best?.trips ?? []).flatMap(({ envoy, legs }) =>
    legs.map(
      ({ from, to, departs, km }, at): MapFeature => ({
        type: 'Feature',
        geometry: {
          type: 'MultiLineString',
          coordinates: cutAt(greatCircleLine(placeOf(plan, from), placeOf(plan, to)), 0),
        },
        properties: { envoy, leg: at + 1, from, to, departs, km },
      }),
    ),
  );
  return { type: 'FeatureCollection', features: [...homes, ...points, ...flights] };
}

const COLOURS = ['#1f5a8a', '#b4532a', '#3c7a3c', '#7a4a8a', '#8a6d1f'];
const WIDTH = 960;
const HEIGHT = 480;

/** The same as a picture of its own, 960 × 480. */
export function envoysMapSvg(
  plan: EnvoysPlan,
  best: TravelPlan | null,
  language: Language = DEFAULT_LANGUAGE,
): string {
  const centre = plan.homes[0]?.longitude ?? 0;
  const x = (longitude: number) => ((longitude - centre + 540) % 360) * (WIDTH / 360);
  const y = (latitude: number) => (90 - latitude) * (HEIGHT / 180);
  const grid = [-60, -30, 0, 30, 60].map(
    (latitude) => `<path d="M0 ${y(latitude)}H${WIDTH}" stroke="#ddd" fill="none"/>`,
  );
  const lines = (best?.trips ?? []).flatMap(({ legs }, at) =>
    legs.flatMap(({ from, to }) =>
      cutAt(greatCircleLine(placeOf(plan, from), placeOf(plan, to)), centre).map((line) => {
        const last = line.length - 1;
        const path = line
          .map(([longitude, latitude], k) => {
            // The cut lies at both edges of the picture: which of them, the point beside it tells.
            const beside = x((line[k === 0 ? 1 : k - 1] ?? line[0] ?? [0, 0])[0]);
            const raw = x(longitude);
            const edge = (k === 0 || k === last) && Math.abs(raw - beside) > WIDTH / 2;
            return `${k === 0 ? 'M' : 'L'}${(edge ? WIDTH - raw : raw).toFixed(1)} ${y(latitude).toFixed(1)}`;
          })
          .join('');
        return `<path d="${path}" stroke="${COLOURS[at % COLOURS.length]}" stroke-width="1.6" fill="none"/>`;
      }),
    ),
  );
  const places = [...plan.capitals, ...plan.homes].map(({ city, latitude, longitude }) => {
    const [left, top] = [x(longitude).toFixed(1), y(latitude).toFixed(1)];
    return `<circle cx="${left}" cy="${top}" r="3" fill="#333"/><text x="${left}" y="${top}" dx="5" dy="-3" font-size="11">${escaped(city)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="Roboto, Helvetica, Arial, sans-serif"><title>${escaped(plan.title)}</title><desc>${escaped(envoysWords(language).drawing)}</desc>${[...grid, ...lines, ...places].join('')}</svg>`;
}

function placeOf(plan: EnvoysPlan, city: string): Place {
  const place = [...plan.capitals, ...plan.homes].find((known) => known.city === city);
  if (place === undefined) throw new RangeError(`The plan has no place ${city}`);
  return place;
}

/** A line in pieces that do not cross the meridian opposite to `centre`. */
function cutAt(line: readonly Place[], centre: number): readonly (readonly Position[])[] {
  const pieces: Position[][] = [[]];
  const from = (longitude: number) => ((longitude - centre + 540) % 360) - 180;
  line.forEach((place, at) => {
    const before = line[at - 1];
    if (before !== undefined) {
      const [a, b] = [from(before.longitude), from(place.longitude)];
      if (Math.abs(b - a) > 180) {
        const edge = a > 0 ? 180 : -180;
        const share = (edge - a) / (b + (edge > 0 ? 360 : -360) - a);
        const latitude = before.latitude + share * (place.latitude - before.latitude);
        pieces.at(-1)?.push([back(edge, centre), latitude]);
        pieces.push([[back(-edge, centre), latitude]]);
      }
    }
    pieces.at(-1)?.push([place.longitude, place.latitude]);
  });
  return pieces.map((piece) => piece.map(([longitude, latitude]) => [round(longitude), round(latitude)]));
}

function back(longitude: number, centre: number): number {
  const around = longitude + centre;
  return around > 180 ? around - 360 : around < -180 ? around + 360 : around;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
