/** The coder's digest changes with each of the parts that decide how reports are coded. */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { coderDigest } from '../../src/resources/coder-digest.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let copy: string;
let here: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'entente-digest-'));
  for (const part of ['src/code', 'src/ontology', 'src/shared', 'tables', 'weights'])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  here = pathToFileURL(join(copy, 'src/resources/coder-digest.ts')).href;
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('is the same for the same bytes', () => {
  expect(coderDigest()).toMatch(/^[0-9a-f]{64}$/);
  expect(coderDigest(here)).toBe(coderDigest());
});

it.each([
  'src/code/coder.ts',
  'src/code/text/lemma.ts',
  'src/ontology/actor.ts',
  'src/shared/tsv.ts',
  'tables/frames.tsv',
  'weights/grammar.bin.gz',
])('changes with %s', (part) => {
  const before = coderDigest(here);
  appendFileSync(join(copy, part), '\n');
  expect(coderDigest(here)).not.toBe(before);
});

it('does not change with a file that takes no part', () => {
  const before = coderDigest(here);
  appendFileSync(join(copy, 'tables/README.md'), '\n');
  expect(coderDigest(here)).toBe(before);
});
