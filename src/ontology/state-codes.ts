/**
 * The dated crosswalk of states (tables/state-codes.tsv): what a state is called in the code systems of
 * event data on a given day. A code means different states at different times (COW 345, CAMEO RUS before
 * 1991), so every question names a day.
 */
import { parseTable } from '../shared/tsv.js';
import type { StateCode } from './actor.js';
import { type Day, isDay } from './day.js';

/** The systems of codes; `name` is an English name as data sets write it, any case. */
export const CODE_SYSTEMS = ['iso3', 'iso2', 'cameo', 'fips', 'cow', 'cow_abb', 'gw', 'name'] as const;
export type CodeSystem = (typeof CODE_SYSTEMS)[number];

/** A state over one span of time in which none of its codes changes. */
export interface StateSpan {
  readonly code: StateCode;
  readonly name: string;
  /** First and last day; null: before 1816, or still there. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** What it is called in each system in this span; empty where it has no code there. */
  readonly codes: Readonly<Record<CodeSystem, readonly string[]>>;
}

/**
 * What a code stands for. `not-then`: the code is known, but no state that bears it was there on that day;
 * `code` is then the state that bears it nearest in time.
 */
export type Conversion =
  | { readonly found: 'state'; readonly code: StateCode }
  | { readonly found: 'not-then'; readonly code: StateCode }
  | { readonly found: 'unknown' };

/** The crosswalk, ready to be asked. */
export interface StateCodes {
  readonly spans: readonly StateSpan[];
  /** What a code of a system stands for on a day; without a day, the state that bears it now or bore it last. */
  convert(system: CodeSystem, code: string, day?: Day | null): Conversion;
  /** The spans that bear a code, in order of time; empty where it is unknown. */
  spansOf(system: CodeSystem, code: string): readonly StateSpan[];
}

const COLUMNS = [
  'code',
  'iso3',
  'iso2',
  'cameo',
  'fips',
  'cow',
  'cow_abb',
  'gw',
  'from',
  'to',
  'name',
  'also',
] as const;
const UNKNOWN: Conversion = { found: 'unknown' };

/** Reads tables/state-codes.tsv. Throws with the line where a day is none or a row has no code or name. */
export function parseStateCodes(text: string): StateCodes {
  const spans = parseTable('state-codes.tsv', text, COLUMNS).map(({ line, cells }) => spanOf(line, cells));
  return createStateCodes(spans);
}

function spanOf(line: number, cells: Readonly<Record<string, string>>): StateSpan {
  const { code = '', name = '' } = cells;
  if (code === '' || name === '') throw new Error(`state-codes.tsv:${line}: a row needs a code and a name`);
  const dayOf = (column: 'from' | 'to') => {
    const value = cells[column] ?? '';
    if (value !== '' && !isDay(value)) throw new Error(`state-codes.tsv:${line}: "${value}" is no day`);
    return value === '' ? null : value;
  };
  const listOf = (column: string) => (cells[column] ?? '').split(';').flatMap((part) => part.trim() || []);
  return {
    code,
    name,
    from: dayOf('from'),
    to: dayOf('to'),
    codes: {
      iso3: listOf('iso3'),
      iso2: listOf('iso2'),
      cameo: listOf('cameo'),
      fips: listOf('fips'),
      cow: listOf('cow'),
      cow_abb: listOf('cow_abb'),
      gw: listOf('gw'),
      name: [...new Set([name, ...listOf('also')])],
    },
  };
}

/** Makes the crosswalk of some spans. */
export function createStateCodes(spans: readonly StateSpan[]): StateCodes {
  const bySystem = new Map<CodeSystem, Map<string, StateSpan[]>>();
  for (const system of CODE_SYSTEMS) {
    const index = new Map<string, StateSpan[]>();
    for (const span of spans) {
      for (const code of span.codes[system]) {
        const key = keyOf(code);
        const bearers = index.get(key);
        if (bearers) bearers.push(span);
        else index.set(key, [span]);
      }
    }
    for (const bearers of index.values()) bearers.sort((a, b) => (start(a) < start(b) ? -1 : 1));
    bySystem.set(system, index);
  }
  const spansOf = (system: CodeSystem, code: string) => bySystem.get(system)?.get(keyOf(code)) ?? [];
  return { spans, spansOf, convert: (system, code, day) => convert(spansOf(system, code), day ?? null) };
}

/** Case and outer blanks do not tell states apart; leading zeros of numbers (002) do not either. */
function keyOf(code: string): string {
  return code
    .trim()
    .toLowerCase()
    .replace(/^0+(?=\d)/, '');
}

function convert(bearers: readonly StateSpan[], day: Day | null): Conversion {
  const last = bearers.at(-1);
  if (last === undefined) return UNKNOWN;
  if (day === null) return { found: 'state', code: last.code };
  // Of two that overlap (a union and what came of it), the one that began later.
  const then = bearers.findLast((span) => start(span) <= day && day <= (span.to ?? '9999'));
  if (then !== undefined) return { found: 'state', code: then.code };
  const nearest = bearers.findLast((span) => start(span) <= day) ?? bearers[0] ?? last;
  return { found: 'not-then', code: nearest.code };
}

function start(span: StateSpan): string {
  return span.from ?? '';
}
