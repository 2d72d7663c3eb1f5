/**
 * The notes of a brief, numbered in the order in which the text first calls them. A happening has one note,
 * however often it is called.
 */
import type { Day } from '../ontology/day.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import type { Note } from './types.js';
import { type BriefWords, briefWords } from './words/index.js';

/** All mentions of one happening, best first. */
type Mentions = readonly LoggedEvent[];

/** A sentence that another room hands over as its proof; what it does not know of the report is null. */
export interface Quoted {
  readonly eventId: string;
  readonly documentId: string;
  /** Verbatim. */
  readonly sentence: string;
  readonly documentTitle: string | null;
  readonly publisher: string | null;
  readonly day: Day | null;
}

export interface NoteKeeper {
  /** Number of the note on a happening, told best by the first of its mentions. */
  sentence(mentions: Mentions): number;
  /** Number of the note on a sentence that another room quotes. */
  quoted(quote: Quoted): number;
  /** Number of a new note on how a number was reckoned; `from`: the happenings that weigh most in it. */
  reckoning(text: string, from: readonly Mentions[]): number;
  /** All notes in order; happenings that only a reckoning names come last. */
  all(): readonly Note[];
}

type SentenceNote = Extract<Note, { kind: 'sentence' }>;
type Open = SentenceNote | { kind: 'reckoning'; number: number; text: string; of: readonly Mentions[] };

/** `before`: notes that stand already; numbers go on from them, and a sentence among them keeps its own. */
export function createNotes(before: readonly Note[] = [], words: BriefWords = briefWords()): NoteKeeper {
  const notes: Open[] = [];
  const byOccurrence = new Map<string, number>();
  const standing = new Map(
    before.flatMap((note) => (note.kind === 'sentence' ? [[note.eventId, note.number] as const] : [])),
  );
  const sentence = (mentions: Mentions): number => {
    const best = mentions[0];
    if (best === undefined) throw new RangeError('A note needs a mention');
    const known = byOccurrence.get(best.occurrenceId) ?? standing.get(best.id);
    if (known !== undefined) return known;
    const number = before.length + notes.length + 1;
    byOccurrence.set(best.occurrenceId, number);
    notes.push(sentenceNote(number, best, mentions, words));
    return number;
  };
  return {
    sentence,
    quoted(quote) {
      const own = notes.find((note) => note.kind === 'sentence' && note.eventId === quote.eventId);
      const known = own?.number ?? standing.get(quote.eventId);
      if (known !== undefined) return known;
      const number = before.length + notes.length + 1;
      notes.push(quotedNote(number, quote));
      return number;
    },
    reckoning(text, of) {
      const number = before.length + notes.length + 1;
      notes.push({ kind: 'reckoning', number, text, of });
      return number;
    },
    all() {
      for (const note of [...notes]) if (note.kind === 'reckoning') note.of.forEach(sentence);
      const own = notes.map((note): Note => {
        if (note.kind === 'sentence') return note;
        const from = note.of.map(sentence).sort((a, b) => a - b);
        return { kind: 'reckoning', number: note.number, text: note.text, from };
      });
      return [...before, ...own];
    },
  };
}

function sentenceNote(
  number: number,
  best: LoggedEvent,
  mentions: Mentions,
  words: BriefWords,
): SentenceNote {
  return {
    kind: 'sentence',
    number,
    eventId: best.id,
    documentId: best.documentId,
    sentence: best.sentence,
    title: best.documentTitle,
    publisher: best.publisher,
    date: best.documentDate,
    also: others(mentions, words),
  };
}

function quotedNote(
  number: number,
  { eventId, documentId, sentence, documentTitle, publisher, day }: Quoted,
): SentenceNote {
  return {
    kind: 'sentence',
    number,
    eventId,
    documentId,
    sentence,
    title: documentTitle,
    publisher,
    date: day,
    also: [],
  };
}

/** The other reports of a happening, each document once. */
function others(mentions: Mentions, words: BriefWords): readonly string[] {
  const first = mentions[0]?.documentId;
  const byDocument = new Map(
    mentions.filter((event) => event.documentId !== first).map((event) => [event.documentId, event]),
  );
  return [...byDocument.values()].map((event) => {
    const who = event.publisher ?? event.documentTitle ?? event.documentId;
    return event.documentDate === null ? who : `${who}, ${words.day(event.documentDate)}`;
  });
}
