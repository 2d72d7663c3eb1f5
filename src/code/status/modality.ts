/** Auxiliaries and negation of one clause. */
import type { DocumentKind } from '../../ontology/document.js';
import type { Status } from '../../ontology/status.js';
import { childrenIn } from '../acts/tree.js';
import type { ParsedSentence } from '../text/types.js';

const FUTURE = new Set(['will', "'ll", 'shall', 'wo']);
const CONDITIONAL = new Set(['would', "'d", 'may', 'might', 'can']);
const DUTY = new Set(['should', 'must', 'ought']);
const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'nobody', 'none', 'neither', 'nor']);

export interface Modal {
  readonly status: Status;
  readonly at: number;
}

/**
 * What the auxiliaries of a verb make of its act; undefined: told as done. "could" is a wish in the mouth of
 * an author and a possibility elsewhere; "is to", "is due to" and "needs to" count as auxiliaries.
 */
export function modalOf(s: ParsedSentence, verb: number, kind: DocumentKind): Modal | undefined {
  for (const aux of childrenIn(s, verb, 'aux', 'aux:pass', 'cop')) {
    const lemma = s.lemma[aux] ?? '';
    const form = s.tokens[aux]?.form.toLowerCase() ?? '';
    for (const word of [form, lemma]) {
      if (FUTURE.has(word)) return { status: 'planned', at: aux };
      if (DUTY.has(word)) return { status: 'proposed', at: aux };
      if (word === 'could') return { status: kind === 'opinion' ? 'proposed' : 'possible', at: aux };
      if (CONDITIONAL.has(word)) return { status: 'possible', at: aux };
    }
  }
  return semiModal(s, verb);
}

function semiModal(s: ParsedSentence, verb: number): Modal | undefined {
  const to = childrenIn(s, verb, 'mark').find((mark) => s.lemma[mark] === 'to');
  if (to === undefined || to === 0) return undefined;
  const before = s.lemma[to - 1] ?? '';
  const earlier = s.lemma[to - 2] ?? '';
  if (before === 'be' || (before === 'go' && earlier === 'be')) return { status: 'planned', at: to - 1 };
  if (before === 'need' || before === 'have' || before === 'ought') return { status: 'proposed', at: to - 1 };
  return undefined;
}

/** Token that negates a verb, its subject or its object; -1 where none does. */
export function negationAt(s: ParsedSentence, verb: number): number {
  for (const child of s.children[verb] ?? []) {
    const relation = s.relation[child] ?? '';
    const lemma = s.lemma[child] ?? '';
    if ((relation === 'advmod' || relation === 'neg' || relation === 'cc') && NEGATIONS.has(lemma))
      return child;
    if (relation === 'det' && lemma === 'no') return child;
    if (/^(nsubj|obj)/.test(relation)) {
      if (lemma === 'nobody' || lemma === 'none') return child;
      const no = childrenIn(s, child, 'det').find(
        (det) => s.lemma[det] === 'no' || s.lemma[det] === 'neither',
      );
      if (no !== undefined) return no;
    }
  }
  return -1;
}
