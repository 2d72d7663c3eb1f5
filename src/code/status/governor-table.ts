/** Reads tables/governors.tsv: words that say how an act in their clause is told. A bad row throws. */
import { parseTable } from '../../shared/tsv.js';

export const EFFECTS = [
  'claims',
  'reports',
  'announces',
  'affirms',
  'denies',
  'plans',
  'considers',
  'wishes',
  'passes',
  'fails',
  'stops',
] as const;
export type Effect = (typeof EFFECTS)[number];

const KINDS = ['v', 'n', 'a', 'r', 'd'] as const;
/** Verb, noun, adjective, adverb, or word before the noun of an act. */
export type GovernorKind = (typeof KINDS)[number];

export type GovernorTable = Readonly<Record<GovernorKind, ReadonlyMap<string, Effect>>>;

/** Effects by kind and dictionary form. Of a word named twice the first row counts. */
export function readGovernorTable(text: string): GovernorTable {
  const table: Readonly<Record<GovernorKind, Map<string, Effect>>> = {
    v: new Map(),
    n: new Map(),
    a: new Map(),
    r: new Map(),
    d: new Map(),
  };
  for (const row of parseTable('governors.tsv', text, ['lemmas', 'pos', 'effect'])) {
    const kind = KINDS.find((known) => known === row.cells.pos);
    const effect = EFFECTS.find((known) => known === row.cells.effect);
    if (!kind || !effect) {
      throw new Error(`governors.tsv:${row.line}: pos "${row.cells.pos}", effect "${row.cells.effect}"`);
    }
    for (const lemma of (row.cells.lemmas ?? '').split('|')) {
      if (!table[kind].has(lemma)) table[kind].set(lemma, effect);
    }
  }
  return table;
}
