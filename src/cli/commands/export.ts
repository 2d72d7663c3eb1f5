/** `entente export`: events, the series of all pairs, or imported rows, to a file or to standard output. */
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ExportForm, WorkbenchApi } from '../../workbench/api.js';
import type { CliContext } from '../context.js';
import { type WorkspaceOption, withWorkbench } from '../open.js';
import { usage } from '../options.js';
import { seriesChoice, settled, type TypedSeriesOptions } from '../series-options.js';
import { count } from '../terminal.js';

type Table = 'events' | 'ties' | 'imports';

interface ExportCommandOptions extends WorkspaceOption, TypedSeriesOptions {
  readonly as: ExportForm;
  /** Absent: standard output. */
  readonly output?: string;
  readonly force?: boolean;
  readonly restricted?: boolean;
}

export async function exportTable(
  what: Table,
  options: ExportCommandOptions,
  context: CliContext,
): Promise<void> {
  const { output } = options;
  if (output === undefined && options.as === 'parquet')
    throw usage('Parquet is no text for standard output', `Name a file: -o ${what}.parquet`);
  // Checked before the workspace is opened.
  seriesChoice(options, context.env);
  await withWorkbench(options, context, (workbench) =>
    output === undefined
      ? print(what, options, context, workbench)
      : write(what, resolve(context.cwd, output), options, context, workbench).then((rows) =>
          context.say(`Wrote ${count(rows, 'row')} to ${output}.\n`),
        ),
  );
}

/** Writes the table to a file and gives its number of rows. */
async function write(
  what: Table,
  file: string,
  options: ExportCommandOptions,
  context: CliContext,
  workbench: WorkbenchApi,
): Promise<number> {
  const force = options.force === true;
  if (what === 'events') return workbench.exportEvents(file, options.as, force);
  if (what === 'imports')
    return workbench.exportImports(file, options.as, force, options.restricted === true);
  const { ties } = await workbench.info();
  return workbench.exportTies(file, options.as, force, settled(seriesChoice(options, context.env), ties));
}

/** The engine writes files only: the table goes by way of one of the user's own. */
async function print(
  what: Table,
  options: ExportCommandOptions,
  context: CliContext,
  workbench: WorkbenchApi,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-export-'));
  try {
    const file = join(folder, what);
    await write(what, file, options, context, workbench);
    const opened = await open(file);
    for await (const text of opened.createReadStream({ encoding: 'utf8' })) context.out(text as string);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
