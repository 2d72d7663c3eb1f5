/** A search as it stands in the address of its page: `/search?text=…&actors=PRK,RUS&types=AID&from=2024-01-01`. */
import { isDay } from '../ontology/day.js';
import { DOCUMENT_KINDS } from '../ontology/document.js';
import { EVENT_TYPES } from '../ontology/event-types.js';
import { STATUSES } from '../ontology/status.js';
import { SEARCH_ORDERS, type SearchRequest } from './types.js';

/** What an address names that is no value of its parameter is passed over: an address is never wrong, only bare. */
export function searchOfAddress(query: URLSearchParams): SearchRequest {
  const listed = (name: string) => (query.get(name) ?? '').split(',').filter((word) => word !== '');
  const known = <T extends string>(name: string, values: readonly T[]) =>
    values.filter((value) => listed(name).includes(value));
  const day = (name: 'from' | 'to') => {
    const value = query.get(name);
    return value !== null && isDay(value) ? { [name]: value } : {};
  };
  const order = SEARCH_ORDERS.find((each) => each === query.get('order'));
  const publisher = query.get('publisher');
  return {
    text: query.get('text') ?? '',
    actors: listed('actors').filter((code) => /^[A-Z]{3}(?::[A-Z]+)?$/.test(code)),
    types: known('types', EVENT_TYPES),
    statuses: known('statuses', STATUSES),
    publishers: publisher === null ? [] : [publisher],
    kinds: known('kinds', DOCUMENT_KINDS),
    ...day('from'),
    ...day('to'),
    ...(order === undefined ? {} : { order }),
  };
}
