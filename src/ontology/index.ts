/** What an event, actor, act, status, date and document is. Knows nothing else. */
export * from './actor.js';
export * from './coded-event.js';
export * from './day.js';
export * from './document.js';
export * from './event-types.js';
export * from './logged-event.js';
export * from './state-codes.js';
export * from './states.js';
export * from './status.js';
