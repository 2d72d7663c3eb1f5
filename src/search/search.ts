/**
 * A search over reports and what was coded in them. The log finds the reports that hold all words as parts of
 * words; here they are looked at properly: forms of words, phrases, filters on events, rank, sentences to show,
 * counts to narrow by. docs/search.md tells the same for people.
 */
import type { Span } from '../ontology/coded-event.js';
import { type Found, facetsOf } from './facets.js';
import { termFinder } from './find-term.js';
import { fold } from './fold.js';
import { parseQuery } from './parse-query.js';
import { type Corpus, rarity, TITLE_WEIGHT, termScore } from './rank.js';
import { snippetsOf } from './snippets.js';
import type { SearchedDocument, SearchedEvent, SearchRequest, SearchResult, SearchView } from './types.js';

/** What the log found. */
export interface SearchSource {
  readonly documents: readonly SearchedDocument[];
  readonly corpus: Corpus;
  /** Reports that hold each of the needed words as a part of a word. */
  readonly holding: ReadonlyMap<string, number>;
  /** Reports that hold the words but were not given, being too many. */
  readonly notLookedAt: number;
  readonly eventsOf: (documentId: string) => readonly SearchedEvent[];
  /** Cuts a text into sentences. */
  readonly sentencesOf: (text: string) => readonly Span[];
}

const LIMIT = 20;

interface Scored extends Found {
  readonly score: number;
  readonly titleMarks: readonly Span[];
  readonly hits: readonly (readonly Span[])[];
}

/** Words that every report found must hold, folded, as parts of words: what the log is asked for. */
export function neededWords(text: string): readonly string[] {
  return [...new Set(parseQuery(text).terms.flatMap(({ words }) => words))];
}

/** Ranks, cuts and counts. The same source and request give the same view. */
export function search(source: SearchSource, request: SearchRequest): SearchView {
  const found = matching(source, request);
  const ordered = found.toSorted(comparing(request));
  const offset = request.offset ?? 0;
  const page = ordered.slice(offset, offset + (request.limit ?? LIMIT));
  return {
    request,
    found: found.length,
    notLookedAt: source.notLookedAt,
    results: page.map((item) => resultOf(item, source)),
    facets: facetsOf(found),
  };
}

function matching(source: SearchSource, request: SearchRequest): readonly Scored[] {
  const { terms, without } = parseQuery(request.text);
  const [finders, barred] = [terms.map(termFinder), without.map(termFinder)];
  const looked = source.documents.flatMap((document) => {
    if (!passes(document, request)) return [];
    const events = source.eventsOf(document.id).filter((event) => eventPasses(event, request));
    if (asksForEvents(request) && events.length === 0) return [];
    const [title, text] = [fold(document.title ?? ''), fold(document.text)];
    if (barred.some((find) => find(title).length + find(text).length > 0)) return [];
    const hits = finders.map((find) => find(text));
    const inTitle = finders.map((find) => find(title));
    if (hits.some((places, i) => places.length + (inTitle[i]?.length ?? 0) === 0)) return [];
    return [{ document, events, hits, inTitle }];
  });
  // A phrase is at least as rare as the rarest of its words.
  const holding = (word: string) => source.holding.get(word) ?? looked.length;
  const weights = terms.map(({ words }) => rarity(source.corpus, Math.min(...words.map(holding))));
  return looked.map(({ document, events, hits, inTitle }) => ({
    document,
    events,
    hits,
    titleMarks: inTitle.flat().toSorted((a, b) => a[0] - b[0]),
    score: weights.reduce((sum, weight, i) => {
      const count = (hits[i]?.length ?? 0) + TITLE_WEIGHT * (inTitle[i]?.length ?? 0);
      return sum + termScore(weight, count, document.text.length, source.corpus);
    }, 0),
  }));
}

function passes({ publisher, kind, date }: SearchedDocument, request: SearchRequest): boolean {
  const { publishers = [], kinds = [], from, to } = request;
  if (publishers.length > 0 && (publisher === null || !publishers.includes(publisher))) return false;
  if (kinds.length > 0 && !kinds.includes(kind)) return false;
  if (from !== undefined && (date === null || date < from)) return false;
  return to === undefined || (date !== null && date <= to);
}

function asksForEvents({ actors = [], types = [], statuses = [] }: SearchRequest): boolean {
  return actors.length + types.length + statuses.length > 0;
}

function eventPasses(
  event: SearchedEvent,
  { actors = [], types = [], statuses = [] }: SearchRequest,
): boolean {
  if (types.length > 0 && !types.includes(event.type)) return false;
  if (statuses.length > 0 && !statuses.includes(event.status)) return false;
  return actors.every((actor) => event.actors.includes(actor));
}

/** Undated reports come last in any order of time; equals by id. */
function comparing({ text, order }: SearchRequest): (a: Scored, b: Scored) => number {
  const chosen = order ?? (parseQuery(text).terms.length > 0 ? 'relevance' : 'newest');
  const sign = chosen === 'oldest' ? 1 : -1;
  const byDay = (a: Scored, b: Scored) => {
    const [x, y] = [a.document.date, b.document.date];
    if (x === y) return a.document.id < b.document.id ? -1 : 1;
    if (x === null) return 1;
    if (y === null) return -1;
    return x < y ? -sign : sign;
  };
  return chosen === 'relevance' ? (a, b) => b.score - a.score || byDay(a, b) : byDay;
}

function resultOf(item: Scored, { sentencesOf }: SearchSource): SearchResult {
  const { document, events, score, titleMarks, hits } = item;
  const { text, ...head } = document;
  const snippets = snippetsOf({ text, sentences: sentencesOf(text), hits, events });
  return { ...head, score, titleMarks, snippets, events };
}
