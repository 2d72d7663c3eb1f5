/** The commands that look at the shape of the system, with their options and examples. */
import type { Command } from 'commander';
import type { CliContext } from './context.js';

/** Adds them to the program; `withWorkspace` gives a command its option for the workspace. */
export function addStructureCommands(
  program: Command,
  context: CliContext,
  withWorkspace: (command: Command) => Command,
): void {
  withWorkspace(program.command('blocs'))
    .description('the best division into two blocs, and the ties that do not fit it')
    .option(
      '--edges <file>',
      'any signed network instead of the workspace: a CSV file with the header a,b,sign',
    )
    .option('--seconds <number>', 'time for proving that no division is better', '60')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExamples:\n  $ entente blocs --edges tribes.csv --json')
    .action(async (options) => (await import('./commands/blocs.js')).blocs(options, context));
}
