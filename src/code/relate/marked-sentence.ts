/**
 * A sentence in which two participants are marked, `<s>…</s>` who acts and `<t>…</t>` who is acted upon:
 * the form in which the relation task is published (Hu et al. 2024, PLV). Takes the marks off and keeps
 * where they stood.
 */
import type { Span } from '../../ontology/coded-event.js';

export interface MarkedSentence {
  /** The sentence without its marks. */
  readonly text: string;
  /** UTF-16 offsets into `text`. */
  readonly source: Span;
  readonly target: Span;
}

const MARK = /<(\/?)([st])>/g;

/** The sentence behind the marks, or in words what is wrong with them. */
export function readMarkedSentence(marked: string): MarkedSentence | { readonly problem: string } {
  let text = '';
  let last = 0;
  const found: Record<string, number> = {};
  for (const mark of marked.matchAll(MARK)) {
    text += marked.slice(last, mark.index);
    last = mark.index + mark[0].length;
    const key = `${mark[1]}${mark[2]}`;
    if (found[key] !== undefined) return { problem: `${mark[0]} stands in it twice` };
    found[key] = text.length;
  }
  text += marked.slice(last);
  const { s, '/s': sEnd, t, '/t': tEnd } = found;
  if (s === undefined || sEnd === undefined) return { problem: 'it has no <s>…</s>' };
  if (t === undefined || tEnd === undefined) return { problem: 'it has no <t>…</t>' };
  if (sEnd <= s || tEnd <= t) return { problem: 'a mark is empty' };
  return { text, source: [s, sEnd], target: [t, tEnd] };
}
