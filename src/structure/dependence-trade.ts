/**
 * Trade that the user loads: a table with the columns year, importer, exporter and value, in one currency; and,
 * for Oneal and Russett's measure, one with year, state and gdp in the same currency. Nothing of the kind is shipped.
 *
 * Sources: J. R. Oneal & B. Russett, "The classical liberals were right", ISQ 41 (1997): (exports + imports) / GDP,
 * and the lower of the two sides' as the weak link.
 */
import { EXIT, UserError } from '../shared/user-error.js';
import type { Flows } from './dependence-shares.js';

/** Trade of a year: what each state trades with each, exports and imports together. */
export interface TradeYear {
  readonly year: number;
  readonly flows: Flows;
}

export interface OnealRussett {
  readonly a: string;
  readonly b: string;
  /** (exports + imports) / GDP of each side; null where its GDP is not loaded. */
  readonly ofA: number | null;
  readonly ofB: number | null;
  /** The lower of the two: the weak link that binds least. Null where one is. */
  readonly lower: number | null;
}

/** Years in order. Throws a UserError with the line where a row does not fit; a value that is empty is no trade told. */
export function parseTrade(file: string, text: string): readonly TradeYear[] {
  const years = new Map<number, Map<string, Map<string, number>>>();
  for (const { line, cells } of rowsOf(file, text, ['year', 'importer', 'exporter', 'value'])) {
    const [typedYear, importer, exporter, typedValue] = cells as [string, string, string, string];
    if (typedValue === '') continue;
    const year = numberOf(file, line, 'year', typedYear);
    const value = numberOf(file, line, 'value', typedValue);
    if (value < 0) throw wrong(file, line, `value ${typedValue} is below 0`);
    if (importer === '' || exporter === '' || importer === exporter) {
      throw wrong(file, line, 'a flow needs two different states');
    }
    const flows = years.get(year) ?? new Map<string, Map<string, number>>();
    years.set(year, flows);
    for (const [one, other] of [
      [importer, exporter],
      [exporter, importer],
    ] as const) {
      const gets = flows.get(one) ?? new Map<string, number>();
      flows.set(one, gets);
      gets.set(other, (gets.get(other) ?? 0) + value);
    }
  }
  return [...years].sort(([x], [y]) => x - y).map(([year, flows]) => ({ year, flows }));
}

/** GDP by `state year`, such as `KOR 2023`. */
export function parseGdp(file: string, text: string): ReadonlyMap<string, number> {
  const gdp = new Map<string, number>();
  for (const { line, cells } of rowsOf(file, text, ['year', 'state', 'gdp'])) {
    const [year, state, value] = cells as [string, string, string];
    if (value === '') continue;
    const amount = numberOf(file, line, 'gdp', value);
    if (amount <= 0) throw wrong(file, line, `gdp ${value} is not above 0`);
    gdp.set(`${state} ${numberOf(file, line, 'year', year)}`, amount);
  }
  return gdp;
}

/** Dependence of two states on their trade with each other, as shares of their products. */
export function onealRussett(
  { year, flows }: TradeYear,
  gdp: ReadonlyMap<string, number>,
  a: string,
  b: string,
): OnealRussett {
  const trade = flows.get(a)?.get(b) ?? 0;
  const over = (state: string) => {
    const product = gdp.get(`${state} ${year}`);
    return product === undefined ? null : trade / product;
  };
  const [ofA, ofB] = [over(a), over(b)];
  return { a, b, ofA, ofB, lower: ofA === null || ofB === null ? null : Math.min(ofA, ofB) };
}

interface Row {
  readonly line: number;
  /** Cells under the columns asked for, in their order. */
  readonly cells: readonly string[];
}

function rowsOf(file: string, text: string, columns: readonly string[]): readonly Row[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const split = (line: string) => line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  const header = split(lines[0] ?? '').map((cell) => cell.toLowerCase());
  const places = columns.map((column) => header.indexOf(column));
  const missing = columns.filter((_, i) => places[i] === -1);
  if (missing.length > 0) throw wrong(file, 1, `the header lacks ${missing.join(', ')}`);
  return lines.slice(1).flatMap((line, i) => {
    if (line.trim() === '') return [];
    const cells = split(line);
    return [{ line: i + 2, cells: places.map((place) => cells[place] ?? '') }];
  });
}

function numberOf(file: string, line: number, column: string, typed: string): number {
  const value = Number(typed);
  if (typed === '' || !Number.isFinite(value)) throw wrong(file, line, `${column} "${typed}" is no number`);
  return value;
}

function wrong(file: string, line: number, reason: string): UserError {
  return new UserError(`${file}:${line}: ${reason}`, {
    hint: 'A trade table has the columns year,importer,exporter,value; a table of products year,state,gdp.',
    exitCode: EXIT.usage,
  });
}
