/** Happenings as the lists of a brief show them, each with its note. */
import type { LoggedEvent } from '../ontology/logged-event.js';
import type { Status } from '../ontology/status.js';
import { actWords, speakerWords } from './act-words.js';
import { choose, type Happening } from './evidence.js';
import type { NoteKeeper } from './notes.js';
import type { BriefAct, BriefList } from './types.js';
import { type Names, shorten } from './words.js';

/** Characters of a sentence shown in a list; the note has all of it. */
const EXCERPT = 150;

export interface Writing {
  readonly names: Names;
  readonly notes: NoteKeeper;
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
    statement: { text: sentenceOf(read, w.names), notes: [w.notes.sentence(mentions)] },
    excerpt: shorten(best.sentence, EXCERPT),
    reports: new Set(mentions.map((event) => event.documentId)).size,
  };
}

const UNNAMED: Readonly<Record<Status, string>> = {
  occurred: '',
  claimed: 'according to a party that the report does not name',
  planned: '',
  proposed: 'urged by a speaker whom the report does not name',
  possible: '',
  denied: '',
};

const NAMED: Readonly<Record<Status, string>> = {
  occurred: '',
  claimed: 'according to',
  planned: 'announced by',
  proposed: 'urged by',
  possible: 'held possible by',
  denied: '',
};

function sentenceOf(event: LoggedEvent, names: Names): string {
  const act = actWords(event, names);
  const speaker = event.status === 'occurred' ? '' : speakerWords(event, names);
  if (event.status === 'denied') return `Denied${speaker === '' ? '' : ` by ${speaker}`}: ${act}`;
  const tail = speaker === '' ? UNNAMED[event.status] : `${NAMED[event.status]} ${speaker}`;
  return tail === '' ? act : `${act}, ${tail}`;
}
