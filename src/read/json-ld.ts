/** What a page tells of its article in JSON-LD (schema.org Article and its kinds). */
import { cleanLine } from './clean-text.js';
import { asWords, type Fields, isRecord } from './fields.js';
import type { HtmlDocument } from './html-text.js';

/** Absent keys were not told. `type` is the schema.org type, as in `OpinionNewsArticle`. */
export interface JsonLdArticle {
  readonly type?: string;
  readonly title?: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly section?: string;
  readonly language?: string;
  readonly url?: string;
}

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|PressRelease)$/;

/** The first article described on the page. Blocks that are no JSON tell nothing, as with every reader of pages. */
export function readJsonLd(page: HtmlDocument): JsonLdArticle {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parse(script.textContent));
    if (article !== undefined) return describe(article);
  }
  return {};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.trim().replace(/^<!\[CDATA\[|\]\]>$/g, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Articles stand alone, in a list, in `@graph`, or as the `mainEntity` of a page. */
function findArticle(root: unknown): Fields | undefined {
  const queue: unknown[] = [root];
  for (let i = 0; i < queue.length && i < 1000; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, 200));
    else if (isRecord(value)) {
      if (typeOf(value) !== undefined) return value;
      queue.push(value['@graph'], value.mainEntity, value.mainEntityOfPage);
    }
  }
  return undefined;
}

function typeOf(value: Fields): string | undefined {
  const types = Array.isArray(value['@type']) ? value['@type'] : [value['@type']];
  return types.find((type): type is string => typeof type === 'string' && ARTICLE.test(type));
}

function describe(article: Fields): JsonLdArticle {
  const found: Record<keyof JsonLdArticle, string | null | undefined> = {
    type: typeOf(article)?.replace(/^.*[/#:]/, ''),
    title: cleanLine(asWords(article.headline) ?? asWords(article.name)),
    date: cleanLine(asWords(article.datePublished) ?? asWords(article.dateCreated)),
    publisher: cleanLine(asWords(article.publisher) ?? asWords(article.sourceOrganization)),
    author: cleanLine(asWords(article.author)),
    section: cleanLine(asWords(article.articleSection, '; ')),
    language: cleanLine(asWords(article.inLanguage)),
    url: cleanLine(asWords(article.url)),
  };
  return Object.fromEntries(
    Object.entries(found).filter(([, value]) => value !== null && value !== undefined),
  );
}
