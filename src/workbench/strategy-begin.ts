/** Examples of strategy files that come with the program, and beginning with one of them in a workspace. */
import { constants, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT, UserError } from '../shared/user-error.js';
import type { StrategyFile } from './api.js';
import { strategyFilesIn } from './strategy.js';

const EXAMPLES = fileURLToPath(new URL('../../examples/korea', import.meta.url));

/** By name. */
export function strategyExamples(): Promise<readonly StrategyFile[]> {
  return strategyFilesIn(EXAMPLES);
}

/** Copies an example into the folder of a workspace, and never over what is there. */
export async function beginStrategyFile(folder: string, name: string): Promise<void> {
  const example = (await strategyExamples()).find((file) => file.name === name);
  if (example === undefined) {
    throw new UserError(`there is no example "${name}"`, {
      hint: 'The examples are those of examples/korea.',
      exitCode: EXIT.usage,
    });
  }
  try {
    await copyFile(join(EXAMPLES, name), join(folder, name), constants.COPYFILE_EXCL);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UserError(`"${name}" is in ${folder} already`, {
      hint: 'Change it there, or give it another name first.',
      exitCode: EXIT.usage,
    });
  }
}
