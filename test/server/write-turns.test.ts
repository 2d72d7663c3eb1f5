import { describe, expect, it } from 'vitest';
import { writeTurns } from '../../src/server/write-turns.js';

/** A piece of work that ends when told to. */
function held() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => ended, end: () => end() };
}

describe('turns of writing', () => {
  it('come one after the other', async () => {
    const turns = writeTurns();
    const order: string[] = [];
    const first = held();
    const one = turns.short(async () => {
      await first.work();
      order.push('first');
    });
    const two = turns.short(async () => {
      order.push('second');
    });
    first.end();
    await Promise.all([one, two]);
    expect(order).toEqual(['first', 'second']);
  });

  it('go on after one has failed, which fails for its asker alone', async () => {
    const turns = writeTurns();
    await expect(turns.short(() => Promise.reject(new Error('full disk')))).rejects.toThrow('full disk');
    await expect(turns.short(async () => 'done')).resolves.toBe('done');
  });

  it('are refused, not left waiting, while reports are read', async () => {
    const turns = writeTurns();
    const reading = held();
    const run = turns.claim().run(reading.work);
    await expect(turns.short(async () => 'x')).rejects.toMatchObject({ code: 'locked' });
    expect(() => turns.claim()).toThrow('being read');
    reading.end();
    await run;
    await expect(turns.short(async () => 'x')).resolves.toBe('x');
  });

  it('are over when all work has ended', async () => {
    const turns = writeTurns();
    const work = held();
    let idle = false;
    void turns.short(work.work);
    const waiting = turns.idle().then(() => {
      idle = true;
    });
    await Promise.resolve();
    expect(idle).toBe(false);
    work.end();
    await waiting;
    expect(idle).toBe(true);
  });
});
