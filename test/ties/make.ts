/** Hand-made happenings and readings for the tests of this room. */
import { addDays, type Day } from '../../src/ontology/day.js';
import { type EventType, scoreOf } from '../../src/ontology/event-types.js';
import type { Coverage, Mention, TieEvent } from '../../src/ties/index.js';

/** A fact of one day, PRK to RUS, unless said otherwise. */
export function tie(id: string, type: EventType, day: Day | null, more: Partial<TieEvent> = {}): TieEvent {
  return {
    occurrenceId: id,
    eventIds: [id],
    source: ['PRK'],
    target: ['RUS'],
    mutual: false,
    type,
    status: 'occurred',
    day,
    precision: 'day',
    score: scoreOf(type, more.mode),
    publishers: 1,
    confidence: 0.8,
    ...more,
  };
}

/** The same number of documents on every day of a range. */
export function steady(from: Day, to: Day, documents = 1): Coverage {
  const coverage = new Map<Day, number>();
  for (let day = from; day <= to; day = addDays(day, 1)) coverage.set(day, documents);
  return coverage;
}

/** A mention, told as a fact by a document of its own, PRK to RUS. */
export function mention(
  id: string,
  type: EventType,
  day: Day | null,
  more: Partial<Mention> = {},
): Mention & { readonly occurrenceId: string } {
  return {
    id,
    occurrenceId: id,
    documentId: id.split('#')[0] ?? id,
    documentDate: day,
    publisher: 'Example Gazette',
    source: ['PRK.GOV'],
    target: ['RUS.GOV'],
    type,
    status: 'occurred',
    day,
    precision: 'day',
    trigger: 'did',
    confidence: 0.8,
    ...more,
  };
}
