/**
 * Saves a file of strategy into the folder of a workspace: only one that lies there already, only over the text that was
 * read, and whole or not at all.
 */
import { lstat, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT, UserError } from '../shared/user-error.js';

/** A text for a file of the workspace. */
export interface SaveRequest {
  /** Name without a folder. */
  readonly name: string;
  readonly text: string;
  /** The text as it was when it was read; another one there now is not overwritten. */
  readonly before: string;
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]*\.(?:ya?ml|json|gmcr)$/iu;
/** Settings are no strategy. */
const SETTINGS = 'entente.yaml';

export async function saveStrategyFile(folder: string, { name, text, before }: SaveRequest): Promise<void> {
  if (!NAME.test(name) || name.toLowerCase() === SETTINGS) {
    throw new UserError(`"${name}" is no name of a strategy file`, {
      hint: 'It must be a .yaml, .json or .gmcr file in the folder of the workspace, and not its settings.',
      exitCode: EXIT.usage,
    });
  }
  const path = join(folder, name);
  const there = await lstat(path).catch(() => undefined);
  if (there === undefined || !there.isFile()) {
    throw new UserError(`there is no file "${name}" in ${folder}`, {
      hint: 'Put the file there first; here it can be changed.',
      exitCode: EXIT.usage,
    });
  }
  if ((await readFile(path, 'utf8')) !== before) {
    throw new UserError(`"${name}" has changed on disk since it was read; nothing was saved`, {
      hint: 'Copy your text, load the page again and make the changes once more.',
    });
  }
  // A rename within a folder is whole or not at all.
  const part = join(folder, `.${name}.part`);
  await writeFile(part, text, 'utf8');
  await rename(part, path);
}
