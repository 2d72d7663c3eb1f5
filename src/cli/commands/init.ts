/** `entente init`: makes a workspace. */
import { resolve } from 'node:path';
import { createWorkspace } from '../../log/index.js';
import { loadStates } from '../../resources/index.js';
import type { CliContext } from '../context.js';
import { typedState, usage } from '../options.js';

interface InitOptions {
  readonly name?: string;
  readonly side?: string;
  readonly watch?: string;
  readonly poles?: string;
}

export async function init(folder: string, options: InitOptions, context: CliContext): Promise<void> {
  const states = loadStates();
  const list = (typed: string | undefined) =>
    typed === undefined ? undefined : typed.split(',').map((part) => typedState(part.trim(), states));
  const poles = list(options.poles);
  if (poles !== undefined && poles.length !== 2) {
    throw usage(`--poles names ${poles.length} states, not two`, 'Write it as --poles USA,CHN.');
  }
  const watch = list(options.watch);
  const path = resolve(context.cwd, folder);
  await createWorkspace(path, {
    ...(options.name === undefined ? {} : { name: options.name }),
    ...(options.side === undefined ? {} : { side: typedState(options.side, states) }),
    ...(watch === undefined ? {} : { watch }),
    ...(poles === undefined ? {} : { poles }),
  });
  context.say(
    `Made a workspace in ${path}.\nNext: entente read PATH --workspace ${folder}\n  or: entente serve --workspace ${folder}, and drop reports on the window\n`,
  );
}
