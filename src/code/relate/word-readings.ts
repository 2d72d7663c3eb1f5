/** Looks a token up in the word table: which row fits its part of speech and the words about it. */
import { argumentsOf, caseOf, isVerb } from '../acts/tree.js';
import type { ParsedSentence } from '../text/types.js';
import type { WordEntry, WordKind, WordTable } from './word-table.js';

/** Tokens that a phrasal word may stand from its verb: "turn the offer down". */
const REACH = 4;
/** Depth to which a phrase is searched for the words a row asks for. */
const DEEPEST = 3;
/** A participle or plural noun may be the other: "the released prisoners", "police raids". */
const AS_OTHER = 0.6;

export interface FoundWord {
  readonly entry: WordEntry;
  /** Weight of the row, less where the tag does not fit. */
  readonly weight: number;
  /** Token after the last of its words. */
  readonly to: number;
}

/** The row for a token; undefined where none fits. `afterSource`: it stands right after the source. */
export function wordAt(
  table: WordTable,
  s: ParsedSentence,
  at: number,
  afterSource: boolean,
): FoundWord | undefined {
  const lemma = s.lemma[at] ?? '';
  const kinds = kindsOf(s, at, afterSource);
  for (const [index, kind] of kinds.entries()) {
    for (const entry of table.entries(kind, lemma)) {
      const to = phraseEnd(s, at, entry.words);
      if (to === 0 || !fits(s, at, entry)) continue;
      return { entry, weight: entry.weight * (index === 0 ? 1 : AS_OTHER), to };
    }
  }
  return undefined;
}

/** Right after the source a noun may be a verb in the present tense, as headlines have it. */
function kindsOf(s: ParsedSentence, at: number, afterSource: boolean): readonly WordKind[] {
  const upos = s.upos[at];
  if (upos === 'AUX' || upos === 'PUNCT' || upos === 'DET') return [];
  const form = s.tokens[at]?.form ?? '';
  const lower = form === form.toLowerCase();
  // A plural or bare noun that the tagger takes for a verb.
  if (isVerb(s, at)) return form === s.lemma[at] || form.endsWith('s') ? ['v', 'n'] : ['v'];
  if (upos === 'NOUN' || (upos === 'PROPN' && lower)) return afterSource ? ['v', 'n'] : ['n'];
  const participle = /(?:ed|ing|en)$/.test(form);
  if (upos === 'ADJ' || upos === 'ADV' || upos === 'ADP') return participle ? ['a', 'v'] : ['a'];
  return [];
}

/** Token after the last word of a phrase; 0 where its words are not there. */
function phraseEnd(s: ParsedSentence, at: number, words: readonly string[]): number {
  let end = at + 1;
  for (const word of words.slice(1)) {
    let found = -1;
    for (let token = end; token < Math.min(end + REACH, s.tokens.length); token++) {
      if (s.lemma[token] !== word && s.tokens[token]?.form.toLowerCase() !== word) continue;
      const head = s.head[token] ?? -1;
      // "called him to apologize for it": the word belongs to another verb.
      if (token === end || head === at || s.head[head] === at) found = token;
      break;
    }
    if (found < 0) return 0;
    end = found + 1;
  }
  return end;
}

function fits(s: ParsedSentence, at: number, entry: WordEntry): boolean {
  if (!entry.with && !entry.without) return true;
  const holds = (words: ReadonlySet<string>): boolean =>
    phraseTokens(s, at).some((token) => isOf(s, token, words));
  if (entry.with) return holds(entry.with);
  return !holds(entry.without ?? new Set());
}

function isOf(s: ParsedSentence, token: number, words: ReadonlySet<string>): boolean {
  return words.has(s.lemma[token] ?? '') || words.has(s.tokens[token]?.form.toLowerCase() ?? '');
}

const CLAUSES = new Set(['ccomp', 'advcl', 'acl:relcl', 'parataxis', 'csubj', 'nsubj']);

/** Prepositions of cause, time and topic: what follows is no part of the act. */
const ASIDE = new Set(
  'after|before|following|follow|amid|despite|over|because|because_of|due_to|since|during|until'.split('|'),
);

/** Tokens of the phrase that a word governs, clauses and the doer left out; and its logical object. */
function phraseTokens(s: ParsedSentence, at: number): readonly number[] {
  const found = new Set<number>();
  const walk = (node: number, depth: number): void => {
    for (const child of s.children[node] ?? []) {
      const relation = s.relation[child] ?? '';
      if (CLAUSES.has(relation) || (relation === 'conj' && isVerb(s, child))) continue;
      if (relation.startsWith('obl') && ASIDE.has(caseOf(s, child))) continue;
      found.add(child);
      if (depth < DEEPEST && !isVerb(s, child)) walk(child, depth + 1);
    }
  };
  walk(at, 1);
  if (isVerb(s, at)) {
    for (const head of argumentsOf(s, at).object) {
      found.add(head);
      walk(head, 2);
    }
  }
  for (let token = at + 1; token < Math.min(at + 6, s.tokens.length); token++) {
    const upos = s.upos[token];
    if (upos === 'VERB' || upos === 'PUNCT' || upos === 'SCONJ' || ASIDE.has(s.lemma[token] ?? '')) break;
    found.add(token);
  }
  return [...found];
}
