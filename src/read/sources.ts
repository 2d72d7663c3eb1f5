/**
 * The files that paths stand for: files as given, folders with all below them, globs. Always in the same
 * order: as given, and sorted by path within a folder or glob. What is passed over is listed with why.
 */
import { type Dirent, promises as fs, type Stats } from 'node:fs';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { nearest } from '../shared/nearest.js';
import { EXIT, UserError } from '../shared/user-error.js';

export interface SourceFile {
  /** As given, or the given folder and the rest, with `/` between; `-` for standard input. */
  readonly path: string;
  /** Size on disk; 0 for pipes and standard input, whose size nobody knows. */
  readonly bytes: number;
}

export interface PassedOver {
  readonly path: string;
  /** A few words: `hidden`, `settings of a workspace`. */
  readonly reason: string;
}

export interface SourceList {
  readonly files: readonly SourceFile[];
  /** Within given folders only; a file that is named itself is always read. */
  readonly passedOver: readonly PassedOver[];
}

const STDIN = '-';

/**
 * Finds what the paths stand for. A path that leads nowhere, a glob that fits nothing, and a folder
 * without a file throw a `UserError` (exit code 2) with the nearest name that exists.
 */
export async function listSources(paths: readonly string[]): Promise<SourceList> {
  if (paths.length === 0) {
    throw new UserError('no file to read was named', {
      hint: 'name files, folders or globs, or - for standard input',
      exitCode: EXIT.usage,
    });
  }
  const files = new Map<string, SourceFile>();
  const passedOver = new Map<string, PassedOver>();
  for (const given of paths) {
    const found = given === STDIN ? one({ path: STDIN, bytes: 0 }) : await expand(given);
    for (const file of found.files) {
      const key = file.path === STDIN ? STDIN : path.resolve(file.path);
      if (!files.has(key)) files.set(key, file);
    }
    for (const item of found.passedOver) passedOver.set(item.path, item);
  }
  return { files: [...files.values()], passedOver: [...passedOver.values()] };
}

function one(file: SourceFile): SourceList {
  return { files: [file], passedOver: [] };
}

async function expand(given: string): Promise<SourceList> {
  const stats = await statOrNothing(given);
  if (stats === undefined) return expandGlob(given);
  const shown = given.split(path.sep).join('/');
  if (!stats.isDirectory()) return one({ path: shown, bytes: stats.isFile() ? stats.size : 0 });
  const list = await expandFolder(shown.replace(/(?<=.)\/+$/, ''));
  if (list.files.length === 0) {
    const also =
      list.passedOver.length === 0
        ? ''
        : `; passed over: ${list.passedOver.map((item) => `${item.path} (${item.reason})`).join(', ')}`;
    throw new UserError(`the folder ${given} holds no file to read${also}`, {
      hint: 'name the folder or file that holds the reports',
      exitCode: EXIT.usage,
    });
  }
  return list;
}

async function expandGlob(given: string): Promise<SourceList> {
  if (!/[*?[\]{}!]/.test(given)) throw await unknownPath(given);
  const absolute = path.isAbsolute(given);
  const found = await glob([given.split(path.sep).join('/')], {
    absolute,
    onlyFiles: true,
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  if (found.length === 0) {
    throw new UserError(`no file fits ${given}`, {
      hint: 'check the folder and the ending',
      exitCode: EXIT.usage,
    });
  }
  const files = await Promise.all(
    found
      .sort(byCodeUnits)
      .map(async (file) => ({ path: file, bytes: (await statOrNothing(file))?.size ?? 0 })),
  );
  return { files, passedOver: [] };
}

async function expandFolder(folder: string): Promise<SourceList> {
  const files: SourceFile[] = [];
  const passedOver: PassedOver[] = [];
  const pending = [folder];
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    for (const entry of await entriesOf(current)) {
      const at =
        current === '.' ? entry.name : current === '/' ? `/${entry.name}` : `${current}/${entry.name}`;
      const reason = passOver(entry);
      if (reason !== undefined) passedOver.push({ path: at, reason });
      else if (entry.isDirectory()) pending.push(at);
      else {
        const stats = await statOrNothing(at);
        if (stats?.isDirectory()) passedOver.push({ path: at, reason: 'link to a folder' });
        // A link that leads nowhere is read, and set aside for that.
        else if (stats === undefined || stats.isFile()) files.push({ path: at, bytes: stats?.size ?? 0 });
        else passedOver.push({ path: at, reason: 'pipe or device' });
      }
    }
  }
  const order = (a: { readonly path: string }, b: { readonly path: string }): number =>
    byCodeUnits(a.path, b.path);
  return { files: files.sort(order), passedOver: passedOver.sort(order) };
}

/** A folder that may not be opened stops the reading: what it holds cannot even be counted. */
async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await fs.readdir(folder, { withFileTypes: true });
  } catch (cause) {
    throw new UserError(`the folder ${folder} cannot be opened`, { hint: 'check its permissions', cause });
  }
}

function passOver(entry: Dirent): string | undefined {
  if (entry.name.startsWith('.')) return 'hidden';
  if (entry.name === 'entente.yaml') return 'settings of a workspace';
  if (/\.duckdb(?:\.wal|\.tmp)?$/.test(entry.name)) return 'log of a workspace';
  if (entry.name === 'node_modules' && entry.isDirectory()) return 'program packages';
  return undefined;
}

async function unknownPath(given: string): Promise<UserError> {
  const parts = path.resolve(given).split(path.sep);
  let known = path.parse(path.resolve(given)).root;
  for (const part of parts.slice(1)) {
    const next = path.join(known, part);
    if ((await statOrNothing(next)) !== undefined) {
      known = next;
      continue;
    }
    const names = await fs.readdir(known).catch(() => [] as string[]);
    const near = nearest(part.toLowerCase(), names.map((name) => name.toLowerCase()).sort(byCodeUnits));
    const name = names.find((candidate) => candidate.toLowerCase() === near);
    const shown = name === undefined ? undefined : path.relative('', path.join(known, name)) || '.';
    const meant = shown === undefined ? undefined : path.isAbsolute(given) ? path.resolve(shown) : shown;
    return new UserError(`${given} does not exist`, {
      hint: meant === undefined ? 'check the path' : `did you mean ${meant}?`,
      exitCode: EXIT.usage,
    });
  }
  return new UserError(`${given} cannot be opened`, { hint: 'check its permissions', exitCode: EXIT.usage });
}

/** Undefined where nothing is there, or may not be looked at. */
async function statOrNothing(file: string): Promise<Stats | undefined> {
  try {
    return await fs.stat(file);
  } catch {
    return undefined;
  }
}

/** Order that no machine's locale changes. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
