/** Nouns for those who act for a state ("troops", "foreign minister", "state media"), with their sectors. */
import { isSector, type Sector } from '../../ontology/actor.js';
import { items, readColumns } from './columns.js';
import { Trie, type Vocabulary } from './trie.js';

export type AgentRole = 'title' | 'body' | 'people';

export interface AgentNoun {
  readonly sector: Sector;
  readonly role: AgentRole;
  readonly noun: string;
  readonly plural: boolean;
}

export interface AgentNouns {
  readonly names: Trie;
  /** Nouns that end at a node of the tree, in the order of the table; empty where none ends. */
  at(node: number): readonly AgentNoun[];
}

const NO_NOUNS: readonly AgentNoun[] = [];

const IRREGULAR: Readonly<Record<string, string>> = {
  man: 'men',
  woman: 'women',
  child: 'children',
  person: 'persons',
};
/** Last words that are plural or collective already. */
const COLLECTIVE = new Set(
  'men women people children forces services agencies personnel staff media press police marines navy infantry'.split(
    ' ',
  ),
);

/** Reads tables/agents.tsv. Throws where a sector or role is none, naming the line. */
export function loadAgents(text: string, vocabulary: Vocabulary): AgentNouns {
  const names = new Trie(vocabulary);
  const nouns: AgentNoun[] = [];
  const add = (key: string, noun: AgentNoun): void => {
    names.insert(key, nouns.length);
    nouns.push(noun);
  };
  const table = readColumns('agents.tsv', text, ['sector', 'role', 'nouns']);
  for (let row = 0; row < table.keys.length; row++) {
    const [sector = '', role = ''] = table.cells(row);
    const line = table.lines[row];
    if (!isSector(sector)) throw new Error(`agents.tsv:${line}: "${sector}" is no sector`);
    if (role !== 'title' && role !== 'body' && role !== 'people') {
      throw new Error(`agents.tsv:${line}: "${role}" is no role (title, body, people)`);
    }
    for (const noun of items(table.keys[row]?.[2])) {
      const plural = COLLECTIVE.has(noun.slice(noun.lastIndexOf(' ') + 1));
      add(noun, { sector, role, noun, plural });
      if (!plural) add(pluralOf(noun), { sector, role, noun, plural: true });
    }
  }
  const at = (node: number): readonly AgentNoun[] => {
    const found = names.at(node);
    if (found === undefined) return NO_NOUNS;
    return (typeof found === 'number' ? [found] : found).map((index) => nouns[index] as AgentNoun);
  };
  return { names, at };
}

const POSTPOSED = [' of ', ' in ', ' for ', ' at ', ' to '];

/** Plural of the head of a noun phrase: "chief of staff" gives "chiefs of staff". */
export function pluralOf(noun: string): string {
  for (const preposition of POSTPOSED) {
    const at = noun.indexOf(preposition);
    if (at > 0) return pluralOf(noun.slice(0, at)) + noun.slice(at);
  }
  const space = noun.lastIndexOf(' ');
  const last = noun.slice(space + 1);
  const start = noun.slice(0, space + 1);
  const irregular = IRREGULAR[last];
  if (irregular !== undefined) return start + irregular;
  if (last.endsWith('man')) return `${start}${last.slice(0, -3)}men`;
  if (last.endsWith('y') && !'aeiou'.includes(last.charAt(last.length - 2))) return `${noun.slice(0, -1)}ies`;
  if (last.endsWith('s') || last.endsWith('x') || last.endsWith('ch') || last.endsWith('sh'))
    return `${noun}es`;
  return `${noun}s`;
}
