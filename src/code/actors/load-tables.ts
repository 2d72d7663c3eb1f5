/** Reads the tables of names into the index (tables/README.md describes their columns). */
import type { ActorCode } from '../../ontology/actor.js';
import type { CoderResources } from '../resources.js';
import { type Columns, items, readColumns } from './columns.js';
import { type Entry, exactForm, LexiconBuilder } from './lexicon.js';
import { keyOf } from './pieces.js';
import type { Vocabulary } from './trie.js';
import type { MentionKind, OwnActor } from './types.js';

type Tables = CoderResources['tables'];

const STATES = ['code', 'name', 'also', 'nationality', 'capital', 'seats'] as const;
const STATE_KINDS: readonly MentionKind[] = ['name', 'name', 'name', 'nationality', 'capital', 'seat'];

/** Index of all names; own names come first and win. Throws naming table and line on a bad heading or row. */
export function loadLexicon(
  tables: Tables,
  own: readonly OwnActor[],
  vocabulary: Vocabulary,
): LexiconBuilder {
  const lexicon = new LexiconBuilder(vocabulary);
  loadOwn(lexicon, own);
  loadStates(lexicon, tables.states);
  loadPlaces(lexicon, tables.places);
  loadOrganisations(lexicon, tables.organisations);
  loadBodies(lexicon, tables.bodies);
  loadGroups(lexicon, tables.groups);
  loadLeaders(lexicon, tables.leaders);
  loadHomonyms(lexicon, tables.homonyms);
  return lexicon;
}

function loadOwn(lexicon: LexiconBuilder, own: readonly OwnActor[]): void {
  lexicon.table(own.length, (row) => {
    const { name, codes } = own[row] as OwnActor;
    return entryOf(name, codes, 'own', `own actors: ${name}`, { exact: '', small: true });
  });
  own.forEach((actor, row) => {
    lexicon.add(keyOf(actor.name), row, 0, 0);
  });
}

function loadStates(lexicon: LexiconBuilder, text: string): void {
  const table = readColumns('states.tsv', text, STATES);
  lexicon.table(table.lines.length, (row, column, item) => {
    const cells = table.cells(row);
    const name = items(cells[column])[item] ?? '';
    const kind = STATE_KINDS[column] as MentionKind;
    const by = `states: ${cells[1]}`;
    if (kind === 'seat') return withSector(name, cells[0] ?? '', kind, by);
    return entryOf(name, [cells[0] ?? ''], kind, by);
  });
  for (let row = 0; row < table.keys.length; row++) {
    const keys = table.keys[row] as readonly string[];
    for (let column = 1; column < keys.length; column++) {
      const list = items(keys[column]);
      for (let item = 0; item < list.length; item++) {
        const key = column === 5 ? beforeColon(list[item] as string) : (list[item] as string);
        lexicon.add(key, row, column, item);
        if (column === 3 && takesPlural(key)) lexicon.add(`${key}s`, row, column, item);
      }
    }
  }
}

/** "Russians", but no plural of "Chinese", "British", "U.S.". */
function takesPlural(key: string): boolean {
  return !/(?:ese|ish|sh|ch|s|x|z|men|ic|\.)$/.test(key);
}

function beforeColon(item: string): string {
  const colon = item.lastIndexOf(':');
  return colon < 0 ? item : item.slice(0, colon);
}

/** Adds every item of a list column. */
function addList(lexicon: LexiconBuilder, table: Columns, column: number, sectored = false): void {
  for (let row = 0; row < table.keys.length; row++) {
    const list = items(table.keys[row]?.[column]);
    for (let item = 0; item < list.length; item++) {
      const key = list[item] as string;
      lexicon.add(sectored ? beforeColon(key) : key, row, column, item);
    }
  }
}

function loadPlaces(lexicon: LexiconBuilder, text: string): void {
  const table = readColumns('places.tsv', text, ['state', 'names']);
  lexicon.table(table.lines.length, (row, column, item) => {
    const cells = table.cells(row);
    const name = items(cells[column])[item] ?? '';
    return entryOf(name, [cells[0] ?? ''], 'place', `places: ${name}`);
  });
  addList(lexicon, table, 1);
}

function loadOrganisations(lexicon: LexiconBuilder, text: string): void {
  const table = readColumns('organisations.tsv', text, ['code', 'name', 'also']);
  lexicon.table(table.lines.length, (row, column, item) => {
    const cells = table.cells(row);
    const name = items(cells[column])[item] ?? '';
    return entryOf(name, [cells[0] ?? ''], 'organisation', `organisations: ${cells[1]}`);
  });
  addList(lexicon, table, 1);
  addList(lexicon, table, 2);
}

function loadBodies(lexicon: LexiconBuilder, text: string): void {
  const table = readColumns('bodies.tsv', text, ['state', 'names']);
  lexicon.table(table.lines.length, (row, column, item) => {
    const cells = table.cells(row);
    const name = items(cells[column])[item] ?? '';
    return withSector(name, cells[0] ?? '', 'organisation', `bodies: ${beforeColon(name)}`);
  });
  addList(lexicon, table, 1, true);
}

function loadGroups(lexicon: LexiconBuilder, text: string): void {
  const table = readColumns('groups.tsv', text, ['code', 'name', 'also', 'from', 'to']);
  lexicon.table(table.lines.length, (row, column, item) => {
    const cells = table.cells(row);
    const name = items(cells[column])[item] ?? '';
    const entry = entryOf(name, [cells[0] ?? ''], 'group', `groups: ${cells[1]}`);
    return { ...entry, from: cells[3] ?? '', to: cells[4] ?? '' };
  });
  addList(lexicon, table, 1);
  addList(lexicon, table, 2);
}

const SHORT_COLUMN = 5;

function loadLeaders(lexicon: LexiconBuilder, text: string): void {
  const table = readColumns('leaders.tsv', text, ['name', 'code', 'title', 'from', 'to', 'short', 'also']);
  lexicon.table(table.lines.length, (row, column, item) => {
    const cells = table.cells(row);
    const [full = '', code = '', title = '', from = '', to = ''] = cells;
    const name = items(cells[column])[item] ?? '';
    const by = `leaders: ${full}, ${title} ${from.slice(0, 4)}–${to.slice(0, 4)}`;
    const short = column === SHORT_COLUMN && !name.includes(' ');
    return { ...entryOf(name, [code], 'person', by, { small: false }), from, to, short };
  });
  addList(lexicon, table, 0);
  addList(lexicon, table, SHORT_COLUMN);
  addList(lexicon, table, 6);
}

function loadHomonyms(lexicon: LexiconBuilder, text: string): void {
  const table = readColumns('homonyms.tsv', text, ['why', 'names']);
  lexicon.table(table.lines.length, (row, column, item) => {
    const cells = table.cells(row);
    const name = items(cells[column])[item] ?? '';
    return entryOf(name, [], 'name', `homonyms: ${cells[0]}`, { small: false });
  });
  addList(lexicon, table, 1);
}

function withSector(item: string, state: string, kind: MentionKind, by: string): Entry {
  const name = beforeColon(item);
  return entryOf(name, [`${state}.${item.slice(name.length + 1)}`], kind, by);
}

function entryOf(
  name: string,
  codes: readonly ActorCode[],
  kind: MentionKind,
  by: string,
  set: { readonly exact?: string; readonly small?: boolean } = {},
): Entry {
  const exact = set.exact ?? exactForm(name);
  const small = set.small ?? isSmall(name);
  return { codes, kind, by, exact, from: '', to: '', short: false, small };
}

/** A name that the table writes with a small first letter may have one in the text. */
function isSmall(name: string): boolean {
  if (name.startsWith('the ')) return false;
  const letter = name.charAt(0);
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}
