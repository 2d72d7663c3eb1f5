/** `entente rules suggest` on corrections made with `entente correct`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { entente } from './run-entente.js';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'entente-rules-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('lists the rule of a rejected event with its sentence, and says so where there is none', async () => {
  const desk = join(home, 'desk');
  await entente(['init', desk, '--side', 'KOR']);
  const reports = join(home, 'reports.jsonl');
  const text = 'South Korea condemned Russia on Friday.';
  writeFileSync(reports, `${JSON.stringify({ id: 'r1', date: '2024-06-21', text })}\n`);
  await entente(['read', reports, '-w', desk, '--quiet']);
  const none = await entente(['rules', 'suggest', '-w', desk]);
  expect(none.code).toBe(0);
  expect(none.out).toBe('');
  expect(none.err).toContain('nothing to suggest');
  const rejected = await entente(['correct', 'r1#1', 'reject', '--reason', 'a test', '-w', desk]);
  expect(rejected.code).toBe(0);
  const { out } = await entente(['rules', 'suggest', '-w', desk]);
  expect(out).toContain('condemn.v ACCUSE/disapprove');
  expect(out).toContain(`r1#1 rejected, "condemned": ${text}`);
  const json = JSON.parse((await entente(['rules', 'suggest', '-w', desk, '--json'])).out) as unknown;
  expect(json).toMatchObject({
    schemaVersion: 1,
    rules: [{ rejected: 1, reviewed: 1, events: 1, wrong: 1 }],
  });
  const wrong = await entente(['rules', 'suggest', '-w', desk, '--limit', 'many']);
  expect(wrong.code).toBe(2);
});
