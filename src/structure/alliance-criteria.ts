/** Reads tables/ladder.tsv and holds coded acts and treaties against its rows. */
import { type StateCode, statesOf } from '../ontology/actor.js';
import { AMOUNT_KINDS, type AmountKind } from '../ontology/coded-event.js';
import { isEventType, modesOf } from '../ontology/event-types.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import { parseTable } from '../shared/tsv.js';
import type { LadderCriterion, LadderRung, TreatyAsk } from './alliance-types.js';
import { phrasesOf } from './phrases.js';
import { OBLIGATIONS, type TreatyBond } from './treaties.js';

const COLUMNS = [
  'rung',
  'title',
  'case',
  'by',
  'what',
  'words',
  'also',
  'unless',
  'amounts',
  'ways',
  'least',
  'within',
  'why',
] as const;
const LIST = /\s*;\s*/;
const TREATY_ASKS: readonly TreatyAsk[] = [...OBLIGATIONS, 'bilateral', 'nuclear'];

type Cells = Readonly<Record<string, string>>;
type Fail = (what: string) => Error;

/** The rungs in the order in which they first stand in the table. Throws with file and line where a cell does not fit. */
export function parseLadder(text: string, name = 'ladder.tsv'): readonly LadderRung[] {
  const rungs = new Map<string, { id: string; title: string; criteria: LadderCriterion[] }>();
  for (const { line, cells } of parseTable(name, text, COLUMNS)) {
    const fail: Fail = (what) => new Error(`${name}:${line}: ${what}`);
    const { rung: id = '', title = '' } = cells;
    if (id === '') throw fail('a row needs a rung');
    const known = rungs.get(id);
    if (!known && title === '') throw fail(`the first row of "${id}" needs a title`);
    const rung = known ?? { id, title, criteria: [] };
    rung.criteria.push(criterionOf(line, cells, fail));
    rungs.set(id, rung);
  }
  return [...rungs.values()];
}

function criterionOf(line: number, cells: Cells, fail: Fail): LadderCriterion {
  const side = oneOf(cells.case, ['for', 'against'] as const, 'case', fail);
  const by = oneOf(cells.by, ['treaty', 'event', 'together'] as const, 'by', fail);
  const ways = oneOf(cells.ways, ['', 'both'] as const, 'ways', fail);
  const what = list(cells.what);
  if (side === 'against' && by === 'treaty') throw fail('a treaty cannot be a case against');
  return {
    line,
    case: side,
    by,
    treaty: by === 'treaty' ? what.map((ask) => oneOf(ask, TREATY_ASKS, 'what', fail)) : [],
    acts: by === 'treaty' ? [] : what.map((act) => actOf(act, fail)),
    words: phrasesOf(cells.words),
    also: phrasesOf(cells.also),
    unless: phrasesOf(cells.unless),
    amounts: list(cells.amounts).map((kind): AmountKind => oneOf(kind, AMOUNT_KINDS, 'amounts', fail)),
    bothWays: ways === 'both',
    least: numberOf(cells.least, 'least', fail) ?? 1,
    within: numberOf(cells.within, 'within', fail),
    why: cells.why ?? '',
  };
}

function actOf(text: string, fail: Fail): LadderCriterion['acts'][number] {
  const [type = '', mode] = text.split('/');
  if (!isEventType(type)) throw fail(`"${text}" is no type of act`);
  if (mode === undefined) return { type };
  const known: readonly string[] = modesOf(type);
  if (!known.includes(mode)) throw fail(`"${mode}" is no mode of ${type}`);
  return { type, mode };
}

function oneOf<T extends string>(
  value: string | undefined,
  known: readonly T[],
  column: string,
  fail: Fail,
): T {
  const found = known.find((candidate) => candidate === (value ?? ''));
  if (found === undefined) throw fail(`${column} "${value}" is none of ${known.join(', ')}`);
  return found;
}

function numberOf(cell: string | undefined, column: string, fail: Fail): number | null {
  if (!cell) return null;
  const value = Number(cell);
  if (!Number.isInteger(value) || value < 1) throw fail(`${column} "${cell}" is no whole number from 1 on`);
  return value;
}

function list(cell: string | undefined): readonly string[] {
  return (cell ?? '').split(LIST).filter((part) => part !== '');
}

/** Whether a bond meets a criterion for treaties, whatever the day. */
export function bondMeets(bond: TreatyBond, criterion: LadderCriterion): boolean {
  const { treaty } = bond;
  const asks = (ask: TreatyAsk): boolean => {
    if (ask === 'nuclear') return treaty.nuclear;
    if (ask === 'bilateral') return treaty.parties.length === 2 && treaty.form !== 'unstated';
    return treaty.obligations.includes(ask);
  };
  if (criterion.treaty.length > 0 && !criterion.treaty.some(asks)) return false;
  if (criterion.words.any && !criterion.words.in(treaty.name)) return false;
  return !criterion.unless.in(treaty.name);
}

/** Whether an act meets a criterion for acts between the two, or of both on a third, whatever its day and status. */
export function actMeets(
  event: LoggedEvent,
  criterion: LadderCriterion,
  [a, b]: readonly [StateCode, StateCode],
): boolean {
  const fits = criterion.acts.some(
    ({ type, mode }) => type === event.type && (mode === undefined || mode === event.mode),
  );
  if (criterion.acts.length > 0 && !fits) return false;
  if (criterion.by === 'together' ? !together(event, a, b) : !between(event, a, b)) return false;
  const { sentence } = event;
  if (criterion.unless.in(sentence) || (criterion.also.any && !criterion.also.in(sentence))) return false;
  if (!criterion.words.any) return true;
  const told = event.amounts?.some(({ kind }) => criterion.amounts.includes(kind)) ?? false;
  return told || criterion.words.in(sentence);
}

/** Who of the two did it to the other; both for what they did together. */
export function doersOf(event: LoggedEvent, [a, b]: readonly [StateCode, StateCode]): readonly StateCode[] {
  const sources = statesOf(event.source);
  return [a, b].filter((state) => sources.includes(state));
}

/** One of the two does it to the other, or both take part in it alike. */
export function between(event: LoggedEvent, a: StateCode, b: StateCode): boolean {
  const [sources, targets] = [statesOf(event.source), statesOf(event.target)];
  if (event.mutual) {
    const parties = [...sources, ...targets];
    return parties.includes(a) && parties.includes(b);
  }
  return (sources.includes(a) && targets.includes(b)) || (sources.includes(b) && targets.includes(a));
}

function together(event: LoggedEvent, a: StateCode, b: StateCode): boolean {
  const [sources, targets] = [statesOf(event.source), statesOf(event.target)];
  const thirds = targets.filter((state) => state !== a && state !== b);
  return !event.mutual && sources.includes(a) && sources.includes(b) && thirds.length > 0;
}
