import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEventLog } from '../../src/log/duckdb-log.js';
import { seededRandom } from '../../src/shared/random.js';
import { buildLogProcess, type LogProgram } from './log-process-runner.js';
import { doStep } from './log-steps.js';

const STEPS = 120;
const KILLS = 10;

describe('kill -9 while writing', () => {
  let folder: string;
  let program: LogProgram;
  /** Digest of an undisturbed log after each number of steps. */
  const undisturbed: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-kill-'));
    program = await buildLogProcess('kill');
    const log = await openEventLog(join(folder, 'undisturbed.duckdb'));
    undisturbed.push(await log.digest());
    for (let step = 0; step < STEPS; step++) {
      await doStep(log, step);
      undisturbed.push(await log.digest());
    }
    await log.close();
  });
  afterAll(async () => {
    await program.dispose();
    await rm(folder, { recursive: true });
  });

  it(`ten times: the log is as before or after a step, nothing acknowledged is lost`, async () => {
    const path = join(folder, 'killed.duckdb');
    const random = seededRandom(20260102);
    let reached = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      // Each run starts over, passes quickly through what is there, and dies a little further on.
      const goal = reached + 1 + Math.floor(random() * 9);
      const acknowledged = await runAndKill(program.start('write', path, String(STEPS)), goal, random() * 12);
      const log = await openEventLog(path);
      const state = undisturbed.indexOf(await log.digest());
      await log.close();
      expect(state, `kill ${kill}: the log is in no state between two steps`).toBeGreaterThanOrEqual(0);
      expect(state).toBeGreaterThanOrEqual(Math.max(reached, acknowledged));
      expect(state).toBeLessThanOrEqual(Math.max(reached, acknowledged + 1));
      reached = state;
    }
    expect(reached).toBeLessThan(STEPS);
    const child = program.start('write', path, String(STEPS));
    expect(await once(child, 'close')).toEqual([0, null]);
    const log = await openEventLog(path);
    expect(await log.digest()).toBe(undisturbed.at(-1));
    await log.close();
  }, 60_000);
});

/** Kills the process `delay` ms after it said that it did `goal` steps; gives the last step it told of. */
async function runAndKill(child: ChildProcess, goal: number, delay: number): Promise<number> {
  let told = '';
  let aimed = false;
  const last = () => Number(/done (\d+)\n(?![\s\S]*done \d+\n)/.exec(told)?.[1] ?? 0);
  child.stdout?.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    if (aimed || last() < goal) return;
    aimed = true;
    setTimeout(() => child.kill('SIGKILL'), delay);
  });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  return last();
}
