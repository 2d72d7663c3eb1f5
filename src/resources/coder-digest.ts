/** What decides how reports are coded, as one number: the coder's own program, its tables and its weights. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { TABLE_NAMES } from '../code/resources.js';

/** Rooms whose program takes part in coding. */
const ROOMS = ['code', 'ontology', 'shared'] as const;

/**
 * SHA-256 (hex) over the bytes of all that codes, and over the version of Node, whose tables of letters take part.
 * Two coders with the same digest give the same events; it is read from disk and needs no coder. `here`: the
 * address of this file, from which the others are found.
 */
export function coderDigest(here: string = import.meta.url): string {
  const digest = createHash('sha256').update(process.version);
  for (const room of ROOMS) {
    const folder = new URL(`../${room}/`, here);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter(isProgram).sort()) addFile(name, new URL(name, folder));
  }
  for (const name of TABLE_NAMES) addFile(name, new URL(`../../tables/${name}.tsv`, here));
  addFile('weights', new URL('../../weights/grammar.bin.gz', here));
  return digest.digest('hex');

  function addFile(name: string, file: URL): void {
    const bytes = readFileSync(file);
    digest.update(`\0${name}\0${bytes.length}\0`).update(bytes);
  }
}

function isProgram(name: string): boolean {
  return /\.[jt]s$/.test(name) && !name.endsWith('.d.ts');
}
