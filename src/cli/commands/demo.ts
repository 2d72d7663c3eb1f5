/** `entente demo`: a sample read, summed up and served, in one command. */
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copySettings, hasWorkspace } from '../../log/index.js';
import { createStates } from '../../ontology/states.js';
import { EXIT } from '../../shared/user-error.js';
import type { WorkbenchApi } from '../../workbench/api.js';
import { openWorkbench } from '../../workbench/workbench.js';
import type { CliContext } from '../context.js';
import type { WorkspaceOption } from '../open.js';
import { startProgress } from '../progress.js';
import { settled } from '../series-options.js';
import { summaryWords } from '../summary.js';
import { ink } from '../terminal.js';
import { progressWords, readingWords } from './read.js';

const PACKAGE = fileURLToPath(new URL('../../..', import.meta.url));

interface DemoOptions extends WorkspaceOption {
  readonly once?: boolean;
  readonly port?: string;
}

export async function demo(folder: string, options: DemoOptions, context: CliContext): Promise<void> {
  const sample = resolve(context.cwd, folder);
  const temporary =
    options.workspace === undefined ? await mkdtemp(join(tmpdir(), 'entente-demo-')) : undefined;
  const home = temporary ?? resolve(context.cwd, options.workspace ?? '');
  try {
    if (!hasWorkspace(home)) await copySample(sample, home);
    const kept = keptCodingsOf(sample);
    const workbench = await openWorkbench(home, {
      today: context.today,
      choicesThread: true,
      readyForCorrections: true,
      ...(kept === undefined ? {} : { keptCodings: kept }),
    });
    try {
      await readSample(workbench, context);
      if (options.once !== true && !context.signal.aborted) {
        context.out('\n');
        const { serveWorkbench } = await import('./serve.js');
        await serveWorkbench(workbench, home, options.port, context);
      }
    } finally {
      await workbench.close();
    }
  } finally {
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
  }
}

/** The settings of a sample, and its games, tracks and plans: what is changed in the workspace leaves the sample alone. */
async function copySample(sample: string, home: string): Promise<void> {
  await copySettings(sample, home);
  const files = (await readdir(sample)).filter((name) => /\.ya?ml$/.test(name) && name !== 'entente.yaml');
  for (const name of files) await copyFile(join(sample, name), join(home, name));
}

/**
 * Where the codings of a sample are kept from one start to the next. Only samples of this very checkout have such
 * a place, so that nothing of a user's own reports lies about; undefined for other folders.
 */
function keptCodingsOf(sample: string): string | undefined {
  const modules = join(PACKAGE, 'node_modules');
  const inside = relative(PACKAGE, sample);
  if (inside.startsWith('..') || isAbsolute(inside) || !existsSync(modules)) return undefined;
  return join(modules, '.cache', 'entente', `${inside.replace(/[\\/]/g, '-')}.codings`);
}

async function readSample(workbench: WorkbenchApi, context: CliContext): Promise<void> {
  const progress = startProgress(false, context);
  const result = await workbench
    .read(
      { paths: [] },
      {
        signal: context.signal,
        onProgress: (at) => progress.update(at.share, progressWords(at)),
      },
    )
    .finally(() => progress.stop());
  context.say(readingWords(result));
  if (result.setAside.length > 0) context.exit(EXIT.setAside);
  const summary = await workbench.summary();
  const series = settled({}, summary.info.ties);
  const moves = await workbench.moves(series);
  const turns = await workbench.turns(series);
  const states = createStates(await workbench.states());
  context.out(summaryWords(summary, moves, turns, states, ink(context.color)));
}
