/**
 * Citations as CSL-JSON, which Zotero, Pandoc and citeproc read. Names and types are those of the schema of CSL 1.0.2
 * (citation-style-language/schema, csl-data.json).
 */
import { type CitedSource, citationOf } from './citation.js';

/** An item of CSL-JSON, as far as a report has its fields. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'document';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly genre?: string;
  readonly language?: string;
  readonly URL?: string;
  readonly note: string;
}

export function formatCslJson(sources: readonly CitedSource[]): string {
  return `${JSON.stringify(sources.map(cslItem), undefined, 2)}\n`;
}

export function cslItem(source: CitedSource): CslItem {
  const { key, title, author, publisher, kind, date, language, url, note } = citationOf(source);
  const inPaper = kind !== 'statement';
  return {
    id: key,
    type: inPaper ? 'article-newspaper' : 'document',
    title,
    ...(author === undefined ? {} : { author: [{ literal: author }] }),
    ...(publisher === undefined ? {} : inPaper ? { 'container-title': publisher } : { publisher }),
    ...(date === undefined ? {} : { issued: { 'date-parts': [date] } }),
    ...(kind === 'opinion' ? { genre: 'Opinion' } : {}),
    ...(language === undefined ? {} : { language }),
    ...(url === undefined ? {} : { URL: url }),
    note,
  };
}
