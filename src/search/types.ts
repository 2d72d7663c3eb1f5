/** What a search takes and gives. */
import type { StateCode } from '../ontology/actor.js';
import type { Span } from '../ontology/coded-event.js';
import type { Day } from '../ontology/day.js';
import type { DocumentKind } from '../ontology/document.js';
import type { EventType } from '../ontology/event-types.js';
import type { Status } from '../ontology/status.js';

export const SEARCH_ORDERS = ['relevance', 'newest', 'oldest'] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

/** What is looked for. Lists that are empty or absent do not limit. */
export interface SearchRequest {
  /** Words, "phrases", begin* and -without; empty: everything that passes the rest (docs/search.md). */
  readonly text: string;
  /** All of them take part in one and the same act. */
  readonly actors?: readonly StateCode[];
  /** The act is of one of these types. */
  readonly types?: readonly EventType[];
  /** The act has one of these statuses. */
  readonly statuses?: readonly Status[];
  /** The report is of one of these publishers. */
  readonly publishers?: readonly string[];
  readonly kinds?: readonly DocumentKind[];
  /** First and last day of publication; reports without a date then stay out. */
  readonly from?: Day;
  readonly to?: Day;
  /** Absent: relevance where words are given, else newest. */
  readonly order?: SearchOrder;
  /** Results to pass over, from 0. */
  readonly offset?: number;
  /** Most results given, 1 to 200; absent: 20. */
  readonly limit?: number;
}

/** A report with its text, as the log gives it. */
export interface SearchedDocument {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: Day | null;
  readonly kind: DocumentKind;
  readonly language: string;
  readonly text: string;
}

/** What a search needs of an event. */
export interface SearchedEvent {
  readonly id: string;
  readonly documentId: string;
  readonly type: EventType;
  readonly status: Status;
  /** Codes of all that take part, each once. */
  readonly actors: readonly StateCode[];
  /** The sentence that proves it, verbatim. */
  readonly sentence: string;
}

/** A sentence of a report that answers the search. */
export interface Snippet {
  /** The sentence, or the part of a long one around the first hit; `…` stands where it was cut. */
  readonly text: string;
  /** What was found, as offsets into `text`. */
  readonly marks: readonly Span[];
  /** The whole sentence in the report, for a link to it. */
  readonly span: Span;
  /** Events that this sentence proves and that pass the filters. */
  readonly eventIds: readonly string[];
}

export interface SearchResult extends Omit<SearchedDocument, 'text'> {
  /** BM25 over title and text; 0 where no words were given. */
  readonly score: number;
  /** What was found in the title, as offsets into it. */
  readonly titleMarks: readonly Span[];
  readonly snippets: readonly Snippet[];
  /** Its events that pass the filters. */
  readonly events: readonly SearchedEvent[];
}

/** A value that narrows the search, and the number of reports found that have it. */
export interface FacetValue {
  readonly value: string;
  readonly documents: number;
}

/** Counted over all reports found, most first; those of events over events that pass the filters. */
export interface Facets {
  readonly actors: readonly FacetValue[];
  readonly types: readonly FacetValue[];
  readonly statuses: readonly FacetValue[];
  readonly publishers: readonly FacetValue[];
  readonly kinds: readonly FacetValue[];
  /** Years of publication, oldest first; reports without a date are left out. */
  readonly years: readonly FacetValue[];
}

export interface SearchView {
  readonly request: SearchRequest;
  /** Reports found. */
  readonly found: number;
  /** Older reports that hold the words but were not looked at, since there were too many; 0: none. */
  readonly notLookedAt: number;
  readonly results: readonly SearchResult[];
  readonly facets: Facets;
}
