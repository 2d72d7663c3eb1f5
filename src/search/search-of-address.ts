/** A search as it stands in an address: `?text=…&actors=PRK&actors=RUS&from=2024-01-01`. */
import { isDay } from '../ontology/day.js';
import { DOCUMENT_KINDS } from '../ontology/document.js';
import { EVENT_TYPES } from '../ontology/event-types.js';
import { STATUSES } from '../ontology/status.js';
import { SEARCH_ORDERS, type SearchRequest } from './types.js';

/** What an address names that is no value of its parameter is passed over: an address is never wrong, only bare. */
export function searchOfAddress(query: URLSearchParams): SearchRequest {
  const known = <T extends string>(name: string, values: readonly T[]) =>
    values.filter((value) => query.getAll(name).includes(value));
  const day = (name: string) => {
    const value = query.get(name);
    return value !== null && isDay(value) ? { [name]: value } : {};
  };
  const order = SEARCH_ORDERS.find((each) => each === query.get('order'));
  return {
    text: query.get('text') ?? '',
    actors: query.getAll('actors').filter((code) => /^[A-Z]{3}(?::[A-Z]+)?$/.test(code)),
    types: known('types', EVENT_TYPES),
    statuses: known('statuses', STATUSES),
    publishers: query.getAll('publishers'),
    kinds: known('kinds', DOCUMENT_KINDS),
    ...day('from'),
    ...day('to'),
    ...(order === undefined ? {} : { order }),
  };
}
