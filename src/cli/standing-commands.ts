/** The commands on alliances, postures and contact, with their options and examples. */
import { type Command, Option } from 'commander';
import { PERIODS } from '../ontology/day.js';
import type { CliContext } from './context.js';

/** Adds them to the program; `withWorkspace` gives a command its option for the workspace. */
export function addStandingCommands(
  program: Command,
  context: CliContext,
  withWorkspace: (command: Command) => Command,
): void {
  addAlliance(withWorkspace(program.command('alliance')), context);
  addPosture(withWorkspace(program.command('posture')), context);
  addContact(withWorkspace(program.command('contact')), context);
}

function addAlliance(command: Command, context: CliContext): void {
  command
    .argument('<a>', 'a state: code or name')
    .argument('<b>', 'another state')
    .description('how far two states have gone, from recognition to a nuclear guarantee, rung by rung')
    .option('--at <day>', 'the day on which to look (default: the last day read)')
    .option('--from <day>', 'first month of the path (default: that of the first act told)')
    .option(
      '--treaties <file>',
      'further treaties: a file of ATOP by dyad-year or of COW by dyad, plain or .gz',
    )
    .option('--limit <number>', 'how many sentences to show for and against a rung', '3')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ entente alliance PRK RUS\n  $ entente alliance "North Korea" Russia --at 2024-06-30 --json\n  $ entente alliance KOR JPN --treaties atop5_0ddyr.csv',
    )
    .action(async (a, b, options) =>
      (await import('./commands/alliance.js')).alliance(a, b, options, context),
    );
}

function addPosture(command: Command, context: CliContext): void {
  command
    .argument('<state>', 'a state: code or name')
    .description('where a state stands between two poles, on security and on economic ties apart')
    .option('--poles <states>', 'the two poles, such as USA,CHN (default: those of the workspace)')
    .addOption(new Option('--period <period>', 'length of a period').choices([...PERIODS]).default('year'))
    .option('--from <day>', 'first day')
    .option('--to <day>', 'last day')
    .option(
      '--statuses <list>',
      'what counts, separated by commas (default: those of the workspace, else occurred)',
    )
    .option('--ideal-points <file>', 'votes in the UN General Assembly: a CSV file of ideal points')
    .option('--limit <number>', 'how many sentences to show for each axis and pole', '3')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ entente posture KOR --poles USA,CHN\n  $ entente posture TUR --poles USA,RUS --period quarter --json\n  $ entente posture HUN --poles USA,RUS --ideal-points idealpoints.csv',
    )
    .action(async (state, options) =>
      (await import('./commands/posture.js')).posture(state, options, context),
    );
}

function addContact(command: Command, context: CliContext): void {
  command
    .argument('<a>', 'a state: code or name')
    .argument('<b>', 'another state')
    .description('thaw and freeze: gestures, whether the other side answered, and how high the two talk')
    .option('--at <day>', 'the day on which to look (default: the last day read)')
    .option('--window <days>', 'days within which a step counts as answered', '60')
    .option('--within <days>', 'days within which contact counts as present', '365')
    .option('--limit <number>', 'how many of the latest steps to show', '20')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ entente contact KOR PRK\n  $ entente contact KOR PRK --at 2025-08-31 --window 30 --json',
    )
    .action(async (a, b, options) => (await import('./commands/contact.js')).contact(a, b, options, context));
}
