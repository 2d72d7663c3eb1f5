/**
 * The alliance ladder: how far a relationship has gone, from recognition to a nuclear guarantee, by the criteria of
 * tables/ladder.tsv over treaties and coded acts. Each rung is answered for itself: a later rung does not imply an
 * earlier one, and gaps are shown. The months before the day asked for are looked at in the same way.
 */
import type { StateCode } from '../ontology/actor.js';
import { addDays, type Day, firstDayOf, nextPeriod, periodsBetween } from '../ontology/day.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import type { Language } from '../shared/language/language.js';
import { between } from './alliance-criteria.js';
import { caseOf, type DatedEvent, type RungCase, stateOn } from './alliance-rung.js';
import type {
  AllianceLadder,
  EvidenceLevel,
  LadderMonth,
  LadderRung,
  RungAnswer,
  RungState,
} from './alliance-types.js';
import { ladderWords } from './alliance-words.js';
import { bondsBetween, type Treaty } from './treaties.js';

export interface LadderOptions {
  /** The day on which the ladder is looked at: what is later does not count. */
  readonly at: Day;
  /** First month of the path (default: that of the first dated act between the two, at most 30 years before). */
  readonly from?: Day;
  /** Name of a state, for the answer in words (default: its code). */
  readonly name?: (state: StateCode) => string;
  /** Of the answer in words (default: English). */
  readonly language?: Language;
}

const LONGEST_PATH_DAYS = 30 * 366;

/**
 * The ladder of two states. `events`: of any status, at least those in which both take part; rejected ones left
 * out. With neither acts nor treaties every rung is `none`, and the words say so. Throws a RangeError for a pair
 * of a state with itself.
 */
export function allianceLadder(
  [a, b]: readonly [StateCode, StateCode],
  events: readonly LoggedEvent[],
  treaties: readonly Treaty[],
  ladder: readonly LadderRung[],
  options: LadderOptions,
): AllianceLadder {
  if (a === b) throw new RangeError(`${a} and ${b} are the same state`);
  const { at } = options;
  const { dated, leftOut } = datedEvents(events, a, b, at);
  const bonds = bondsBetween(treaties, a, b).filter((bond) => (bond.signed ?? bond.inForce ?? '') <= at);
  const cases = ladder.map((rung) => caseOf(rung, [a, b], dated, bonds, at));
  const rungs = cases.map((known) => answerOf(known, at));
  const answer = {
    a,
    b,
    at,
    rungs,
    byState: byState(rungs),
    path: pathOf(cases, dated, options),
    bonds,
    acts: dated.length,
    leftOut,
  };
  return { ...answer, words: ladderWords(answer, options.name ?? ((state) => state), options.language) };
}

/** Acts of both that can be placed on a day up to `at`; what cannot is counted. */
function datedEvents(events: readonly LoggedEvent[], a: StateCode, b: StateCode, at: Day) {
  const leftOut = { undated: 0, yearOnly: 0, later: 0 };
  const dated: DatedEvent[] = [];
  for (const event of events) {
    const { day } = event;
    const both = between(event, a, b) || bothAct(event, a, b);
    if (!both || event.review === 'rejected') continue;
    if (day === null) leftOut.undated += 1;
    else if (event.precision === 'year') leftOut.yearOnly += 1;
    else if (day > at) leftOut.later += 1;
    else dated.push({ ...event, day });
  }
  return { dated: dated.sort((x, y) => (x.day < y.day ? -1 : x.day > y.day ? 1 : 0)), leftOut };
}

function bothAct(event: LoggedEvent, a: StateCode, b: StateCode): boolean {
  const acts = (state: StateCode) =>
    event.source.some((code) => code === state || code.startsWith(`${state}.`));
  return acts(a) && acts(b);
}

function answerOf(known: RungCase, at: Day): RungAnswer {
  const firstOf = (level: EvidenceLevel) => known.evidence.find((item) => item.level === level)?.day ?? null;
  const inForce = known.bonds.map((bond) => bond.inForce).filter((day) => day !== null && day <= at);
  const signed = known.bonds.map((bond) => bond.signed).filter((day) => day !== null && day <= at);
  return {
    rung: known.rung.id,
    title: known.rung.title,
    ...stateOn(known, at),
    first: {
      reached: earliestOf([known.acts.reached, ...inForce]),
      claimed: earliestOf([firstOf('claimed'), ...signed]),
      spoken: firstOf('spoken'),
      against: known.against[0]?.day ?? null,
    },
    latest: known.evidence.at(-1)?.day ?? null,
    evidence: known.evidence,
    against: known.against,
    short: known.short,
  };
}

function earliestOf(days: readonly (Day | null)[]): Day | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

function byState(rungs: readonly RungAnswer[]): AllianceLadder['byState'] {
  const ids = (state: RungState) => rungs.filter((rung) => rung.state === state).map(({ rung }) => rung);
  return {
    reached: ids('reached'),
    claimed: ids('claimed'),
    lapsed: ids('lapsed'),
    spoken: ids('spoken'),
    against: ids('against'),
    none: ids('none'),
  };
}

/** The states at the end of each month; the last month is looked at on `at` itself. */
function pathOf(
  cases: readonly RungCase[],
  dated: readonly DatedEvent[],
  { at, from }: LadderOptions,
): readonly LadderMonth[] {
  const earliest = addDays(at, -LONGEST_PATH_DAYS);
  const begin = from ?? dated[0]?.day ?? addDays(at, -366);
  if (begin > at) return [];
  const months: LadderMonth[] = [];
  for (const month of periodsBetween(from ?? (begin < earliest ? earliest : begin), at, 'month')) {
    const end = addDays(firstDayOf(nextPeriod(month, 'month')), -1);
    const states = cases.map((known) => stateOn(known, end < at ? end : at).state);
    const before = months.at(-1)?.states;
    const changed = cases.flatMap(({ rung }, i) => (states[i] === (before?.[i] ?? 'none') ? [] : [rung.id]));
    months.push({ month, states, changed });
  }
  return months;
}
