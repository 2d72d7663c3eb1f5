/** Search over reports and their events. Pure. */
export { neededWords, type SearchSource, search } from './search.js';
export * from './types.js';
