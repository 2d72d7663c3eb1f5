/**
 * Copies what is in one log into another, empty one, on whatever engine: reports with their events as they were coded,
 * what people said of them in the order in which they said it, happenings and set-asides. Imported rows are taken from
 * their files again (`importedFiles` names them); runs stay where they were made.
 */
import type { CodedEvent } from '../ontology/coded-event.js';
import type { Correction, LoggedEvent } from '../ontology/logged-event.js';
import { UserError } from '../shared/user-error.js';
import { LAST_CODED } from './add-event.js';
import type { DocumentEntry, EventLog } from './event-log.js';
import { canonicalEvent, splitEventId } from './event-rows.js';

/** Documents that are copied at a time. */
const AT_ONCE = 500;

/** What was copied. */
export interface CopyResult {
  readonly documents: number;
  readonly events: number;
  readonly corrections: number;
  readonly setAside: number;
}

/**
 * Copies. Throws a UserError where the target is not empty, or where the source holds records on events that a new
 * coding no longer gives: they cannot be said again of an event that is not there.
 */
export async function copyLog(from: EventLog, to: EventLog): Promise<CopyResult> {
  const there = await to.counts();
  if (there.documents > 0 || there.corrections > 0 || there.setAside > 0) {
    throw new UserError('the log that would be copied into is not empty', {
      hint: 'Name a workspace whose log has nothing in it, or another database. After a copy that was cut off, take its log or database away first.',
    });
  }
  const unmatched = await from.unmatchedCorrections();
  if (unmatched.length > 0) {
    throw new UserError(`${unmatched.length} corrections speak of events that a new coding no longer gives`, {
      hint: `Undo them first, or note them: ${unmatched
        .map(({ sequence }) => sequence)
        .slice(0, 10)
        .join(', ')}.`,
    });
  }
  const corrections = await from.corrections();
  const events = await from.events({ includeRejected: true });
  const documents = await copyDocuments(from, to, eventsOf(events, corrections));
  for (const record of corrections) await sayAgain(to, record);
  const happenings = events.filter(({ id, occurrenceId }) => id !== occurrenceId);
  await to.replaceOccurrences(new Map(happenings.map(({ id, occurrenceId }) => [id, occurrenceId])));
  // An edited event that was coded anew since may have moved in its sentence: then it is no copy, and that is said.
  const copied = await to.events({ includeRejected: true });
  const differs = events.find((event, i) => JSON.stringify(event) !== JSON.stringify(copied[i]));
  if (differs !== undefined || copied.length !== events.length) {
    throw new UserError(`the copy differs from the log at the event ${differs?.id ?? 'that comes last'}`, {
      hint: 'Empty the other log, code the documents of this one anew, and copy again.',
    });
  }
  const setAsides = await from.setAsides();
  await to.setAside(setAsides);
  return { documents, events: events.length, corrections: corrections.length, setAside: setAsides.length };
}

async function copyDocuments(
  from: EventLog,
  to: EventLog,
  eventsOf: ReadonlyMap<string, readonly CodedEvent[]>,
): Promise<number> {
  let batch: DocumentEntry[] = [];
  let copied = 0;
  const send = async () => {
    copied += (await to.append(batch)).added;
    batch = [];
  };
  for await (const { coded, nearCopyOf, ...document } of from.allDocuments()) {
    batch.push({ document, coded, nearCopyOf, events: eventsOf.get(document.id) ?? [] });
    if (batch.length >= AT_ONCE) await send();
  }
  await send();
  return copied;
}

/** The coder's events of each document, as it coded them, in their places. */
function eventsOf(
  events: readonly LoggedEvent[],
  corrections: readonly Correction[],
): ReadonlyMap<string, readonly CodedEvent[]> {
  // What an event was before anybody spoke of it.
  const first = new Map<string, CodedEvent>();
  for (const { eventId, before } of corrections) if (!first.has(eventId)) first.set(eventId, before);
  const places = new Map<string, CodedEvent[]>();
  for (const event of events) {
    const ordinal = splitEventId(event.id)?.ordinal ?? 0;
    if (ordinal > LAST_CODED) continue;
    const own = places.get(event.documentId) ?? [];
    own[ordinal - 1] = first.get(event.id) ?? canonicalEvent(event);
    places.set(event.documentId, own);
  }
  return places;
}

async function sayAgain(to: EventLog, record: Correction): Promise<void> {
  const { action, reason, who, when, eventId, documentId, edit, undoes, before } = record;
  if (action === 'add') {
    const { trigger: _trigger, confidence: _confidence, rule: _rule, spans, ...told } = before;
    const event = { ...told, sentence: spans.sentence, trigger: spans.trigger };
    await to.addEvent({ documentId, event, reason, who, when });
    return;
  }
  await to.correct({
    eventId,
    action,
    reason,
    who,
    when,
    ...(edit === null ? {} : { edit }),
    ...(undoes === null ? {} : { undoes }),
  });
}
