/** `entente export crate`: the workspace as an RO-Crate. */
import { resolve } from 'node:path';
import type { CliContext } from '../context.js';
import { type WorkspaceOption, withWorkbench } from '../open.js';
import { usage } from '../options.js';
import { count } from '../terminal.js';

interface CrateOptions extends WorkspaceOption {
  readonly license?: string;
}

export async function exportCrate(folder: string, options: CrateOptions, context: CliContext): Promise<void> {
  const { license } = options;
  if (license !== undefined && !/^https?:\/\/\S+$/.test(license)) {
    throw usage(`--license ${license} is no address`, 'Write it as https://spdx.org/licenses/CC-BY-4.0.');
  }
  const result = await withWorkbench(options, context, (workbench) =>
    workbench.exportCrate({
      folder: resolve(context.cwd, folder),
      when: context.now(),
      ...(license === undefined ? {} : { license }),
    }),
  );
  context.say(
    `Wrote ${count(result.files, 'file')} with ${count(result.corrections, 'correction')} to ${folder}.\n`,
  );
}
