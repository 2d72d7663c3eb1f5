/** Where governments and organisations receive envoys (tables/seats.tsv). */
import type { Language } from '../shared/language/language.js';
import { nearest } from '../shared/nearest.js';
import { parseTable } from '../shared/tsv.js';

export interface Seat {
  /** State or organisation that sits here. */
  readonly code: string;
  readonly city: string;
  /** Degrees, north and east positive. */
  readonly latitude: number;
  readonly longitude: number;
  readonly also: readonly string[];
  /** The city's name in other languages. */
  readonly local?: Readonly<Partial<Record<Language, string>>>;
}

export interface Seats {
  readonly entries: readonly Seat[];
  /** The seat of a code, or a city by name, in any case and without accents; undefined: neither is known. */
  find(typed: string): Seat | undefined;
  /** The name nearest to what was typed, for "did you mean". */
  nearest(typed: string): string | undefined;
}

const COLUMNS = ['code', 'city', 'latitude', 'longitude', 'also'] as const;

const NAME_COLUMNS = ['city', 'name'] as const;

/** Seats with the names of a table of city and name in another language. Throws where it names a city that is no seat. */
export function withSeatNames(
  seats: readonly Seat[],
  text: string,
  language: Language,
  name = `seat-names-${language}.tsv`,
): readonly Seat[] {
  const names = new Map(
    parseTable(name, text, NAME_COLUMNS).map(({ line, cells }) => {
      const { city = '', name: local = '' } = cells;
      if (local === '' || !seats.some((seat) => seat.city === city))
        throw new Error(`${name}:${line}: "${city}" is no city of seats.tsv, or has no name`);
      return [city, local] as const;
    }),
  );
  return seats.map((seat) => {
    const local = names.get(seat.city);
    return local === undefined ? seat : { ...seat, local: { ...seat.local, [language]: local } };
  });
}

/** Reads the table. Throws with file and line where a cell does not fit. */
export function parseSeats(text: string, name = 'seats.tsv'): readonly Seat[] {
  return parseTable(name, text, COLUMNS).map(({ line, cells }) => {
    const { code = '', city = '', also = '' } = cells;
    const [latitude, longitude] = [Number(cells.latitude || 'x'), Number(cells.longitude || 'x')];
    if (code === '' || city === '' || !(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180))
      throw new Error(`${name}:${line}: a row needs a code, a city, a latitude and a longitude`);
    return { code, city, latitude, longitude, also: also.split(/\s*;\s*/).filter((other) => other !== '') };
  });
}

export function createSeats(entries: readonly Seat[]): Seats {
  const byName = new Map<string, Seat>();
  const names: string[] = [];
  for (const seat of entries) {
    for (const name of [seat.city, ...seat.also, ...Object.values(seat.local ?? {}), seat.code]) {
      if (byName.has(plain(name))) continue;
      byName.set(plain(name), seat);
      if (name !== seat.code) names.push(name);
    }
  }
  return {
    entries,
    find: (typed) => byName.get(plain(typed)),
    nearest: (typed) => {
      const near = nearest(plain(typed), names.map(plain));
      return near === undefined ? undefined : byName.get(near)?.city;
    },
  };
}

function plain(name: string): string {
  return name.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
