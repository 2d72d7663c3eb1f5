/**
 * Whether a report is news, an author's opinion, or a party's own statement. What the file states
 * counts; then the publisher's section, the address, and words of the title; then the default given with
 * the command; else it is news. The cues are listed in docs/read.md.
 */
import type { DocumentKind } from '../ontology/document.js';

/** Values that publishers use, in `kind`, `type`, `article:section` and the like. */
const OPINION_SECTION =
  /^(?:opinions?|op-?eds?|editorials?|leaders?|columns?|columnists?|commentar(?:y|ies)|comment|comment ?is ?free|viewpoints?|views?|perspectives?|letters?(?: to the editor)?|blogs?|opinion ?news ?article|사설|칼럼|오피니언|기고|社説|社论|社論|评论|мнени[ея])$/i;
const STATEMENT_SECTION =
  /^(?:statements?|joint[ -]statements?|statements?[ -](?:and[ -])?releases?|briefings?[ -](?:and[ -])?statements?|press[ -](?:releases?|briefings?|statements?)|releases|speech(?:es)?|speeches[ -](?:and[ -])?remarks|remarks|readouts?|communiqu[eé]s?|declarations?|presidential[ -]actions|fact[ -]sheets?|transcripts?|성명|담화|声明|заявлени[ея])$/i;
const NEWS_SECTION = /^(?:news|news ?article|reportage ?news ?article|report|article|wire|world|politics)$/i;

const OPINION_TITLE =
  /^(?:opinion|op-ed|editorial|leader|column|commentary|comment|viewpoint|guest (?:essay|column)|letters? to the editor|perspective|мнение|사설|칼럼|기고|시론|社説|社论|社論)\s*[:|–—・：-]|^[[(【<〈](?:opinion|op-ed|editorial|column|commentary|viewpoint|사설|칼럼|기고|시론|社説|社论|社論)|[|–—-]\s*(?:opinion|editorial|commentary)$|[[(](?:opinion|op-ed|editorial|column|commentary)[\])]$/i;
const STATEMENT_TITLE =
  /^(?:joint (?:(?:leaders[’']?|press|presidential|ministerial|vision) )?(?:statement|communiqu[eé]|declaration)|(?:press )?statement (?:by|from|of|on)\b|remarks (?:by|of|as prepared)|(?:background )?press (?:release|call|briefing|gaggle) ?(?::|by\b|on\b|with\b)|readout of|fact sheet:|transcript(?: of|:)|text of (?:the )?|communiqu[eé]\b|declaration (?:of|by|on)\b|on-the-record press)|\b(?:joint (?:leaders[’']? )?statement|communiqu[eé])$/i;

const OPINION_PATH =
  /\/(?:opinions?|op-?eds?|editorials?|columns?|columnists?|commentary|commentisfree|viewpoints?)(?:\/|$)/i;
const STATEMENT_PATH =
  /\/(?:statements-releases|briefings-statements|statements?|press-releases?|press-briefings|speeches-remarks|speeches|remarks|readouts?|presidential-actions|fact-sheets?|communiques?)(?:\/|$)/i;

/** The kind that a word names, as a file states it; undefined where it names none. */
export function kindFromWord(word: string): DocumentKind | undefined {
  const value = word.trim();
  if (NEWS_SECTION.test(value)) return 'news';
  if (OPINION_SECTION.test(value)) return 'opinion';
  return STATEMENT_SECTION.test(value) ? 'statement' : undefined;
}

/** The kind by the cues that a report carries; undefined where it carries none. */
export function inferKind(cues: {
  readonly section?: string | null;
  readonly url?: string | null;
  readonly title?: string | null;
}): DocumentKind | undefined {
  for (const section of (cues.section ?? '').split(/[;,|/]/)) {
    const kind = kindFromWord(section);
    if (kind === 'opinion' || kind === 'statement') return kind;
  }
  const path = pathOf(cues.url);
  if (OPINION_PATH.test(path)) return 'opinion';
  if (STATEMENT_PATH.test(path)) return 'statement';
  const title = cues.title ?? '';
  if (OPINION_TITLE.test(title)) return 'opinion';
  return STATEMENT_TITLE.test(title) ? 'statement' : undefined;
}

function pathOf(url: string | null | undefined): string {
  return url !== null && url !== undefined && URL.canParse(url) ? new URL(url).pathname : '';
}
