/** The sentences of a report that answer a search, at most two, the fullest first in order of the text. */
import type { Span } from '../ontology/coded-event.js';
import type { SearchedEvent, Snippet } from './types.js';

/** Characters of a sentence that are shown. */
const LONGEST = 320;
/** Characters before the first hit of a sentence that is cut. */
const BEFORE = 80;
const MOST = 2;

export interface SnippetSource {
  readonly text: string;
  /** Sentences in order. */
  readonly sentences: readonly Span[];
  /** Places of each term in the text. */
  readonly hits: readonly (readonly Span[])[];
  /** Events that pass the filters. */
  readonly events: readonly SearchedEvent[];
}

interface Candidate {
  readonly span: Span;
  readonly marks: readonly Span[];
  readonly eventIds: readonly string[];
  readonly weight: number;
}

/** Sentences with most different terms, then with an event, then the earlier; the first one where there is none. */
export function snippetsOf({ text, sentences, hits, events }: SnippetSource): readonly Snippet[] {
  const candidates = sentences.map((span): Candidate => {
    const inside = hits.map((places) => places.filter(([start, end]) => start >= span[0] && end <= span[1]));
    const terms = inside.filter((places) => places.length > 0).length;
    const sentence = text.slice(...span);
    const eventIds = events.filter((event) => sentence.includes(event.sentence)).map(({ id }) => id);
    const marks = inside.flat().toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
    return { span, marks, eventIds, weight: 2 * terms + (eventIds.length > 0 ? 1 : 0) };
  });
  const best = candidates
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.span[0] - b.span[0])
    .slice(0, MOST);
  const chosen = best.length > 0 ? best : candidates.slice(0, 1);
  return chosen.toSorted((a, b) => a.span[0] - b.span[0]).map((candidate) => cut(text, candidate));
}

/** A long sentence is cut at words, around its first hit; marks move along. */
function cut(text: string, { span, marks, eventIds }: Candidate): Snippet {
  const [start, end] = span;
  if (end - start <= LONGEST) {
    return { text: text.slice(start, end), marks: moved(marks, start, 0, end), span, eventIds };
  }
  const first = marks[0]?.[0] ?? start;
  const from = first - start <= BEFORE * 2 ? start : wordAfter(text, first - BEFORE);
  const to = from + LONGEST >= end ? end : wordBefore(text, from + LONGEST);
  const head = from > start ? '… ' : '';
  const tail = to < end ? ' …' : '';
  return {
    text: `${head}${text.slice(from, to)}${tail}`,
    marks: moved(marks, from, head.length, to),
    span,
    eventIds,
  };
}

function moved(marks: readonly Span[], from: number, head: number, to: number): readonly Span[] {
  return marks
    .filter(([start, end]) => start >= from && end <= to)
    .map(([start, end]) => [start - from + head, end - from + head] as const);
}

function wordAfter(text: string, at: number): number {
  const space = text.slice(at).search(/\s/u);
  return space < 0 ? at : at + space + 1;
}

function wordBefore(text: string, at: number): number {
  const part = text.slice(0, at).trimEnd();
  const space = Math.max(part.lastIndexOf(' '), part.lastIndexOf('\n'));
  return space <= at - BEFORE ? at : space;
}
