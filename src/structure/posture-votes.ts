/**
 * Posture by votes in the UN General Assembly: ideal points (M. A. Bailey, A. Strezhnev & E. Voeten, "Estimating
 * dynamic state preferences from United Nations voting data", Journal of Conflict Resolution 61, 2017), where the
 * user has the file. Nothing of it is shipped.
 */
import type { StateCode } from '../ontology/actor.js';
import type { VotePoint } from './posture-types.js';

/** Session n of the General Assembly opens in the year 1945 + n. */
const YEAR_OF_SESSION_0 = 1945;
const COLUMNS = ['iso3c', 'session', 'IdealPoint'] as const;

/** A state's ideal point in a year, with the 5th and 95th percentile of its posterior. */
export interface IdealPoint {
  readonly state: StateCode;
  readonly year: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A row that was passed over. */
export interface IdealPointError {
  /** 1-based line in the file. */
  readonly line: number;
  readonly code: 'bad-header' | 'bad-number' | 'no-state';
  readonly reason: string;
}

/** Reads the comma-separated file by the names of its columns. Rows that cannot be used come back as values. */
export function parseIdealPoints(text: string): {
  readonly points: readonly IdealPoint[];
  readonly errors: readonly IdealPointError[];
} {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = cellsOf(lines[0] ?? '');
  const missing = COLUMNS.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    const reason = `the first line lacks ${missing.join(', ')}`;
    return { points: [], errors: [{ line: 1, code: 'bad-header', reason }] };
  }
  const points: IdealPoint[] = [];
  const errors: IdealPointError[] = [];
  lines.forEach((raw, i) => {
    if (i === 0 || raw.trim() === '') return;
    const result = rowOf(i + 1, cellsOf(raw), header);
    if ('code' in result) errors.push(result);
    else points.push(result);
  });
  return { points, errors };
}

function rowOf(
  line: number,
  cells: readonly string[],
  header: readonly string[],
): IdealPoint | IdealPointError {
  const cell = (column: string) => cells[header.indexOf(column)] ?? '';
  const state = cell('iso3c');
  if (!/^[A-Z]{3}$/.test(state)) {
    return { line, code: 'no-state', reason: `"${state}" is no ISO code of a state` };
  }
  const number = (column: string) => (cell(column) === '' ? Number.NaN : Number(cell(column)));
  const [session, value] = [number('session'), number('IdealPoint')];
  if (!Number.isInteger(session) || session < 1 || !Number.isFinite(value)) {
    return { line, code: 'bad-number', reason: 'session or IdealPoint is no number' };
  }
  const [low, high] = [number('Q5%'), number('Q95%')];
  return {
    state,
    year: YEAR_OF_SESSION_0 + session,
    value,
    low: Number.isFinite(low) ? low : value,
    high: Number.isFinite(high) ? high : value,
  };
}

function cellsOf(line: string): readonly string[] {
  return line.split(',').map((cell) => cell.trim().replace(/^"|"$/g, ''));
}

/**
 * Where a state's votes put it on the line between two poles, year by year:
 * position = 2 (s − q) / (p − q) − 1. Years in which one of the three has no point, or the poles stand less than 0.1
 * apart, are left out.
 */
export function votePath(
  state: StateCode,
  [first, second]: readonly [StateCode, StateCode],
  points: readonly IdealPoint[],
): readonly VotePoint[] {
  const byKey = new Map(points.map((point) => [`${point.state} ${point.year}`, point]));
  const years = [...new Set(points.filter((point) => point.state === state).map(({ year }) => year))];
  return years
    .sort((a, b) => a - b)
    .flatMap((year) => {
      const [own, p, q] = [state, first, second].map((code) => byKey.get(`${code} ${year}`));
      if (!own || !p || !q || Math.abs(p.value - q.value) < 0.1) return [];
      const at = (value: number) => (2 * (value - q.value)) / (p.value - q.value) - 1;
      const ends = [at(own.low), at(own.high)];
      return [
        {
          year,
          position: { value: at(own.value), low: Math.min(...ends), high: Math.max(...ends) },
          state: own.value,
          first: p.value,
          second: q.value,
        },
      ];
    });
}
