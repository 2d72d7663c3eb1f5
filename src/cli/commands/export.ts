/** `entente export`: events, the series of all pairs, or imported rows, to a file. */
import { resolve } from 'node:path';
import type { ExportForm } from '../../workbench-api.js';
import type { CliContext } from '../context.js';
import { type WorkspaceOption, withWorkbench } from '../open.js';
import { seriesChoice, settled, type TypedSeriesOptions } from '../series-options.js';
import { count } from '../terminal.js';

interface ExportCommandOptions extends WorkspaceOption, TypedSeriesOptions {
  readonly as: ExportForm;
  readonly output: string;
  readonly force?: boolean;
  readonly restricted?: boolean;
}

export async function exportTable(
  what: 'events' | 'ties' | 'imports',
  options: ExportCommandOptions,
  context: CliContext,
): Promise<void> {
  const choice = seriesChoice(options, context.env);
  const file = resolve(context.cwd, options.output);
  const force = options.force === true;
  await withWorkbench(options, context, async (workbench) => {
    const rows =
      what === 'events'
        ? await workbench.exportEvents(file, options.as, force)
        : what === 'imports'
          ? await workbench.exportImports(file, options.as, force, options.restricted === true)
          : await workbench.exportTies(
              file,
              options.as,
              force,
              settled(choice, (await workbench.info()).ties),
            );
    context.say(`Wrote ${count(rows, 'row')} to ${options.output}.\n`);
  });
}
