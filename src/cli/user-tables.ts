/** Files of other people's data that a user gives to a question: treaties, ideal points. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadStateCodes } from '../resources/import.js';
import { EXIT, UserError } from '../shared/user-error.js';
import { type IdealPoint, parseIdealPoints, parseTreatyFile, type Treaty } from '../structure/index.js';
import type { CliContext } from './context.js';
import { count } from './terminal.js';

/** A row that was passed over. */
interface RowError {
  readonly line: number;
  readonly reason: string;
}

/** Rows named on the terminal; all are counted. */
const NAMED = 3;

/** Treaties of a file. Rows that cannot be used are named, and the exit code becomes 3; a file without any throws. */
export async function readTreaties(path: string, context: CliContext): Promise<readonly Treaty[]> {
  const { treaties, errors } = parseTreatyFile(await textOf(path, context), loadStateCodes());
  sayErrors(path, treaties.length, errors, context);
  return treaties;
}

/** Ideal points of a file, in the same manner. */
export async function readIdealPoints(path: string, context: CliContext): Promise<readonly IdealPoint[]> {
  const { points, errors } = parseIdealPoints(await textOf(path, context));
  sayErrors(path, points.length, errors, context);
  return points;
}

async function textOf(path: string, context: CliContext): Promise<string> {
  try {
    const bytes = await readFile(resolve(context.cwd, path));
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new UserError(`${path} cannot be read`, {
      hint: error instanceof Error ? error.message : String(error),
      exitCode: EXIT.usage,
      cause: error,
    });
  }
}

function sayErrors(path: string, used: number, errors: readonly RowError[], context: CliContext): void {
  const [first] = errors;
  if (used === 0) {
    throw new UserError(
      `${path}${first === undefined ? ' has no rows' : `:${first.line}: ${first.reason}`}`,
      {
        hint: 'docs/structure-alliance.md and docs/structure-posture.md say which files can be read.',
        exitCode: EXIT.usage,
      },
    );
  }
  if (first === undefined) return;
  context.say(`${path}: ${count(errors.length, 'row')} passed over\n`);
  for (const { line, reason } of errors.slice(0, NAMED)) context.say(`  ${path}:${line}: ${reason}\n`);
  if (errors.length > NAMED) context.say(`  … and ${errors.length - NAMED} more\n`);
  context.exit(EXIT.setAside);
}
