/** Codes reports in a thread of its own: lists of reports in, a list of answers in the same order out. */
import { parentPort, workerData } from 'node:worker_threads';
import { createCoder, type OwnActor } from './code/index.js';
import type { Report } from './ontology/coded-event.js';
import { loadCoderResources } from './resources/index.js';

/** Events as JSON text, which threads pass to each other faster than objects; or what went wrong. */
export type CodingAnswer = { readonly events: string } | { readonly error: string };

export interface CodingWorkerData {
  readonly ownActors: readonly OwnActor[];
}

const { ownActors } = workerData as CodingWorkerData;
const coder = createCoder(loadCoderResources(), { ownActors });

function answer(report: Report): CodingAnswer {
  try {
    return { events: JSON.stringify(coder.code(report)) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (reports: readonly Report[]) => parentPort?.postMessage(reports.map(answer)));
