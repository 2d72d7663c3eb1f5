/** What the readers of single formats give: a report's parts as they stand in the file, not yet checked. */
import type { Day } from '../ontology/day.js';
import type { DocumentKind, SetAside } from '../ontology/document.js';

export interface RawReport {
  readonly path: string;
  /** 1-based line of a JSON Lines file, item of a feed or of a JSON list. */
  readonly line?: number;
  /** Clean, joined text (clean-text.ts, join-lines.ts). */
  readonly text: string;
  readonly id?: string | null;
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly author?: string | null;
  readonly url?: string | null;
  /** Where several places of a file tell the date: the first that can be read counts. */
  readonly dates?: readonly unknown[];
  /** Kind as the file states it. */
  readonly kind?: DocumentKind;
  /** Section or type of the publisher's own, a cue for the kind. */
  readonly section?: string | null;
  /** Language as the report's owner states it: taken as it is. */
  readonly language?: string | null;
  /** Language as the page or feed claims for all that it holds: taken where the text does not tell. */
  readonly languageHint?: string | null;
}

/** One outcome of a format's reader. */
export type RawItem =
  | { readonly kind: 'raw'; readonly raw: RawReport }
  | { readonly kind: 'set-aside'; readonly item: SetAside };

/** Names of what can be told of a report, as front matter and field maps use them. */
export const FIELDS = [
  'id',
  'text',
  'title',
  'publisher',
  'date',
  'kind',
  'url',
  'author',
  'language',
] as const;
export type Field = (typeof FIELDS)[number];
/** For JSON: which key of the file holds which field; `meta.date` reaches into an object. */
export type FieldMap = Partial<Readonly<Record<Field, string>>>;

/** For whatever a report does not tell of itself. */
export interface Defaults {
  readonly publisher?: string;
  readonly kind?: DocumentKind;
  readonly date?: Day;
}
