/** Choices answered in a thread: the same answers as here, the same mistakes, and a thread that ends is started anew. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/shared/user-error.js';
import { askHere } from '../../src/workbench/solver.js';
import { startChoicesThread } from '../../src/workbench/solver-thread.js';
import { ARMS } from '../strategy/games/two-neighbours.js';

const isBuilt = existsSync(new URL('../../dist/workbench/solver-worker.js', import.meta.url));

describe.skipIf(!isBuilt)('a thread for choices', () => {
  it('answers as this thread does, and the same question from what it kept', async () => {
    const thread = startChoicesThread();
    try {
      const question = { name: 'arms.yaml', text: ARMS };
      const first = await thread.ask('game', question);
      expect(first).toEqual(await askHere('game', question));
      expect(await thread.ask('game', { ...question })).toBe(first);
    } finally {
      await thread.close();
    }
  });

  it('hands over a mistake of the user with its hint and exit code', async () => {
    const thread = startChoicesThread();
    try {
      const question = { name: 'arms.yaml', text: ARMS.replace('not b-arms', 'not c-arms') };
      const here: unknown = await askHere('game', question).catch((error: unknown) => error);
      const there: unknown = await thread.ask('game', question).catch((error: unknown) => error);
      expect(there).toBeInstanceOf(UserError);
      const { message, hint, exitCode } = here as UserError;
      expect(message).toMatch(/^arms\.yaml:\d+: .*c-arms/);
      expect(there).toMatchObject({ message, hint, exitCode });
    } finally {
      await thread.close();
    }
  });
});

it('rejects what waits where the thread ends, and starts another', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-thread-'));
  try {
    const script = join(folder, 'ends.mjs');
    writeFileSync(
      script,
      `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ id, question }) =>
  question.text === 'end' ? process.exit(0) : parentPort.postMessage({ id, answer: question.text }));
`,
    );
    const thread = startChoicesThread(pathToFileURL(script));
    const ends = thread.ask('game', { name: 'x', text: 'end' });
    await expect(ends).rejects.toThrow(/ended before its work was done/);
    expect(await thread.ask('game', { name: 'x', text: 'on' })).toBe('on');
    await thread.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
