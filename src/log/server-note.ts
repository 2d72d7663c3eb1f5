/**
 * The note that a running server leaves in its workspace, so that commands go through it instead of
 * failing on the lock. It holds the server's key, so only its owner may read it. A note whose process has
 * ended (after a crash, or with the number since given to another process) counts as none.
 */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { startOf, stillRuns } from './process-life.js';

const NOTE_FILE = 'server.json';

const NOTE = z.object({
  url: z.string(),
  address: z.string(),
  token: z.string(),
  pid: z.int().positive(),
  started: z.string().nullable(),
});

/** Where a running server is, and its key. */
export interface ServerNote {
  /** `http://127.0.0.1:4664` */
  readonly url: string;
  /** What to open in a browser: the address with the key. */
  readonly address: string;
  readonly token: string;
  readonly pid: number;
}

/** Writes the note of this process (mode 0600), in the place of one that is there. */
export async function createServerNote(
  folder: string,
  { url, address, token }: Omit<ServerNote, 'pid'>,
): Promise<void> {
  const path = join(folder, NOTE_FILE);
  const part = `${path}.part-${process.pid}`;
  const note = { url, address, token, pid: process.pid, started: startOf(process.pid) };
  await rm(part, { force: true });
  await writeFile(part, `${JSON.stringify(note)}\n`, { mode: 0o600, flag: 'wx' });
  await rename(part, path);
}

/** The note of a server that runs; undefined where there is none. */
export async function readServerNote(folder: string): Promise<ServerNote | undefined> {
  let text: string;
  try {
    text = await readFile(join(folder, NOTE_FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const note = NOTE.safeParse(jsonOf(text));
  // A note that cannot be read was never whole; the lock still guards the log.
  if (!note.success) return undefined;
  const { url, address, token, pid, started } = note.data;
  return stillRuns(pid, started) ? { url, address, token, pid } : undefined;
}

/** Takes the note away, if it is this process's. */
export async function removeServerNote(folder: string): Promise<void> {
  const note = await readServerNote(folder);
  if (note === undefined || note.pid === process.pid) await rm(join(folder, NOTE_FILE), { force: true });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
