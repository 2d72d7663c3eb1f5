/**
 * Answers choices beside the main thread, so that a server answers others meanwhile. One thread, started by the first
 * question: who asks waits for those before. The last answers are kept, since a page asks the same again.
 */
import { Worker } from 'node:worker_threads';
import { UserError } from '../shared/user-error.js';
import type { AskChoice, ChoiceAnswers, ChoiceKind } from './solver.js';
import type { AskedQuestion, GivenAnswer } from './solver-worker.js';

/** Run from the sources, as tests are, the built worker is taken: Node itself runs no TypeScript. */
const SCRIPT = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/workbench/solver-worker.js' : './solver-worker.js',
  import.meta.url,
);
/** Answers that are kept. */
const KEPT = 12;

export interface ChoicesThread {
  readonly ask: AskChoice;
  /** Ends the thread; what is not answered by then is rejected. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

export function startChoicesThread(script = SCRIPT): ChoicesThread {
  const waiting = new Map<number, Waiting>();
  const kept = new Map<string, Promise<unknown>>();
  let worker: Worker | undefined;
  let last = 0;

  function started(): Worker {
    if (worker !== undefined) return worker;
    const begun = new Worker(script);
    // A program that has nothing else to do may end.
    begun.unref();
    begun.on('message', settle);
    begun.on('error', (error: Error) => fail(begun, troubleOf(error)));
    begun.on('exit', () =>
      fail(begun, new Error('the thread that answers choices ended before its work was done')),
    );
    worker = begun;
    return begun;
  }

  function settle(given: GivenAnswer): void {
    const one = waiting.get(given.id);
    waiting.delete(given.id);
    if ('answer' in given) one?.resolve(given.answer);
    else if ('mistake' in given) one?.reject(new UserError(given.mistake.message, given.mistake));
    else one?.reject(new Error(given.defect));
    if (waiting.size === 0) worker?.unref();
  }

  /** The next question starts a new thread. */
  function fail(ended: Worker, error: Error): void {
    if (worker !== ended) return;
    worker = undefined;
    const open = [...waiting.values()];
    waiting.clear();
    for (const one of open) one.reject(error);
  }

  function send(kind: ChoiceKind, question: AskedQuestion['question']): Promise<unknown> {
    return new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const thread = started();
      thread.ref();
      thread.postMessage({ id: last, kind, question } satisfies AskedQuestion);
    });
  }

  return {
    ask: async (kind, question) => {
      const key = JSON.stringify([kind, question], (_, value) => (value instanceof Map ? [...value] : value));
      const before = kept.get(key);
      const answer = before ?? send(kind, question);
      kept.delete(key);
      kept.set(key, answer);
      // What failed is asked anew.
      answer.catch(() => kept.delete(key));
      for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
      return (await answer) as ChoiceAnswers[typeof kind];
    },
    close: async () => {
      await worker?.terminate();
    },
  };
}

function troubleOf(error: Error): Error {
  if (!('code' in error) || error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new UserError('this takes more memory than there is', {
    hint: 'Rule more states out, or split the question.',
    cause: error,
  });
}
