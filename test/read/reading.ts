/** What the tests of this room share: a fixed day, fixtures, throw-away folders, all items of a reading. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Document, SetAside } from '../../src/ontology/document.js';
import { type ReadItem, type ReadOptions, readSources } from '../../src/read/index.js';

export const TODAY = '2026-04-01';
export const FIXTURES = path.join(import.meta.dirname, 'fixtures');

export function fixture(name: string): string {
  return path.join(FIXTURES, name);
}

export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'entente-read-'));
}

/** Writes one file of its own and gives its path. */
export function fileWith(name: string, content: string | Uint8Array): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

export async function readAll(
  paths: readonly string[],
  options: Partial<ReadOptions> = {},
): Promise<readonly ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readSources(paths, { today: TODAY, ...options })) items.push(item);
  return items;
}

export async function documentsOf(
  paths: readonly string[],
  options: Partial<ReadOptions> = {},
): Promise<readonly Document[]> {
  const items = await readAll(paths, options);
  return items.flatMap((item) => (item.kind === 'document' ? [item.document] : []));
}

export async function setAsidesOf(
  paths: readonly string[],
  options: Partial<ReadOptions> = {},
): Promise<readonly SetAside[]> {
  const items = await readAll(paths, options);
  return items.flatMap((item) => (item.kind === 'set-aside' ? [item.item] : []));
}

/** The one document of one file. Throws where there is another number of items. */
export async function onlyDocument(file: string, options: Partial<ReadOptions> = {}): Promise<Document> {
  const items = await readAll([file], options);
  const [item] = items;
  if (items.length !== 1 || item?.kind !== 'document') throw new Error(JSON.stringify(items));
  return item.document;
}

/** The one thing set aside of one file. Throws where there is another number of items. */
export async function onlySetAside(file: string, options: Partial<ReadOptions> = {}): Promise<SetAside> {
  const items = await readAll([file], options);
  const [item] = items;
  if (items.length !== 1 || item?.kind !== 'set-aside') throw new Error(JSON.stringify(items));
  return item.item;
}

export async function* streamOf(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
}
