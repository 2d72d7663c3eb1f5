/**
 * The signed network period by period, small enough to be looked at as a film: the ties of each period without
 * their receipts (a tie opens its pair, where the sentences are), with what was too weak and what was unread.
 */
import type { StateCode } from '../ontology/actor.js';
import { type Day, firstDayOf, type PeriodName, periodsBetween } from '../ontology/day.js';
import { EXIT, UserError } from '../shared/user-error.js';
import { dayOfNumber, lastDayOf } from '../ties/calendar.js';
import { type ActBook, type NetworkTie, type Span, tieNetworks } from './network.js';

/** Lengths of a period of the film. */
export const FILM_STEPS = ['month', 'quarter', 'year'] as const;
export type FilmStep = (typeof FILM_STEPS)[number];

/** Frames at most: forty years of months. */
export const MOST_FRAMES = 480;

export type FilmTie = Omit<NetworkTie, 'occurrenceIds'>;

/** The network of one period. */
export interface NetworkFrame {
  readonly period: PeriodName;
  readonly span: Span;
  /** False: too little was read for any tie to be known. That is no "no tie". */
  readonly heard: boolean;
  /** In order of codes. */
  readonly ties: readonly FilmTie[];
  /** Pairs that dealt with each other and whose index is nearer to 0 than `least`, or absent. */
  readonly weak: number;
}

export interface NetworkFilm {
  readonly by: FilmStep;
  /** Smallest distance of an index from 0 that is a tie, in points. */
  readonly least: number;
  /** In order of time, without a gap; none where nothing was read. */
  readonly frames: readonly NetworkFrame[];
  /** States with a tie in any period, in order of codes. */
  readonly states: readonly StateCode[];
}

/** Networks of every period from the first to the last day read, or within `span`. */
export function networkFilm(book: ActBook, by: FilmStep, span: Partial<Span> = {}): NetworkFilm {
  const bounds = boundsOf(book, span);
  const { least } = book.options;
  if (bounds === undefined) return { by, least, frames: [], states: [] };
  const names = periodsBetween(bounds.from, bounds.to, by);
  if (names.length > MOST_FRAMES) {
    throw new UserError(
      `${names.length} periods are more than the ${MOST_FRAMES} that can be shown at once`,
      {
        hint: 'Take longer periods, or a shorter time.',
        exitCode: EXIT.usage,
      },
    );
  }
  const spans = names.map((name) => ({ from: firstDayOf(name), to: lastDayOf(name, by) }));
  const frames = tieNetworks(book, spans).map((network, i) => ({
    period: names[i] ?? '',
    span: network.span,
    heard: network.heard,
    ties: network.ties.map(({ a, b, index, acts }) => ({ a, b, index, acts })),
    weak: network.weak,
  }));
  const states = [...new Set(frames.flatMap(({ ties }) => ties.flatMap(({ a, b }) => [a, b])))].sort();
  return { by, least, frames, states };
}

/** The days asked for, as far as something was read; undefined where nothing was. */
function boundsOf({ reading }: ActBook, { from, to }: Partial<Span>): Span | undefined {
  if (reading.first === undefined || reading.last === undefined) return undefined;
  const [first, last] = [dayOfNumber(reading.first), dayOfNumber(reading.last)];
  const bounds = { from: later(from ?? first, first), to: earlier(to ?? last, last) };
  return bounds.from > bounds.to ? undefined : bounds;
}

const later = (a: Day, b: Day) => (a > b ? a : b);
const earlier = (a: Day, b: Day) => (a < b ? a : b);
