/**
 * Puts the items of a composed brief into one Markdown text and one sheet: headings, notes numbered through, the same
 * sentence one note, and under each part whose evidence has changed a line that says so.
 */
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { type ComposedBrief, type ComposedItem, hasChanged, type PartState } from './composed.js';
import { drawingLine, drawn, withoutDrawings } from './drawings.js';
import { sheetOfMarkdown } from './markdown-sheet.js';
import { escapeMarkdown } from './plain-text.js';
import type { Sheet } from './sheet.js';
import { type BriefWords, briefWords } from './words/index.js';

const FOOTNOTE = /^\[\^(\d+)\]:[ \t]+(.*)$/gm;

export interface Composed {
  readonly markdown: string;
  readonly sheet: Sheet;
  /** Parts whose evidence has changed since they were taken. */
  readonly changed: number;
}

/** `states`: how each part stands now, by the id of its item; `language`: of what stands around the parts. */
export function composeBrief(
  brief: ComposedBrief,
  states: ReadonlyMap<string, PartState>,
  language: Language = DEFAULT_LANGUAGE,
): Composed {
  const words = briefWords(language);
  const notes = new Notes();
  const drawings: string[] = [];
  const changed = brief.items.filter((item) => isChanged(item, states));
  const parts = [
    `# ${escapeMarkdown(brief.title)}`,
    ...(brief.author === null ? [] : [words.composed.by(escapeMarkdown(brief.author))]),
    ...brief.items.flatMap((item) => itemParts(item, states, notes, drawings, words)),
    ...(notes.lines.length === 0 ? [] : [`## ${words.headings.notes}`, notes.lines.join('\n')]),
    colophon(brief, changed.length, words),
  ];
  const text = `${parts.join('\n\n')}\n`;
  const sheet = sheetOfMarkdown(text, language);
  return {
    markdown: withoutDrawings(text),
    sheet: { ...sheet, blocks: sheet.blocks.map((block) => drawn(block, drawings)) },
    changed: changed.length,
  };
}

function isChanged(item: ComposedItem, states: ReadonlyMap<string, PartState>): boolean {
  const state = states.get(item.id);
  return item.kind === 'part' && state !== undefined && hasChanged(state);
}

function itemParts(
  item: ComposedItem,
  states: ReadonlyMap<string, PartState>,
  notes: Notes,
  drawings: string[],
  words: BriefWords,
): readonly string[] {
  if (item.kind === 'text') return [item.text.trim()].filter((text) => text !== '');
  const { markdown, svg } = item.taken;
  const [first = '', ...rest] = notes.renumbered(markdown).split(/\n{2,}/);
  const drawing = svg === null ? [] : [drawingLine(drawings.push(svg))];
  return [
    `## ${escapeMarkdown(item.part.title)}`,
    ...[first, ...drawing, ...rest].filter((part) => part.trim() !== ''),
    ...changeWords(states.get(item.id), words),
  ];
}

function changeWords(state: PartState | undefined, words: BriefWords): readonly string[] {
  if (state === undefined || !hasChanged(state)) return [];
  if (state.lost !== null) return [`**${words.composed.lost}** ${escapeMarkdown(state.lost)}`];
  const plain = (line: string) => line.replace(/^[-*#|>\s]+/, '');
  return [
    [
      `**${words.composed.changed}**`,
      '',
      ...state.gone.slice(0, 5).map((line) => `- ${words.composed.gone(plain(line))}`),
      ...state.come.slice(0, 5).map((line) => `- ${words.composed.come(plain(line))}`),
      ...moreLines(state, words),
    ].join('\n'),
  ];
}

function moreLines({ gone, come }: PartState, words: BriefWords): readonly string[] {
  const more = Math.max(0, gone.length - 5) + Math.max(0, come.length - 5);
  return more === 0 ? [] : [`- ${words.composed.moreLines(more)}`];
}

function colophon(brief: ComposedBrief, changed: number, { composed }: BriefWords): string {
  const coders = new Set(brief.items.flatMap((item) => (item.kind === 'part' ? [item.taken.coder] : [])));
  return [
    composed.made,
    ...(coders.size === 0 ? [] : [composed.coders([...coders].map(escapeMarkdown))]),
    ...(changed === 0 ? [] : [composed.changedParts(changed)]),
  ].join(' ');
}

/** Notes of all parts under one numbering, in the order in which they are called. */
class Notes {
  readonly lines: string[] = [];
  readonly #numbers = new Map<string, number>();

  renumbered(markdown: string): string {
    const own = new Map(
      [...markdown.matchAll(FOOTNOTE)].map(([, number, text]) => [number ?? '', text ?? '']),
    );
    const body = markdown.replace(FOOTNOTE, '').trim();
    return body.replace(/\[\^(\d+)\]/g, (whole, number: string) => {
      const text = own.get(number);
      return text === undefined ? whole : `[^${this.#numberOf(text)}]`;
    });
  }

  #numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.lines.length + 1;
    this.#numbers.set(text, number);
    this.lines.push(`[^${number}]: ${text}`);
    return number;
  }
}
