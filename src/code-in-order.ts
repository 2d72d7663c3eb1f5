/**
 * Codes a stream of reports, with further threads where there is enough to do for them, and gives the events in
 * the order of the stream. What comes out does not depend on how many threads took part.
 */
import { availableParallelism } from 'node:os';
import type { Coder, OwnActor } from './code/index.js';
import { type CodingPool, startCodingPool } from './coding-pool.js';
import type { CodedEvent, Report } from './ontology/coded-event.js';

/** Characters coded in the main thread first: shorter inputs are done before a thread has started. */
const ALONE = 300_000;
/** Most reports, and characters of them, that are held at a time, for each thread. */
const MOST_REPORTS = 200;
const MOST_CHARACTERS = 2_000_000;
const MOST_JOBS = 4;

export interface CodingJobs {
  /** Threads that code; 1: the main thread alone. Default: see `defaultJobs`. */
  readonly jobs?: number;
  /** The user's own actors that the given coder knows; the threads' coders are told them too. */
  readonly ownActors?: readonly OwnActor[];
}

export interface Coded<T> {
  readonly item: T;
  readonly events: readonly CodedEvent[];
}

/** One core is left to reading and writing: the number of cores less one, at least 1 and at most 4. */
export function defaultJobs(): number {
  return Math.max(1, Math.min(MOST_JOBS, availableParallelism() - 1));
}

/**
 * Each item with the events of its report, in order; none where `reportOf` gives null. Throws what the source
 * throws, and where a report cannot be coded.
 */
export async function* codeInOrder<T>(
  items: AsyncIterable<T>,
  reportOf: (item: T) => Report | null,
  coder: Coder,
  { jobs = defaultJobs(), ownActors = [] }: CodingJobs = {},
): AsyncGenerator<Coded<T>> {
  const source = items[Symbol.asyncIterator]();
  let idle = true;
  try {
    let characters = 0;
    while (jobs === 1 || characters < ALONE) {
      const { done, value: item } = await source.next();
      if (done === true) return;
      const report = reportOf(item);
      characters += report?.text.length ?? 0;
      yield { item, events: report ? coder.code(report) : [] };
    }
    const pool = startCodingPool(jobs, ownActors);
    try {
      const line = new Line(source, reportOf, pool, jobs);
      for (let one = await line.next(); one !== undefined; one = await line.next()) {
        idle = !line.isReading;
        yield one;
      }
    } finally {
      await pool.close();
    }
  } finally {
    // Where a read is under way it may wait for input that never comes.
    if (idle) await source.return?.();
    else source.return?.().catch(ignore);
  }
}

interface Waiting<T> {
  readonly item: T;
  readonly size: number;
  readonly coding: Promise<void>;
  events?: readonly CodedEvent[];
}

/** What the reader throws is thrown where it is awaited; this keeps it from being reported as lost. */
const ignore = (): void => undefined;

/** The reports on their way through the pool, in order. */
class Line<T> {
  private readonly waiting: Waiting<T>[] = [];
  private characters = 0;
  private reading: Promise<void> | undefined;
  private ended = false;

  constructor(
    private readonly source: AsyncIterator<T>,
    private readonly reportOf: (item: T) => Report | null,
    private readonly pool: CodingPool,
    private readonly jobs: number,
  ) {}

  get isReading(): boolean {
    return this.reading !== undefined;
  }

  /** The next item with its events; undefined at the end. Reads on while it waits. */
  async next(): Promise<Coded<T> | undefined> {
    for (;;) {
      const first = this.waiting[0];
      if (first?.events !== undefined) {
        this.waiting.shift();
        this.characters -= first.size;
        return { item: first.item, events: first.events };
      }
      if (this.ended && first === undefined) return undefined;
      if (this.hasRoom() && this.reading === undefined) {
        this.reading = this.read();
        this.reading.catch(ignore);
      }
      await Promise.race([this.reading, first?.coding].filter((one) => one !== undefined));
    }
  }

  private hasRoom(): boolean {
    return (
      !this.ended &&
      this.waiting.length < this.jobs * MOST_REPORTS &&
      this.characters < this.jobs * MOST_CHARACTERS
    );
  }

  private async read(): Promise<void> {
    const { done, value: item } = await this.source.next();
    this.reading = undefined;
    if (done === true) {
      this.ended = true;
      return;
    }
    const report = this.reportOf(item);
    const size = report?.text.length ?? 0;
    const coding = (report ? this.pool.code(report) : Promise.resolve([])).then((events) => {
      entry.events = events;
    });
    coding.catch(ignore);
    const entry: Waiting<T> = { item, size, coding };
    this.waiting.push(entry);
    this.characters += size;
  }
}
