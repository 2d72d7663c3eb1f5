/**
 * All mentions grouped into happenings, and kept grouped as a person corrects them. What a word weighs follows from
 * all sentences that were coded, whatever people said of the events in them, so that a correction touches no
 * more than the blocks (occurrences.ts) that the mentions of its document, and of near copies of it, come from and
 * go to. Those are grouped again; the outcome is that of grouping everything anew.
 */
import type { ReviewState } from '../ontology/logged-event.js';
import { type Groupable, type Item, toItems } from './mention-items.js';
import { groupBlock } from './occurrences.js';
import { inOneGo, type WordIndex, wordIndexSteps } from './sentence-words.js';

/** A mention that is grouped; a rejected one is in no happening, but its sentence was told. */
export type Heard = Groupable & { readonly review?: ReviewState };

export interface Grouping {
  /** Occurrence id by event id, of all events that are not rejected. */
  occurrences(): ReadonlyMap<string, string>;
  /**
   * Takes the mentions of a document as they are now. Gives the events whose occurrence is another than before, null
   * for those that are in none any more.
   */
  update(documentId: string, mentions: readonly Heard[]): ReadonlyMap<string, string | null>;
}

/** Families that are prepared, and mentions that are grouped, between two rests. */
const FAMILIES_A_STEP = 300;
const ITEMS_A_STEP = 500;

/** What is kept between two corrections. */
interface State {
  readonly documents: Map<string, readonly Heard[]>;
  /** Documents that are near copies of each other by the first of them; one that stands alone by itself. */
  readonly families: ReadonlyMap<string, readonly string[]>;
  readonly familyOf: ReadonlyMap<string, string>;
  readonly items: Map<string, readonly Item[]>;
  readonly blocks: Map<string, readonly Item[]>;
  readonly words: WordIndex;
  readonly occurrenceOf: Map<string, string>;
}

/**
 * Occurrence id by event id, for every event that is not rejected. The id of an occurrence is the smallest id of its
 * events. Undated mentions are joined to near copies of themselves only.
 */
export function groupOccurrences(events: readonly Heard[]): ReadonlyMap<string, string> {
  return createGrouping(events).occurrences();
}

/** Groups the events, and keeps what it takes to group some of them again. */
export function createGrouping(events: readonly Heard[]): Grouping {
  return inOneGo(groupingSteps(events));
}

/** The same in steps of some milliseconds, for a server that answers in between. */
export function* groupingSteps(events: readonly Heard[]): Generator<void, Grouping> {
  let state = yield* group(listedBy(events, ({ documentId }) => documentId));
  return {
    occurrences: () => state.occurrenceOf,
    update(documentId, mentions) {
      const old = state.documents.get(documentId) ?? [];
      const now = mentions.map((mention) => old.find((other) => same(mention, other)) ?? mention);
      if (toldAlike(old, now)) return regroup(state, documentId, now);
      // Another sentence, or another near copy: all words weigh otherwise, or families are others.
      const before = state.occurrenceOf;
      state = inOneGo(group(new Map(state.documents).set(documentId, now)));
      return difference(before, state.occurrenceOf);
    },
  };
}

function listedBy<T>(values: Iterable<T>, keyOf: (value: T) => string): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
  }
  return lists;
}

function same(a: Heard, b: Heard): boolean {
  return a.id === b.id && JSON.stringify(a) === JSON.stringify(b);
}

/** Whether two sets of mentions of a document have the same sentences, and say the same of what it copies. */
function toldAlike(old: readonly Heard[], now: readonly Heard[]): boolean {
  const told = (mentions: readonly Heard[]) =>
    [...new Set(mentions.flatMap(({ sentence, nearCopyOf }) => [`s ${sentence}`, `c ${nearCopyOf}`]))].sort();
  return JSON.stringify(told(old)) === JSON.stringify(told(now));
}

function* group(documents: Map<string, readonly Heard[]>): Generator<void, State> {
  const familyOf = familiesOf(documents);
  const families = listedBy(documents.keys(), (id) => familyOf.get(id) ?? id);
  const items = new Map<string, readonly Item[]>();
  const blocks = new Map<string, Item[]>();
  const occurrenceOf = new Map<string, string>();
  for (const [family, ids] of families) {
    const own = itemsOf(ids, documents);
    items.set(family, own);
    if (items.size % FAMILIES_A_STEP === 0) yield;
    for (const item of own) {
      const block = blocks.get(item.block);
      if (item.mention.day === null) record(item.ids, occurrenceOf);
      else if (block) block.push(item);
      else blocks.set(item.block, [item]);
    }
  }
  const words = yield* wordIndexSteps(sentencesOf(documents));
  let grouped = 0;
  for (const block of blocks.values()) {
    recordBlock(block, words, occurrenceOf);
    grouped += block.length;
    if (grouped < ITEMS_A_STEP) continue;
    grouped = 0;
    yield;
  }
  return { documents, families, familyOf, items, blocks, words, occurrenceOf };
}

function* sentencesOf(documents: ReadonlyMap<string, readonly Heard[]>): Generator<string> {
  for (const mentions of documents.values()) {
    for (const { sentence } of mentions) if (sentence) yield sentence;
  }
}

/** The first document, by id, of the near copies that each near copy, and each original, is linked with. */
function familiesOf(documents: ReadonlyMap<string, readonly Heard[]>): ReadonlyMap<string, string> {
  const lead = new Map<string, string>();
  const first = (id: string): string => {
    let at = id;
    for (let next = lead.get(at); next !== undefined && next !== at; next = lead.get(at)) at = next;
    return at;
  };
  for (const [id, mentions] of documents) {
    for (const { nearCopyOf } of mentions) {
      if (!nearCopyOf) continue;
      const [a, b] = [first(id), first(nearCopyOf)];
      const least = a < b ? a : b;
      lead.set(a, least).set(b, least);
    }
  }
  return new Map(Array.from(lead.keys(), (id) => [id, first(id)]));
}

/** Mentions of near copies are prepared together: the same event that they tell is one item. */
function itemsOf(ids: readonly string[], documents: ReadonlyMap<string, readonly Heard[]>): readonly Item[] {
  return toItems(ids.flatMap((id) => documents.get(id) ?? []).filter(({ review }) => review !== 'rejected'));
}

/** Groups the blocks again that a document's mentions come from or go to. */
function regroup(
  state: State,
  documentId: string,
  mentions: readonly Heard[],
): ReadonlyMap<string, string | null> {
  const { documents, families, familyOf, items, blocks, words, occurrenceOf } = state;
  documents.set(documentId, mentions);
  const family = familyOf.get(documentId) ?? documentId;
  const old = items.get(family) ?? [];
  const made = itemsOf(families.get(family) ?? [documentId], documents);
  const now = made.map((item) => old.find((other) => sameItem(item, other)) ?? item);
  items.set(family, now);
  const [gone, come] = [new Set(old), new Set(now)];
  for (const item of old) if (come.has(item)) gone.delete(item);
  for (const item of old) come.delete(item);

  const before = new Map<string, string | null>();
  const after = new Map<string, string>();
  const remember = (item: Item) => {
    for (const id of item.ids) before.set(id, occurrenceOf.get(id) ?? null);
  };
  for (const key of new Set([...gone, ...come].map(({ block }) => block))) {
    const block = [
      ...(blocks.get(key) ?? []).filter((item) => !gone.has(item)),
      ...[...come].filter((item) => item.block === key && item.mention.day !== null),
    ];
    for (const item of [...block, ...gone]) remember(item);
    blocks.set(key, block);
    recordBlock(block, words, after);
  }
  for (const item of come) {
    remember(item);
    if (item.mention.day === null) record(item.ids, after);
  }
  return settle(occurrenceOf, before, after);
}

/** Brings `occurrenceOf` up to date for the events of `before`; gives those that changed. */
function settle(
  occurrenceOf: Map<string, string>,
  before: ReadonlyMap<string, string | null>,
  after: ReadonlyMap<string, string>,
): ReadonlyMap<string, string | null> {
  const changed = new Map<string, string | null>();
  for (const [id, was] of before) {
    const is = after.get(id) ?? null;
    if (is === null) occurrenceOf.delete(id);
    else occurrenceOf.set(id, is);
    if (is !== was) changed.set(id, is);
  }
  return changed;
}

function sameItem(a: Item, b: Item): boolean {
  return (
    a.mention === b.mention &&
    a.document === b.document &&
    a.ids.length === b.ids.length &&
    a.ids.every((id, i) => id === b.ids[i])
  );
}

function recordBlock(block: readonly Item[], words: WordIndex, occurrenceOf: Map<string, string>): void {
  for (const { items } of groupBlock(block, words)) {
    record(
      items.flatMap((item) => item.ids),
      occurrenceOf,
    );
  }
}

function record(ids: readonly string[], occurrenceOf: Map<string, string>): void {
  const smallest = ids.reduce((a, b) => (a < b ? a : b));
  for (const id of ids) occurrenceOf.set(id, smallest);
}

function difference(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ReadonlyMap<string, string | null> {
  const changed = new Map<string, string | null>();
  for (const id of before.keys()) if (!after.has(id)) changed.set(id, null);
  for (const [id, occurrence] of after) if (before.get(id) !== occurrence) changed.set(id, occurrence);
  return changed;
}
