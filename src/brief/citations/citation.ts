/** What a citation says of a report that was read, and the forms in which reference managers take it. */
import type { Document } from '../../ontology/document.js';
import { plainLine } from '../plain-text.js';

/** RIS (Research Information Systems), BibTeX, and the JSON of the Citation Style Language. */
export const CITATION_FORMS = ['ris', 'bibtex', 'csl-json'] as const;
/** One of CITATION_FORMS. */
export type CitationForm = (typeof CITATION_FORMS)[number];

/** What is known of a report that is cited; its text is not needed. */
export type CitedSource = Pick<
  Document,
  'id' | 'hash' | 'title' | 'publisher' | 'date' | 'author' | 'kind' | 'language' | 'origin'
>;

export const CITATION_FILES: Readonly<
  Record<CitationForm, { readonly ending: string; readonly type: string }>
> = {
  ris: { ending: 'ris', type: 'application/x-research-info-systems; charset=utf-8' },
  bibtex: { ending: 'bib', type: 'application/x-bibtex; charset=utf-8' },
  'csl-json': { ending: 'json', type: 'application/vnd.citationstyles.csl+json; charset=utf-8' },
};

/** Fields as every form takes them: each on one line, absent where it is not known. */
export interface Citation {
  /** `yonhap-2024-1f0c9a2b`: ASCII letters, digits and hyphens; the same for the same report. */
  readonly key: string;
  readonly title: string;
  readonly author: string | undefined;
  readonly publisher: string | undefined;
  readonly kind: Document['kind'];
  /** Year, month and day. */
  readonly date: readonly [number, number, number] | undefined;
  /** ISO 639-1. */
  readonly language: string | undefined;
  readonly url: string | undefined;
  /** Where the report stands in the workspace. */
  readonly note: string;
}

const KEY_DIGITS = 8;
const KEY_WORD = 24;

export function citationOf(source: CitedSource): Citation {
  const { title, author, publisher, kind, date, language, origin } = source;
  const url = webAddress(origin.url);
  return {
    key: keyOf(source),
    title: textOf(title) ?? 'Untitled report',
    author: textOf(author),
    publisher: textOf(publisher),
    kind,
    date: date === null ? undefined : (date.split('-').map(Number) as [number, number, number]),
    language: /^[a-z]{2}$/.test(language) ? language : undefined,
    url,
    note: `Document ${plainLine(source.id)} of an Entente workspace, SHA-256 ${source.hash}`,
  };
}

function textOf(text: string | null): string | undefined {
  const line = text === null ? '' : plainLine(text).replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

function keyOf({ publisher, date, hash }: CitedSource): string {
  const word = (publisher ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, KEY_WORD)
    .replace(/-+$/, '');
  return [word || 'report', date?.slice(0, 4) ?? 'undated', hash.slice(0, KEY_DIGITS)].join('-');
}

/** An address of the web, written so that no form needs to escape anything in it; others are no one's to open. */
function webAddress(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  try {
    const url = new URL(address);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
    return url.href.replace(
      /[{}\\^`"'<>|\s]/g,
      (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  } catch {
    // What cannot be read as an address cannot be cited as one.
    return undefined;
  }
}
