/**
 * Markdown to plain text: the words stay, the marks go. Headings, list items and table rows become lines
 * of their own; the lines of a paragraph are joined, as Markdown means them.
 */
import { decodeEntities, stripKnownTags } from './html-tags.js';
import { joinLines, wordsOf } from './join-lines.js';

const HEADING = /^ {0,3}#{1,6}\s+(.*?)\s*#*$/;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})\s*$/;
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const LIST_ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$/;
const DEFINITION = /^ {0,3}\[[^\]]+\]:\s+\S+/;

/** Signs that a text which does not say so is Markdown. */
export function looksLikeMarkdown(text: string): boolean {
  return /\*\*[^*\n]+(?:\n[^*\n]+)?\*\*|^\*[^*\s][^*\n]*(?:\n[^*\n]+)?\* *$|\]\(https?:|\\[[\]#_*]|^#{1,6} \S/m.test(
    text,
  );
}

/** Takes clean characters (clean-text.ts); gives text whose line ends are all meant. */
export function markdownToText(source: string): string {
  const text = stripKnownTags(source);
  return blocksOf(text)
    .map((lines) => inline(lines.join('\n')).trim())
    .filter((block) => block !== '')
    .join('\n\n');
}

/** `goesOn`: the next line of plain text belongs to this one. */
type Line =
  | { readonly kind: 'fence' }
  | { readonly kind: 'gap' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'row'; readonly text: string }
  | { readonly kind: 'item' | 'text'; readonly text: string; readonly goesOn: boolean };

/** Paragraphs, each a list of its lines; the lines of running text joined. */
function blocksOf(text: string): readonly (readonly string[])[] {
  const known = wordsOf(text);
  const blocks: string[][] = [];
  let block: string[][] = [];
  let fenced = false;
  let open = false;
  const endBlock = (): void => {
    if (block.length > 0) blocks.push(block.map((lines) => joinLines(lines, known)));
    block = [];
    open = false;
  };
  const source = text.split('\n');
  for (const [index, raw] of source.entries()) {
    const line = readLine(raw, source[index + 1] ?? '');
    if (fenced && line.kind !== 'fence') block.push([raw]);
    else if (line.kind === 'fence' || line.kind === 'gap' || line.kind === 'nothing') {
      if (line.kind === 'fence') fenced = !fenced;
      if (line.kind !== 'nothing') endBlock();
    } else if (line.kind === 'heading') {
      endBlock();
      blocks.push([line.text]);
    } else {
      const before = block.at(-1);
      if (line.kind === 'text' && open && before !== undefined) before.push(line.text.trim());
      else block.push([line.text.trim()]);
      open = line.kind !== 'row' && line.goesOn;
    }
  }
  endBlock();
  return blocks;
}

function readLine(raw: string, next: string): Line {
  const line = raw.replace(/^(?: {0,3}>\s?)+/, '');
  if (FENCE.test(line)) return { kind: 'fence' };
  if (line.trim() === '' || RULE.test(line) || UNDERLINE.test(line)) return { kind: 'gap' };
  const heading = HEADING.exec(line)?.[1] ?? (UNDERLINE.test(next) ? line.trim() : undefined);
  if (heading !== undefined) return { kind: 'heading', text: heading };
  if (TABLE_RULE.test(line) || DEFINITION.test(line)) return { kind: 'nothing' };
  if (line.trim().startsWith('|')) return { kind: 'row', text: cellsOf(line) };
  // Two spaces or a backslash at its end are Markdown's way to mean a line's end.
  const goesOn = !/(?: {2}|\\)$/.test(line);
  const text = line.replace(/\\$/, '');
  return LIST_ITEM.test(line)
    ? { kind: 'item', text: text.replace(LIST_ITEM, ''), goesOn }
    : { kind: 'text', text, goesOn };
}

function cellsOf(row: string): string {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join('; ');
}

/** Marks within a paragraph. An escaped sign is set aside first, so that it stays what it is. */
function inline(paragraph: string): string {
  const kept: string[] = [];
  const marked = paragraph
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => `\uE000${kept.push(sign) - 1}\uE001`)
    .replace(/!\[([^\]]{0,1000})\]\([^)]{0,4000}\)/g, '$1')
    .replace(/\[\^[^\]]{1,100}\]/g, '')
    .replace(/\[([^\]]{0,1000})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,4000}(?:\s+"[^"]{0,500}")?\)/g, '$1')
    .replace(/\[([^\]]{1,1000})\]\[[^\]]{0,100}\]/g, '$1')
    .replace(/<((?:https?|mailto):[^>\s]+)>/g, '$1')
    .replace(/(`+)([^`]+)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])(\*{1,3})(?=\S)([^*]*?\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_]*?\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/~~([^~]+)~~/g, '$1')
    .replace(/\*\*/g, '');
  return decodeEntities(marked).replace(
    /\uE000(\d+)\uE001/g,
    (whole, index: string) => kept[Number(index)] ?? whole,
  );
}
