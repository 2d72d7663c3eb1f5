/**
 * Events of reports that were coded before, kept in a file, so that the same reports are not coded a second time.
 * They are taken only for a report that is the same in every field, and only from the same coder: its program,
 * its tables, its weights and the user's own actors. A file that is damaged or of another coder is not used.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Coder, OwnActor } from './code/index.js';
import type { CodedEvent, Report } from './ontology/coded-event.js';
import { coderDigest } from './resources/coder-digest.js';

/** A coder that asks the kept codings first. */
export interface KeepingCoder extends Coder {
  /** Reports whose events were taken from the file so far. */
  readonly reused: number;
  /** Writes the codings of this run in place of the old ones, where there are new ones and it may write. */
  save(): void;
}

interface Kept {
  readonly version: string;
  /** Events as JSON text, by key of the report. */
  readonly events: ReadonlyMap<string, string>;
}

/**
 * Wraps a coder, which is made (`make`) at the first report that is not in `file`. `ownActors`: those that the
 * coder is made with.
 */
export function keepCodings(
  file: string,
  ownActors: readonly OwnActor[],
  make: () => Coder,
  digest: string = coderDigest(),
): KeepingCoder {
  const key = hash([digest, ownActors]);
  const kept = readKept(file, key);
  const used = new Map<string, string>();
  let coder: Coder | undefined;
  let reused = 0;
  const made = (): Coder => {
    coder ??= make();
    return coder;
  };
  return {
    get version() {
      return kept?.version ?? made().version;
    },
    get reused() {
      return reused;
    },
    trace: (report) => made().trace(report),
    code(report) {
      const id = keyOf(report);
      const before = kept?.events.get(id);
      if (before !== undefined) reused += 1;
      const events = before ?? JSON.stringify(made().code(report));
      used.set(id, events);
      return JSON.parse(events) as readonly CodedEvent[];
    },
    save() {
      if (used.size > reused) writeKept(file, key, { version: this.version, events: used });
    },
  };
}

/** All fields of a report that a coder is told. */
function keyOf({ id, date, text, title, publisher, kind }: Report): string {
  return hash([id, date, text, title ?? null, publisher ?? null, kind ?? null]);
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** Undefined where the file is not there, is damaged, or is of another coder. */
function readKept(file: string, key: string): Kept | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (isOutOfReach(error)) return undefined;
    throw error;
  }
  const [head = '', ...lines] = text.split('\n');
  const [owner, version = '', checked] = head.split('\t');
  if (owner !== key || checked !== hash(lines)) return undefined;
  return {
    version,
    events: new Map(lines.map((line) => [line.slice(0, KEY_LENGTH), line.slice(KEY_LENGTH + 1)])),
  };
}

/** Digits of a SHA-256 in hex. */
const KEY_LENGTH = 64;

/** A file that is not there or may not be touched: then nothing is kept, and reports are coded again. */
function isOutOfReach(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  return ['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code);
}

/** The file is there as a whole or not at all: it is written beside its place and moved. */
function writeKept(file: string, key: string, { version, events }: Kept): void {
  const lines = [...events].map(([id, list]) => `${id}\t${list}`);
  const beside = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, [[key, version, hash(lines)].join('\t'), ...lines].join('\n'));
    renameSync(beside, file);
  } catch (error) {
    if (!isOutOfReach(error)) throw error;
  }
}
