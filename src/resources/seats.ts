/** Where governments receive envoys, from the package's table. */
import { readFileSync } from 'node:fs';
import { createSeats, parseSeats, type Seats } from '../envoys/index.js';

let shared: Seats | undefined;

/** Read at first use and kept: the tables of a package do not change while it runs. */
export function loadSeats(): Seats {
  shared ??= createSeats(
    parseSeats(readFileSync(new URL('../../tables/seats.tsv', import.meta.url), 'utf8')),
  );
  return shared;
}
