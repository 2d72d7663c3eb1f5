/** The commands on ties, and the options that every command over series shares. */
import { type Command, Option } from 'commander';
import { SECTORS } from '../ontology/actor.js';
import { AXES } from '../ontology/axes.js';
import { PERIODS } from '../ontology/day.js';
import { STATUSES } from '../ontology/status.js';
import type { CliContext } from './context.js';

/** Adds them to the program; `withWorkspace` gives a command its option for the workspace. */
export function addTieCommands(
  program: Command,
  context: CliContext,
  withWorkspace: (command: Command) => Command,
): void {
  withSeries(withWorkspace(program.command('ties')))
    .argument('[a]', 'a state: code or name')
    .argument('[b]', 'another state')
    .description('how states stand to each other: the pairs that moved most, or one pair through time')
    .option('--moved', 'the pairs that moved most (what it does without two states)')
    .option('--since <day>', 'moved: the earlier day compared (default: a year before the last)')
    .option('--turns', 'the largest turning points of all pairs, with the sentences that carry them')
    .option('--everybody', 'turns: pairs with organisations and armed groups too')
    .option('--limit <number>', 'how many to list', '15')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ entente ties --moved --since 2024-01-01\n  $ entente ties --turns\n  $ entente ties PRK RUS --period quarter\n  $ entente ties "North Korea" Russia --direction directed --json\n  $ entente ties KOR CHN --axis economic\n  $ entente ties USA RUS --type CONSULT/visit,CONSULT/phone --publisher "Yonhap"',
    )
    .action(async (a, b, options) => (await import('./commands/ties.js')).ties(a, b, options, context));

  withSeries(withWorkspace(program.command('compare')))
    .argument('<states...>', 'two pairs or more: the first with the second, the third with the fourth, …')
    .description('two or more pairs side by side, and how far they stand apart')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ entente compare PRK RUS KOR USA\n  $ entente compare KOR CHN KOR JPN KOR USA --period year --axis economic',
    )
    .action(async (typed, options) =>
      (await import('./commands/compare.js')).compare(typed, options, context),
    );

  withFilters(withWorkspace(program.command('counts')))
    .argument('<a>', 'a state: code or name')
    .argument('<b>', 'another state')
    .description(
      'what two states did through a year, act by act; "third visit this year" held against the log',
    )
    .option('--year <year>', 'the year (default: that of the last day read)')
    .option('--limit <number>', 'how many sentences to show of each kind', '3')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample:\n  $ entente counts PRK RUS --year 2025 --type CONSULT/visit')
    .action(async (a, b, options) => (await import('./commands/counts.js')).counts(a, b, options, context));

  withFilters(withRange(withWorkspace(program.command('reciprocity'))))
    .argument('<a>', 'a state: code or name')
    .argument('<b>', 'another state')
    .description('who answers whom, how soon, in kind: escalation and thaw, against chance')
    .option('--window <days>', 'days within which an act counts as an answer, 1 to 90', '7')
    .option('--limit <number>', 'how many answers to show with their sentences, 0 to 10', '2')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample:\n  $ entente reciprocity KOR PRK --window 30')
    .action(async (a, b, options) =>
      (await import('./commands/reciprocity.js')).reciprocity(a, b, options, context),
    );
}

/** Options of a series. What is not given is taken from the environment, the workspace, the defaults. */
export function withSeries(command: Command): Command {
  command
    .addOption(new Option('--period <period>', 'length of a period').choices([...PERIODS]))
    .addOption(
      new Option('--direction <direction>', 'both ways, or only from the first to the second').choices([
        'directed',
        'undirected',
      ]),
    );
  return withFilters(withRange(command));
}

function withRange(command: Command): Command {
  return command.option('--from <day>', 'first day').option('--to <day>', 'last day');
}

/** Which acts count. */
function withFilters(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--statuses <list>',
        `what counts, separated by commas, of ${STATUSES.join(', ')} (default: occurred)`,
      ),
    )
    .option(
      '--quad <list>',
      'only 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict',
    )
    .option('--type <list>', 'only acts of these types or types and modes, such as AID,CONSULT/visit')
    .option('--context <list>', 'only acts about these, such as military,economic (docs/codebook.md)')
    .option('--axis <list>', `only acts on ${AXES.join(' or ')} ties`)
    .option('--sector <list>', `only acts with somebody of ${SECTORS.join(', ')}`)
    .option('--publisher <name...>', 'only what these publishers or data sets tell');
}
