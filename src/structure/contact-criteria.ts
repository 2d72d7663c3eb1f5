/** Reads tables/contact.tsv and applies it: what is a step of thaw or freeze, in which field, and on which level contact is. */
import { isSector, parseActor, type Sector } from '../ontology/actor.js';
import { CONTEXTS, type Context, isEventType, modesOf } from '../ontology/event-types.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import { parseTable } from '../shared/tsv.js';
import { CONTACT_LEVELS, type ContactLevel } from './contact-types.js';
import { type Phrases, phrasesOf } from './phrases.js';

const KINDS = ['field', 'thaw', 'freeze', 'halt', 'level'] as const;
const COLUMNS = ['kind', 'id', 'title', 'acts', 'words', 'least', 'sectors', 'contexts', 'mark'] as const;
const LIST = /\s*;\s*/;

interface Rule {
  readonly kind: (typeof KINDS)[number];
  readonly id: string;
  readonly title: string;
  readonly acts: readonly { readonly type: string; readonly mode?: string }[];
  readonly words: Phrases;
  readonly least: number;
  readonly sectors: readonly Sector[];
  readonly contexts: readonly Context[];
  readonly hostile: boolean;
}

export interface ContactField {
  readonly id: string;
  readonly title: string;
}

/** The table, ready to be asked. */
export interface ContactRules {
  /** Ids of the fields that the table names, each once. */
  readonly fields: readonly string[];
  field(event: LoggedEvent): ContactField | null;
  /** The sign of an act as a step of one side; null: it is none. */
  sign(event: LoggedEvent): 'thaw' | 'freeze' | null;
  level(event: LoggedEvent): ContactLevel;
}

/** Reads the table. Throws with file and line where a cell does not fit. */
export function parseContactRules(text: string, name = 'contact.tsv'): ContactRules {
  const rules = parseTable(name, text, COLUMNS).map(({ line, cells }) =>
    ruleOf(cells, (what) => new Error(`${name}:${line}: ${what}`)),
  );
  const of = (kind: Rule['kind']) => rules.filter((rule) => rule.kind === kind);
  const [fields, thaw, freeze, halt, levels] = KINDS.map(of) as [Rule[], Rule[], Rule[], Rule[], Rule[]];
  return {
    fields: [...new Set(fields.map(({ id }) => id))],
    field: (event) => {
      const rule = fields.find(({ words }) => words.in(event.sentence));
      return rule === undefined ? null : { id: rule.id, title: rule.title };
    },
    sign: (event) => {
      const hostile = fields.some((rule) => rule.hostile && rule.words.in(event.sentence));
      if (hostile && halt.some((rule) => isAct(event, rule) && rule.words.in(event.trigger))) return 'thaw';
      if (thaw.some((rule) => isAct(event, rule) && says(event, rule))) return 'thaw';
      return freeze.some((rule) => isAct(event, rule) && says(event, rule)) ? 'freeze' : null;
    },
    level: (event) => {
      const rule = levels.find((candidate) => isOnLevel(event, candidate));
      return CONTACT_LEVELS.find((level) => level === rule?.id) ?? 'officials';
    },
  };
}

function ruleOf(cells: Readonly<Record<string, string>>, fail: (what: string) => Error): Rule {
  const kind = KINDS.find((known) => known === cells.kind);
  if (kind === undefined) throw fail(`kind "${cells.kind}" is none of ${KINDS.join(', ')}`);
  const { id = '', title = '' } = cells;
  if (kind === 'level' && !(CONTACT_LEVELS as readonly string[]).includes(id))
    throw fail(`level "${id}" is none of ${CONTACT_LEVELS.join(', ')}`);
  return {
    kind,
    id,
    title,
    acts: list(cells.acts).map((act) => actOf(act, fail)),
    words: phrasesOf(cells.words),
    least: Number(cells.least || 1),
    sectors: list(cells.sectors).map((sector) => {
      if (!isSector(sector)) throw fail(`"${sector}" is no sector`);
      return sector;
    }),
    contexts: list(cells.contexts).map((context) => {
      const known = CONTEXTS.find((candidate) => candidate === context);
      if (known === undefined) throw fail(`"${context}" is no context`);
      return known;
    }),
    hostile: cells.mark === 'hostile',
  };
}

function actOf(text: string, fail: (what: string) => Error): Rule['acts'][number] {
  const [type = '', mode] = text.split('/');
  if (!isEventType(type)) throw fail(`"${text}" is no type of act`);
  if (mode === undefined) return { type };
  const known: readonly string[] = modesOf(type);
  if (!known.includes(mode)) throw fail(`"${mode}" is no mode of ${type}`);
  return { type, mode };
}

function isAct(event: LoggedEvent, { acts }: Rule): boolean {
  return (
    acts.length === 0 ||
    acts.some(({ type, mode }) => type === event.type && (mode === undefined || mode === event.mode))
  );
}

function says(event: LoggedEvent, { words, least }: Rule): boolean {
  return !words.any || words.count(event.sentence) >= least;
}

function isOnLevel(event: LoggedEvent, rule: Rule): boolean {
  const sectors = [...event.source, ...event.target].map((code) => parseActor(code)?.sector);
  if (sectors.some((sector) => sector !== undefined && rule.sectors.includes(sector))) return true;
  if (event.contexts?.some((context) => rule.contexts.includes(context))) return true;
  return rule.words.any && rule.words.count(event.sentence) >= rule.least;
}

function list(cell: string | undefined): readonly string[] {
  return (cell ?? '').split(LIST).filter((part) => part !== '');
}
