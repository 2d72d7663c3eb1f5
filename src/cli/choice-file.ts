/** Files of choices on the command line: read as they are, and the answer written where it was asked for. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EXIT, UserError } from '../shared/user-error.js';
import type { ChoiceFile } from '../workbench/choices-api.js';
import type { CliContext } from './context.js';
import { usage } from './options.js';

/** Text and name of a file. Throws a UserError where it cannot be read. */
export async function readChoiceFile(file: string, { cwd }: CliContext): Promise<ChoiceFile> {
  try {
    return { name: file, text: await readFile(resolve(cwd, file), 'utf8') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    const why =
      code === 'ENOENT' ? 'is not there' : code === 'EISDIR' ? 'is a folder' : `cannot be read (${code})`;
    throw new UserError(`${file} ${why}`, { exitCode: EXIT.usage, cause: error });
  }
}

/** Writes to `--output`, never over a file that is there unless forced; else to standard output. */
export async function writeAnswer(
  text: string,
  { output, force }: { readonly output?: string; readonly force?: boolean },
  context: CliContext,
): Promise<void> {
  if (output === undefined) return context.out(text);
  const file = resolve(context.cwd, output);
  if (existsSync(file) && force !== true)
    throw usage(`${output} is there already`, 'Choose another name, or add --force to replace it.');
  await writeFile(file, text);
  context.say(`Wrote ${output}.\n`);
}
