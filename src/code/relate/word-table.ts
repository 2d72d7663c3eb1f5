/** Reads tables/relation-words.tsv: words that tell a relation, and words that change what they govern. */
import { parseTable, type TableRow } from '../../shared/tsv.js';
import { EFFECTS, type Effect } from './effects.js';
import { RELATION_TYPES, type RelationType } from './types.js';

export const WORD_KINDS = ['v', 'n', 'a'] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** One row for one of its words. */
export interface WordEntry {
  /** `sign.v AGREE`, for the answer's rule. */
  readonly rule: string;
  /** 1-based line of the table. */
  readonly line: number;
  readonly words: readonly string[];
  readonly kind: WordKind;
  readonly reading?: RelationType;
  readonly effect?: Effect;
  readonly weight: number;
  /** Dictionary forms of which one must stand in the phrase, or none may. */
  readonly with?: ReadonlySet<string>;
  readonly without?: ReadonlySet<string>;
}

export interface WordTable {
  /** Rows whose first word is this one: set phrases, then those with a condition, each as in the table. */
  entries(kind: WordKind, lemma: string): readonly WordEntry[];
  readonly size: number;
}

const NONE: readonly WordEntry[] = [];

/** The table and the lists of words.tsv that it names. Throws an Error naming table and line. */
export function readWordTable(text: string, lists: ReadonlyMap<string, ReadonlySet<string>>): WordTable {
  const index: Readonly<Record<WordKind, Map<string, WordEntry[]>>> = {
    v: new Map(),
    n: new Map(),
    a: new Map(),
  };
  let size = 0;
  const columns = ['words', 'pos', 'reading', 'effect', 'weight', 'with'];
  for (const row of parseTable('relation-words.tsv', text, columns)) {
    for (const entry of entriesOf(row, lists)) {
      const first = entry.words[0] ?? '';
      const known = index[entry.kind].get(first);
      if (known) known.push(entry);
      else index[entry.kind].set(first, [entry]);
      size += 1;
    }
  }
  for (const kind of WORD_KINDS) {
    for (const list of index[kind].values()) list.sort((a, b) => rank(b) - rank(a));
  }
  return { entries: (kind, lemma) => index[kind].get(lemma) ?? NONE, size };
}

/** Set phrases first, then rows with a condition, then the rest. */
function rank(entry: WordEntry): number {
  return 2 * entry.words.length + (entry.with || entry.without ? 1 : 0);
}

function entriesOf(row: TableRow, lists: ReadonlyMap<string, ReadonlySet<string>>): readonly WordEntry[] {
  const cell = (name: string): string => row.cells[name] ?? '';
  const fail = (what: string): never => {
    throw new Error(`relation-words.tsv:${row.line}: ${what}`);
  };
  const kind = WORD_KINDS.find((known) => known === cell('pos')) ?? fail(`pos "${cell('pos')}"`);
  const typed = cell('reading');
  const reading = RELATION_TYPES.find((type) => type === typed);
  if (typed !== '' && reading === undefined) fail(`reading "${typed}"`);
  const named = cell('effect');
  const effect = EFFECTS.find((known) => known === named);
  if (named !== '' && effect === undefined) fail(`effect "${named}"`);
  const weight = cell('weight') === '' ? 1 : Number(cell('weight'));
  if (!(weight > 0 && weight <= 2)) fail(`weight "${cell('weight')}" is not in (0, 2]`);
  const bound = cell('with');
  const words = wordsOf(bound.replace(/^!/, ''), lists, fail);
  const condition = bound === '' ? {} : bound.startsWith('!') ? { without: words } : { with: words };
  return cell('words')
    .split('|')
    .map((one) => ({
      rule: `${one}.${kind}${reading === undefined ? '' : ` ${reading}`}`,
      line: row.line,
      words: one.split(' '),
      kind,
      ...(reading === undefined ? {} : { reading }),
      ...(effect === undefined ? {} : { effect }),
      weight,
      ...condition,
    }));
}

function wordsOf(
  cell: string,
  lists: ReadonlyMap<string, ReadonlySet<string>>,
  fail: (what: string) => never,
): ReadonlySet<string> {
  const words = new Set<string>();
  for (const part of cell.split('|')) {
    if (!part.startsWith('@')) words.add(part);
    else for (const word of lists.get(part.slice(1)) ?? fail(`no list ${part}`)) words.add(word);
  }
  return words;
}
