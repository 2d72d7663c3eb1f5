/**
 * What the pages are made from, kept in memory until the log changes: mentions, happenings, and happenings by pair.
 * A person's word changes no more of it than the happenings that it touches; the outcome is that of reading all again.
 */
import { KeptAnswers } from '../kept-answers.js';
import type { EventRow } from '../log/index.js';
import {
  type Coverage,
  changeEvents,
  type Grouping,
  groupingSteps,
  type PairedEvents,
  pairEvents,
  type TieEvent,
  toTieEvents,
} from '../ties/index.js';
import type { TieRows } from './ties.js';

/** Mentions of the log, rejected ones as well, with the acts that others coded. */
export interface LoadedRows {
  readonly mentions: readonly EventRow[];
  readonly imported: readonly TieEvent[];
  readonly coverage: Coverage;
}

/** What a word changed. */
export interface RowsChange {
  readonly before: TieRows;
  readonly after: TieRows;
  /** Events whose happening is another now; null: in none any more. */
  readonly moved: ReadonlyMap<string, string | null>;
}

export class KeptRows {
  #rows: TieRows;
  #heard: readonly EventRow[];
  #grouping: Grouping | undefined;
  #steps: Generator<void, Grouping> | undefined;
  /** Events that an earlier version of this program grouped otherwise. */
  #misplaced: ReadonlyMap<string, string> = new Map();

  /** What was asked of the log since the last change, by question. */
  readonly #answers = new KeptAnswers();

  constructor({ mentions, imported, coverage }: LoadedRows) {
    this.#heard = mentions;
    this.#rows = tieRows(mentions.filter(isStanding), imported, coverage);
  }

  get rows(): TieRows {
    return this.#rows;
  }

  /** An answer that holds until the log changes. */
  answer<T>(question: unknown, ask: () => Promise<T>): Promise<T> {
    return this.#answers.answer(question, ask);
  }

  /** Takes a step of some milliseconds towards being ready for corrections; true: it was the last. */
  prepareStep(): boolean {
    if (this.#grouping !== undefined) return true;
    this.#steps ??= groupingSteps(this.#heard);
    const { done, value } = this.#steps.next();
    if (done) this.#takeGrouping(value);
    return done === true;
  }

  /** The grouping; the first correction waits for it, where it is not prepared. */
  #ready(): Grouping {
    while (this.#grouping === undefined) this.prepareStep();
    return this.#grouping;
  }

  #takeGrouping(grouping: Grouping): void {
    this.#grouping = grouping;
    this.#steps = undefined;
    const occurrenceOf = grouping.occurrences();
    this.#misplaced = new Map(
      this.#rows.mentions.flatMap(({ id, occurrenceId }) => {
        const found = occurrenceOf.get(id) ?? id;
        return found === occurrenceId ? [] : [[id, found] as const];
      }),
    );
  }

  /** Takes the mentions of a document as they are now, rejected ones as well. */
  change(documentId: string, own: readonly EventRow[]): RowsChange {
    const grouping = this.#ready();
    this.#answers.clear();
    const moved = new Map<string, string | null>([...this.#misplaced, ...grouping.update(documentId, own)]);
    this.#misplaced = new Map();
    const occurrenceOf = grouping.occurrences();
    const place = (row: EventRow): EventRow => ({ ...row, occurrenceId: occurrenceOf.get(row.id) ?? row.id });
    const now = own.map(place);
    const before = this.#rows;
    const others = before.mentions
      .filter((row) => row.documentId !== documentId)
      .map((row) => (moved.has(row.id) ? place(row) : row));
    this.#heard = [...this.#heard.filter((row) => row.documentId !== documentId), ...now];
    this.#rows = changedRows(before, [...others, ...now.filter(isStanding)]);
    return { before, after: this.#rows, moved };
  }
}

function isStanding({ review }: EventRow): boolean {
  return review !== 'rejected';
}

/** Happenings of mentions and acts that others coded. */
export function tieRows(
  mentions: readonly EventRow[],
  imported: readonly TieEvent[],
  coverage: Coverage,
): TieRows {
  const events = [...toTieEvents(mentions), ...imported];
  return rowsOf(mentions, imported, events, coverage, () => pairEvents(events, coverage));
}

/** `pair` is called when somebody first asks for pairs. */
function rowsOf(
  mentions: readonly EventRow[],
  imported: readonly TieEvent[],
  events: readonly TieEvent[],
  coverage: Coverage,
  pair: () => PairedEvents,
): TieRows {
  // `pair` holds the rows before these, and is let go once it was called.
  const kept: { pair?: () => PairedEvents; paired?: PairedEvents } = { pair };
  return {
    mentions,
    imported,
    events,
    coverage,
    paired() {
      kept.paired ??= (kept.pair ?? pairNothing)();
      delete kept.pair;
      return kept.paired;
    },
  };
}

function pairNothing(): never {
  throw new Error('happenings are paired once');
}

/** The rows with other mentions: only the happenings of mentions that are not the same are made again. */
function changedRows(before: TieRows, mentions: readonly EventRow[]): TieRows {
  const { imported, coverage } = before;
  const [old, now] = [new Set(before.mentions), new Set(mentions)];
  const touched = new Set<string>();
  for (const row of before.mentions) if (!now.has(row)) touched.add(row.occurrenceId);
  for (const row of mentions) if (!old.has(row)) touched.add(row.occurrenceId);
  const told = before.events.slice(0, before.events.length - imported.length);
  const gone = new Set(told.filter((event) => touched.has(event.occurrenceId)));
  const come = toTieEvents(mentions.filter((row) => touched.has(row.occurrenceId)));
  const left = told.filter((event) => !gone.has(event));
  const events = [...inOrder(left, come), ...imported];
  return rowsOf(mentions, imported, events, coverage, () =>
    changeEvents(before.paired(), events, gone, come),
  );
}

/** Two lists in order of occurrence id as one. */
function inOrder(many: readonly TieEvent[], few: readonly TieEvent[]): readonly TieEvent[] {
  const all: TieEvent[] = [];
  let next = 0;
  for (const event of many) {
    for (let own = few[next]; own !== undefined && own.occurrenceId < event.occurrenceId; own = few[next]) {
      all.push(own);
      next++;
    }
    all.push(event);
  }
  return [...all, ...few.slice(next)];
}
