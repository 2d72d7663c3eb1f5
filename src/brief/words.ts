/** Numbers, days, names and lists as a brief writes them. */
import type { Actor, ActorCode, Sector, StateCode } from '../ontology/actor.js';
import { parseActor, stateOf } from '../ontology/actor.js';
import { AUTHOR } from '../ontology/coded-event.js';
import type { Day, PeriodName, Precision } from '../ontology/day.js';
import type { States } from '../ontology/states.js';

export type Names = Pick<States, 'name'>;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `+4.4`, `−0.3`, `0.0`, with a true minus sign. */
export function signed(value: number, digits = 1): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value > 0 ? '+' : '−'}${text}`;
}

/** `6,000`, `1.5`. */
export function figure(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}

/** `1 act`, `12 acts`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${figure(number)} ${number === 1 ? one : many}`;
}

/** `19 June 2024`. */
export function dayWords(day: Day): string {
  return `${Number(day.slice(8))} ${monthWords(day)}`;
}

/** `June 2024`, from a day or the name of a month. */
export function monthWords(day: Day | PeriodName): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
}

/** A day as exactly as it is known: `19 June 2024`, `June 2024`, `2024`, `undated`. */
export function dateWords(day: Day | null, precision: Precision): string {
  if (day === null) return 'undated';
  if (precision === 'year') return day.slice(0, 4);
  if (precision === 'month') return monthWords(day);
  return precision === 'week' ? `about ${dayWords(day)}` : dayWords(day);
}

/** `June 2024`, `the second quarter of 2024`, `week 25 of 2024`, `2024`, `19 June 2024`. */
export function periodWords(period: PeriodName): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter)
    return `the ${['first', 'second', 'third', 'fourth'][Number(quarter[2]) - 1]} quarter of ${quarter[1]}`;
  const week = /^(\d{4})-W(\d{2})$/.exec(period);
  if (week) return `week ${Number(week[2])} of ${week[1]}`;
  if (period.length === 4) return period;
  return period.length === 7 ? monthWords(period) : dayWords(period);
}

/** `A`, `A and B`, `A, B and C`. */
export function list(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** First letter in upper case. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const WITH_ARTICLE =
  /^(?:United |European |African |Arab |Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros|Seychelles|Solomon|Marshall|Czech Republic|Dominican Republic|Central African|Democratic Republic|Republic of|Holy See|International |World |Association |Organi[sz]ation )/;

/** A state's name inside a sentence: "the United States". */
export function stateWords(code: StateCode, names: Names): string {
  if (code.startsWith('TER:')) return code.slice(4);
  const name = names.name(code);
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

const SECTOR_WORDS: Readonly<Partial<Record<Sector, string>>> = {
  MIL: 'forces',
  LEG: 'legislature',
  JUD: 'courts',
  SPY: 'intelligence service',
  COP: 'police',
  OPP: 'opposition',
  REB: 'rebels',
  MED: 'media',
  BUS: 'businesses',
  CVL: 'civilians',
  LAB: 'workers',
  EDU: 'scholars',
  REF: 'refugees',
};

/** "North Korea’s forces"; a government stands for its state. */
export function actorWords(code: ActorCode, names: Names): string {
  if (code === AUTHOR) return 'the author';
  const actor: Actor = parseActor(code) ?? { state: stateOf(code) };
  const state = stateWords(actor.state, names);
  const sector = actor.sector === undefined ? undefined : SECTOR_WORDS[actor.sector];
  if (sector === undefined) return state;
  return `${state}${state.endsWith('s') ? '’' : '’s'} ${sector}`;
}

/** Names of several actors, each once. */
export function actorsWords(codes: readonly ActorCode[], names: Names): string {
  return list([...new Set(codes.map((code) => actorWords(code, names)))]);
}

/** Cut at a word, with an ellipsis, to at most `length` characters. */
export function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
}

/** In words how a pair stands at an index in [-10, 10]; thresholds in docs/brief.md. */
export function standingWords(index: number): string {
  if (index <= -6) return 'openly hostile';
  if (index <= -3) return 'hostile';
  if (index <= -1) return 'strained';
  if (index < 1) return 'balanced between cooperation and conflict';
  if (index < 3) return 'mildly cooperative';
  if (index < 6) return 'cooperative';
  return 'closely cooperative';
}
