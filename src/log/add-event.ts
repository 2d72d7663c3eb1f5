/**
 * Events that people tell: what the coder missed, or a second act that it folded into one. Such an event is the
 * first record of its own thread, and has a number above those of the coder, so that a new coding of the text
 * moves neither.
 */
import type { CodedEvent, Span } from '../ontology/coded-event.js';
import { type AddedEvent, BY_HAND, type Correction } from '../ontology/logged-event.js';
import { EXIT, UserError } from '../shared/user-error.js';
import { correctionRow } from './correction-store.js';
import type { CorrectionTables } from './correction-tables.js';
import { review } from './corrections.js';
import { checkEdit } from './edit-event.js';
import type { NewAddition } from './event-log.js';
import { canonicalEvent, eventIdOf } from './event-rows.js';

/** The coder numbers the events of a document from 1; people from the number after this one. */
export const LAST_CODED = 10_000;
/** A person who read the sentence may still err. */
const CONFIDENCE = 0.99;

/** Writes the event and the record that tells it. `doc`: the document's number, `text`: its text. */
export async function addEvent(
  tables: CorrectionTables,
  doc: number,
  text: string,
  wish: NewAddition,
): Promise<Correction> {
  if (wish.who.trim() === '')
    throw new UserError('a correction needs the name of who makes it', { exitCode: EXIT.usage });
  const coded = toldEvent(wish.event, text);
  const ordinal = Math.max(LAST_CODED, await tables.lastOrdinal(doc)) + 1;
  const record: Correction = {
    sequence: (await tables.lastSequence()) + 1,
    eventId: eventIdOf(wish.documentId, ordinal),
    documentId: wish.documentId,
    action: 'add',
    edit: null,
    reason: wish.reason,
    who: wish.who,
    when: wish.when,
    before: coded,
    undoes: null,
  };
  await tables.addThread([record.sequence, doc, wish.documentId, ordinal, JSON.stringify(coded)]);
  await tables.addRecord(correctionRow(record.sequence, record));
  await tables.writeEvents([{ doc, ordinal, ...review(coded, [record]) }]);
  return record;
}

/** The event in the shape of a coded one. Throws a UserError (exit code 2) where it could not be. */
function toldEvent(event: AddedEvent, text: string): CodedEvent {
  const { sentence, trigger = sentence, ...rest } = event;
  checkSpan('sentence', sentence, [0, text.length]);
  checkSpan('trigger', trigger, sentence);
  const coded = canonicalEvent({
    ...rest,
    trigger: text.slice(...trigger),
    confidence: CONFIDENCE,
    rule: BY_HAND,
    spans: { sentence, trigger, source: [], target: [] },
  });
  const { type, source, target, status, day, precision } = rest;
  const by = rest.by === undefined ? {} : { by: rest.by };
  const mode = rest.mode === undefined ? {} : { mode: rest.mode };
  checkEdit(coded, { type, source, target, status, day, precision, ...by, ...mode });
  return coded;
}

function checkSpan(name: string, [start, end]: Span, [from, to]: Span): void {
  if (Number.isInteger(start) && Number.isInteger(end) && from <= start && start < end && end <= to) return;
  throw new UserError(`the ${name} of the event, ${start} to ${end}, lies outside ${from} to ${to}`, {
    hint: 'Positions count UTF-16 units of the document’s text; the trigger lies within the sentence.',
    exitCode: EXIT.usage,
  });
}
