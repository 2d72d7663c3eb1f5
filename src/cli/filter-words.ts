/** The filters in force and what they took out, in words: they stand below every series. */
import { QUAD_NAMES } from '../ontology/event-types.js';
import { STATUSES } from '../ontology/status.js';
import type { TieFilter, TieFilterName } from '../ties/filter-options.js';
import type { RemovedCounts } from '../ties/types.js';
import { safe, whole } from './terminal.js';

const BY: Readonly<Record<TieFilterName, string>> = {
  quads: 'of other quad classes',
  types: 'of other types',
  contexts: 'about other things',
  axes: 'on no such axis',
  sectors: 'without such a sector',
  publishers: 'told by others',
};

/** `Only: quad class 4 (material conflict); told by Yonhap.`; empty where no filter is in force. */
function filterWords(filter: TieFilter): string {
  const { quads, types, contexts, axes, sectors, publishers } = filter;
  const parts = [
    ...(quads === undefined
      ? []
      : [`quad class ${quads.map((quad) => `${quad} (${QUAD_NAMES[quad]})`).join(', ')}`]),
    ...(types === undefined ? [] : [`type ${types.join(', ')}`]),
    ...(contexts === undefined ? [] : [`about ${contexts.join(', ')}`]),
    ...(axes === undefined ? [] : [`${axes.join(' or ')} ties`]),
    ...(sectors === undefined ? [] : [`with ${sectors.join(', ')}`]),
    ...(publishers === undefined ? [] : [`told by ${publishers.map(safe).join(', ')}`]),
  ];
  return parts.length === 0 ? '' : `Only: ${parts.join('; ')}.`;
}

/** The filters in force and what they took out. */
export function filtersWords(filter: TieFilter, removed: RemovedCounts): string {
  return [filterWords(filter), removedWords(removed)].filter((text) => text !== '').join(' ');
}

/** What the filters in force took out. */
export function removedWords(removed: RemovedCounts): string {
  const notFact = STATUSES.flatMap((status) => {
    const number = removed.notFact[status] ?? 0;
    return number > 0 ? [`${whole(number)} ${status}`] : [];
  });
  const filtered = Object.entries(removed.filtered ?? {}).map(
    ([name, number]) => `${whole(number)} ${BY[name as TieFilterName]}`,
  );
  const parts = [
    ...(notFact.length > 0 ? [`${notFact.join(', ')} (not counted as fact)`] : []),
    ...filtered,
    ...(removed.undated > 0 ? [`${whole(removed.undated)} undated`] : []),
    ...(removed.yearOnly > 0 ? [`${whole(removed.yearOnly)} known only to the year`] : []),
    ...(removed.outsideRange > 0 ? [`${whole(removed.outsideRange)} outside the days asked for`] : []),
  ];
  return parts.length === 0
    ? 'The filters took nothing out.'
    : `Left out by the filters: ${parts.join('; ')}.`;
}
