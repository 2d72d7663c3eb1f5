/** Where governments receive envoys, from the package's table. */
import { readFileSync } from 'node:fs';
import { createSeats, parseSeats, type Seats, withSeatNames } from '../envoys/index.js';

let shared: Seats | undefined;

/** Read at first use and kept: the tables of a package do not change while it runs. */
export function loadSeats(): Seats {
  shared ??= createSeats(
    withSeatNames(parseSeats(tableText('seats.tsv')), tableText('seat-names-ko.tsv'), 'ko'),
  );
  return shared;
}

function tableText(name: string): string {
  return readFileSync(new URL(`../../tables/${name}`, import.meta.url), 'utf8');
}
