/** `entente export …`: tables, citations, and a whole run with its provenance. */
import { type Command, Option } from 'commander';
import { CITATION_FORMS } from '../brief/citations/citation.js';
import type { CliContext } from './context.js';
import { withSeries } from './tie-commands.js';

const TABLES = {
  events: 'every standing event with its sentence',
  ties: 'the series of all pairs',
  imports: 'the imported rows',
} as const;

export function addExportCommands(
  program: Command,
  context: CliContext,
  withWorkspace: (command: Command) => Command,
): void {
  const group = program
    .command('export')
    .description('write events, series, imported rows, citations, or a whole run to files')
    .addHelpText(
      'after',
      '\nExamples:\n  $ entente export events --as parquet -o events.parquet\n  $ entente export ties --as csv -o ties.csv\n  $ entente export citations --as ris --pair PRK RUS -o sources.ris\n  $ entente export crate run-2025-06',
    );
  for (const what of ['events', 'ties', 'imports'] as const) {
    const command = withWorkspace(group.command(what))
      .description(`write ${TABLES[what]}`)
      .addOption(new Option('--as <form>', 'form').choices(['csv', 'parquet', 'jsonl']).default('csv'))
      .option('-o, --output <file>', 'write to a file instead of standard output')
      .option('--force', 'replace the file if it is there');
    if (what === 'imports')
      command.option('--restricted', 'also rows whose licence forbids passing them on (ACLED)');
    withSeries(command).action(async (options) =>
      (await import('./commands/export.js')).exportTable(what, options, context),
    );
  }
  withSeries(withWorkspace(group.command('citations')))
    .description('write the reports behind events, behind a pair or behind a brief as citations')
    .addOption(new Option('--as <form>', 'form').choices(CITATION_FORMS).default('ris'))
    .option('--pair <states...>', 'the reports that the brief on two states cites')
    .option('--brief <id>', 'the reports that a composed brief cites')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--force', 'replace the file if it is there')
    .action(async (options) =>
      (await import('./commands/export-citations.js')).exportCitations(options, context),
    );
  withWorkspace(group.command('crate'))
    .argument('<folder>', 'folder to make; it may not be there yet')
    .description(
      'write the workspace as an RO-Crate: tables, settings, corrections, and where all of it comes from',
    )
    .option('--license <address>', 'address of the licence under which the crate may be passed on')
    .action(async (folder, options) =>
      (await import('./commands/export-crate.js')).exportCrate(folder, options, context),
    );
}
