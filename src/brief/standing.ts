/** Where the ties stand, since when, and what changed: the statements on the index, each with its reckoning. */
import { daysBetween } from '../ontology/day.js';
import { QUAD_CLASSES } from '../ontology/event-types.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import type { TiePoint, TieSeries, TurningPoint } from '../ties/types.js';
import { choose, type Happening } from './evidence.js';
import { actOf, type Writing } from './listing.js';
import type { BriefInput, BriefTurn, Statement } from './types.js';

/** Turning points told, and acts told of each. */
const MOST_TURNS = 3;
const ACTS_OF_TURN = 3;
/** Acts named under the reckoning of an index. */
const NAMED_UNDER_INDEX = 3;
const YEAR_DAYS = 365;

type Known = TiePoint & { readonly index: number; readonly low: number; readonly high: number };

/** The last point with an index. */
export function lastKnown(series: TieSeries): Known | undefined {
  return series.points.findLast((point): point is Known => point.index !== null);
}

/** One sentence that answers how the two stand. */
export function headlineOf(input: BriefInput, facts: readonly Happening[], w: Writing): Statement {
  const pair = [w.words.state(input.a, w.names), w.words.state(input.b, w.names)] as const;
  const now = lastKnown(input.both);
  if (now === undefined) {
    return {
      text: w.words.standing.unknown(...pair),
      notes: [w.notes.reckoning(absence(input.both, w), [])],
    };
  }
  const notes = [w.notes.reckoning(reckon(now, input.both, w), weightiestIn(input.both.points, facts))];
  return { text: w.words.standing.headline(...pair, now, input.both.turningPoints.at(-1)), notes };
}

function absence(series: TieSeries, w: Writing): string {
  return w.words.standing.absence(series.points.reduce((sum, point) => sum + point.events, 0));
}

/** Of the happenings counted in some points, those that weigh most in the index at the last of them. */
function weightiestIn(
  points: readonly TiePoint[],
  facts: readonly Happening[],
): readonly (readonly LoggedEvent[])[] {
  // All weights fade at one rate, so their order on an earlier day is that of today.
  const counted = new Set(points.flatMap((point) => point.occurrenceIds));
  const own = facts.filter((happening) => counted.has(happening.tie.occurrenceId));
  return choose(own, NAMED_UNDER_INDEX, 1).map((happening) => happening.mentions);
}

/** How an index came about, for its note. */
function reckon(point: Known, series: TieSeries, w: Writing): string {
  const acts = upTo(series, point).reduce((sum, p) => sum + p.events, 0);
  return w.words.standing.reckoning(point, acts, series.points[0]?.period ?? point.period);
}

/** The statements under "Where the ties stand". */
export function standingOf(input: BriefInput, facts: readonly Happening[], w: Writing): readonly Statement[] {
  const now = lastKnown(input.both);
  if (now === undefined) return [];
  return [
    ...directionStatements(input, facts, w),
    ...yearStatement(input.both, now, facts, w),
    ...lastYearActs(input.both, facts, w),
  ];
}

function directionStatements(
  input: BriefInput,
  facts: readonly Happening[],
  w: Writing,
): readonly Statement[] {
  return [input.aToB, input.bToA].flatMap((series) => {
    const now = lastKnown(series);
    const who = [w.words.state(series.source, w.names), w.words.state(series.target, w.names)] as const;
    if (now === undefined) {
      const notes = [w.notes.reckoning(absence(series, w), [])];
      return [{ text: w.words.standing.oneWayUnknown(...who), notes }];
    }
    const notes = [w.notes.reckoning(reckon(now, series, w), weightiestIn(series.points, facts))];
    return [{ text: w.words.standing.oneWay(...who, now), notes }];
  });
}

/** Against a year before, where that is known. */
function yearStatement(
  series: TieSeries,
  now: Known,
  facts: readonly Happening[],
  w: Writing,
): readonly Statement[] {
  const before = yearBefore(series, now);
  if (before === undefined) return [];
  const apart = now.low > before.high || now.high < before.low;
  return [
    {
      text: w.words.standing.yearBefore(before, now.index - before.index, apart),
      notes: [w.notes.reckoning(reckon(before, series, w), weightiestIn(upTo(series, before), facts))],
    },
  ];
}

function yearBefore(series: TieSeries, now: Known): Known | undefined {
  const perYear = { day: YEAR_DAYS, week: 52, month: 12, quarter: 4, year: 1 }[series.options.period];
  const at = series.points.indexOf(now) - perYear;
  const point = series.points[at];
  return point !== undefined && point.index !== null ? (point as Known) : undefined;
}

function upTo(series: TieSeries, last: TiePoint): readonly TiePoint[] {
  return series.points.slice(0, series.points.indexOf(last) + 1);
}

/** What the last twelve months hold, by kind of act. */
function lastYearActs(series: TieSeries, facts: readonly Happening[], w: Writing): readonly Statement[] {
  const perYear = { day: YEAR_DAYS, week: 52, month: 12, quarter: 4, year: 1 }[series.options.period];
  const points = series.points.slice(-perYear);
  const total = points.reduce((sum, point) => sum + point.events, 0);
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return [];
  const span = [first.period, last.period] as const;
  if (total === 0) return [{ text: w.words.standing.noActs(...span), notes: [] }];
  const quads = quadsOf(points);
  const told = quads.filter(({ number }) => number > 0);
  const notes = [w.notes.reckoning(quadReckoning(points, quads, w), weightiestIn(points, facts))];
  return [{ text: w.words.standing.acts(...span, total, told), notes }];
}

function quadsOf(points: readonly TiePoint[]) {
  return QUAD_CLASSES.map((quad) => ({
    quad,
    number: points.reduce((sum, point) => sum + point.byQuad[quad], 0),
  }));
}

function quadReckoning(points: readonly TiePoint[], quads: ReturnType<typeof quadsOf>, w: Writing): string {
  const sum = (of: (point: TiePoint) => number) => points.reduce((total, point) => total + of(point), 0);
  return w.words.standing.quads(
    quads,
    sum((point) => point.cooperation),
    sum((point) => point.conflict),
  );
}

/** The largest turning points in order of time, and how many were left out. */
export function turnsOf(
  series: TieSeries,
  happenings: readonly Happening[],
  w: Writing,
): { readonly turns: readonly BriefTurn[]; readonly more: number } {
  const size = (turn: TurningPoint) => Math.abs(turn.after - turn.before);
  const kept = series.turningPoints
    .toSorted((a, b) => size(b) - size(a))
    .slice(0, MOST_TURNS)
    .sort((a, b) => daysBetween(b.day, a.day));
  const byId = new Map(happenings.map((happening) => [happening.tie.occurrenceId, happening]));
  return {
    turns: kept.map((turn) => turnOf(turn, series, byId, w)),
    more: series.turningPoints.length - kept.length,
  };
}

function turnOf(
  turn: TurningPoint,
  series: TieSeries,
  byId: ReadonlyMap<string, Happening>,
  w: Writing,
): BriefTurn {
  const carriers = turn.occurrenceIds.flatMap((id) => byId.get(id) ?? []);
  const shown = carriers.slice(0, ACTS_OF_TURN);
  const note = w.notes.reckoning(
    w.words.standing.turnReckoning(turn, `${series.source}–${series.target}`),
    shown.map((happening) => happening.mentions),
  );
  return {
    period: turn.period,
    day: turn.day,
    before: turn.before,
    after: turn.after,
    p: turn.p,
    statement: { text: w.words.standing.turn(turn), notes: [note] },
    acts: { shown: shown.map((happening) => actOf(happening, w)), more: carriers.length - shown.length },
  };
}
