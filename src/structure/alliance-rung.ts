/**
 * One rung of the ladder: which evidence there is, and on which day each state of the rung began. A criterion is
 * tried three times: on facts alone, with what is claimed and planned, and with what is proposed and possible; so
 * one visit that took place and one that is planned are an exchange of visits that is claimed.
 */
import type { StateCode } from '../ontology/actor.js';
import { addDays, type Day } from '../ontology/day.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import type { Status } from '../ontology/status.js';
import { actMeets, bondMeets, doersOf } from './alliance-criteria.js';
import type {
  EvidenceLevel,
  LadderCriterion,
  LadderRung,
  RungEvidence,
  RungState,
  ShortOf,
} from './alliance-types.js';
import { receiptOf } from './receipt.js';
import { inForceOn, type TreatyBond } from './treaties.js';

/** What a status is worth. */
export const LEVEL_OF: Readonly<Record<Status, EvidenceLevel>> = {
  occurred: 'reached',
  claimed: 'claimed',
  planned: 'claimed',
  proposed: 'spoken',
  possible: 'spoken',
  denied: 'against',
};
/** Surest first: of several reports of one happening the surest decides. */
const SUREST: readonly Status[] = ['occurred', 'claimed', 'planned', 'possible', 'proposed', 'denied'];
/** Statuses in which a contrary act counts as told. */
const TOLD: readonly Status[] = ['occurred', 'claimed', 'planned'];
const CASES = ['reached', 'claimed', 'spoken'] as const;
type Case = (typeof CASES)[number];

/** A dated act. */
export type DatedEvent = LoggedEvent & { readonly day: Day };

/** All that is known of a rung up to the day asked for, ready to be looked at on any day before. */
export interface RungCase {
  readonly rung: LadderRung;
  readonly evidence: readonly RungEvidence[];
  readonly against: readonly RungEvidence[];
  readonly short: readonly ShortOf[];
  /** First day on which acts alone give each level; null: never. */
  readonly acts: Readonly<Record<Case, Day | null>>;
  readonly bonds: readonly TreatyBond[];
}

/** Gathers the evidence on a rung. `events`: dated, no later than `at`. */
export function caseOf(
  rung: LadderRung,
  pair: readonly [StateCode, StateCode],
  events: readonly DatedEvent[],
  bonds: readonly TreatyBond[],
  at: Day,
): RungCase {
  const own = bonds.filter((bond) => rung.criteria.some((criterion) => asksForTreaty(bond, criterion)));
  const found: Found = {
    evidence: own.flatMap((bond) => treatyEvidence(bond, rung, at)),
    against: [],
    short: [],
    acts: { reached: null, claimed: null, spoken: null },
  };
  for (const criterion of rung.criteria) {
    if (criterion.by === 'treaty') continue;
    const met = surestOf(events.filter((event) => actMeets(event, criterion, pair)));
    if (criterion.case === 'against') addContrary(met, criterion, found);
    else addFor(met, criterion, pair, found);
  }
  return {
    rung,
    evidence: inOrder(found.evidence),
    against: inOrder(found.against),
    short: found.short,
    acts: found.acts,
    bonds: own,
  };
}

/** What is being gathered on a rung. */
interface Found {
  readonly evidence: RungEvidence[];
  readonly against: RungEvidence[];
  readonly short: ShortOf[];
  readonly acts: Record<Case, Day | null>;
}

function addContrary(met: readonly DatedEvent[], criterion: LadderCriterion, found: Found): void {
  const told = met.filter(({ status }) => TOLD.includes(status));
  found.against.push(...told.map((event) => actEvidence(event, 'against', criterion)));
}

function addFor(
  met: readonly DatedEvent[],
  criterion: LadderCriterion,
  pair: readonly [StateCode, StateCode],
  found: Found,
): void {
  // A denial speaks against a criterion that names what it looks for, not against one that only counts.
  const named = criterion.words.any || criterion.acts.some(({ mode }) => mode !== undefined);
  const denied = met.filter(({ status }) => named && status === 'denied');
  found.against.push(...denied.map((event) => actEvidence(event, 'against', criterion)));
  const counted = met.filter(({ status }) => status !== 'denied');
  const days = daysOf(counted, criterion, pair);
  for (const level of CASES) found.acts[level] = earliest(found.acts[level], days[level]);
  if (CASES.some((level) => days[level] !== null)) {
    found.evidence.push(...counted.map((event) => actEvidence(event, LEVEL_OF[event.status], criterion)));
  } else if (counted.length > 0) found.short.push(shortOf(counted, criterion, pair));
}

/** The state of a rung on a day, with the first day of that state. */
export function stateOn(
  known: RungCase,
  day: Day,
): { readonly state: RungState; readonly since: Day | null } {
  const by = (date: Day | null) => (date !== null && date <= day ? date : null);
  const reached = earliest(boundSince(known.bonds, day), by(known.acts.reached));
  if (reached !== null) return { state: 'reached', since: reached };
  const signed = known.bonds
    .filter((bond) => bond.signed !== null && bond.signed <= day && (bond.inForce ?? '9999') > day)
    .map((bond) => bond.signed);
  const claimed = signed.reduce(earliest, by(known.acts.claimed));
  if (claimed !== null) return { state: 'claimed', since: claimed };
  const ended = known.bonds.flatMap((bond) => (bond.ended !== null && bond.ended < day ? [bond.ended] : []));
  const last = ended.sort().at(-1);
  if (last !== undefined) return { state: 'lapsed', since: addDays(last, 1) };
  const spoken = by(known.acts.spoken);
  if (spoken !== null) return { state: 'spoken', since: spoken };
  const contrary = known.against[0]?.day ?? null;
  return by(contrary) === null ? { state: 'none', since: null } : { state: 'against', since: contrary };
}

/** First day since which the two have been bound without a gap; null: not bound on that day. */
function boundSince(bonds: readonly TreatyBond[], day: Day): Day | null {
  const standing = bonds.filter((bond) => inForceOn(bond, day));
  let since = standing.map((bond) => bond.inForce).reduce(earliest, null);
  for (;;) {
    const eve = since === null ? null : addDays(since, -1);
    const before = eve === null ? [] : bonds.filter((bond) => inForceOn(bond, eve));
    if (before.length === 0) return since;
    since = before.map((bond) => bond.inForce).reduce(earliest, since);
  }
}

/** First day on which each level of a criterion is met. */
function daysOf(
  events: readonly DatedEvent[],
  criterion: LadderCriterion,
  pair: readonly [StateCode, StateCode],
): Readonly<Record<Case, Day | null>> {
  const upTo = (level: Case) =>
    events.filter((event) => CASES.indexOf(LEVEL_OF[event.status] as Case) <= CASES.indexOf(level));
  return {
    reached: metOn(upTo('reached'), criterion, pair),
    claimed: metOn(upTo('claimed'), criterion, pair),
    spoken: metOn(upTo('spoken'), criterion, pair),
  };
}

/** First day on which enough happenings lie within the window, from both sides where that is asked; null: never. */
function metOn(
  events: readonly DatedEvent[],
  criterion: LadderCriterion,
  pair: readonly [StateCode, StateCode],
): Day | null {
  const { least, within } = criterion;
  for (const [i, event] of events.entries()) {
    const begin = within === null ? '' : addDays(event.day, -within);
    const window = events.slice(0, i + 1).filter(({ day }) => day >= begin);
    if (window.length >= least && (!criterion.bothWays || !isOneWay(window, pair))) return event.day;
  }
  return null;
}

function isOneWay(events: readonly DatedEvent[], pair: readonly [StateCode, StateCode]): boolean {
  return new Set(events.flatMap((event) => doersOf(event, pair))).size < 2;
}

function shortOf(
  events: readonly DatedEvent[],
  criterion: LadderCriterion,
  pair: readonly [StateCode, StateCode],
): ShortOf {
  return {
    criterion: criterion.line,
    why: criterion.why,
    found: events.length,
    least: criterion.least,
    oneWay: criterion.bothWays && isOneWay(events, pair),
    receipts: events.map(receiptOf),
  };
}

/** One mention for each happening, the surest; in order of day and id. */
function surestOf(events: readonly DatedEvent[]): readonly DatedEvent[] {
  const best = new Map<string, DatedEvent>();
  for (const event of events) {
    const known = best.get(event.occurrenceId);
    if (!known || SUREST.indexOf(event.status) < SUREST.indexOf(known.status))
      best.set(event.occurrenceId, event);
  }
  return [...best.values()].sort((x, y) => compare(x.day, y.day) || compare(x.id, y.id));
}

function asksForTreaty(bond: TreatyBond, criterion: LadderCriterion): boolean {
  return criterion.by === 'treaty' && bondMeets(bond, criterion);
}

/** Nothing where the treaty was neither signed nor in force by the day asked for. */
function treatyEvidence(bond: TreatyBond, { criteria }: LadderRung, at: Day): readonly RungEvidence[] {
  const criterion = criteria.find((candidate) => asksForTreaty(bond, candidate));
  if (criterion === undefined) return [];
  const common = { criterion: criterion.line, why: criterion.why, bond };
  if (bond.inForce !== null && bond.inForce <= at) {
    return [{ ...common, level: inForceOn(bond, at) ? 'reached' : 'lapsed', day: bond.inForce }];
  }
  return bond.signed === null || bond.signed > at ? [] : [{ ...common, level: 'claimed', day: bond.signed }];
}

function actEvidence(event: DatedEvent, level: EvidenceLevel, { line, why }: LadderCriterion): RungEvidence {
  return { level, day: event.day, criterion: line, why, receipt: receiptOf(event) };
}

/** By day; an act that meets several criteria of a rung is listed once. */
function inOrder(items: readonly RungEvidence[]): readonly RungEvidence[] {
  const once = new Map<string, RungEvidence>();
  for (const item of items) {
    const key = item.receipt?.eventId ?? `${item.bond?.treaty.id} ${item.day}`;
    if (!once.has(key)) once.set(key, item);
  }
  return [...once.values()].sort((x, y) => compare(x.day, y.day) || x.criterion - y.criterion);
}

function earliest(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
