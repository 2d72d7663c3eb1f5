/** Where the ties stand, since when, and what changed: the statements on the index, each with its reckoning. */
import { daysBetween } from '../ontology/day.js';
import { QUAD_CLASSES, QUAD_NAMES, type QuadClass } from '../ontology/event-types.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import type { TiePoint, TieSeries, TurningPoint } from '../ties/types.js';
import { choose, type Happening } from './evidence.js';
import { actOf, type Writing } from './listing.js';
import type { BriefInput, BriefTurn, Statement } from './types.js';
import { count, list, monthWords, periodWords, signed, standingWords, stateWords } from './words.js';

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
  const pair = `between ${stateWords(input.a, w.names)} and ${stateWords(input.b, w.names)}`;
  const now = lastKnown(input.both);
  if (now === undefined) {
    return {
      text: `Too little is known to say how the ties ${pair} stand.`,
      notes: [w.notes.reckoning(absence(input.both), [])],
    };
  }
  const notes = [w.notes.reckoning(reckon(now, input.both), weightiestIn(input.both.points, facts))];
  const text = `Ties ${pair} are ${standingWords(now.index)}: at the end of ${periodWords(now.period)} their index stood at ${signed(now.index)} (band ${signed(now.low)} to ${signed(now.high)}) on a scale from −10 to +10${sinceWords(input.both)}.`;
  return { text, notes };
}

function sinceWords(series: TieSeries): string {
  const turn = series.turningPoints.at(-1);
  if (turn === undefined) return '; no turning point stands out from chance';
  const how = turn.after > turn.before ? 'for the better' : 'for the worse';
  return `; the last turning point, ${how}, was ${monthWords(turn.day)}`;
}

function absence(series: TieSeries): string {
  const acts = series.points.reduce((sum, point) => sum + point.events, 0);
  return `No index is given where fewer than five documents were read in a year, where reading lately fell below a tenth of the usual, or where the last act is about a year old. ${count(acts, 'act')} counted in the range.`;
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
function reckon(point: Known, series: TieSeries): string {
  const acts = upTo(series, point).reduce((sum, p) => sum + p.events, 0);
  return `Index ${signed(point.index, 2)}, 90 % band ${signed(point.low, 2)} to ${signed(point.high, 2)}, at the end of ${point.period}: by how much cooperation outweighs conflict in ${count(acts, 'act')} counted since ${series.points[0]?.period ?? point.period}, each weighed by its PLOVER score and weighing half after six months, near 0 while little is known.`;
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
    const who = `What ${stateWords(series.source, w.names)} does to ${stateWords(series.target, w.names)}`;
    if (now === undefined)
      return [
        { text: `${who}: too little is known to say.`, notes: [w.notes.reckoning(absence(series), [])] },
      ];
    const text = `${who} stands at ${signed(now.index)} (${signed(now.low)} to ${signed(now.high)}) at the end of ${periodWords(now.period)}: ${standingWords(now.index)}.`;
    return [{ text, notes: [w.notes.reckoning(reckon(now, series), weightiestIn(series.points, facts))] }];
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
  const change = now.index - before.index;
  const apart = now.low > before.high || now.high < before.low;
  const moved =
    Math.abs(change) < 0.05
      ? 'as it stands now'
      : `${signed(before.index)}, a change of ${signed(change)} since`;
  const sure = apart
    ? 'The two bands do not overlap.'
    : 'The two bands overlap, so the change is not certain.';
  return [
    {
      text: `A year earlier, in ${periodWords(before.period)}, the index stood ${moved === 'as it stands now' ? moved : `at ${moved}`}. ${sure}`,
      notes: [w.notes.reckoning(reckon(before, series), weightiestIn(upTo(series, before), facts))],
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
  const span =
    first === last
      ? `In ${periodWords(last.period)},`
      : `From ${periodWords(first.period)} to ${periodWords(last.period)},`;
  if (total === 0) return [{ text: `${span} no act between them is told as fact.`, notes: [] }];
  const kinds = QUAD_CLASSES.flatMap((quad) => {
    const number = points.reduce((sum, point) => sum + point.byQuad[quad], 0);
    return number === 0 ? [] : [`${number} of ${QUAD_NAMES[quad]}`];
  });
  const text = `${span} ${count(total, 'act')} between them ${total === 1 ? 'is' : 'are'} told as fact: ${list(kinds)}.`;
  return [{ text, notes: [w.notes.reckoning(quadReckoning(points), weightiestIn(points, facts))] }];
}

function quadReckoning(points: readonly TiePoint[]): string {
  const sum = (of: (point: TiePoint) => number) => points.reduce((total, point) => total + of(point), 0);
  const cooperation = sum((point) => point.cooperation);
  const conflict = sum((point) => point.conflict);
  const kinds = QUAD_CLASSES.map(
    (quad: QuadClass) => `${QUAD_NAMES[quad]} ${sum((point) => point.byQuad[quad])}`,
  );
  return `Happenings counted once each, however many reports tell them: ${kinds.join(', ')}. PLOVER scores: cooperation ${signed(cooperation)}, conflict ${signed(-conflict)}, net ${signed(cooperation - conflict)}.`;
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
  const direction = turn.after > turn.before ? 'for the better' : 'for the worse';
  const note = w.notes.reckoning(
    `Change point of the months’ own indexes (PELT) at ${turn.day.slice(0, 7)}: index from the acts of the level before alone ${signed(turn.before, 2)}, of the level after ${signed(turn.after, 2)}; share of shuffled series with a change as clear p = ${turn.p.toFixed(3)}; series ${series.source}–${series.target}.`,
    shown.map((happening) => happening.mentions),
  );
  return {
    period: turn.period,
    day: turn.day,
    before: turn.before,
    after: turn.after,
    p: turn.p,
    statement: {
      text: `${monthWords(turn.day)}: a turn ${direction}, from a level of ${signed(turn.before)} to one of ${signed(turn.after)} (p = ${turn.p.toFixed(3)}).`,
      notes: [note],
    },
    acts: { shown: shown.map((happening) => actOf(happening, w)), more: carriers.length - shown.length },
  };
}
