/**
 * Agreement with validation records in the style of PETRARCH: a sentence, its source and target as CAMEO's
 * run-together codes (`GONMIL`, `---EDU`). Right is an event whose two states are both right, whatever its
 * type; a mutual event stands for one each way.
 */
import { stateOf } from '../../ontology/actor.js';
import { type Agreement, agreement } from './agreement.js';
import type { ComparedEvent } from './score-reports.js';

/** Codes as the record has them; empty or dashes: nobody named. */
export interface RecordEvent {
  readonly source: string;
  readonly target: string;
}

export interface ScoredRecord {
  readonly id: string;
  readonly gold: readonly RecordEvent[];
  readonly coded: readonly ComparedEvent[];
}

export interface RecordScores {
  readonly records: number;
  readonly events: number;
  /** Share of the gold's events whose source and target states are both coded, in [0, 1]; null: no events. */
  readonly bothRight: number | null;
  readonly sourceRight: number | null;
  readonly targetRight: number | null;
  /** Over distinct pairs of states in each record. */
  readonly pairs: Agreement;
  readonly empty: { readonly records: number; readonly leftEmpty: number };
  readonly errors: readonly {
    readonly id: string;
    /** `GON>CAL`; a dash for nobody. */
    readonly missed: readonly string[];
    readonly wrong: readonly string[];
  }[];
}

type Pair = readonly [source: string, target: string];

/** Scores the records. */
export function scoreRecords(records: readonly ScoredRecord[]): RecordScores {
  let right = 0;
  let missed = 0;
  let wrong = 0;
  let events = 0;
  let both = 0;
  let sources = 0;
  let targets = 0;
  const errors: RecordScores['errors'][number][] = [];
  for (const record of records) {
    const coded = new Map(record.coded.flatMap(pairsOf).map((pair) => [pair.join('>'), pair]));
    const gold = new Map(record.gold.map((event) => [keyOf(event), event]));
    for (const event of record.gold) {
      events += 1;
      if (coded.has(keyOf(event))) both += 1;
      const found = [...coded.values()];
      if (found.some(([source]) => source === stateCode(event.source))) sources += 1;
      if (found.some(([, target]) => target === stateCode(event.target))) targets += 1;
    }
    const lost = [...gold.keys()].filter((key) => !coded.has(key));
    const extra = [...coded.keys()].filter((key) => !gold.has(key));
    right += gold.size - lost.length;
    missed += lost.length;
    wrong += extra.length;
    if (lost.length + extra.length > 0) errors.push({ id: record.id, missed: lost, wrong: extra });
  }
  const share = (count: number): number | null => (events === 0 ? null : count / events);
  const empty = records.filter((record) => record.gold.length === 0);
  return {
    records: records.length,
    events,
    bothRight: share(both),
    sourceRight: share(sources),
    targetRight: share(targets),
    pairs: agreement(right, missed, wrong),
    empty: {
      records: empty.length,
      leftEmpty: empty.filter((record) => record.coded.length === 0).length,
    },
    errors,
  };
}

/** The state of a run-together code: its first three letters; a dash where it names none. */
function stateCode(code: string): string {
  const state = code.slice(0, 3);
  return /^[A-Z][A-Z0-9]{2}$/.test(state) ? state : '-';
}

function keyOf(event: RecordEvent): string {
  return `${stateCode(event.source)}>${stateCode(event.target)}`;
}

function pairsOf(event: ComparedEvent): readonly Pair[] {
  const sources = [...new Set(event.source.map(stateOf))];
  if (event.mutual === true) {
    return sources.flatMap((one) =>
      sources.filter((other) => other !== one).map((other): Pair => [one, other]),
    );
  }
  const targets = [...new Set((event.target ?? []).map(stateOf))];
  const named = (states: readonly string[]): readonly string[] => (states.length > 0 ? states : ['-']);
  return named(sources).flatMap((source) => named(targets).map((target): Pair => [source, target]));
}
