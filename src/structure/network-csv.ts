/** Networks as a table: a tie a row, in the order of time and codes. States are codes, so no cell can be a formula. */
import type { NetworkFilm } from './networks-over-time.js';

const COLUMNS = 'period,from,to,a,b,index,sign,acts';

/** CSV (RFC 4180) with a header. A period without ties has no row; `heard` of the JSON says why. */
export function networkCsv(film: NetworkFilm): string {
  const rows = film.frames.flatMap(({ period, span, ties }) =>
    ties.map(({ a, b, index, acts }) =>
      [period, span.from, span.to, a, b, index, index > 0 ? 1 : -1, acts].join(','),
    ),
  );
  return [COLUMNS, ...rows, ''].join('\r\n');
}
