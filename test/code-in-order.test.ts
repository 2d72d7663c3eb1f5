import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeInOrder, defaultJobs } from '../src/code-in-order.js';
import { startCodingPool } from '../src/coding-pool.js';
import type { Report } from '../src/ontology/coded-event.js';
import { defaultCoder } from '../src/resources/code.js';

/** Threads run the built script; a checkout that was never built has none. */
const isBuilt = existsSync(new URL('../dist/coding-worker.js', import.meta.url));
const STATES = ['Norway', 'Japan', 'Kenya', 'Chile', 'Poland', 'Turkey'];

/** Nothing to code, but long: some 700 reports outlast what is coded alone. */
const PADDING = 'The sea was calm and the sky was blue. '.repeat(12);

/** Reports that name each its own two states. */
async function* reports(count: number, failAt = -1): AsyncGenerator<Report | null> {
  for (let number = 0; number < count; number++) {
    if (number === failAt) throw new Error('the source has failed');
    const one = STATES[number % STATES.length];
    const other = STATES[(number + 1 + (number % 5)) % STATES.length];
    const text = `${one} condemned ${other} for the seizure of ${number} boats on Monday. It protested to ${other}. ${PADDING}`;
    yield number % 7 === 3 ? null : { id: `r${number}`, date: '2024-06-19', text };
  }
}

const coded = async (jobs: number, count = 1000) => {
  const found: string[] = [];
  for await (const { item, events } of codeInOrder(reports(count), (one) => one, defaultCoder(), { jobs })) {
    found.push(`${item?.id ?? 'none'} ${JSON.stringify(events)}`);
  }
  return found;
};

describe('codeInOrder', () => {
  it('codes in the main thread, an item without a report to nothing', async () => {
    const found = await coded(1, 20);
    expect(found).toHaveLength(20);
    expect(found[3]).toBe('none []');
    expect(found[0]).toContain('"ACCUSE"');
  });

  it.skipIf(!isBuilt)('gives the same events in the same order with further threads', async () => {
    const alone = await coded(1);
    expect(await coded(2)).toEqual(alone);
  });

  it.skipIf(!isBuilt)('ends its threads where the reader stops early', async () => {
    let seen = 0;
    for await (const _ of codeInOrder(reports(100_000), (one) => one, defaultCoder(), { jobs: 2 })) {
      if (++seen === 800) break;
    }
    expect(seen).toBe(800);
  });

  it.skipIf(!isBuilt)('throws what the source throws', async () => {
    const run = async () => {
      for await (const _ of codeInOrder(reports(3000, 900), (one) => one, defaultCoder(), { jobs: 2 }));
    };
    await expect(run()).rejects.toThrow('the source has failed');
  });

  it('takes between one and four threads by default', () => {
    expect(defaultJobs()).toBeGreaterThanOrEqual(1);
    expect(defaultJobs()).toBeLessThanOrEqual(4);
  });
});

describe('startCodingPool', () => {
  it.skipIf(!isBuilt)('names the report that cannot be coded, and codes the next', async () => {
    const pool = startCodingPool(1, []);
    try {
      // A text that is none cannot come from a reader; it stands for a defect in the coder.
      const broken = { id: 'broken', date: null, text: null as unknown as string };
      await expect(pool.code(broken)).rejects.toThrow('report broken cannot be coded');
      const whole = { id: 'whole', date: null, text: 'Norway condemned Japan.' };
      expect(await pool.code(whole)).toEqual(defaultCoder().code(whole));
    } finally {
      await pool.close();
    }
  });

  it('fails what waits for a thread that cannot start', async () => {
    const pool = startCodingPool(1, [], new URL('file:///nowhere/at-all.js'));
    await expect(pool.code({ id: 'a', date: null, text: 'Norway condemned Japan.' })).rejects.toThrow();
    await expect(pool.code({ id: 'b', date: null, text: 'Norway condemned Japan.' })).rejects.toThrow();
    await pool.close();
  });
});
