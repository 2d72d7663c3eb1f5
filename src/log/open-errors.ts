/** What can go wrong on opening a log's file, as something its user can mend. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { EXIT, UserError } from '../shared/user-error.js';

/** What DuckDB says on opening, as something its user can mend. */
export function openError(path: string, error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  const held = /lock is held in (.*?)\s*\(PID (\d+)\)/i.exec(message);
  if (held) return lockedError(path, `process ${held[2]} (${basename(held[1] ?? '')})`, error);
  if (/could not set lock|being used by another process/i.test(message)) {
    return lockedError(path, 'another process', error);
  }
  if (/newer|version number|serializ/i.test(message)) {
    return new UserError(`${path} was written by a newer DuckDB than this program has: ${message}`, {
      hint: 'Install the newer Entente that wrote it.',
      cause: error,
    });
  }
  if (!existsSync(dirname(path)) || (existsSync(path) && !statSync(path).isFile())) {
    return new UserError(`${path} cannot be opened as a log: ${message}`, { cause: error });
  }
  return new UserError(`${path} cannot be opened as a log: ${message}`, {
    hint: 'If the file was damaged, restore it from a copy, or move it away and read the reports again.',
    cause: error,
  });
}

/** `holder`: in words, with its process id where that is known. */
export function lockedError(path: string, holder: string, cause?: unknown): UserError {
  return new UserError(`${path} is locked by ${holder}`, {
    hint: 'End that program or wait for it. While `entente serve` runs, commands go through it.',
    exitCode: EXIT.locked,
    ...(cause === undefined ? {} : { cause }),
  });
}
