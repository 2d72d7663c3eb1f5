/** Nouns for those who act for a state ("troops", "foreign minister", "state media"), with their sectors. */
import { isSector, type Sector } from '../../ontology/actor.js';
import { parseTable } from '../../shared/tsv.js';
import { keyOf } from './pieces.js';

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
const NO_PLURAL =
  /(?:men|women|people|children|forces|services|agencies|personnel|staff|media|police|armed|marines|navy|infantry)$/;

/** Reads tables/agents.tsv. Throws where a sector or role is none, naming the line. */
export function loadAgents(text: string): AgentNouns {
  const nouns = new Map<string, AgentNoun[]>();
  const longest = new Map<string, number>();
  const add = (noun: string, agent: AgentNoun): void => {
    const key = keyOf(noun);
    const known = nouns.get(key);
    if (known) known.push(agent);
    else nouns.set(key, [agent]);
    const words = key.split(' ');
    const head = words[0] as string;
    if ((longest.get(head) ?? 0) < words.length) longest.set(head, words.length);
  };
  for (const { line, cells } of parseTable('agents.tsv', text, ['sector', 'role', 'nouns'])) {
    const { sector = '', role = '' } = cells;
    if (!isSector(sector)) throw new Error(`agents.tsv:${line}: "${sector}" is no sector`);
    if (role !== 'title' && role !== 'body' && role !== 'people') {
      throw new Error(`agents.tsv:${line}: "${role}" is no role (title, body, people)`);
    }
    for (const noun of (cells.nouns ?? '').split(/\s*;\s*/)) {
      if (noun === '') continue;
      const collective = NO_PLURAL.test(noun);
      add(noun, { sector, role, noun, plural: collective });
      if (!collective) add(pluralOf(noun), { sector, role, noun, plural: true });
    }
  }
  return { nouns, longest };
}

/** Plural of the head of a noun phrase: "chief of staff" gives "chiefs of staff". */
export function pluralOf(noun: string): string {
  const of = / (?:of|in|for|at) /.exec(noun);
  if (of) return pluralOf(noun.slice(0, of.index)) + noun.slice(of.index);
  const space = noun.lastIndexOf(' ');
  const last = noun.slice(space + 1);
  const start = noun.slice(0, space + 1);
  const irregular = IRREGULAR[last];
  if (irregular !== undefined) return start + irregular;
  if (last.endsWith('man')) return `${start}${last.slice(0, -3)}men`;
  if (/[^aeiou]y$/.test(last)) return `${start}${last.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(last)) return `${start}${last}es`;
  return `${start}${last}s`;
}
