/** Search over reports and their events. Pure. */

export { neededWords, type SearchSource, search } from './search.js';
export { searchOfAddress } from './search-of-address.js';
export * from './types.js';
