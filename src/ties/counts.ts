/**
 * Counts through a year: the acts of two states by kind, each with its number ("the third visit this year"), and
 * the ordinals that reports tell held against the log. A report that counts and a log that counts are two
 * witnesses; where they differ, one has missed something or counts another thing.
 */
import type { StateCode } from '../ontology/actor.js';
import type { Amount } from '../ontology/coded-event.js';
import type { Day } from '../ontology/day.js';
import type { EventType } from '../ontology/event-types.js';
import { type Counting, concerns } from './acts.js';
import { dayOfNumber } from './calendar.js';
import { type OrdinalScope, scopeOf, typesCounted } from './ordinals.js';
import { createReading } from './reading.js';
import { rangeOf, select } from './series.js';
import type { Coverage, Mention, RemovedCounts, TieEvent } from './types.js';

/** Acts of one kind that one side does to the other, or both do together. */
export interface ActCount {
  readonly type: EventType;
  readonly mode: string | null;
  /** Who does it, sorted; both for a mutual act. */
  readonly by: readonly StateCode[];
  /** In order of day: the first, the second, … */
  readonly acts: readonly { readonly nth: number; readonly day: Day; readonly occurrenceId: string }[];
}

/**
 * `agrees`: the log counts as many; `fewer`, `more`: the log counts fewer or more; `open`: the report does not say since
 * when, or the log counts fewer and begins later.
 */
export type OrdinalVerdict = 'agrees' | 'fewer' | 'more' | 'open';

/** An ordinal that a report tells, held against the log. */
export interface OrdinalCheck {
  readonly occurrenceId: string;
  readonly eventId: string;
  readonly day: Day;
  readonly told: number;
  /** What the report counts: `visit this year`. */
  readonly unit: string;
  readonly scope: OrdinalScope;
  /** Days counted, both included. */
  readonly from: Day;
  readonly counted: number;
  readonly verdict: OrdinalVerdict;
  /** The happenings counted, the last being the act itself. */
  readonly occurrenceIds: readonly string[];
}

export interface YearCounts {
  readonly year: number;
  /** The commonest kind first. */
  readonly kinds: readonly ActCount[];
  /** In order of day. */
  readonly ordinals: readonly OrdinalCheck[];
}

/** What is needed of a mention to read its ordinals. */
export type OrdinalMention = Pick<Mention, 'id' | 'status' | 'amounts'> & { readonly occurrenceId: string };

interface CountInput {
  readonly events: readonly TieEvent[];
  readonly mentions: readonly OrdinalMention[];
  /** First day read; null where nothing was. */
  readonly firstRead: Day | null;
}

/**
 * Counts of a pair in a calendar year, of the happenings that count. Acts known only to their year are left out; those
 * before the year are counted where an ordinal reaches back to them.
 */
export function countYear(
  events: readonly TieEvent[],
  coverage: Coverage,
  mentions: readonly OrdinalMention[],
  pair: readonly [StateCode, StateCode],
  year: number,
  counting: Counting,
): YearCounts & { readonly removed: RemovedCounts } {
  const reading = createReading(coverage);
  const range = rangeOf(reading, { from: `${year}-01-01`, to: `${year}-12-31` });
  const own = events.filter((event) => concerns(event, pair[0], pair[1], 'undirected'));
  const { acts, removed } = select(own, counting, range);
  const firstRead = reading.first === undefined ? null : dayOfNumber(reading.first);
  return { ...countIn({ events: acts.map(({ event }) => event), mentions, firstRead }, pair, year), removed };
}

function countIn(input: CountInput, [a, b]: readonly [StateCode, StateCode], year: number): YearCounts {
  const own = input.events
    .flatMap((event) => (event.day === null ? [] : [{ event, day: event.day, by: doersOf(event, a, b) }]))
    .sort((x, y) =>
      x.day < y.day ? -1 : x.day > y.day ? 1 : x.event.occurrenceId < y.event.occurrenceId ? -1 : 1,
    );
  const inYear = own.filter(({ day }) => Number(day.slice(0, 4)) === year);
  return { year, kinds: kindsOf(inYear), ordinals: ordinalsOf(input, own, inYear) };
}

interface Counted {
  readonly event: TieEvent;
  readonly day: Day;
  readonly by: readonly StateCode[];
}

function doersOf(event: TieEvent, a: StateCode, b: StateCode): readonly StateCode[] {
  if (event.mutual) return [a, b].sort();
  return [a, b].filter((state) => event.source.includes(state)).sort();
}

function kindsOf(counted: readonly Counted[]): readonly ActCount[] {
  const kinds = new Map<string, Counted[]>();
  for (const one of counted) {
    const key = `${one.event.type}/${one.event.mode ?? ''} ${one.by.join('+')}`;
    const list = kinds.get(key);
    if (list) list.push(one);
    else kinds.set(key, [one]);
  }
  return [...kinds]
    .sort(([x, xs], [y, ys]) => ys.length - xs.length || (x < y ? -1 : 1))
    .flatMap(([, list]) => {
      const [first] = list;
      if (first === undefined) return [];
      const { type, mode = null } = first.event;
      const acts = list.map(({ day, event }, i) => ({ nth: i + 1, day, occurrenceId: event.occurrenceId }));
      return [{ type, mode, by: first.by, acts }];
    });
}

function ordinalsOf(
  input: CountInput,
  own: readonly Counted[],
  inYear: readonly Counted[],
): readonly OrdinalCheck[] {
  const byOccurrence = new Map(inYear.map((one) => [one.event.occurrenceId, one]));
  const seen = new Set<string>();
  const checks: OrdinalCheck[] = [];
  for (const mention of input.mentions) {
    const act = byOccurrence.get(mention.occurrenceId);
    if (act === undefined) continue;
    for (const amount of mention.amounts ?? []) {
      // Ten reports that copy one count are one witness.
      const key = `${mention.occurrenceId} ${amount.value} ${amount.unit}`;
      if (amount.kind !== 'ordinal' || seen.has(key)) continue;
      seen.add(key);
      checks.push(checkOf(mention, amount, act, own, input.firstRead));
    }
  }
  return checks.sort((x, y) => (x.day < y.day ? -1 : x.day > y.day ? 1 : x.eventId < y.eventId ? -1 : 1));
}

function checkOf(
  mention: OrdinalMention,
  amount: Amount,
  act: Counted,
  own: readonly Counted[],
  firstRead: Day | null,
): OrdinalCheck {
  const scope = scopeOf(amount.unit, act.day);
  const begun = firstRead ?? act.day;
  const from = scope.from ?? begun;
  const counts = typesCounted(amount.unit, act.event);
  const ids = own
    .filter(({ event, day }) => day >= from && day <= act.day && counts(event))
    // A visit is counted for the visitor; what both do together counts for both.
    .filter(({ event, by }) => event.mutual || act.event.mutual || by.some((state) => act.by.includes(state)))
    .map(({ event }) => event.occurrenceId)
    .filter((id) => id !== act.event.occurrenceId);
  const counted = ids.length + 1;
  return {
    occurrenceId: mention.occurrenceId,
    eventId: mention.id,
    day: act.day,
    told: amount.value,
    unit: amount.unit,
    scope: scope.kind,
    from,
    counted,
    verdict: verdictOf(
      counted,
      amount.value,
      scope.from !== null && scope.from >= begun,
      scope.from !== null,
    ),
    occurrenceIds: [...ids, act.event.occurrenceId],
  };
}

/** A count without a stated beginning may be of one series of talks among many: it can agree, and contradict nothing. */
function verdictOf(counted: number, told: number, whole: boolean, stated: boolean): OrdinalVerdict {
  if (counted === told) return 'agrees';
  if (!stated) return 'open';
  if (counted > told) return 'more';
  return whole ? 'fewer' : 'open';
}
