/**
 * Files and folders that the settings want looked into again and again while a server runs. What is new or changed is
 * told by size and time of change; what is being written just now waits for the next look. A file counts as read only
 * once a reading of it has ended well, so that a reading that is cut off is taken up again.
 */
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listSources } from '../read/index.js';
import { UserError } from '../shared/user-error.js';

/** Size in bytes and time of change in milliseconds since the epoch, as one text: another one is another file. */
export type FileMark = string;
/** Marks by absolute path. */
export type FileMarks = Readonly<Record<string, FileMark>>;

/** How the sources stood when they were last looked into. */
export interface SourcesState {
  /** ISO instant of the last look; null: never. */
  readonly looked: string | null;
  /** Files that they hold. */
  readonly files: number;
  /** Why they could not be looked into; null where they could. */
  readonly reason: string | null;
  readonly read: FileMarks;
}

export interface SourcesLook {
  /** New or changed files at rest, in the order in which they are read; none where it was not yet time to look. */
  readonly found: FileMarks;
}

export interface LookOptions {
  /** Absolute paths. */
  readonly sources: readonly string[];
  /** Minutes between two looks; null: none without being asked. */
  readonly minutes: number | null;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const STATE_FILE = 'sources.json';
const NEVER: SourcesState = { looked: null, files: 0, reason: null, read: {} };
const MINUTE = 60_000;
/** A file that changed less than this long ago may still be written. */
const REST_MS = 2000;

/** Looks into the sources where their time has come. A source that is not there is a reason, and no failure. */
export async function lookIntoSources(workspace: string, options: LookOptions): Promise<SourcesLook> {
  const { sources, minutes, now } = options;
  const before = await readSourcesState(workspace);
  const due = before.looked === null ? 0 : Date.parse(before.looked) + (minutes ?? 0) * MINUTE;
  if (minutes === null || sources.length === 0 || now() < due) return { found: {} };
  const { marks, reason } = await marksOf(sources);
  const all = Object.entries(marks);
  const fresh = all.filter(([path, mark]) => before.read[path] !== mark);
  const atRest = fresh.filter(([, mark]) => now() - Number(mark.split(' ')[1]) >= REST_MS);
  // With something still being written the next look is the next one, not one in so many minutes.
  const looked = atRest.length < fresh.length ? before.looked : new Date(now()).toISOString();
  await writeState(workspace, { ...before, looked, files: all.length, reason });
  return { found: Object.fromEntries(atRest) };
}

/** Remembers that these files were read as they stood. */
export async function rememberRead(workspace: string, marks: FileMarks): Promise<void> {
  const before = await readSourcesState(workspace);
  await writeState(workspace, { ...before, read: { ...before.read, ...marks } });
}

export async function readSourcesState(workspace: string): Promise<SourcesState> {
  try {
    return { ...NEVER, ...(JSON.parse(await readFile(join(workspace, STATE_FILE), 'utf8')) as SourcesState) };
  } catch (error) {
    // A file that is gone or broken costs one reading of what is known already.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return NEVER;
    throw error;
  }
}

/** Each source by itself: one that is not there hides no other. */
async function marksOf(
  sources: readonly string[],
): Promise<{ readonly marks: FileMarks; readonly reason: string | null }> {
  const marks: Record<string, FileMark> = {};
  const reasons: string[] = [];
  for (const source of sources) {
    try {
      for (const { path } of (await listSources([source])).files) {
        const { size, mtimeMs } = await stat(path);
        marks[path] = `${size} ${Math.round(mtimeMs)}`;
      }
    } catch (error) {
      const gone = (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (!(error instanceof UserError) && !gone) throw error;
      reasons.push((error as Error).message);
    }
  }
  return { marks, reason: reasons.length === 0 ? null : reasons.join('; ') };
}

async function writeState(workspace: string, state: SourcesState): Promise<void> {
  const path = join(workspace, STATE_FILE);
  await writeFile(`${path}.new`, `${JSON.stringify(state, undefined, 2)}\n`);
  await rename(`${path}.new`, path);
}
