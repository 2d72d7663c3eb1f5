/** Answers choices in a thread of its own: a question in, its answer or what was wrong with it out, one after the other. */
import { parentPort } from 'node:worker_threads';
import { type ExitCode, UserError } from '../shared/user-error.js';
import { askHere, type ChoiceKind, type ChoiceQuestions } from './solver.js';

export interface AskedQuestion {
  readonly id: number;
  readonly kind: ChoiceKind;
  readonly question: ChoiceQuestions[ChoiceKind];
}

/** An answer; a mistake of the user; or a defect of ours. */
export type GivenAnswer = { readonly id: number } & (
  | { readonly answer: unknown }
  | { readonly mistake: { readonly message: string; readonly hint?: string; readonly exitCode: ExitCode } }
  | { readonly defect: string }
);

async function answered({ id, kind, question }: AskedQuestion): Promise<GivenAnswer> {
  try {
    return { id, answer: await askHere(kind, question) };
  } catch (error) {
    if (error instanceof UserError) {
      const { message, hint, exitCode } = error;
      return { id, mistake: { message, exitCode, ...(hint === undefined ? {} : { hint }) } };
    }
    return { id, defect: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

let turn: Promise<void> = Promise.resolve();
parentPort?.on('message', (asked: AskedQuestion) => {
  turn = turn.then(async () => parentPort?.postMessage(await answered(asked)));
});
