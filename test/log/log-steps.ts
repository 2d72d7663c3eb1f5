/** A long piece of work on a log, cut into steps that can each be done again without harm. */
import type { EventLog } from '../../src/log/event-log.js';
import { seriesEntries } from './sample-entries.js';

const DOCUMENTS_A_STEP = 20;

/** Even steps append documents; odd ones set something aside. */
export async function doStep(log: EventLog, step: number): Promise<void> {
  const batch = Math.floor(step / 2);
  if (step % 2 === 0) {
    await log.append(seriesEntries(batch * DOCUMENTS_A_STEP, (batch + 1) * DOCUMENTS_A_STEP));
  } else {
    await log.setAside([{ path: 'series.jsonl', line: batch + 1, code: 'bad-json', reason: 'No JSON.' }]);
  }
}
