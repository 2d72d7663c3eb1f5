/** Threads that code reports beside the main one. Which of them codes a report changes nothing in its events. */
import { Worker } from 'node:worker_threads';
import type { OwnActor } from './code/index.js';
import type { CodingAnswer, CodingWorkerData } from './coding-worker.js';
import type { CodedEvent, Report } from './ontology/coded-event.js';

/** Run from the sources, as tests are, the built worker is taken: Node itself runs no TypeScript. */
const SCRIPT = new URL(
  import.meta.url.endsWith('.ts') ? '../dist/coding-worker.js' : './coding-worker.js',
  import.meta.url,
);
/** Reports sent at a time: enough to make the sending cheap, few enough to share the work evenly. */
const MOST_SENT = 32;

export interface CodingPool {
  /** Rejects where the report cannot be coded or a thread has ended. */
  code(report: Report): Promise<readonly CodedEvent[]>;
  /** Ends the threads; what is not coded by then is rejected. */
  close(): Promise<void>;
}

interface Job {
  readonly report: Report;
  resolve(events: readonly CodedEvent[]): void;
  reject(error: Error): void;
}

interface Thread {
  readonly worker: Worker;
  /** Jobs sent and not answered, the oldest first. */
  readonly sent: Job[];
}

/** Starts threads with a coder each. Close the pool after use: its threads keep the process alive. */
export function startCodingPool(jobs: number, ownActors: readonly OwnActor[], script = SCRIPT): CodingPool {
  const data: CodingWorkerData = { ownActors };
  let outbox: Job[] = [];
  let failure: Error | undefined;
  const threads = Array.from({ length: jobs }, (): Thread => {
    const thread: Thread = { worker: new Worker(script, { workerData: data }), sent: [] };
    thread.worker.on('message', (answers: readonly CodingAnswer[]) => settle(thread, answers));
    thread.worker.on('error', (error: Error) => fail(error));
    thread.worker.on('exit', () => fail(new Error('a coding thread ended before its work was done')));
    return thread;
  });

  function fail(error: Error): void {
    failure ??= error;
    const open = [...threads.flatMap(({ sent }) => sent.splice(0)), ...outbox.splice(0)];
    for (const job of open) job.reject(failure);
  }

  function send(): void {
    if (outbox.length === 0) return;
    const thread = threads.reduce((least, one) => (one.sent.length < least.sent.length ? one : least));
    thread.sent.push(...outbox);
    thread.worker.postMessage(outbox.map((job) => job.report));
    outbox = [];
  }

  return {
    code: (report) =>
      new Promise((resolve, reject) => {
        if (failure) {
          reject(failure);
          return;
        }
        outbox.push({ report, resolve, reject });
        if (outbox.length >= MOST_SENT) send();
        else if (outbox.length === 1) setImmediate(send);
      }),
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function settle(thread: Thread, answers: readonly CodingAnswer[]): void {
  for (const answer of answers) {
    const job = thread.sent.shift();
    if ('events' in answer) job?.resolve(JSON.parse(answer.events) as readonly CodedEvent[]);
    else job?.reject(new Error(`report ${job.report.id} cannot be coded: ${answer.error}`));
  }
}
