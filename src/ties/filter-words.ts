/** Filters in force in words, for whoever shows a series. */
import { QUAD_NAMES } from '../ontology/event-types.js';
import type { TieFilter, TieFilterName } from './filter-options.js';
import type { RemovedCounts } from './types.js';

const BY: Readonly<Record<TieFilterName, string>> = {
  quads: 'of other quad classes',
  types: 'of other types',
  contexts: 'about other things',
  axes: 'on no such axis',
  sectors: 'without such a sector',
  publishers: 'told by others',
};

/** `quad class 4 (material conflict)`, `told by Yonhap`; empty where no filter is in force. Names are as they are. */
export function filterPhrases(filter: TieFilter): readonly string[] {
  const { quads, types, contexts, axes, sectors, publishers } = filter;
  return [
    ...(quads === undefined
      ? []
      : [`quad class ${quads.map((quad) => `${quad} (${QUAD_NAMES[quad]})`).join(', ')}`]),
    ...(types === undefined ? [] : [`type ${types.join(', ')}`]),
    ...(contexts === undefined ? [] : [`about ${contexts.join(', ')}`]),
    ...(axes === undefined ? [] : [`${axes.join(' or ')} ties`]),
    ...(sectors === undefined ? [] : [`with ${sectors.join(', ')}`]),
    ...(publishers === undefined ? [] : [`told by ${publishers.join(', ')}`]),
  ];
}

/** `16 of other quad classes`: what each filter took out; empty where none is in force. */
export function filteredPhrases({ filtered = {} }: RemovedCounts): readonly string[] {
  return Object.entries(filtered).map(
    ([name, number]) => `${number.toLocaleString('en-US')} ${BY[name as TieFilterName]}`,
  );
}
