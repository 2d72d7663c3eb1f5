/**
 * Agreement of coded events with a gold of hand-coded reports, as docs/evaluate.md defines it: events match
 * when the states of source and target, the type, and fact or not are equal. Events that only one of two hand
 * coders saw are `optional`: coding one is no mistake, missing it is none.
 */
import { statesOf } from '../../ontology/actor.js';
import type { CodedEvent } from '../../ontology/coded-event.js';
import { type EventType, quadOf } from '../../ontology/event-types.js';
import { isFact, type Status } from '../../ontology/status.js';
import { type Agreement, agreement } from './agreement.js';

/** What an event needs for a comparison; coded events have it. */
export interface ComparedEvent {
  readonly type: EventType;
  readonly mode?: string;
  readonly source: readonly string[];
  readonly target?: readonly string[];
  readonly mutual?: boolean;
  readonly status: Status;
  readonly day?: string | null;
  readonly precision?: CodedEvent['precision'];
}

export interface GoldEvent extends ComparedEvent {
  readonly optional?: boolean;
}

export interface ScoredReport {
  readonly id: string;
  readonly gold: readonly GoldEvent[];
  readonly coded: readonly ComparedEvent[];
}

export const REPORT_LEVELS = ['whole event', 'who and type', 'who and quad class', 'who'] as const;
export type ReportLevel = (typeof REPORT_LEVELS)[number];

export interface ReportScores {
  readonly reports: number;
  readonly levels: readonly (Agreement & { readonly level: ReportLevel })[];
  /** Reports with nothing to code, and how many of them the coder left empty. */
  readonly empty: { readonly reports: number; readonly leftEmpty: number };
  /** Of events matched by who and type: shares with the right status, day and sectors; null where none match. */
  readonly matched: {
    readonly events: number;
    readonly status: number | null;
    readonly day: number | null;
    readonly sectors: number | null;
  };
  /** Reports in which the whole event went wrong somewhere. */
  readonly errors: readonly {
    readonly id: string;
    readonly missed: readonly GoldEvent[];
    readonly wrong: readonly ComparedEvent[];
  }[];
}

/** Scores the reports; micro-averaged over events. */
export function scoreReports(reports: readonly ScoredReport[]): ReportScores {
  const levels = REPORT_LEVELS.map((level) => {
    let right = 0;
    let missed = 0;
    let wrong = 0;
    for (const report of reports) {
      const found = matchEvents(report.gold, report.coded, level);
      right += found.pairs.filter(([gold]) => gold.optional !== true).length;
      missed += found.missed.length;
      wrong += found.wrong.length;
    }
    return { level, ...agreement(right, missed, wrong) };
  });
  const empty = reports.filter((report) => report.gold.length === 0);
  const leftEmpty = empty.filter((report) => report.coded.length === 0).length;
  const errors = reports.flatMap((report) => {
    const { missed, wrong } = matchEvents(report.gold, report.coded, 'whole event');
    return missed.length + wrong.length > 0 ? [{ id: report.id, missed, wrong }] : [];
  });
  return {
    reports: reports.length,
    levels,
    empty: { reports: empty.length, leftEmpty },
    matched: scoreMatched(reports),
    errors,
  };
}

export interface Matched {
  readonly pairs: readonly (readonly [gold: GoldEvent, coded: ComparedEvent])[];
  /** Required events that no coded one equals. */
  readonly missed: readonly GoldEvent[];
  /** Coded events that equal none of the gold. */
  readonly wrong: readonly ComparedEvent[];
}

/** Pairs each gold event with the first equal coded one not yet taken; required events choose first. */
export function matchEvents(
  gold: readonly GoldEvent[],
  coded: readonly ComparedEvent[],
  level: ReportLevel,
): Matched {
  const rest = [...coded];
  const pairs: [GoldEvent, ComparedEvent][] = [];
  const missed: GoldEvent[] = [];
  for (const optional of [false, true]) {
    for (const event of gold) {
      if ((event.optional === true) !== optional) continue;
      const key = keyOf(event, level);
      const index = rest.findIndex((other) => keyOf(other, level) === key);
      const hit = rest[index];
      if (hit !== undefined) {
        rest.splice(index, 1);
        pairs.push([event, hit]);
      } else if (!optional) missed.push(event);
    }
  }
  return { pairs, missed, wrong: rest };
}

function keyOf(event: ComparedEvent, level: ReportLevel): string {
  const states = (codes: readonly string[]): string => [...statesOf(codes)].sort().join(' ');
  const who =
    event.mutual === true
      ? `mutual ${states(event.source)}`
      : `${states(event.source)} > ${states(event.target ?? [])}`;
  switch (level) {
    case 'whole event':
      return `${who}|${event.type}|${isFact(event.status)}`;
    case 'who and type':
      return `${who}|${event.type}`;
    case 'who and quad class':
      return `${who}|${quadOf(event.type)}`;
    case 'who':
      return who;
  }
}

function scoreMatched(reports: readonly ScoredReport[]): ReportScores['matched'] {
  const pairs = reports.flatMap((report) => matchEvents(report.gold, report.coded, 'who and type').pairs);
  const share = (holds: (gold: GoldEvent, coded: ComparedEvent) => boolean): number | null =>
    pairs.length === 0 ? null : pairs.filter(([gold, coded]) => holds(gold, coded)).length / pairs.length;
  return {
    events: pairs.length,
    status: share((gold, coded) => gold.status === coded.status),
    day: share((gold, coded) => {
      // A day known to the week or month only is compared by its month.
      const length = gold.precision === 'day' ? 10 : 7;
      return (coded.day ?? '').slice(0, length) === (gold.day ?? '').slice(0, length);
    }),
    sectors: share(
      (gold, coded) => sameSet(gold.source, coded.source) && sameSet(gold.target ?? [], coded.target ?? []),
    ),
  };
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  const set = new Set(other);
  return new Set(one).size === set.size && one.every((code) => set.has(code));
}
