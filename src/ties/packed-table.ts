/** Packed acts of a pair, in order, as every series takes acts. */
import type { Day } from '../ontology/day.js';
import type { NamedActs } from './act-table.js';
import { dayOfNumber, monthEnd, monthOfDayNumber } from './calendar.js';
import { type PackedActs, type PackedKind, packedActId } from './packed-acts.js';
import type { OrderedActs } from './packed-order.js';
import { HASH_START, hashOn, mix } from './resample.js';

/** The score of an act that counts as one. */
const MIDDLE_SCORE = 5;

/** Ordered acts as every series takes them. */
export function packedTable(packed: PackedActs, order: OrderedActs): NamedActs {
  const { pair, kinds, day, rank, at } = order;
  const { length } = day;
  const column = (of: (kind: PackedKind) => number) => {
    const values = Float64Array.from(kinds, of);
    const filled = new Float64Array(length);
    for (let i = 0; i < length; i++) filled[i] = values[rank[i] as number] as number;
    return filled;
  };
  const kindAt = (place: number) => kinds[rank[place] as number] as PackedKind;
  return {
    length,
    day,
    month: monthsOf(day),
    score: column(({ score }) => score),
    confidence: column(({ confidence }) => confidence),
    share: new Float64Array(length).fill(1),
    intensity: column(({ score }) => Math.abs(score) / MIDDLE_SCORE),
    hashes: () => hashesOf(order),
    quadOf: (place) => kindAt(place).quad,
    publishersOf: (place) => Math.max(1, packed.sources[at[place] as number] as number),
    idOf: (place) => packedActId(kindAt(place), dayText(day[place] as number), pair.low, pair.high),
  };
}

/** Hashes of the ids of `packedActId`: what those of a day have in common is gone through once. */
function hashesOf({ day, rank, kinds, pair: { low, high } }: OrderedActs): Int32Array {
  const parts = kinds.map(({ dataset, forth, rest }) => ({
    begun: hashOn(HASH_START, `${dataset}:`),
    ends: forth ? `:${low}:${high}:` : `:${high}:${low}:`,
    rest,
  }));
  const hashes = new Int32Array(day.length);
  let lead: (typeof parts)[number] | undefined;
  let last = Number.NaN;
  let begun = 0;
  for (let i = 0; i < hashes.length; i++) {
    const part = parts[rank[i] as number] as (typeof parts)[number];
    if (day[i] !== last || lead?.begun !== part.begun || lead.ends !== part.ends) {
      last = day[i] as number;
      lead = part;
      begun = hashOn(hashOn(part.begun, dayText(last)), part.ends);
    }
    hashes[i] = mix(hashOn(begun, part.rest));
  }
  return hashes;
}

/** Month numbers of ascending days. */
function monthsOf(days: Int32Array): Int32Array {
  const months = new Int32Array(days.length);
  for (let i = 0, month = 0, end = Number.NEGATIVE_INFINITY; i < days.length; i++) {
    const day = days[i] as number;
    if (day > end) {
      month = monthOfDayNumber(day);
      end = monthEnd(month);
    }
    months[i] = month;
  }
  return months;
}

const DAYS = new Map<number, Day>();
function dayText(day: number): Day {
  let text = DAYS.get(day);
  if (text === undefined) {
    text = dayOfNumber(day);
    DAYS.set(day, text);
  }
  return text;
}
