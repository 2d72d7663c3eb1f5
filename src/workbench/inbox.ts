/** Reports that are handed over by their bytes (dropped or pasted in the workbench) become files of the workspace. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { EXIT, UserError } from '../shared/user-error.js';

/** Folder in the workspace. */
export const INBOX = 'inbox';
const MOST_LETTERS = 120;

/**
 * Writes the bytes to `inbox/NAME` and gives the absolute path. Only the last part of the name is used, and of it
 * only letters, digits and a few marks; another file of the same name gets the beginning of its hash.
 */
export async function receiveFile(
  workspace: string,
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly path: string }> {
  if (bytes.length === 0) {
    throw new UserError(`"${name}" is empty`, { exitCode: EXIT.usage });
  }
  const folder = join(workspace, INBOX);
  await mkdir(folder, { recursive: true });
  const safe = safeName(name);
  const path = join(folder, safe);
  if (await writeNew(path, bytes)) return { path };
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const ending = extname(safe);
  const other = join(folder, `${safe.slice(0, safe.length - ending.length)}-${hash}${ending}`);
  await writeNew(other, bytes);
  return { path: other };
}

/** Written whole or not at all; false where another file has the name. The same bytes again are no trouble. */
async function writeNew(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeFile(path, bytes, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return (await readFile(path)).equals(bytes);
  }
}

/** `../../etc/passwd` → `passwd`, `.env` → `env`, `보고 1.txt` → `보고 1.txt`. */
export function safeName(name: string): string {
  const last = basename(name.replaceAll('\\', '/'));
  const plain = last
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}\p{M} ._()-]/gu, '_')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  if (plain === '') {
    throw new UserError(`"${name}" is no name for a file`, { exitCode: EXIT.usage });
  }
  const ending = extname(plain).slice(0, 12);
  return `${plain.slice(0, plain.length - extname(plain).length).slice(0, MOST_LETTERS)}${ending}`;
}
