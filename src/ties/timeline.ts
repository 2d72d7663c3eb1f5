/** The days of a range on which silence means something: those of months in which enough was read, in one line. */
import { monthOfDayNumber } from './calendar.js';
import type { Reading } from './reading.js';
import type { Range } from './series.js';

export interface Timeline {
  /** Number of days. */
  readonly length: number;
  /** Place of a day number in the line, from 0; undefined where its month was not read. */
  placeOf(day: number): number | undefined;
}

/** Months that were not read are cut out, so that nothing is taken for unanswered that nobody could have told. */
export function createTimeline(range: Range | undefined, reading: Reading): Timeline {
  const places = new Map<number, number>();
  if (range !== undefined) {
    for (let day = range.from; day <= range.to; day++) {
      if (reading.heard(monthOfDayNumber(day))) places.set(day, places.size);
    }
  }
  return { length: places.size, placeOf: (day) => places.get(day) };
}
