/** Filters of a series in English. */
import { QUAD_NAMES } from '../../ontology/event-types.js';
import type { TieFilter, TieFilterName } from '../filter-options.js';

const BY: Readonly<Record<TieFilterName, string>> = {
  quads: 'of other quad classes',
  types: 'of other types',
  contexts: 'about other things',
  axes: 'on no such axis',
  sectors: 'without such a sector',
  publishers: 'told by others',
};

export const en = {
  /** What a filter lets pass. */
  filters: ({ quads, types, contexts, axes, sectors, publishers }: TieFilter) => [
    ...(quads === undefined
      ? []
      : [`quad class ${quads.map((quad) => `${quad} (${QUAD_NAMES[quad]})`).join(', ')}`]),
    ...(types === undefined ? [] : [`type ${types.join(', ')}`]),
    ...(contexts === undefined ? [] : [`about ${contexts.join(', ')}`]),
    ...(axes === undefined ? [] : [`${axes.join(' or ')} ties`]),
    ...(sectors === undefined ? [] : [`with ${sectors.join(', ')}`]),
    ...(publishers === undefined ? [] : [`told by ${publishers.join(', ')}`]),
  ],
  filtered: (name: TieFilterName, number: number) => `${number.toLocaleString('en-US')} ${BY[name]}`,
};
