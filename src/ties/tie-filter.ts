/** Holds a happening against the filters of a series. */
import { quadOf } from '../ontology/event-types.js';
import { TIE_FILTERS, type TieFilter, type TieFilterName } from './filter-options.js';
import type { TieEvent } from './types.js';

/** The first filter that a happening does not pass; undefined where it passes all. */
export function failedFilter(event: TieEvent, filter: TieFilter): TieFilterName | undefined {
  return TIE_FILTERS.find((name) => filter[name] !== undefined && !PASSES[name](event, filter));
}

const PASSES: Readonly<Record<TieFilterName, (event: TieEvent, filter: TieFilter) => boolean>> = {
  quads: (event, { quads = [] }) => quads.includes(quadOf(event.type)),
  types: (event, { types = [] }) =>
    types.includes(event.type) || (event.mode !== undefined && types.includes(`${event.type}/${event.mode}`)),
  contexts: (event, { contexts = [] }) => meet(event.contexts, contexts),
  axes: (event, { axes = [] }) => meet(event.axes, axes),
  sectors: (event, { sectors = [] }) => meet(event.sectors, sectors),
  publishers: (event, { publishers = [] }) => meet(event.tellers, publishers),
};

function meet<T>(has: readonly T[] | undefined, wanted: readonly T[]): boolean {
  return has?.some((value) => wanted.includes(value)) ?? false;
}
