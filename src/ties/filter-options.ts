/** Which filters a series may have. All that are in force must let a happening pass; within one, any of its values does. */
import type { Sector } from '../ontology/actor.js';
import type { Axis } from '../ontology/axes.js';
import type { Context, QuadClass } from '../ontology/event-types.js';

/** In the order in which they are held against a happening. */
export const TIE_FILTERS = ['quads', 'types', 'contexts', 'axes', 'sectors', 'publishers'] as const;
export type TieFilterName = (typeof TIE_FILTERS)[number];

/** What is left out does not limit. */
export interface TieFilter {
  readonly quads?: readonly QuadClass[];
  /** A type, or a type and mode: `AID`, `CONSULT/visit`. */
  readonly types?: readonly string[];
  /** PLOVER contexts; an act of which none is known is left out. */
  readonly contexts?: readonly Context[];
  /** Acts on security or on economic ties, by tables/axes.tsv. */
  readonly axes?: readonly Axis[];
  /** Acts in which somebody of such a sector takes part, on either side. */
  readonly sectors?: readonly Sector[];
  /** Publishers, and data sets for what was imported: only what these tell. */
  readonly publishers?: readonly string[];
}

/** Whether any filter is in force. */
export function isFiltered(filter: TieFilter): boolean {
  return TIE_FILTERS.some((name) => filter[name] !== undefined);
}

/** The filters of some options, and nothing else of them. */
export function filterOf(options: TieFilter): TieFilter {
  return Object.fromEntries(
    TIE_FILTERS.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  );
}
