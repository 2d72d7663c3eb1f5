/**
 * Markdown to plain text: the words stay, the marks go. Headings, list items and table rows become lines
 * of their own; the lines of a paragraph are joined, as Markdown means them.
 */
import { decodeEntities, stripKnownTags } from './html-tags.js';
import { joinPair, wordsOf } from './join-lines.js';

const HEADING = /^ {0,3}#{1,6}\s+(.*?)\s*#*$/;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})\s*$/;
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const LIST_ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$/;
const DEFINITION = /^ {0,3}\[[^\]]+\]:\s+\S+/;

/** Signs that a text which does not say so is Markdown. */
export function looksLikeMarkdown(text: string): boolean {
  return /\*\*[^*\n]+(?:\n[^*\n]+)?\*\*|\]\(https?:|\\[[\]#_*]|^#{1,6} \S/m.test(text);
}

/** Takes clean characters (clean-text.ts); gives text whose line ends are all meant. */
export function markdownToText(source: string): string {
  const text = stripKnownTags(source.replace(/<!--[\s\S]*?-->/g, ''));
  const blocks: string[][] = [[]];
  let fenced = false;
  let open = false;
  const known = wordsOf(text);
  const lines = text.split('\n');
  const start = (line: string): void => {
    blocks.at(-1)?.push(line);
  };
  const endBlock = (): void => {
    if ((blocks.at(-1)?.length ?? 0) > 0) blocks.push([]);
    open = false;
  };
  for (const [index, raw] of lines.entries()) {
    const line = raw.replace(/^(?: {0,3}>\s?)+/, '');
    if (FENCE.test(line)) {
      fenced = !fenced;
      endBlock();
    } else if (fenced) {
      start(line);
    } else if (line.trim() === '' || RULE.test(line) || UNDERLINE.test(line)) {
      endBlock();
    } else if (HEADING.test(line) || UNDERLINE.test(lines[index + 1] ?? '')) {
      endBlock();
      start(HEADING.exec(line)?.[1] ?? line.trim());
      endBlock();
    } else if (LIST_ITEM.test(line)) {
      start(line.replace(LIST_ITEM, ''));
      open = !/ {2}$/.test(line);
    } else if (line.trim().startsWith('|')) {
      if (!TABLE_RULE.test(line)) start(cellsOf(line));
      open = false;
    } else if (!DEFINITION.test(line)) {
      const block = blocks.at(-1);
      const before = block?.at(-1);
      if (open && block && before !== undefined)
        block[block.length - 1] = joinPair(before.trimEnd(), line.trim(), known);
      else start(line.trimStart());
      open = !/(?: {2}|\\)$/.test(line);
    }
  }
  return blocks
    .filter((block) => block.length > 0)
    .map((block) =>
      block
        .map((line) => inline(line))
        .filter((line) => line !== '')
        .join('\n'),
    )
    .join('\n\n');
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

/** Marks within a line. An escaped sign is set aside first, so that it stays what it is. */
function inline(line: string): string {
  const kept: string[] = [];
  const marked = line
    .replace(/\\$/, '')
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => `\uE000${kept.push(sign) - 1}\uE001`)
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/\[([^\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/\[([^\]]+)\]\[[^\]]*\]/g, '$1')
    .replace(/<((?:https?|mailto):[^>\s]+)>/g, '$1')
    .replace(/(`+)([^`]+)\1/g, '$2')
    .replace(/(\*{1,3})(?=\S)([^*]*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_]*?\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/~~([^~]+)~~/g, '$1')
    .replace(/\*\*/g, '');
  return decodeEntities(marked)
    .replace(/\uE000(\d+)\uE001/g, (_, index: string) => kept[Number(index)] ?? '')
    .trim();
}
