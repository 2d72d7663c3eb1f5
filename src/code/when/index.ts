/** When: the day of an act from the words of its sentence and the date of its report. */

export { dayForAct, precisionWithoutDate } from './day-for-act.js';
export { findDates } from './find-dates.js';
export type { ActDay, DateMention } from './types.js';
