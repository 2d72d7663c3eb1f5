/** The filters in force and what they took out, in words: they stand below every series. */
import { STATUSES, type Status } from '../ontology/status.js';
import type { TieFilter } from '../ties/filter-options.js';
import { filteredPhrases, filterPhrases } from '../ties/filter-words.js';
import type { RemovedCounts } from '../ties/types.js';
import { safe, whole } from './terminal.js';

/** The filters in force and what they took out. */
export function filtersWords(filter: TieFilter, removed: RemovedCounts): string {
  const phrases = filterPhrases(filter);
  const only = phrases.length === 0 ? '' : `Only: ${safe(phrases.join('; '))}. `;
  return `${only}${removedWords(removed)}`;
}

/** What counts, and what that took out. */
export function inForceWords(statuses: readonly Status[], removed: RemovedCounts): string {
  return `Counted: acts told as ${statuses.join(', ')}. ${removedWords(removed)}`;
}

/** What the filters in force took out. */
export function removedWords(removed: RemovedCounts): string {
  const notFact = STATUSES.flatMap((status) => {
    const number = removed.notFact[status] ?? 0;
    return number > 0 ? [`${whole(number)} ${status}`] : [];
  });
  const parts = [
    ...(notFact.length > 0 ? [`${notFact.join(', ')} (not counted as fact)`] : []),
    ...filteredPhrases(removed),
    ...(removed.undated > 0 ? [`${whole(removed.undated)} undated`] : []),
    ...(removed.yearOnly > 0 ? [`${whole(removed.yearOnly)} known only to the year`] : []),
    ...(removed.outsideRange > 0 ? [`${whole(removed.outsideRange)} outside the days asked for`] : []),
  ];
  return parts.length === 0
    ? 'The filters took nothing out.'
    : `Left out by the filters: ${parts.join('; ')}.`;
}
