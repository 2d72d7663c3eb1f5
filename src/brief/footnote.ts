/** A note as a footnote of Markdown, and the words for the report that it comes from. */
import { escapeMarkdown } from './plain-text.js';
import type { Note } from './types.js';
import { type BriefWords, briefWords } from './words/index.js';

/** A note as a footnote of one line. */
export function footnote(note: Note, words: BriefWords = briefWords()): string {
  if (note.kind === 'reckoning') {
    const from = note.from.length === 0 ? '' : ` ${words.note.weightiest(note.from.join(', '))}`;
    return `[^${note.number}]: ${escapeMarkdown(note.text)}${from}`;
  }
  const also = note.also.length === 0 ? '' : ` ${words.note.also(escapeMarkdown(note.also.join('; ')))}`;
  return `[^${note.number}]: “${escapeMarkdown(note.sentence)}” — ${sourceWords(note, words).map(escapeMarkdown).join(', ')}.${also} (${escapeMarkdown(note.eventId)})`;
}

/** Title, publisher and date of a note, as far as they are known. */
export function sourceWords(
  note: Pick<Extract<Note, { kind: 'sentence' }>, 'title' | 'publisher' | 'date'>,
  words: BriefWords,
): readonly string[] {
  return [
    note.title ?? words.note.untitled,
    note.publisher ?? words.note.noPublisher,
    note.date === null ? words.note.undated : words.day(note.date),
  ];
}
