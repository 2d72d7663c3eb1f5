import type { Day } from './day.js';

export const DOCUMENT_KINDS = ['news', 'opinion', 'statement'] as const;
/** `news`: reports; `opinion`: an author's view; `statement`: a party's own words. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Where a document was read from. */
export interface Origin {
  /** Path as given, with `/` between folders; `-` for standard input. */
  readonly path: string;
  /** 1-based line of a JSON Lines file, or 1-based item of a feed. */
  readonly line?: number;
  readonly url?: string;
}

/** One report, as read: plain text and what is known about it. */
export interface Document {
  /** Stable: the given id where the source has one, else `d-` and the first 16 hex digits of the hash. */
  readonly id: string;
  /** SHA-256 (hex) over title, publisher, date and text: the same content read twice is the same document. */
  readonly hash: string;
  readonly title: string | null;
  /** Plain text, NFC, line ends `\n`; every offset in the product counts UTF-16 units of this string. */
  readonly text: string;
  readonly publisher: string | null;
  /** Day of publication; null: not known, its events stay undated and out of the series. */
  readonly date: Day | null;
  /** ISO 639-1 code, `und` where it cannot be told. Only `en` is coded. */
  readonly language: string;
  readonly kind: DocumentKind;
  readonly author: string | null;
  readonly origin: Origin;
}

/** What is wrong with an input that was set aside, in a closed list. */
export const SET_ASIDE_CODES = [
  'not-text',
  'empty',
  'too-large',
  'encoding',
  'broken-pdf',
  'broken-gzip',
  'bad-json',
  'no-text',
  'bad-date',
  'future-date',
  'date-too-early',
  'bad-front-matter',
  'bad-feed',
  'id-conflict',
  'unreadable',
] as const;
export type SetAsideCode = (typeof SET_ASIDE_CODES)[number];

/** An input that could not be read, named so that its owner can mend it. */
export interface SetAside {
  readonly path: string;
  /** 1-based line or item, where the trouble lies in one. */
  readonly line?: number;
  readonly code: SetAsideCode;
  /** One plain sentence: what is wrong, and what to do. */
  readonly reason: string;
}
