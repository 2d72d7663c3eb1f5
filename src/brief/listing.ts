/** Happenings as the lists of a brief show them, each with its note. */
import type { LoggedEvent } from '../ontology/logged-event.js';
import { choose, type Happening } from './evidence.js';
import type { NoteKeeper } from './notes.js';
import type { BriefAct, BriefList } from './types.js';
import type { BriefWords } from './words/index.js';
import { type Names, shorten } from './words.js';

/** Characters of a sentence shown in a list; the note has all of it. */
const EXCERPT = 150;

export interface Writing {
  readonly names: Names;
  readonly notes: NoteKeeper;
  readonly words: BriefWords;
}

/** The weightiest of some happenings, in order of day. */
export function listOf(happenings: readonly Happening[], most: number, alike: number, w: Writing): BriefList {
  const chosen = choose(happenings, most, alike);
  return { shown: chosen.map((happening) => actOf(happening, w)), more: happenings.length - chosen.length };
}

/** A happening as a line with its note. */
export function actOf({ tie, mentions }: Happening, w: Writing): BriefAct {
  const best = mentions[0];
  if (best === undefined) throw new RangeError(`Happening ${tie.occurrenceId} has no mention`);
  // The best mention may read mode or day less exactly than all of them together.
  const read = { ...best, day: tie.day } as LoggedEvent;
  return {
    occurrenceId: tie.occurrenceId,
    day: tie.day,
    precision: tie.precision,
    status: tie.status,
    score: tie.score,
    statement: { text: w.words.told(read, w.names), notes: [w.notes.sentence(mentions)] },
    excerpt: shorten(best.sentence, EXCERPT),
    reports: new Set(mentions.map((event) => event.documentId)).size,
  };
}
