/** Hands files to the server, one after the other, and has them read. */
import { read, troubleOf } from '../api.js';
import { startReading } from '../today/work-list.js';

export interface HandOver {
  readonly name: string;
  readonly content: Blob;
}

export interface Refused {
  readonly name: string;
  readonly why: string;
}

/**
 * Sends the files and begins one reading of all that were taken. `onFile`: which one is on its way; `signal` stops
 * before the next one. Gives those that were refused, with the server's reason.
 */
export async function handOver(
  files: readonly HandOver[],
  onFile: (name: string, place: number) => void,
  signal: AbortSignal,
): Promise<readonly Refused[]> {
  const taken: string[] = [];
  const refused: Refused[] = [];
  for (const [i, file] of files.entries()) {
    if (signal.aborted) break;
    onFile(file.name, i + 1);
    try {
      taken.push(await send(file, signal));
    } catch (error) {
      if (!signal.aborted) refused.push({ name: file.name, why: troubleOf(error).message });
    }
  }
  if (taken.length > 0) {
    await startReading(taken).catch((error: unknown) => {
      refused.push({ name: taken.join(', '), why: troubleOf(error).message });
    });
  }
  return refused;
}

async function send(file: HandOver, signal: AbortSignal): Promise<string> {
  const response = await fetch(`/api/inbox?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    body: file.content,
    headers: { 'content-type': 'application/octet-stream' },
    signal,
  });
  return (await read<{ readonly path: string }>(response)).path;
}

/** Everything that was dropped: files, and the files of folders. Names that begin with a dot are passed over. */
export async function filesOf(dropped: DataTransfer): Promise<readonly HandOver[]> {
  // The list is emptied once the event is over: entries are taken before anything is waited for.
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...dropped.files].map((file) => ({ name: file.name, content: file }));
  return (await Promise.all(entries.map(filesIn))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<readonly HandOver[]> {
  if (entry.name.startsWith('.')) return [];
  if (isFile(entry)) {
    const file = await new Promise<File>((done, failed) => entry.file(done, failed));
    return [{ name: file.name, content: file }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: HandOver[] = [];
  for (;;) {
    // A folder is given a hundred entries at a time.
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return found;
    for (const inner of some) found.push(...(await filesIn(inner)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
