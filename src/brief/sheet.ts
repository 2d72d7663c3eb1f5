/**
 * A text without a format: headings, paragraphs, lists, tables, figures and numbered notes, from which HTML, DOCX and
 * PDF are written alike. Markdown is read into it (markdown-sheet.ts).
 */

import type { Language } from '../shared/language/language.js';

/** A run of text, or the number of a note. */
export type Inline =
  | {
      readonly text: string;
      readonly strong?: true;
      readonly em?: true;
      readonly code?: true;
      /** Only `http:` and `https:` addresses, and only where the writer of the text put a link. */
      readonly href?: string;
    }
  | { readonly note: number };

export interface ListItem {
  readonly inlines: readonly Inline[];
  /** What hangs below it: further lists. */
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly inlines: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'table';
      readonly header: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
      /** By column. */
      readonly align: readonly ('left' | 'right')[];
    }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | Figure;

/** A drawing that stands alone: an SVG with its style in it, and its size in units of its own. */
export interface Figure {
  readonly kind: 'figure';
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  /** What it shows, for those who cannot see it. */
  readonly alt: string;
}

export interface Sheet {
  /** Of its own words, not of what it quotes; absent: English. */
  readonly language?: Language;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** In order of their numbers. */
  readonly notes: readonly { readonly number: number; readonly inlines: readonly Inline[] }[];
}

/** The words of some inlines, without marks. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => ('note' in inline ? '' : inline.text)).join('');
}
