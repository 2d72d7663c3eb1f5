/**
 * Long work of this server: readings and imports, whoever asked for them. Each is listed with its progress, can be
 * cancelled (what was read stays) and asked for again (it goes on from there). Kept until the server stops.
 */
import { failureOf, RequestError } from './failures.js';
import type { ImportProgress, Job, ReadingProgress } from './responses.js';

export interface Watch<P> {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: P) => void;
}

export interface NewJob<P, R> {
  readonly kind: Job['kind'];
  readonly paths: readonly string[];
  readonly run: (watch: Watch<P>) => Promise<R>;
  /** Begins the same work again as a job of its own; absent: it cannot be. */
  readonly again?: () => Job;
}

export interface Jobs {
  /** The latest first. */
  list(): readonly Job[];
  /** Begins; `done` settles as `run` does. Progress also goes to `onProgress`. */
  begin<P extends ReadingProgress | ImportProgress, R extends object>(
    work: NewJob<P, R>,
    signal?: AbortSignal,
    onProgress?: (progress: P) => void,
  ): { readonly job: Job; readonly done: Promise<R> };
  /** Ends after what is in hand. Throws `not-found`, or `bad-request` where it has ended. */
  cancel(id: number): Job;
  /** Begins the same work once more. Throws `not-found`, or `bad-request` while it runs. */
  resume(id: number): Job;
}

interface Kept {
  job: Job;
  readonly stop: AbortController;
  readonly again: (() => Job) | undefined;
}

export function createJobs(options: {
  readonly now: () => string;
  readonly closing: AbortSignal;
  /** Told of every change of a job. */
  readonly changed: (job: Job) => void;
}): Jobs {
  const kept: Kept[] = [];
  const change = (one: Kept, news: Partial<Job>) => {
    one.job = { ...one.job, ...news };
    options.changed(one.job);
  };
  const find = (id: number): Kept => {
    const one = kept[id - 1];
    if (one === undefined) throw new RequestError('not-found', `There is no job ${id}.`);
    return one;
  };
  return {
    list: () => kept.map((one) => one.job).reverse(),
    begin(work, signal, onProgress) {
      const { kind, paths } = work;
      const id = kept.length + 1;
      const state = { state: 'running', progress: null, result: null, failure: null, ended: null } as const;
      const one: Kept = {
        job: { id, kind, paths, began: options.now(), ...state },
        stop: new AbortController(),
        again: work.again,
      };
      kept.push(one);
      const signals = [options.closing, one.stop.signal, ...(signal === undefined ? [] : [signal])];
      const stopping = AbortSignal.any(signals);
      const done = work.run({
        signal: stopping,
        onProgress(progress) {
          change(one, { progress });
          onProgress?.(progress);
        },
      });
      done.then(
        (result) => {
          const ended = options.now();
          change(one, { state: stopping.aborted ? 'cancelled' : 'done', result, ended });
        },
        (error: unknown) => {
          const failure = failureOf(error).body.error;
          change(one, { state: 'failed', failure, ended: options.now() });
        },
      );
      options.changed(one.job);
      return { job: one.job, done };
    },
    cancel(id) {
      const one = find(id);
      if (one.job.state !== 'running') throw new RequestError('bad-request', `Job ${id} has ended.`);
      one.stop.abort();
      return one.job;
    },
    resume(id) {
      const one = find(id);
      if (one.job.state === 'running') throw new RequestError('bad-request', `Job ${id} is running.`);
      if (one.again === undefined)
        throw new RequestError('bad-request', `Job ${id} cannot be begun again from here.`);
      return one.again();
    },
  };
}
