/**
 * A raw report to a `Document`, or to the reason why it is set aside: checks text, date and id, fills in
 * what was left open, and fingerprints the content.
 */
import { createHash } from 'node:crypto';
import type { Day } from '../ontology/day.js';
import type { Document, DocumentKind, SetAside, SetAsideCode } from '../ontology/document.js';
import { cleanLine } from './clean-text.js';
import { inferKind } from './kind.js';
import { detectLanguage } from './language.js';
import { isoLanguage } from './language-codes.js';
import { dayInFileName, type PublicationDate, readPublicationDate } from './publication-date.js';
import type { Defaults, RawReport } from './raw-report.js';

/** Longer ids are addresses gone wrong; the fingerprint stands in. */
const LONGEST_ID = 300;
/** Letters from which the text itself outweighs what a page claims of its language. */
const TELLING_LETTERS = 200;

/** What the reading brings to each report. */
export interface Circumstances {
  readonly today: Day;
  readonly defaults?: Defaults;
  /** Hash of a known document by its id, to find two contents under one id. */
  readonly hashOfId: (id: string) => string | undefined;
}

export type ReadItem =
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'set-aside'; readonly item: SetAside };

/** Never throws for what stands in the report; trouble is told in the item. */
export function toDocument(raw: RawReport, circumstances: Circumstances): ReadItem {
  const aside = (code: SetAsideCode, reason: string): ReadItem => setAside(raw.path, code, reason, raw.line);
  if (raw.text === '') return aside('no-text', 'The report has no text; give it some, or leave it out.');
  const date = dateOf(raw, circumstances);
  if (date.kind === 'trouble') return aside(date.code, date.reason);
  const title = cleanLine(raw.title);
  const url = cleanLine(raw.url);
  const publisher = cleanLine(raw.publisher) ?? circumstances.defaults?.publisher ?? hostOf(url);
  const day = date.kind === 'day' ? date.day : null;
  const hash = fingerprint(title, publisher, day, raw.text);
  const id = idOf(raw, hash);
  const before = circumstances.hashOfId(id);
  if (before !== undefined && before !== hash) {
    return aside(
      'id-conflict',
      `The id "${id}" already belongs to a report with other content; give each report an id of its own.`,
    );
  }
  const document: Document = {
    id,
    hash,
    title,
    text: raw.text,
    publisher,
    date: day,
    language: languageOf(raw, title),
    kind: kindOf(raw, url, title, circumstances.defaults?.kind),
    author: cleanLine(raw.author),
    origin: {
      path: raw.path,
      ...(raw.line === undefined ? {} : { line: raw.line }),
      ...(url === null ? {} : { url }),
    },
  };
  return { kind: 'document', document };
}

/** An item that names what was left out and why. */
export function setAside(path: string, code: SetAsideCode, reason: string, line?: number) {
  return {
    kind: 'set-aside',
    item: { path, ...(line === undefined ? {} : { line }), code, reason },
  } as const;
}

/** SHA-256 (hex) over title, publisher, date and text, each told apart from the next. */
export function fingerprint(
  title: string | null,
  publisher: string | null,
  date: Day | null,
  text: string,
): string {
  return createHash('sha256')
    .update(JSON.stringify([title, publisher, date, text]))
    .digest('hex');
}

function idOf(raw: RawReport, hash: string): string {
  const given = cleanLine(raw.id);
  return given !== null && given.length <= LONGEST_ID ? given : `d-${hash.slice(0, 16)}`;
}

/** The first date that can be read; where none can, the trouble with the first. */
function dateOf(raw: RawReport, { today, defaults }: Circumstances): PublicationDate {
  let trouble: PublicationDate | undefined;
  for (const candidate of raw.dates ?? []) {
    const date = readPublicationDate(candidate, today);
    if (date.kind === 'day') return date;
    if (date.kind === 'trouble') trouble ??= date;
  }
  if (trouble !== undefined) return trouble;
  const fromName = raw.line === undefined ? dayInFileName(raw.path) : undefined;
  return readPublicationDate(fromName ?? defaults?.date, today);
}

function languageOf(raw: RawReport, title: string | null): string {
  const stated = isoLanguage(raw.language ?? '');
  if (stated !== undefined) return stated;
  const detected = detectLanguage(
    raw.text.length < 80 && title !== null ? `${title}. ${raw.text}` : raw.text,
  );
  const hint = isoLanguage(raw.languageHint ?? '');
  if (hint === undefined || (detected !== 'und' && raw.text.length >= TELLING_LETTERS)) return detected;
  return /\p{Script=Latin}/u.test(raw.text) ? hint : detected;
}

function kindOf(
  raw: RawReport,
  url: string | null,
  title: string | null,
  fallback: DocumentKind | undefined,
): DocumentKind {
  return raw.kind ?? inferKind({ section: raw.section ?? null, url, title }) ?? fallback ?? 'news';
}

/** The site that a report comes from stands in for a publisher that nobody named. */
function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname !== '' ? hostname.replace(/^www\./, '') : null;
}
