/**
 * Whole runs, from a file of reports to coded events, series and brief, held against what was expected.
 * After a wanted change: `UPDATE_GOLDEN=1 npx vitest run test/golden.test.ts`, and read the difference.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entente, ROOT } from './cli/run-entente.js';

const CASE = join(ROOT, 'test', 'golden', 'road');
const INPUT = join(CASE, 'input', 'reports.jsonl');

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-golden-'));
  expect((await entente(['init', folder, '--name', 'Road', '--side', 'KOR'])).code).toBe(0);
  expect((await entente(['read', INPUT, '-w', folder])).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the road', () => {
  it('codes the same events', async () => {
    const { out } = await entente(['code', INPUT]);
    const lines = out
      .trim()
      .split('\n')
      .flatMap((line) => {
        const { id, text, events } = JSON.parse(line);
        return [`## ${id}`, ...events.map((event: never) => eventLine(event, text))];
      });
    compare('events.txt', `${lines.join('\n')}\n`);
  });

  it('gives the same series', async () => {
    compare('ties.txt', (await entente(['ties', 'PRK', 'RUS', '-w', folder])).out);
  });

  it('writes the same brief', async () => {
    compare('brief.md', (await entente(['brief', 'PRK', 'RUS', '-w', folder])).out);
  });
});

interface Line {
  readonly type: string;
  readonly mode?: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly mutual?: true;
  readonly status: string;
  readonly by?: readonly string[];
  readonly day: string;
  readonly rule: string;
  readonly spans: { readonly sentence: [number, number] };
}

function eventLine(event: Line, text: string): string {
  const who = event.mutual
    ? event.source.join(' + ')
    : `${event.source.join(', ')} → ${event.target.join(', ')}`;
  const by = event.by === undefined ? '' : ` by ${event.by.join(', ')}`;
  const mode = event.mode === undefined ? '' : `/${event.mode}`;
  return `${event.day} ${event.type}${mode} ${who} ${event.status}${by} | ${event.rule} | ${text.slice(...event.spans.sentence)}`;
}

function compare(name: string, actual: string): void {
  const path = join(CASE, 'expected', name);
  // The coder's version names its tables; it changes with every row and is not what this test is about.
  const steady = actual.replace(/ewt-[0-9a-f]+\+[0-9a-f]+/g, 'CODER');
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, steady);
  expect(steady).toBe(readFileSync(path, 'utf8'));
}
