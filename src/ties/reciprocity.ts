/**
 * Who answers whom, how soon, in kind. Of the days on which one side escalates (or makes a friendly move), how many
 * are followed within some days by an act of the same sign by the other side, and would as many be by chance?
 *
 * Chance is what is left when the other side's days are shifted inside each quarter of a year (shift-test.ts): its
 * bursts stay, and so does the season of war or peace.
 *
 * Reciprocity between states: Goldstein & Freeman (1990); in kind for escalation, GRIT for thaw: Osgood (1962).
 */
import type { StateCode } from '../ontology/actor.js';
import { type Act, concerns } from './acts.js';
import { createReading } from './reading.js';
import { DEFAULT_TIE_OPTIONS, rangeOf, select } from './series.js';
import { type Lag, type ShiftTest, shiftTest } from './shift-test.js';
import { createTimeline } from './timeline.js';
import type { Coverage, RemovedCounts, TieEvent, TieOptions } from './types.js';

export const RECIPROCITY_KINDS = ['escalation', 'thaw'] as const;
/** Hostile acts answered by hostile ones; friendly ones by friendly ones. */
export type ReciprocityKind = (typeof RECIPROCITY_KINDS)[number];

/**
 * `answers`: chance alone would do as much less than once in eighty (a twentieth over the four questions); `perhaps`:
 * less than once in twenty; `chance`: not so; `too few`: not enough acts, or days read, to ask.
 */
export type ReciprocityVerdict = 'answers' | 'perhaps' | 'chance' | 'too few';

export interface ReciprocityOptions extends Omit<TieOptions, 'direction' | 'period'> {
  /** Days within which an act counts as an answer, at least 1. */
  readonly window: number;
}

export const DEFAULT_RECIPROCITY_OPTIONS: ReciprocityOptions = { statuses: ['occurred'], window: 7 };

/** An act and the first act in kind that followed. */
export interface Answered {
  readonly actId: string;
  readonly answerId: string;
  readonly days: number;
}

/** How one side answers the other. */
export interface Answering {
  readonly kind: ReciprocityKind;
  /** Who acts first, and who may answer. */
  readonly actor: StateCode;
  readonly answerer: StateCode;
  readonly verdict: ReciprocityVerdict;
  /** Acts of both sides, and days on which the actor acts, as far as the window after them was read. */
  readonly acts: number;
  readonly answers: number;
  readonly days: number;
  /** Days that were answered, and how many would be by chance; null where too few. */
  readonly answered: number | null;
  readonly expected: number | null;
  readonly p: number | null;
  /** Days until the first answer, half of the answers being sooner; null where nothing was answered. */
  readonly medianDays: number | null;
  /** Answers by how soon they came, against chance; empty where too few. */
  readonly lags: readonly Lag[];
  /** Mean |score| of acts that were answered and of their first answers: who answers more strongly than it was met. */
  readonly strength: { readonly act: number; readonly answer: number } | null;
  /** Each answered act with its first answer, latest first. */
  readonly pairs: readonly Answered[];
}

export interface Reciprocity {
  readonly a: StateCode;
  readonly b: StateCode;
  readonly window: number;
  /** Escalation and thaw, each both ways: b answering a first. */
  readonly answering: readonly Answering[];
  readonly removed: RemovedCounts;
}

/** Days of each side that are needed for a test. */
const FEWEST_DAYS = 5;
const SURE = 0.05 / 4;
const PERHAPS = 0.05;

/**
 * Both sides, both kinds. Acts of both together are nobody's answer and are left out; so are acts that score 0. Does
 * not depend on the order of the events.
 */
export function reciprocity(
  events: readonly TieEvent[],
  coverage: Coverage,
  [a, b]: readonly [StateCode, StateCode],
  options: Partial<ReciprocityOptions> = {},
): Reciprocity {
  const settled = { ...DEFAULT_TIE_OPTIONS, ...DEFAULT_RECIPROCITY_OPTIONS, ...options };
  const { window } = settled;
  const reading = createReading(coverage);
  const range = rangeOf(reading, settled);
  const own = events.filter((event) => !event.mutual && concerns(event, a, b, 'undirected'));
  const { acts, removed } = select(own, settled, range);
  const shown = range === undefined ? [] : acts.filter((act) => act.day >= range.from);
  const timeline = createTimeline(range, reading);
  const answering = RECIPROCITY_KINDS.flatMap((kind) =>
    [[a, b] as const, [b, a] as const].map(([actor, answerer]) => {
      const of = (source: StateCode, target: StateCode) =>
        shown.filter(
          (act) =>
            (kind === 'thaw' ? act.score > 0 : act.score < 0) &&
            act.event.precision !== 'month' &&
            concerns(act.event, source, target, 'directed'),
        );
      return answeringOf(
        { kind, actor, answerer },
        of(actor, answerer),
        of(answerer, actor),
        window,
        timeline,
      );
    }),
  );
  return { a, b, window, answering, removed };
}

type Side = Pick<Answering, 'kind' | 'actor' | 'answerer'>;

function answeringOf(
  side: Side,
  acts: readonly Act[],
  answers: readonly Act[],
  window: number,
  timeline: ReturnType<typeof createTimeline>,
): Answering {
  const place = (list: readonly Act[]) => [
    ...new Set(list.flatMap((act) => timeline.placeOf(act.day) ?? [])),
  ];
  const [actDays, answerDays] = [place(acts), place(answers)];
  const asked = actDays.filter((day) => day + window < timeline.length);
  const test =
    asked.length < FEWEST_DAYS || answerDays.length < FEWEST_DAYS
      ? undefined
      : shiftTest(asked, answerDays, window, timeline.length);
  const pairs = pairsOf(acts, answers, window);
  return {
    ...side,
    verdict: verdictOf(test),
    acts: acts.length,
    answers: answers.length,
    days: asked.length,
    answered: test?.observed ?? null,
    expected: test?.expected ?? null,
    p: test?.p ?? null,
    medianDays: median(pairs.map(({ days }) => days)),
    lags: test?.lags ?? [],
    strength: strengthOf(pairs, acts, answers),
    pairs,
  };
}

function verdictOf(test: ShiftTest | undefined): ReciprocityVerdict {
  if (test === undefined) return 'too few';
  if (test.p <= SURE) return 'answers';
  return test.p <= PERHAPS ? 'perhaps' : 'chance';
}

/** Each act with the first answer on a later day within the window; same-day acts have no order. */
function pairsOf(acts: readonly Act[], answers: readonly Act[], window: number): readonly Answered[] {
  return acts
    .flatMap((act) => {
      const answer = answers.find(({ day }) => day > act.day);
      if (answer === undefined || answer.day - act.day > window) return [];
      return [
        {
          actId: act.event.occurrenceId,
          answerId: answer.event.occurrenceId,
          days: answer.day - act.day,
        },
      ];
    })
    .reverse();
}

function strengthOf(
  pairs: readonly Answered[],
  acts: readonly Act[],
  answers: readonly Act[],
): Answering['strength'] {
  if (pairs.length === 0) return null;
  const scores = new Map([...acts, ...answers].map((act) => [act.event.occurrenceId, Math.abs(act.score)]));
  const mean = (ids: readonly string[]) =>
    ids.reduce((sum, id) => sum + (scores.get(id) ?? 0), 0) / Math.max(1, ids.length);
  return { act: mean(pairs.map(({ actId }) => actId)), answer: mean(pairs.map(({ answerId }) => answerId)) };
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((x, y) => x - y);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
