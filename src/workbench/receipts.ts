/** The sentences behind happenings, from an open log. */
import type { EventLog } from '../log/index.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import { type Receipt, receiptOf } from '../structure/index.js';

/** For each happening its surest mention, in the order of the ids. */
export async function receiptsFor(log: EventLog, ids: readonly string[]): Promise<readonly Receipt[]> {
  if (ids.length === 0) return [];
  const wanted = [...new Set(ids)];
  const best = new Map<string, LoggedEvent>();
  for (const event of await log.events({ occurrenceIds: wanted })) {
    const known = best.get(event.occurrenceId);
    if (known === undefined || rank(event) > rank(known)) best.set(event.occurrenceId, event);
  }
  return wanted.flatMap((id) => {
    const event = best.get(id);
    return event === undefined ? [] : [receiptOf(event)];
  });
}

/** A person's word first, then facts, then the coder's confidence. */
function rank({ review, status, confidence }: LoggedEvent): number {
  return (review === 'unreviewed' ? 0 : 4) + (status === 'occurred' ? 2 : 0) + confidence;
}
