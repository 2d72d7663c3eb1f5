/**
 * Treaties and what they oblige to, in the terms of ATOP (B. A. Leeds, J. M. Ritter, S. M. Mitchell & A. G. Long,
 * "Alliance Treaty Obligations and Provisions, 1815-1944", International Interactions 28, 2002): defence, offence,
 * neutrality, non-aggression, consultation. tables/treaties.tsv holds those in force or lately in force among the
 * major powers and both Koreas, as facts.
 */
import type { StateCode } from '../ontology/actor.js';
import { type Day, isDay } from '../ontology/day.js';
import { parseTable } from '../shared/tsv.js';

export const OBLIGATIONS = ['defence', 'offence', 'neutrality', 'non-aggression', 'consultation'] as const;
/** `consultation` alone is ATOP's entente. */
export type Obligation = (typeof OBLIGATIONS)[number];

export const TREATY_FORMS = ['treaty', 'agreement', 'declaration'] as const;
/**
 * `treaty`: ratified between states; `agreement`: signed, of executives; `declaration`: of intent, not binding;
 * `unstated`: a row of a data set that tells obligations alone.
 */
export type TreatyForm = (typeof TREATY_FORMS)[number] | 'unstated';

/** A spell of membership; null: from the beginning, to the end of the treaty. A state that came back has two. */
export interface TreatyParty {
  readonly state: StateCode;
  readonly from: Day | null;
  readonly to: Day | null;
}

export interface Treaty {
  readonly id: string;
  readonly name: string;
  readonly form: TreatyForm;
  readonly parties: readonly TreatyParty[];
  /** Null: only the days of force are known (data sets by year). */
  readonly signed: Day | null;
  /** First day in force; null: signed, not in force. */
  readonly inForce: Day | null;
  /** Last day in force; null: none is known. */
  readonly ended: Day | null;
  /** Last day that the source covers; null: it is kept up to date. After it nothing is known. */
  readonly knownTo: Day | null;
  readonly obligations: readonly Obligation[];
  /** True where it, or the standing commitment under it, covers nuclear weapons. */
  readonly nuclear: boolean;
  readonly source: string;
  readonly note: string | null;
}

/** How a treaty binds two states: from signature, from entry into force, to its end for them. */
export interface TreatyBond {
  readonly treaty: Treaty;
  /** Day on which both had signed or joined; null where it is not known. */
  readonly signed: Day | null;
  readonly inForce: Day | null;
  readonly ended: Day | null;
}

const COLUMNS = [
  'id',
  'name',
  'form',
  'parties',
  'signed',
  'in_force',
  'ended',
  'obligations',
  'nuclear',
  'source',
  'note',
] as const;
const PARTY = /^([A-Z]{3})(?:\[(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?\])?$/;
const LIST = /\s*;\s*/;

/** Reads a table such as tables/treaties.tsv. Throws with file and line where a cell does not fit. */
export function parseTreaties(text: string, name = 'treaties.tsv'): readonly Treaty[] {
  const seen = new Set<string>();
  return parseTable(name, text, COLUMNS).map(({ line, cells }) => {
    const fail = (what: string) => new Error(`${name}:${line}: ${what}`);
    const { id = '' } = cells;
    if (id === '' || seen.has(id)) throw fail(id === '' ? 'a treaty needs an id' : `"${id}" is there twice`);
    seen.add(id);
    return treatyOf(id, cells, fail);
  });
}

function treatyOf(
  id: string,
  cells: Readonly<Record<string, string>>,
  fail: (what: string) => Error,
): Treaty {
  const form = TREATY_FORMS.find((known) => known === cells.form);
  if (form === undefined) throw fail(`form "${cells.form}" is none of ${TREATY_FORMS.join(', ')}`);
  for (const column of ['name', 'source'] as const) if (!cells[column]) throw fail(`${column} is empty`);
  const day = (column: string): Day | null => {
    const value = cells[column] ?? '';
    if (value === '') return null;
    if (!isDay(value)) throw fail(`${column} "${value}" is no day such as 2024-06-19`);
    return value;
  };
  const [signed, inForce, ended] = [day('signed'), day('in_force'), day('ended')];
  if (signed === null) throw fail('signed is empty');
  if (inForce !== null && inForce < signed) throw fail('in force before it was signed');
  if (ended !== null && (inForce === null || ended < inForce)) throw fail('ended before it was in force');
  const parties = partiesOf(cells.parties ?? '', fail);
  return {
    id,
    name: cells.name ?? '',
    form,
    parties,
    signed,
    inForce,
    ended,
    knownTo: null,
    obligations: obligationsOf(cells.obligations ?? '', fail),
    nuclear: cells.nuclear === 'yes',
    source: cells.source ?? '',
    note: cells.note || null,
  };
}

function partiesOf(cell: string, fail: (what: string) => Error): readonly TreatyParty[] {
  const parties = cell.split(LIST).map((part) => {
    const match = PARTY.exec(part);
    const [, state = '', from, to] = match ?? [];
    if (!match || (from !== undefined && !isDay(from)) || (to !== undefined && !isDay(to)))
      throw fail(`party "${part}" is not such as TUR or TUR[1952-02-18..]`);
    return { state, from: from ?? null, to: to ?? null };
  });
  if (parties.length < 2) throw fail('a treaty needs two parties');
  return parties;
}

function obligationsOf(cell: string, fail: (what: string) => Error): readonly Obligation[] {
  return cell.split(LIST).flatMap((word) => {
    if (word === '') return [];
    const known = OBLIGATIONS.find((obligation) => obligation === word);
    if (known === undefined) throw fail(`"${word}" is none of ${OBLIGATIONS.join(', ')}`);
    return [known];
  });
}

/** Every treaty that binds or bound the two, with the days that hold for both, in order of signature. */
export function bondsBetween(treaties: readonly Treaty[], a: StateCode, b: StateCode): readonly TreatyBond[] {
  if (a === b) return [];
  return treaties
    .flatMap((treaty) => {
      const spells = (state: StateCode) => treaty.parties.filter((party) => party.state === state);
      return spells(a).flatMap((first) => spells(b).flatMap((second) => bondOf(treaty, first, second)));
    })
    .sort((x, y) => compare(x.signed ?? x.inForce ?? '', y.signed ?? y.inForce ?? '', x, y));
}

/** The bond of two spells of membership; none where one left before the other joined. */
function bondOf(treaty: Treaty, first: TreatyParty, second: TreatyParty): readonly TreatyBond[] {
  const joined = latest(first.from, second.from);
  const bond: TreatyBond = {
    treaty,
    signed: latest(treaty.signed, joined),
    inForce: treaty.inForce === null ? null : latest(treaty.inForce, joined),
    ended: earliest(treaty.ended, earliest(first.to, second.to)),
  };
  const begins = bond.inForce ?? bond.signed;
  return bond.ended !== null && begins !== null && bond.ended < begins ? [] : [bond];
}

/** Whether a bond is in force on a day. */
export function inForceOn(bond: TreatyBond, day: Day): boolean {
  return bond.inForce !== null && bond.inForce <= day && (bond.ended === null || bond.ended >= day);
}

function latest(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function earliest(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function compare(x: string, y: string, a: TreatyBond, b: TreatyBond): number {
  if (x !== y) return x < y ? -1 : 1;
  return a.treaty.id < b.treaty.id ? -1 : 1;
}
