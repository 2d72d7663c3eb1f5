/** The sample at a second start: nothing is coded again, and everything is said as at the first. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { entente, ROOT } from './run-entente.js';

it('says the same at a second start', { timeout: 120_000 }, async () => {
  rmSync(join(ROOT, 'node_modules', '.cache', 'entente'), { recursive: true, force: true });
  const args = ['demo', 'examples/korea', '--once'];
  const first = await entente(args);
  const second = await entente(args);
  expect(first.code).toBe(0);
  expect(first.err).not.toContain('coded before');
  expect(second.err).toContain('197 reports coded before by the same coder');
  expect(first.out).toMatch(/^199 reports .* events in \d+ happenings$/m);
  expect(second.out).toBe(first.out);
});
