/**
 * Clauses that tell what happened in a tense of their own: "North Korea, which fired two missiles, will face
 * sanctions"; "wants to know why Ukraine struck"; "vowed to answer after Iran had attacked". What stands over them
 * plans, wishes or doubts something else; only whose word it is still matters.
 */
import { childrenIn, isVerb } from '../acts/tree.js';
import type { ParsedSentence } from '../text/types.js';
import { modalOf } from './modality.js';

const ASKING = new Set(['why', 'how', 'where', 'when', 'who', 'whom', 'what']);
const OPEN = new Set(['if', 'unless', 'whether']);

/** True where the clause of the verb `node`, hung on its head by `relation`, is told as past by itself. */
export function tellsByItself(s: ParsedSentence, node: number, relation: string): boolean {
  if (!isVerb(s, node) || !isPast(s, node) || modalOf(s, node, 'news') !== undefined) return false;
  if (relation.startsWith('acl')) return hasSubject(s, node) || isAsked(s, node);
  if (relation === 'advcl') return hasSubject(s, node) && !isOpen(s, node);
  return (relation === 'ccomp' || relation === 'csubj' || relation === 'obj') && isAsked(s, node);
}

/** "fired", "has fired", "was hit": a participle alone tells no time. */
function isPast(s: ParsedSentence, verb: number): boolean {
  if (s.xpos[verb] === 'VBD') return true;
  return (
    s.xpos[verb] === 'VBN' &&
    childrenIn(s, verb, 'aux', 'aux:pass').some((aux) => s.lemma[aux] === 'have' || s.xpos[aux] === 'VBD')
  );
}

function hasSubject(s: ParsedSentence, verb: number): boolean {
  return childrenIn(s, verb, 'nsubj', 'nsubj:pass').length > 0;
}

function isAsked(s: ParsedSentence, verb: number): boolean {
  return (s.children[verb] ?? []).some((child) => ASKING.has(s.lemma[child] ?? ''));
}

function isOpen(s: ParsedSentence, verb: number): boolean {
  return childrenIn(s, verb, 'mark', 'advmod').some((mark) => OPEN.has(s.lemma[mark] ?? ''));
}
