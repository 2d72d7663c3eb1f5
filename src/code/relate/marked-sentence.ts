/**
 * A sentence in which two participants are marked, `<s>…</s>` who acts and `<t>…</t>` who is acted upon:
 * the form in which the relation task is published (Hu et al., ACL 2024, PLV). Takes the marks off and keeps
 * where they stood.
 */
import type { Span } from '../../ontology/coded-event.js';

export interface MarkedSentence {
  /** The sentence without its marks. */
  readonly text: string;
  /** UTF-16 offsets into `text`, blanks at the edges left out. Several where one is named again; or none. */
  readonly source: readonly Span[];
  readonly target: readonly Span[];
  /** What is wrong with the marks, in words; absent where nothing is. */
  readonly problem?: string;
}

const MARK = /<(\/?)([st])>/g;

/** The sentence behind the marks. A mark that is not closed, or closed without being opened, is passed over. */
export function readMarkedSentence(marked: string): MarkedSentence {
  let text = '';
  let last = 0;
  let problem: string | undefined;
  const open: { s?: number; t?: number } = {};
  const spans: { s: Span[]; t: Span[] } = { s: [], t: [] };
  for (const mark of marked.matchAll(MARK)) {
    text += marked.slice(last, mark.index);
    last = mark.index + mark[0].length;
    const role = mark[2] === 's' ? 's' : 't';
    if (mark[1] === '') {
      if (open[role] !== undefined) problem ??= `<${role}> is opened twice`;
      open[role] = text.length;
      continue;
    }
    const start = open[role];
    if (start === undefined) {
      problem ??= `</${role}> without <${role}>`;
      continue;
    }
    const inside = text.slice(start);
    const from = start + (inside.length - inside.trimStart().length);
    const to = text.trimEnd().length;
    if (to > from) spans[role].push([from, to]);
    else problem ??= `nothing between <${role}> and </${role}>`;
    delete open[role];
  }
  text += marked.slice(last);
  for (const role of ['s', 't'] as const) if (open[role] !== undefined) problem ??= `<${role}> is not closed`;
  if (spans.s.length === 0 && spans.t.length === 0) problem ??= 'no <s>…</s> and no <t>…</t>';
  return { text, source: spans.s, target: spans.t, ...(problem === undefined ? {} : { problem }) };
}
