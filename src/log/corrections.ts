/**
 * Corrections as a pure calculation: from the records that people left on an event to how it stands, where
 * people contradict each other, and which event of a re-coded document the records belong to.
 */
import type { CodedEvent, Span } from '../ontology/coded-event.js';
import type { Correction, EventEdit } from '../ontology/logged-event.js';
import { applyEdit, EDIT_FIELDS } from './edit-event.js';
import { canonicalEvent, type ReviewedEvent } from './event-rows.js';

/** Two or more people whose standing records on one event cannot all be right. */
export interface CorrectionConflict {
  readonly eventId: string;
  readonly documentId: string;
  /** What they disagree on: `rejected`, or names of fields. */
  readonly about: readonly string[];
  /** The standing records on the event, in order of arrival; the last one is in force until it is undone. */
  readonly records: readonly Correction[];
}

/** The records in force, in order of arrival: neither undone, nor themselves an undoing. */
export function standing<T extends Correction>(records: readonly T[]): readonly T[] {
  const undone = new Set(records.map((record) => record.undoes));
  return records.filter((record) => record.action !== 'undo' && !undone.has(record.sequence));
}

/** True for the records on an event that a person told. */
export function isAdded(records: readonly Correction[]): boolean {
  return records[0]?.action === 'add';
}

const SAID = { accept: 'accepted', reject: 'rejected', edit: 'edited', add: 'accepted' } as const;

/** How an event stands: edits add up, and the last word on it decides whether it counts. */
export function review(coded: CodedEvent, records: readonly Correction[]): ReviewedEvent {
  const original = canonicalEvent(coded);
  let event = original;
  let edited = false;
  // What a person told and then took back is kept, and counts in nothing.
  let state: ReviewedEvent['review'] = isAdded(records) ? 'rejected' : 'unreviewed';
  for (const record of standing(records)) {
    if (record.action === 'edit') {
      event = applyEdit(event, record.edit ?? {});
      edited = true;
    }
    state = record.action === 'undo' ? state : SAID[record.action];
  }
  return { event, review: state, original: edited ? original : null };
}

/**
 * What the people who corrected an event disagree on; empty where they agree. A person's word is that
 * person's last standing record: a rejection; an edit, for the fields that the person's edits name; an
 * acceptance or an addition, for every field as it then stood.
 */
export function disagreement(coded: CodedEvent, records: readonly Correction[]): readonly string[] {
  const words = new Map<string, Readonly<Record<string, string>> | 'rejected'>();
  let event = canonicalEvent(coded);
  for (const record of standing(records)) {
    if (record.action === 'edit') event = applyEdit(event, record.edit ?? {});
    const before = words.get(record.who);
    const own = before === undefined || before === 'rejected' ? {} : before;
    if (record.action === 'reject') words.set(record.who, 'rejected');
    else if (record.action === 'accept' || record.action === 'add')
      words.set(record.who, said(event, EDIT_FIELDS));
    else words.set(record.who, { ...own, ...said(event, namedFields(record.edit)) });
  }
  const all = [...words.values()];
  const fields = all.filter((word) => word !== 'rejected');
  if (fields.length > 0 && fields.length < all.length) return ['rejected'];
  return EDIT_FIELDS.filter((field) => {
    return new Set(fields.map((word) => word[field]).filter((value) => value !== undefined)).size > 1;
  });
}

function namedFields(edit: EventEdit | null): readonly (typeof EDIT_FIELDS)[number][] {
  return EDIT_FIELDS.filter((field) => edit?.[field] !== undefined);
}

function said(event: CodedEvent, fields: readonly (typeof EDIT_FIELDS)[number][]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, JSON.stringify(event[field] ?? null)]));
}

/**
 * Finds the events of a re-coded document that earlier records speak of: same type, same actors, a
 * sentence that overlaps; the same words first. Gives, for each anchor (the event as it was coded when it
 * was first corrected), the index of its event, or null where none is left. No event is given twice.
 */
export function reattach(
  anchors: readonly CodedEvent[],
  events: readonly CodedEvent[],
): readonly (number | null)[] {
  const found: (number | null)[] = anchors.map(() => null);
  const taken = new Set<number>();
  const passes = [
    (a: CodedEvent, b: CodedEvent) => same(a.spans.trigger, b.spans.trigger) && a.status === b.status,
    (a: CodedEvent, b: CodedEvent) => same(a.spans.trigger, b.spans.trigger),
    (a: CodedEvent, b: CodedEvent) => same(a.spans.sentence, b.spans.sentence),
    (a: CodedEvent, b: CodedEvent) => overlap(a.spans.sentence, b.spans.sentence),
  ];
  for (const fits of passes) {
    for (const [i, anchor] of anchors.entries()) {
      if (found[i] !== null) continue;
      const match = events.findIndex(
        (event, j) => !taken.has(j) && sameAct(anchor, event) && fits(anchor, event),
      );
      if (match < 0) continue;
      found[i] = match;
      taken.add(match);
    }
  }
  return found;
}

function sameAct(a: CodedEvent, b: CodedEvent): boolean {
  return (
    a.type === b.type &&
    a.mutual === b.mutual &&
    sameSet(a.source, b.source) &&
    sameSet(a.target, b.target) &&
    overlap(a.spans.sentence, b.spans.sentence)
  );
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join('\n') === [...b].sort().join('\n');
}

function same(a: Span, b: Span): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
