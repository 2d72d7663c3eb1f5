/**
 * Treaties from files that a user has: ATOP by dyad-year (http://www.atopdata.org; the forms of ATOP itself and of
 * the R package peacesciencer) and Correlates of War, Formal Alliances v4.1 by dyad. Nothing of them is shipped. Rows
 * that cannot be used come back as values with their line.
 */
import type { StateCode } from '../ontology/actor.js';
import { type Day, isDay } from '../ontology/day.js';
import type { StateCodes } from '../ontology/state-codes.js';
import type { Obligation, Treaty } from './treaties.js';

export const TREATY_ROW_CODES = ['bad-header', 'unknown-state', 'bad-year', 'bad-day'] as const;

/** A row that was passed over, and why. */
export interface TreatyRowError {
  /** 1-based line in the file. */
  readonly line: number;
  readonly code: (typeof TREATY_ROW_CODES)[number];
  readonly reason: string;
}

export interface TreatyFile {
  readonly form: 'atop-dyad-year' | 'cow-dyad' | 'unknown';
  readonly treaties: readonly Treaty[];
  readonly errors: readonly TreatyRowError[];
  /** Rows below the header. */
  readonly rows: number;
}

interface Row {
  readonly line: number;
  readonly cell: (column: string) => string;
}
type Result<T> = T | TreatyRowError;

/** ATOP's columns by what they oblige to, in the names of its files and of peacesciencer. */
const ATOP: readonly (readonly [Obligation, readonly string[]])[] = [
  ['defence', ['atop_defense', 'defense']],
  ['offence', ['atop_offense', 'offense']],
  ['neutrality', ['atop_neutral', 'neutral']],
  ['non-aggression', ['atop_nonagg', 'nonagg']],
  ['consultation', ['atop_consul', 'consul']],
];
/** Columns of the two states in ATOP's forms. */
const ATOP_STATES = [
  ['ccode1', 'ccode2'],
  ['mem1', 'mem2'],
  ['stateA', 'stateB'],
] as const;
const COW_COLUMNS = ['ccode1', 'ccode2', 'dyad_st_year', 'dyad_end_year', 'defense', 'neutrality'] as const;

/** Reads the text of a file, whichever of the forms it has. An unknown header is a single error. */
export function parseTreatyFile(text: string, codes: StateCodes): TreatyFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = cellsOf(lines[0] ?? '');
  const places = new Map(header.map((column, i) => [column, i]));
  const rows = lines.flatMap((raw, i) => (i === 0 || raw === '' ? [] : [rowOf(i + 1, cellsOf(raw), places)]));
  if (COW_COLUMNS.every((column) => header.includes(column))) return cowFile(rows, codes);
  const states = ATOP_STATES.find((pair) => pair.every((column) => header.includes(column)));
  const known = ATOP.filter(([, names]) => names.some((name) => header.includes(name)));
  if (states && header.includes('year') && known.length === ATOP.length) {
    return atopFile(rows, states, codes);
  }
  const reason =
    'the first line is neither that of ATOP by dyad-year (two states, year, defense, offense, neutral, nonagg, consul) nor that of Correlates of War by dyad (ccode1, ccode2, dyad_st_year, …)';
  return {
    form: 'unknown',
    treaties: [],
    errors: [{ line: 1, code: 'bad-header', reason }],
    rows: rows.length,
  };
}

/** Years in a row with the same obligations become one treaty; both orders of a pair are one. */
function atopFile(
  rows: readonly Row[],
  [first, second]: (typeof ATOP_STATES)[number],
  codes: StateCodes,
): TreatyFile {
  const errors: TreatyRowError[] = [];
  const spells = new Map<string, Set<number>>();
  const stateIn = kept((key: string) => {
    const [code = '', year = ''] = key.split(' ');
    return stateOf(code, [`${year}-12-31`, `${year}-07-01`, `${year}-01-01`], codes);
  });
  let lastYear = 0;
  for (const row of rows) {
    const year = Number(row.cell('year'));
    if (!Number.isInteger(year) || year < 1800 || year > 2100) {
      errors.push({ line: row.line, code: 'bad-year', reason: `year "${row.cell('year')}" is no year` });
      continue;
    }
    lastYear = Math.max(lastYear, year);
    const obligations = ATOP.filter(([, names]) => names.some((name) => row.cell(name) === '1'));
    if (obligations.length === 0) continue;
    const pair = pairOf(
      row.line,
      [first, second].map((column) => stateIn(`${row.cell(column)} ${year}`)),
    );
    if ('code' in pair) {
      errors.push(pair);
      continue;
    }
    const key = `${pair.states.join(' ')} ${obligations.map(([name]) => name).join(';')}`;
    const years = spells.get(key) ?? new Set();
    spells.set(key, years.add(year));
  }
  const treaties = [...spells].flatMap(([key, years]) => atopTreaties(key, years, lastYear));
  return { form: 'atop-dyad-year', treaties, errors, rows: rows.length };
}

function kept<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

function atopTreaties(key: string, years: ReadonlySet<number>, lastYear: number): readonly Treaty[] {
  const [a = '', b = '', list = ''] = key.split(' ');
  const obligations = list.split(';') as Obligation[];
  const sorted = [...years].sort((x, y) => x - y);
  return sorted
    .filter((year) => !years.has(year - 1))
    .map((begin) => {
      let end = begin;
      while (years.has(end + 1)) end += 1;
      return dataSetTreaty('ATOP', [a, b], obligations, {
        from: `${begin}-01-01`,
        to: end === lastYear ? null : `${end}-12-31`,
        knownTo: `${lastYear}-12-31`,
      });
    });
}

function cowFile(rows: readonly Row[], codes: StateCodes): TreatyFile {
  const errors: TreatyRowError[] = [];
  const treaties: Treaty[] = [];
  for (const row of rows) {
    const treaty = cowTreaty(row, codes);
    if ('code' in treaty) errors.push(treaty);
    else treaties.push(treaty);
  }
  return { form: 'cow-dyad', treaties, errors, rows: rows.length };
}

function cowTreaty(row: Row, codes: StateCodes): Result<Treaty> {
  const from = cowDay(row, 'st');
  const to = cowDay(row, 'end');
  if (from === null || (to === undefined && row.cell('dyad_end_year') !== '') || from === undefined) {
    return { line: row.line, code: 'bad-day', reason: 'the days on which it begins or ends are no days' };
  }
  const states = ['ccode1', 'ccode2'].map((column) => stateOf(row.cell(column), [from], codes));
  const pair = pairOf(row.line, states);
  if ('code' in pair) return pair;
  const has = (column: string) => row.cell(column) === '1';
  const obligations: readonly (readonly [Obligation, boolean])[] = [
    ['defence', has('defense')],
    ['neutrality', has('neutrality')],
    ['non-aggression', has('nonaggression')],
    ['consultation', has('entente')],
  ];
  return dataSetTreaty(
    'Correlates of War',
    pair.states,
    obligations.flatMap(([obligation, holds]) => (holds ? [obligation] : [])),
    { from, to: to ?? null, knownTo: '2012-12-31' },
  );
}

/** A day from three columns; undefined where they make none, with the first of the month or year where a part is empty. */
function cowDay(row: Row, side: 'st' | 'end'): Day | undefined {
  const part = (name: string) => row.cell(`dyad_${side}_${name}`) || '1';
  const year = row.cell(`dyad_${side}_year`);
  const day = `${year}-${part('month').padStart(2, '0')}-${part('day').padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** The state that bears a country number on one of the days, or why none does. */
function stateOf(
  code: string,
  days: readonly Day[],
  codes: StateCodes,
): StateCode | { readonly why: string } {
  let why = `the tables know no state of country number "${code}"`;
  for (const day of days) {
    const found = codes.convert('cow', code, day);
    // What the Soviet Union was bound to, Russia is: the tables of this project write it so.
    if (found.found === 'state') return found.code === 'SUN' ? 'RUS' : found.code;
    if (found.found === 'not-then') why = `country number ${code} stands for no state on ${day}`;
  }
  return { why };
}

function pairOf(
  line: number,
  found: readonly (StateCode | { readonly why: string })[],
): Result<{ readonly states: readonly [StateCode, StateCode] }> {
  const states: StateCode[] = [];
  for (const state of found) {
    if (typeof state !== 'string') return { line, code: 'unknown-state', reason: state.why };
    states.push(state);
  }
  const [a = '', b = ''] = states.sort();
  return { states: [a, b] };
}

function dataSetTreaty(
  source: string,
  [a, b]: readonly [StateCode, StateCode],
  obligations: readonly Obligation[],
  days: { readonly from: Day; readonly to: Day | null; readonly knownTo: Day },
): Treaty {
  const open = days.to === null ? `in force when the data end on ${days.knownTo}; later is not known` : null;
  return {
    id: `${source.toLowerCase().replaceAll(' ', '-')} ${a} ${b} ${days.from} ${obligations.join('+')}`,
    name: `${source}: ${obligations.join(', ') || 'no obligation'} between ${a} and ${b}`,
    form: 'unstated',
    parties: [a, b].map((state) => ({ state, from: null, to: null })),
    signed: null,
    inForce: days.from,
    ended: days.to,
    knownTo: days.knownTo,
    obligations,
    nuclear: false,
    source,
    note: open,
  };
}

function rowOf(line: number, cells: readonly string[], places: ReadonlyMap<string, number>): Row {
  return { line, cell: (column) => cells[places.get(column) ?? -1] ?? '' };
}

/** Cells of a line of CSV; quotes may hold commas. */
function cellsOf(line: string): readonly string[] {
  if (!line.includes('"')) return line.split(',').map((cell) => cell.trim());
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .slice(0, -1)
    .map(([, cell = '']) => cell.replace(/^"|"$/g, '').replaceAll('""', '"').trim());
}
