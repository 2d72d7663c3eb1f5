/** The commands that look at the shape of the system, with their options and examples. */
import { type Command, Option } from 'commander';
import { CONTEXTS } from '../ontology/event-types.js';
import { FLOW_KINDS } from '../structure/dependence-kinds.js';
import type { CliContext } from './context.js';

/** Adds them to the program; `withWorkspace` gives a command its option for the workspace. */
export function addStructureCommands(
  program: Command,
  context: CliContext,
  withWorkspace: (command: Command) => Command,
): void {
  addBlocs(withStructure(withWorkspace(program.command('blocs'))), context);
  addDependence(withStructure(withWorkspace(program.command('dependence'))), context);
  addMediators(withStructure(withWorkspace(program.command('mediators'))), context);
}

function addBlocs(command: Command, context: CliContext): void {
  command
    .description('the best division into two blocs, and the ties that do not fit it')
    .option(
      '--edges <file>',
      'any signed network instead of the workspace: a CSV file with the header a,b,sign',
    )
    .option('--seconds <number>', 'time for proving that no division is better', '60')
    .addOption(
      new Option('--weighing <how>', 'ties count by strength, or all alike')
        .choices(['strength', 'alike'])
        .default('strength'),
    )
    .option(
      '--k <number>',
      'divide into at most so many camps too, 2 to 12: enemies of enemies need be no friends',
    )
    .option('--worlds <number>', 'resampled worlds that say how sure the blocs are, 0 to 200', '100')
    .addHelpText(
      'after',
      '\nExamples:\n  $ entente blocs --period 2024\n  $ entente blocs --edges tribes.csv --json\n  $ entente blocs --period 2024 --k 3',
    )
    .action(async (options) =>
      options.edges === undefined
        ? (await import('./commands/blocs.js')).blocs(options, context)
        : (await import('./commands/blocs-edges.js')).edgesBlocs(options, context),
    );
}

function addDependence(command: Command, context: CliContext): void {
  command
    .argument('<state>', 'a state: code or name')
    .description('whom a state gets its cooperation or trade from, and what a tie more or less would do')
    .addOption(new Option('--kind <kind>', 'what counts').choices([...FLOW_KINDS]).default('all'))
    .addOption(new Option('--context <context>', 'only acts about this').choices([...CONTEXTS]))
    .option('--without <states>', 'as if these gave nothing, such as RUS')
    .option('--engage <states>', 'as if these gave as much more as the median partner, such as KOR')
    .option('--trade <file>', 'trade instead of reports: a CSV file with year,importer,exporter,value')
    .option('--gdp <file>', 'with --trade: a CSV file with year,state,gdp')
    .option('--year <year>', 'with --trade: the year (default: the last)')
    .option('--limit <number>', 'how many partners to list', '12')
    .addHelpText(
      'after',
      '\nExamples:\n  $ entente dependence PRK --period 2024\n  $ entente dependence PRK --without RUS --engage KOR',
    )
    .action(async (state, options) =>
      (await import('./commands/dependence.js')).dependence(state, options, context),
    );
}

function addMediators(command: Command, context: CliContext): void {
  command
    .argument('<a>', 'a state: code or name')
    .argument('<b>', 'another state')
    .description('who has open and balanced channels to two states that do not talk')
    .option('--limit <number>', 'how many to list', '10')
    .addHelpText('after', '\nExample:\n  $ entente mediators PRK USA --period 2018')
    .action(async (a, b, options) =>
      (await import('./commands/mediators.js')).mediators(a, b, options, context),
    );
}

function withStructure(command: Command): Command {
  return command
    .option('--period <name>', 'such as 2024, 2024-Q2 or 2024-06 (default: the year up to the last day read)')
    .option('--from <day>', 'first day, instead of --period')
    .option('--to <day>', 'last day, instead of --period')
    .option(
      '--statuses <list>',
      'what counts, separated by commas (default: those of the workspace, else occurred)',
    )
    .option('--least <points>', 'smallest distance of an index from 0 that is a tie (default: 0.5)')
    .option('--everybody', 'organisations and armed groups too, not states alone')
    .option('--json', 'print as JSON');
}
