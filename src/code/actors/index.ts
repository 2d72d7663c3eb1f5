/** Actors: who the words of a report name, as states, organisations and groups with sectors. */
export { createActorFinder } from './finder.js';
export { parseOwnActors } from './own-actors.js';
export type * from './types.js';
export { MENTION_KINDS } from './types.js';
