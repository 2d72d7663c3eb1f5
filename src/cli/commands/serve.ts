/** `entente serve`: the workbench in a browser, on this machine alone. */
import { createServerNote, readServerNote, removeServerNote } from '../../log/index.js';
import { startServer } from '../../server/index.js';
import { EXIT, UserError } from '../../shared/user-error.js';
import type { WorkbenchApi } from '../../workbench/api.js';
import { openWorkbench } from '../../workbench/workbench.js';
import type { CliContext } from '../context.js';
import { type WorkspaceOption, workspaceFolder } from '../open.js';
import { typedNumber } from '../options.js';

interface ServeOptions extends WorkspaceOption {
  readonly port?: string;
}

export async function serve(options: ServeOptions, context: CliContext): Promise<void> {
  const folder = workspaceFolder(options, context);
  const running = await readServerNote(folder);
  if (running) {
    throw new UserError(`a server holds this workspace already (process ${running.pid})`, {
      hint: `Open ${running.address}, or stop it first.`,
      exitCode: EXIT.locked,
    });
  }
  const workbench = await openWorkbench(folder, {
    today: context.today,
    choicesThread: true,
    readyForCorrections: true,
  });
  try {
    await serveWorkbench(workbench, folder, options.port, context);
  } finally {
    await workbench.close();
  }
}

/** Serves an open workbench until Ctrl-C. */
export async function serveWorkbench(
  workbench: WorkbenchApi,
  folder: string,
  port: string | undefined,
  context: CliContext,
): Promise<void> {
  const server = await startServer(
    workbench,
    port === undefined ? {} : { port: typedNumber('--port', port, 0, 65_535) },
  );
  await createServerNote(folder, server);
  context.out(`Workbench: ${server.address}\n`);
  context.say('Only this machine can open it. Ctrl-C stops it.\n');
  try {
    await new Promise<void>((stop) => {
      if (context.signal.aborted) stop();
      else context.signal.addEventListener('abort', () => stop(), { once: true });
    });
  } finally {
    await removeServerNote(folder);
    await server.close();
  }
}
