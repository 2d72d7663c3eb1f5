/** Nouns for those who act for a state ("troops", "foreign minister", "state media"), with their sectors. */
import { isSector, type Sector } from '../../ontology/actor.js';
import { items, readColumns } from './columns.js';

export type AgentRole = 'title' | 'body' | 'people';

export interface AgentNoun {
  readonly sector: Sector;
  readonly role: AgentRole;
  readonly noun: string;
  readonly plural: boolean;
}

export interface AgentNouns {
  readonly nouns: ReadonlyMap<string, readonly AgentNoun[]>;
  /** Most pieces of a noun that begins with this piece. */
  readonly longest: ReadonlyMap<string, number>;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  man: 'men',
  woman: 'women',
  child: 'children',
  person: 'persons',
};
/** Last words that are plural or collective already. */
const COLLECTIVE = new Set(
  'men women people children forces services agencies personnel staff media police marines navy infantry'.split(
    ' ',
  ),
);

/** Reads tables/agents.tsv. Throws where a sector or role is none, naming the line. */
export function loadAgents(text: string): AgentNouns {
  const nouns = new Map<string, AgentNoun[]>();
  const longest = new Map<string, number>();
  const add = (key: string, agent: AgentNoun): void => {
    const known = nouns.get(key);
    if (known) known.push(agent);
    else nouns.set(key, [agent]);
    const space = key.indexOf(' ');
    const head = space < 0 ? key : key.slice(0, space);
    let count = 1;
    for (let at = space; at >= 0; at = key.indexOf(' ', at + 1)) count++;
    if ((longest.get(head) ?? 0) < count) longest.set(head, count);
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
  return { nouns, longest };
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
