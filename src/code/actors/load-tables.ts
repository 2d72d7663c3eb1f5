/** Reads the tables of names into the index (tables/README.md describes their columns). */
import type { ActorCode } from '../../ontology/actor.js';
import { parseTable } from '../../shared/tsv.js';
import type { CoderResources } from '../resources.js';
import { type Entry, exactForm, LexiconBuilder } from './lexicon.js';
import type { MentionKind, OwnActor } from './types.js';

type Tables = CoderResources['tables'];

const LIST = /\s*;\s*/;
/** Endings of nationality words that take no plural in -s. */
const NO_PLURAL = /(?:ese|ish|sh|ch|s|x|z|men|ic|i-[A-Z]\w*)$/;

/** Index of all names; own names come first and win. */
export function loadLexicon(tables: Tables, own: readonly OwnActor[]): LexiconBuilder {
  const lexicon = new LexiconBuilder();
  for (const { name, codes } of own) {
    lexicon.add(name, { ...entry(codes, 'own', `own actors: ${name}`, ''), small: isSmall(name) });
  }
  loadStates(lexicon, tables.states);
  loadPlaces(lexicon, tables.places);
  loadOrganisations(lexicon, tables.organisations);
  loadBodies(lexicon, tables.bodies);
  loadGroups(lexicon, tables.groups);
  loadLeaders(lexicon, tables.leaders);
  for (const { cells } of parseTable('homonyms.tsv', tables.homonyms, ['why', 'names'])) {
    for (const name of list(cells.names)) {
      lexicon.add(name, entry([], 'name', `homonyms: ${cells.why ?? ''}`, exactForm(name)));
    }
  }
  return lexicon;
}

function loadStates(lexicon: LexiconBuilder, text: string): void {
  const rows = parseTable('states.tsv', text, ['code', 'name', 'also', 'nationality', 'capital', 'seats']);
  for (const { cells } of rows) {
    const codes = [cells.code ?? ''];
    const by = `states: ${cells.name ?? ''}`;
    for (const name of [cells.name ?? '', ...list(cells.also)]) add(lexicon, name, codes, 'name', by);
    for (const name of list(cells.nationality)) {
      add(lexicon, name, codes, 'nationality', by);
      if (!NO_PLURAL.test(name) && !name.includes('.')) add(lexicon, `${name}s`, codes, 'nationality', by);
    }
    for (const name of list(cells.capital)) add(lexicon, name, codes, 'capital', by);
    for (const seat of list(cells.seats)) addWithSector(lexicon, seat, cells.code ?? '', 'seat', by);
  }
}

function loadPlaces(lexicon: LexiconBuilder, text: string): void {
  for (const { cells } of parseTable('places.tsv', text, ['state', 'names'])) {
    const codes = [cells.state ?? ''];
    for (const name of list(cells.names)) add(lexicon, name, codes, 'place', `places: ${name}`);
  }
}

function loadOrganisations(lexicon: LexiconBuilder, text: string): void {
  for (const { cells } of parseTable('organisations.tsv', text, ['code', 'name', 'also'])) {
    const name = cells.name ?? '';
    for (const one of [name, ...list(cells.also)]) {
      add(lexicon, one, [cells.code ?? ''], 'organisation', `organisations: ${name}`);
    }
  }
}

function loadBodies(lexicon: LexiconBuilder, text: string): void {
  for (const { cells } of parseTable('bodies.tsv', text, ['state', 'names'])) {
    for (const body of list(cells.names)) {
      const name = body.slice(0, body.lastIndexOf(':'));
      addWithSector(lexicon, body, cells.state ?? '', 'organisation', `bodies: ${name}`);
    }
  }
}

function loadGroups(lexicon: LexiconBuilder, text: string): void {
  for (const { cells } of parseTable('groups.tsv', text, ['code', 'name', 'also', 'from', 'to'])) {
    const name = cells.name ?? '';
    for (const one of [name, ...list(cells.also)]) {
      lexicon.add(one, {
        ...entry([cells.code ?? ''], 'group', `groups: ${name}`, exactForm(one)),
        from: cells.from ?? '',
        to: cells.to ?? '',
        small: isSmall(one),
      });
    }
  }
}

function loadLeaders(lexicon: LexiconBuilder, text: string): void {
  const columns = ['name', 'code', 'title', 'from', 'to', 'short', 'also'];
  for (const { cells } of parseTable('leaders.tsv', text, columns)) {
    const name = cells.name ?? '';
    const from = cells.from ?? '';
    const to = cells.to ?? '';
    const by = `leaders: ${name}, ${cells.title ?? ''} ${from.slice(0, 4)}–${to.slice(0, 4)}`;
    const person = { ...entry([cells.code ?? ''], 'person', by, ''), from, to };
    lexicon.add(name, person);
    for (const other of list(cells.also)) lexicon.add(other, { ...person, exact: exactForm(other) });
    for (const short of list(cells.short)) {
      lexicon.add(short, { ...person, exact: exactForm(short), short: !short.includes(' ') });
    }
  }
}

function add(
  lexicon: LexiconBuilder,
  name: string,
  codes: readonly ActorCode[],
  kind: MentionKind,
  by: string,
): void {
  lexicon.add(name, { ...entry(codes, kind, by, exactForm(name)), small: false });
}

function addWithSector(
  lexicon: LexiconBuilder,
  cell: string,
  state: string,
  kind: MentionKind,
  by: string,
): void {
  const colon = cell.lastIndexOf(':');
  const name = cell.slice(0, colon);
  lexicon.add(name, {
    ...entry([`${state}.${cell.slice(colon + 1)}`], kind, by, exactForm(name)),
    small: isSmall(name),
  });
}

function entry(codes: readonly ActorCode[], kind: MentionKind, by: string, exact: string): Entry {
  return { codes, kind, by, exact, from: '', to: '', short: false, small: false };
}

/** A name that the table writes with a small first letter may have one in the text. */
function isSmall(name: string): boolean {
  const letter = name.charAt(0);
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

function list(cell: string | undefined): readonly string[] {
  return cell ? cell.split(LIST).filter((part) => part !== '') : [];
}
