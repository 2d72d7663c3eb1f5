/**
 * HTML to plain text. Blocks become paragraphs, `<br>` a line end, everything that is not shown to a
 * reader goes with what it holds. Walks without recursion: a page may nest as deeply as it likes.
 */
import { parseHTML } from 'linkedom';
import { cleanCharacters, tidyLines } from './clean-text.js';
import { joinWrappedLines } from './join-lines.js';

/** The little of the DOM that is used here. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
}
export interface HtmlElement extends HtmlNode {
  readonly textContent: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}
export interface HtmlDocument extends HtmlElement {
  readonly documentElement: HtmlElement | null;
  readonly body: HtmlElement | null;
}

const TEXT = 3;
const CDATA = 4;
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML MAIN NAV P PRE SECTION SUMMARY TABLE'.split(
    ' ',
  ),
);
const LINES = new Set(['UL', 'OL', 'DIR', 'MENU']);
/** Begin a line; what follows them begins its own. */
const LINE_STARTS = new Set(['BR', 'LI', 'TR']);
const CELLS = new Set(['TD', 'TH']);
/** Never shown as text, or no part of a report. */
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO MAP HEAD TITLE BUTTON INPUT SELECT OPTION TEXTAREA LINK META'.split(
    ' ',
  ),
);
/** Parts of a page that frame the article; left out where the page marks none as the article. */
export const FRAME: ReadonlySet<string> = new Set([
  'NAV',
  'HEADER',
  'FOOTER',
  'ASIDE',
  'FORM',
  'DIALOG',
  'MENU',
]);

/** Parses a page or a piece of one; scripts are never run, nothing is fetched. */
export function parsePage(html: string): HtmlDocument {
  const page = /<(?:html|body|head|!doctype)\b/i.test(html)
    ? html
    : `<!doctype html><html><body>${html}</body></html>`;
  const parsed: unknown = parseHTML(page).document;
  return parsed as HtmlDocument;
}

/** Plain text of a piece of HTML, such as a feed's item: clean, each line end meant. */
export function htmlToText(html: string): string {
  const root = parsePage(html);
  return textOf(root.body ?? root, new Set());
}

/** Plain text of an element; elements named in `without` are left out as well. */
export function textOf(root: HtmlNode, without: ReadonlySet<string>): string {
  const out: string[] = [];
  let pre = 0;
  for (const { node, entering } of walk(root, without)) {
    const name = node.nodeName.toUpperCase();
    if (name === 'PRE') pre += entering ? 1 : -1;
    if (node.nodeType === TEXT || node.nodeType === CDATA) {
      const value = cleanCharacters(node.nodeValue ?? '');
      if (pre > 0) out.push(joinWrappedLines(value));
      else out.push(value.replace(/\s+/g, ' '));
    } else if (BLOCKS.has(name)) out.push('\n\n');
    else if (LINES.has(name) || (entering && LINE_STARTS.has(name))) out.push('\n');
    else if (CELLS.has(name) && !entering) out.push(' ');
  }
  return tidyLines(cleanCharacters(out.join('')));
}

/** How deep elements nest below `root`, and how many there are. */
export function extentOf(root: HtmlNode): { readonly depth: number; readonly elements: number } {
  let level = 0;
  let depth = 0;
  let elements = 0;
  for (const { node, entering } of walk(root, new Set())) {
    if (!isElement(node)) continue;
    level += entering ? 1 : -1;
    if (entering) elements += 1;
    depth = Math.max(depth, level);
  }
  return { depth, elements };
}

/** Every shown node below `root`, elements when they begin and when they end. */
function* walk(
  root: HtmlNode,
  without: ReadonlySet<string>,
): Generator<{ readonly node: HtmlNode; readonly entering: boolean }> {
  let node: HtmlNode | null = root;
  let entering = true;
  while (node !== null) {
    const name = node.nodeName.toUpperCase();
    const silent = node !== root && (SILENT.has(name) || without.has(name) || isHidden(node));
    if (entering && !silent) yield { node, entering: true };
    if (entering && !silent && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (!silent && isElement(node)) yield { node, entering: false };
    if (node === root) return;
    entering = node.nextSibling !== null;
    node = node.nextSibling ?? node.parentNode;
  }
}

function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === 1;
}

function isHidden(node: HtmlNode): boolean {
  if (!isElement(node)) return false;
  return (
    node.getAttribute('hidden') !== null ||
    node.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(node.getAttribute('style') ?? '')
  );
}
