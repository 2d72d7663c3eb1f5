/**
 * Acts between two states: which happenings count for which pair, and with what mass.
 *
 * A directed act counts for every source × target, a mutual one for every two of its participants, in both
 * directions. A pair of a state with itself is none. Of a mutual act among m parties each pair learns less
 * than of one between two: its share is 1/√(m − 1).
 */
import type { StateCode } from '../ontology/actor.js';
import { type QuadClass, quadOf } from '../ontology/event-types.js';
import type { Status } from '../ontology/status.js';
import { dayNumber, monthOfDayNumber } from './calendar.js';
import type { TieFilter, TieFilterName } from './filter-options.js';
import { hashText } from './resample.js';
import { failedFilter } from './tie-filter.js';
import type { TieEvent, TieOptions } from './types.js';

/** A dated happening, ready for computing. */
export interface Act {
  readonly event: TieEvent;
  /** Day number and month number (calendar.ts). */
  readonly day: number;
  readonly month: number;
  readonly score: number;
  readonly quad: QuadClass;
  readonly confidence: number;
  /** What one pair has of it, in (0, 1]. */
  readonly share: number;
  /** |score| / 5: how much it says of a tie; 0 for acts that score 0, 2 at most. */
  readonly intensity: number;
  /** Hash of the occurrence's id, for resampling. */
  readonly hash: number;
}

/** The score of an act that counts as one. */
const MIDDLE_SCORE = 5;

/** Why a happening is in no series. */
export type Removal =
  | { readonly reason: 'status'; readonly status: Status }
  | { readonly reason: 'filter'; readonly filter: TieFilterName }
  | { readonly reason: 'undated' | 'yearOnly' };

/** Which happenings count. */
export interface Counting extends TieFilter {
  readonly statuses: readonly Status[];
}

/** Why a happening is in no series under what counts; undefined where it is in one. */
export function removalOf(event: TieEvent, counting: Counting): Removal | undefined {
  if (!counting.statuses.includes(event.status)) return { reason: 'status', status: event.status };
  const filter = failedFilter(event, counting);
  if (filter !== undefined) return { reason: 'filter', filter };
  if (event.day === null) return { reason: 'undated' };
  return event.precision === 'year' ? { reason: 'yearOnly' } : undefined;
}

/** The act of a happening that is in a series. Throws a RangeError on one without a day. */
export function toAct(event: TieEvent): Act {
  if (event.day === null) throw new RangeError(`${event.occurrenceId} has no day`);
  const day = dayNumber(event.day);
  return {
    event,
    day,
    month: monthOfDayNumber(day),
    score: event.score,
    quad: quadOf(event.type),
    confidence: event.confidence,
    intensity: Math.abs(event.score) / MIDDLE_SCORE,
    share: event.mutual ? 1 / Math.sqrt(Math.max(1, partiesOf(event).length - 1)) : 1,
    hash: hashText(event.occurrenceId),
  };
}

/** Day, then occurrence id: the one order in which acts are added up. */
export function byDay(a: Act, b: Act): number {
  return a.day - b.day || (a.event.occurrenceId < b.event.occurrenceId ? -1 : 1);
}

/** Whether a happening counts for a pair in a direction. */
export function concerns(
  event: TieEvent,
  source: StateCode,
  target: StateCode,
  direction: TieOptions['direction'],
): boolean {
  if (source === target) return false;
  if (event.mutual) {
    const parties = partiesOf(event);
    return parties.includes(source) && parties.includes(target);
  }
  if (event.source.includes(source) && event.target.includes(target)) return true;
  return direction === 'undirected' && event.source.includes(target) && event.target.includes(source);
}

/** Whether a happening is between any two states. */
export function isBetween({ source, target, mutual }: TieEvent): boolean {
  const [one] = source;
  const [other] = target;
  if (!mutual && source.length === 1 && target.length === 1) return one !== other;
  const sided = source.length > 0 && target.length > 0;
  return (mutual || sided) && new Set([...source, ...target]).size > 1;
}

/** Every pair for which a happening counts; undirected pairs once, in order of code. */
export function pairsOf(
  event: TieEvent,
  direction: TieOptions['direction'],
): readonly (readonly [StateCode, StateCode])[] {
  const [one] = event.source;
  const [other] = event.target;
  if (!event.mutual && event.source.length === 1 && event.target.length === 1) {
    if (one === undefined || other === undefined || one === other) return [];
    return [direction === 'undirected' && other < one ? [other, one] : [one, other]];
  }
  const pairs = new Map<string, readonly [StateCode, StateCode]>();
  const sources = event.mutual ? partiesOf(event) : event.source;
  const targets = event.mutual ? sources : event.target;
  for (const source of sources) {
    for (const target of targets) {
      if (source === target) continue;
      const swap = direction === 'undirected' && target < source;
      const pair = swap ? ([target, source] as const) : ([source, target] as const);
      pairs.set(`${pair[0]}|${pair[1]}`, pair);
    }
  }
  return [...pairs.values()];
}

function partiesOf(event: TieEvent): readonly StateCode[] {
  return event.target.length === 0 ? event.source : [...new Set([...event.source, ...event.target])];
}
