/** Checks the options of a series in a query string. What it leaves out is taken from the workspace's settings. */
import { z } from 'zod';
import { SECTORS } from '../ontology/actor.js';
import { AXES } from '../ontology/axes.js';
import { isDay, PERIODS } from '../ontology/day.js';
import { CONTEXTS, EVENT_TYPES, modesOf, QUAD_CLASSES, type QuadClass } from '../ontology/event-types.js';
import { STATUSES } from '../ontology/status.js';
import type { TieFilter } from '../ties/filter-options.js';
import type { SeriesOptions, TieDefaults } from '../workbench/api.js';
import { RequestError } from './failures.js';

const ACTS = EVENT_TYPES.flatMap((type) => [type, ...modesOf(type).map((mode) => `${type}/${mode}`)]);

/** A day such as `2024-06-19`. */
export const dayText = z.string().refine(isDay, 'is no day such as 2024-06-19');
/** Words parted by commas. */
export const wordList = z.string().transform((list) => list.split(',').map((word) => word.trim()));
/** Publishers' names hold commas, so they are parted by bars. */
const names = z
  .string()
  .transform((list) => list.split('|').map((word) => word.trim()))
  .pipe(z.array(z.string().min(1)).min(1));

const SERIES = {
  period: z.enum(PERIODS).exactOptional(),
  direction: z.enum(['directed', 'undirected']).exactOptional(),
  from: dayText.exactOptional(),
  to: dayText.exactOptional(),
};

/** Fields of a query string. */
export const SERIES_QUERY = {
  ...SERIES,
  statuses: wordList.pipe(z.array(z.enum(STATUSES)).min(1)).exactOptional(),
  quads: wordList
    .pipe(z.array(z.enum(QUAD_CLASSES.map(String))).min(1))
    .transform((quads) => quads.map((quad) => Number(quad) as QuadClass))
    .exactOptional(),
  types: wordList.pipe(z.array(z.enum(ACTS)).min(1)).exactOptional(),
  contexts: wordList.pipe(z.array(z.enum(CONTEXTS)).min(1)).exactOptional(),
  axes: wordList.pipe(z.array(z.enum(AXES)).min(1)).exactOptional(),
  sectors: wordList.pipe(z.array(z.enum(SECTORS)).min(1)).exactOptional(),
  publishers: names.exactOptional(),
};

/** The same in a JSON body, where lists are lists. */
export const SERIES_BODY = {
  ...SERIES,
  statuses: z.array(z.enum(STATUSES)).min(1).exactOptional(),
  quads: z
    .array(z.literal([...QUAD_CLASSES]))
    .min(1)
    .exactOptional(),
  types: z.array(z.enum(ACTS)).min(1).exactOptional(),
  contexts: z.array(z.enum(CONTEXTS)).min(1).exactOptional(),
  axes: z.array(z.enum(AXES)).min(1).exactOptional(),
  sectors: z.array(z.enum(SECTORS)).min(1).exactOptional(),
  publishers: z.array(z.string().min(1)).min(1).exactOptional(),
};

/** Options with the workspace's settings and then the defaults where nothing was asked. */
export function settleSeries<T extends Partial<SeriesOptions> & TieFilter>(asked: T, workspace: TieDefaults) {
  const { from, to } = asked;
  if (from !== undefined && to !== undefined && from > to) {
    throw new RequestError('bad-request', `from ${from} lies after to ${to}`, 'Swap the two days.');
  }
  return {
    period: 'month' as const,
    direction: 'undirected' as const,
    statuses: ['occurred'] as const,
    ...workspace,
    ...asked,
  };
}
