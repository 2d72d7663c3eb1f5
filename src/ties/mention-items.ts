/**
 * Mentions prepared for comparing: in a fixed order, with the days on which each can have happened, and the
 * equal events of near copies as one.
 */
import { type ActorCode, stateOf, statesOf } from '../ontology/actor.js';
import type { EventType } from '../ontology/event-types.js';
import type { Status } from '../ontology/status.js';
import { dayNumber, monthEnd, monthOfDayNumber } from './calendar.js';
import { stemOf } from './sentence-words.js';
import type { Mention } from './types.js';

export type Groupable = Omit<Mention, 'publisher' | 'confidence' | 'review'>;

/** Types where it makes no difference who is named first. */
export const SYMMETRIC: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'AGREE', 'COOPERATE']);
/** A plan, claim and fact can be one happening; a wish or a possibility is none of them. */
const READING: Readonly<Record<Status, string>> = {
  occurred: 'real',
  planned: 'real',
  claimed: 'real',
  denied: 'real',
  possible: 'possible',
  proposed: 'proposed',
};

/** A mention, or several of near copies, prepared for comparing. */
export interface Item {
  readonly mention: Groupable;
  readonly ids: readonly string[];
  readonly block: string;
  /** First document of its family of near copies. */
  readonly document: string;
  /** Day numbers between which it lies. */
  readonly earliest: number;
  readonly latest: number;
  readonly trigger: string;
}

/** Items in a fixed order; the same event told by near copies is one item. */
export function toItems(events: readonly Groupable[]): readonly Item[] {
  const original = new Map<string, string>();
  for (const event of events) if (event.nearCopyOf) original.set(event.documentId, event.nearCopyOf);
  const copied = new Set([...original.keys(), ...original.values()]);
  const families = new Map<string, string[]>();
  const nth = new Map<string, number>();
  const items: Item[] = [];
  for (const event of events.toSorted(byDayThenId)) {
    const block = blockKey(event);
    const ids = [event.id];
    if (copied.has(event.documentId)) {
      const family = familyKey(event, block, original, nth);
      const known = families.get(family);
      if (known) {
        known.push(event.id);
        continue;
      }
      families.set(family, ids);
    }
    items.push(toItem(event, ids, block, rootOf(event.documentId, original)));
  }
  return items;
}

/** What equal events of near copies share: what they tell, and which in their document tells it. */
function familyKey(
  event: Groupable,
  block: string,
  original: ReadonlyMap<string, string>,
  nth: Map<string, number>,
): string {
  const telling = `${block} ${event.status} ${event.mode ?? ''} ${event.trigger.toLowerCase()}`;
  const place = `${event.documentId}\n${telling}`;
  const count = nth.get(place) ?? 0;
  nth.set(place, count + 1);
  return `${rootOf(event.documentId, original)}\n${telling}\n${count}`;
}

function toItem(mention: Groupable, ids: readonly string[], block: string, document: string): Item {
  const [earliest, latest] = daysOf(mention);
  return {
    mention,
    ids,
    block,
    document,
    earliest,
    latest,
    trigger: stemsOf(mention.trigger.toLowerCase()),
  };
}

function namesOf(codes: readonly ActorCode[]): string {
  const [only] = codes;
  return only !== undefined && codes.length === 1 ? stateOf(only) : [...statesOf(codes)].sort().join('+');
}

function stemsOf(trigger: string): string {
  return trigger.includes(' ') ? trigger.split(/\s+/).map(stemOf).join(' ') : stemOf(trigger);
}

/** The first of a chain of copies; a chain that bites its tail ends at its smallest id. */
function rootOf(document: string, original: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let at = document;
  for (let next = original.get(at); next !== undefined; next = original.get(at)) {
    if (seen.has(at)) return [...seen].reduce((a, b) => (a < b ? a : b));
    seen.add(at);
    at = next;
  }
  return at;
}

/** By day, then by day of report, then by id. */
export function byDayThenId(a: Groupable, b: Groupable): number {
  return (
    compare(a.day ?? '', b.day ?? '') ||
    compare(a.documentDate ?? '', b.documentDate ?? '') ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Who, to whom, what, and whether it is told as real. */
function blockKey(mention: Groupable): string {
  const together = mention.mutual || SYMMETRIC.has(mention.type);
  const parties = together
    ? namesOf([...mention.source, ...mention.target])
    : `${namesOf(mention.source)}>${namesOf(mention.target)}`;
  return `${mention.type} ${parties} ${READING[mention.status]}`;
}

/** Day numbers between which a mention lies, by its precision; a report's own date may be two days late. */
function daysOf(mention: Groupable): readonly [number, number] {
  if (mention.day === null) return [0, 0];
  const day = dayNumber(mention.day);
  switch (mention.precision) {
    case 'day':
      return [day, day];
    case 'none':
      return [day - 2, day];
    case 'week':
      return [day - 6, day + 6];
    case 'month': {
      const month = monthOfDayNumber(day);
      return [monthEnd(month - 1) + 1, monthEnd(month)];
    }
    case 'year': {
      const january = Number(mention.day.slice(0, 4)) * 12;
      return [monthEnd(january - 1) + 1, monthEnd(january + 11)];
    }
  }
}
