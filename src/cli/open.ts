/** Finds and opens the workspace a command works on: the local log, or the server that holds it. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readServerNote } from '../log/index.js';
import { EXIT, UserError } from '../shared/user-error.js';
import type { WorkbenchApi } from '../workbench/api.js';
import { openWorkbench } from '../workbench/workbench.js';
import type { CliContext } from './context.js';

export interface WorkspaceOption {
  readonly workspace?: string;
}

/** True where a workspace was named; for answers that stand without one, and say so. */
export function isWorkspaceNamed({ workspace }: WorkspaceOption, { env }: CliContext): boolean {
  return (workspace ?? env.ENTENTE_WORKSPACE ?? '') !== '';
}

/** Folder of the workspace: --workspace, else $ENTENTE_WORKSPACE, else this folder if it is one. */
export function workspaceFolder(options: WorkspaceOption, context: CliContext): string {
  const named = options.workspace ?? context.env.ENTENTE_WORKSPACE;
  if (named !== undefined && named !== '') return resolve(context.cwd, named);
  if (existsSync(join(context.cwd, 'entente.yaml'))) return context.cwd;
  throw new UserError('this folder is no workspace (it has no entente.yaml)', {
    hint: 'Name one with --workspace FOLDER or $ENTENTE_WORKSPACE, or make one with: entente init',
    exitCode: EXIT.usage,
  });
}

/** Opens the workspace for one command; `work` gets it, and it is closed whatever happens. */
export async function withWorkbench<T>(
  options: WorkspaceOption,
  context: CliContext,
  work: (workbench: WorkbenchApi) => Promise<T>,
): Promise<T> {
  const folder = workspaceFolder(options, context);
  const note = await readServerNote(folder);
  const workbench =
    note === undefined
      ? await openWorkbench(folder, { today: context.today })
      : (await import('./remote-workbench.js')).connectWorkbench(note);
  try {
    return await work(workbench);
  } finally {
    await workbench.close();
  }
}
