/** Counts by which a search can be narrowed. */
import type { Facets, FacetValue, SearchedDocument, SearchedEvent } from './types.js';

/** A report found, with its events that pass the filters. */
export interface Found {
  readonly document: SearchedDocument;
  readonly events: readonly SearchedEvent[];
}

/** Every value counts a report once, however often it stands in it. */
export function facetsOf(found: readonly Found[]): Facets {
  const byEvents = (valuesOf: (event: SearchedEvent) => readonly string[]) =>
    tally(found.map(({ events }) => new Set(events.flatMap(valuesOf))));
  const byDocument = (nameOf: (document: SearchedDocument) => string | null) =>
    tally(found.map(({ document }) => new Set([nameOf(document)].filter((value) => value !== null))));
  return {
    actors: byEvents((event) => event.actors),
    types: byEvents((event) => [event.type]),
    statuses: byEvents((event) => [event.status]),
    publishers: byDocument(({ publisher }) => publisher),
    kinds: byDocument(({ kind }) => kind),
    years: byDocument(({ date }) => date?.slice(0, 4) ?? null).toSorted((a, b) => order(a.value, b.value)),
  };
}

function tally(sets: readonly ReadonlySet<string>[]): readonly FacetValue[] {
  const counts = new Map<string, number>();
  for (const set of sets) for (const value of set) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, documents]) => ({ value, documents }))
    .sort((a, b) => b.documents - a.documents || order(a.value, b.value));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
