/**
 * A process of its own that works on a log, for the tests of crashes and locks; `log-process-runner.ts`
 * builds and starts it.
 *
 * `write PATH STEPS`: does the steps of the series one after another and says `done N` after each.
 * `hold PATH`: opens the log, says `open` and keeps it until it is ended.
 */
import { writeSync } from 'node:fs';
import { openEventLog } from '../../src/log/duckdb-log.js';
import { doStep } from './log-steps.js';

const [, , mode, path = '', steps = '0'] = process.argv;
const log = await openEventLog(path);
if (mode === 'hold') {
  writeSync(1, 'open\n');
  setInterval(() => undefined, 60_000);
} else {
  for (let step = 0; step < Number(steps); step++) {
    await doStep(log, step);
    writeSync(1, `done ${step + 1}\n`);
  }
  await log.close();
}
