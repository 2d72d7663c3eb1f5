/** A note as a footnote of Markdown, and the words for the report that it comes from. */
import { escapeMarkdown } from './plain-text.js';
import type { Note } from './types.js';
import { dayWords } from './words.js';

/** A note as a footnote of one line. */
export function footnote(note: Note): string {
  if (note.kind === 'reckoning') {
    const from = note.from.length === 0 ? '' : ` Weightiest acts: notes ${note.from.join(', ')}.`;
    return `[^${note.number}]: ${escapeMarkdown(note.text)}${from}`;
  }
  const also = note.also.length === 0 ? '' : ` Also: ${escapeMarkdown(note.also.join('; '))}.`;
  return `[^${note.number}]: “${escapeMarkdown(note.sentence)}” — ${sourceWords(note).map(escapeMarkdown).join(', ')}.${also} (${escapeMarkdown(note.eventId)})`;
}

/** Title, publisher and date of a note, as far as they are known. */
export function sourceWords(note: Extract<Note, { kind: 'sentence' }>): readonly string[] {
  return [
    note.title ?? 'untitled report',
    note.publisher ?? 'publisher not given',
    note.date === null ? 'undated' : dayWords(note.date),
  ];
}
