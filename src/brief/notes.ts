/**
 * The notes of a brief, numbered in the order in which the text first calls them. A happening has one note,
 * however often it is called.
 */
import type { LoggedEvent } from '../ontology/logged-event.js';
import type { Note } from './types.js';
import { dayWords } from './words.js';

export interface NoteKeeper {
  /** Number of the note on a happening, told best by the first of its mentions. */
  sentence(mentions: readonly LoggedEvent[]): number;
  /** Number of a new note on how a number was reckoned; `from`: happenings that weigh most in it. */
  reckoning(text: string, from: readonly string[]): number;
  /** All notes in order. A reckoning names those of its happenings that the text calls. */
  all(): readonly Note[];
}

type Open =
  | Exclude<Note, { kind: 'reckoning' }>
  | { kind: 'reckoning'; number: number; text: string; of: readonly string[] };

export function createNotes(): NoteKeeper {
  const notes: Open[] = [];
  const byOccurrence = new Map<string, number>();
  return {
    sentence(mentions) {
      const best = mentions[0];
      if (best === undefined) throw new RangeError('A note needs a mention');
      const known = byOccurrence.get(best.occurrenceId);
      if (known !== undefined) return known;
      const number = notes.length + 1;
      byOccurrence.set(best.occurrenceId, number);
      notes.push({
        kind: 'sentence',
        number,
        eventId: best.id,
        documentId: best.documentId,
        sentence: best.sentence,
        title: best.documentTitle,
        publisher: best.publisher,
        date: best.documentDate,
        also: others(mentions),
      });
      return number;
    },
    reckoning(text, of) {
      const number = notes.length + 1;
      notes.push({ kind: 'reckoning', number, text, of });
      return number;
    },
    all: () =>
      notes.map((note) => {
        if (note.kind === 'sentence') return note;
        const from = note.of.flatMap((id) => byOccurrence.get(id) ?? []).sort((a, b) => a - b);
        return { kind: 'reckoning', number: note.number, text: note.text, from };
      }),
  };
}

/** The other reports of a happening, each document once. */
function others(mentions: readonly LoggedEvent[]): readonly string[] {
  const first = mentions[0]?.documentId;
  const byDocument = new Map(
    mentions.filter((event) => event.documentId !== first).map((event) => [event.documentId, event]),
  );
  return [...byDocument.values()].map((event) => {
    const who = event.publisher ?? event.documentTitle ?? event.documentId;
    return event.documentDate === null ? who : `${who}, ${dayWords(event.documentDate)}`;
  });
}
