/**
 * A report from a web page: the article's text by Mozilla's Readability, what is known about it from
 * JSON-LD, then OpenGraph and other meta tags, then the page itself.
 */
import { Readability } from '@mozilla/readability';
import { cleanLine } from './clean-text.js';
import { extentOf, FRAME, type HtmlDocument, type HtmlElement, parsePage, textOf } from './html-text.js';
import { type JsonLdArticle, readJsonLd } from './json-ld.js';
import { kindFromWord } from './kind.js';
import type { RawReport } from './raw-report.js';

const TITLE_METAS = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title', 'headline'];
const PUBLISHER_METAS = [
  'og:site_name',
  'dc.publisher',
  'dcterms.publisher',
  'citation_publisher',
  'publisher',
  'application-name',
];
const DATE_METAS = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.issued',
  'dcterms.created',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'publish_date',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'article.published',
  'published',
  'article:modified_time',
];
const AUTHOR_METAS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'byl',
  'sailthru.author',
  'citation_author',
];
const SECTION_METAS = [
  'article:section',
  'og:article:section',
  'section',
  'parsely-section',
  'articlesection',
  'cse_section',
];

/** Readability's time grows with the cube of the depth; pages written for readers stay far below both. */
const DEEPEST = 120;
const MOST_ELEMENTS = 50_000;

/** Reads a page. The text is empty where the page holds none. */
export function readHtmlArticle(html: string, path: string): RawReport {
  const page = parsePage(html);
  const metas = metasOf(page);
  const ld = readJsonLd(page);
  const about = describePage(page, metas, ld);
  // Readability takes the page apart, so it comes last.
  const text = articleText(html, page);
  return { path, text: withoutTitle(text, about.title ?? null), ...about };
}

function describePage(
  page: HtmlDocument,
  metas: ReadonlyMap<string, string>,
  ld: JsonLdArticle,
): Omit<RawReport, 'path' | 'text'> {
  const first = (names: readonly string[]): string | undefined => {
    for (const name of names) {
      const value = metas.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const publisher = ld.publisher ?? first(PUBLISHER_METAS) ?? null;
  const author = ld.author ?? first(AUTHOR_METAS) ?? null;
  const kind = ld.type === undefined ? undefined : kindFromWord(ld.type);
  const time = page.querySelector('time[datetime]')?.getAttribute('datetime');
  const dates = [ld.date, ...DATE_METAS.map((name) => metas.get(name)), time].filter(
    (date) => date !== undefined && date !== null,
  );
  return {
    title: ld.title ?? first(TITLE_METAS) ?? pageTitle(page, publisher),
    publisher,
    author: author !== null && /^https?:/.test(author) ? null : author,
    url:
      page.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
      first(['og:url']) ??
      ld.url ??
      null,
    dates,
    section: [ld.section, first(SECTION_METAS)].filter((part) => part !== undefined).join('; '),
    languageHint: page.documentElement?.getAttribute('lang') ?? ld.language ?? null,
    ...(kind === 'opinion' || kind === 'statement' ? { kind } : {}),
  };
}

/** Meta tags by name, property or itemprop, lower case; the first of a name counts. */
function metasOf(page: HtmlDocument): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = cleanLine(meta.getAttribute('content'));
    const key = name?.trim().toLowerCase();
    if (key !== undefined && content !== null && !metas.has(key)) metas.set(key, content);
  }
  for (const element of page.querySelectorAll('[itemprop="datePublished"]')) {
    const value = cleanLine(
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent,
    );
    if (value !== null && !metas.has('datepublished')) metas.set('datepublished', value);
  }
  return metas;
}

/** The headline, or the page's title without the name of the site. */
function pageTitle(page: HtmlDocument, publisher: string | null): string | null {
  const headings = [...page.querySelectorAll('h1')]
    .map((h1) => cleanLine(h1.textContent))
    .filter((h1) => h1 !== null);
  const title = cleanLine(page.querySelector('title')?.textContent);
  if (headings.length === 1 && headings[0] !== undefined) return headings[0];
  if (title === null) return headings[0] ?? null;
  const parts = /^(.*\S)\s+[|–—·-]\s+(\S.*)$/.exec(title);
  if (!parts) return title;
  const site = parts[2] ?? '';
  return publisher !== null
    ? site === publisher
      ? (parts[1] ?? title)
      : title
    : /[|·]/.test(title)
      ? (parts[1] ?? title)
      : title;
}

function articleText(html: string, page: HtmlDocument): string {
  const whole = textOf(page.body ?? page, FRAME);
  const marked = page.querySelector('[itemprop="articleBody"]') ?? onlyArticle(page);
  const markedText = marked === null ? '' : textOf(marked, FRAME);
  const { depth, elements } = extentOf(page.body ?? page);
  if (depth > DEEPEST || elements > MOST_ELEMENTS) return markedText || whole;
  const readable = readableText(html);
  // Of a short page Readability may take one paragraph for all; there the page's own marks serve better.
  if (markedText.length > readable.length && readable.length < 500) return markedText;
  if (readable === '' || (whole.length < 600 && readable.length < whole.length * 0.6)) {
    return markedText || whole;
  }
  return readable;
}

function readableText(html: string): string {
  const page: unknown = parsePage(html);
  type Page = ConstructorParameters<typeof Readability<HtmlElement>>[0];
  const parsed = new Readability<HtmlElement>(page as Page, {
    serializer: (node) => node as unknown as HtmlElement,
    charThreshold: 200,
  }).parse();
  return parsed?.content ? textOf(parsed.content, new Set()) : '';
}

function onlyArticle(page: HtmlDocument): HtmlElement | null {
  const articles = [...page.querySelectorAll('article')];
  return articles.length === 1 ? (articles[0] ?? null) : null;
}

/** The headline stands in `title`; repeated at the head of the text it would be coded twice. */
function withoutTitle(text: string, title: string | null): string {
  const line = cleanLine(title);
  if (line === null || !text.startsWith(`${line}\n`)) return text;
  return text.slice(line.length).trimStart();
}
