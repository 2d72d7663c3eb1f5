/** Finds what a person marked in the text: its place in the document, and the sentence around it. Pure but for the range. */
import type { Span } from '../../../src/server/responses.js';

/** Ends of sentences: a mark, perhaps a closing quote, then space; or an empty line. */
const END = /[.!?。]["”’)]?\s+|\n{2,}/g;

/** The sentence that holds a place of the text; without space at either end. */
export function sentenceAround(text: string, [start, end]: Span): Span {
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(END)) {
    const after = match.index + match[0].length;
    if (after <= start) from = after;
    else if (match.index >= end - 1) {
      to = after;
      break;
    }
  }
  const piece = text.slice(from, to);
  const lead = piece.length - piece.trimStart().length;
  return [from + lead, from + piece.trimEnd().length];
}

/** Where the marked words stand in the text that `root` shows; undefined where nothing within it is marked. */
export function markedSpan(root: HTMLElement, text: string): Span | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return undefined;
  const [start, end] = [
    offsetIn(root, range.startContainer, range.startOffset),
    offsetIn(root, range.endContainer, range.endOffset),
  ];
  const piece = text.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  const span: Span = [start + lead, start + piece.trimEnd().length];
  return span[0] < span[1] ? span : undefined;
}

/** Characters of the document before a place; the numbers of the cards are none of its text. */
function offsetIn(root: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(root);
  before.setEnd(node, offset);
  const copy = before.cloneContents();
  for (const reference of copy.querySelectorAll('.reference')) reference.remove();
  return copy.textContent?.length ?? 0;
}
