/** The commands that lead from ties to choices, with their options and examples. */
import { type Command, Option } from 'commander';
import { BRIEF_FORMS } from '../brief/forms.js';
import type { CliContext } from './context.js';
import { languageOption } from './language-option.js';

export function addStrategyCommands(
  program: Command,
  context: CliContext,
  withWorkspace: (command: Command) => Command,
): void {
  addGame(program, context);
  addStrategy(withWorkspace(program.command('strategy')), context);
}

function addGame(program: Command, context: CliContext): void {
  program
    .command('game')
    .argument('<file>', 'a game: YAML or JSON (docs/games.md), or a .gmcr file of GMCR+')
    .description(
      'which outcomes of a game hold (Nash, GMR, SMR, SEQ, SSEQ, SIM), where the status quo leads, and why',
    )
    .option('--state <number>', 'explain this state too')
    .option('--inverse <number>', 'what would have to be preferred for this state to hold')
    .option('--flips', 'which statement, turned into its opposite, lets the firmest outcome go')
    .option('--coalition <players...>', 'players who stand together, such as "Seoul+Washington"')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ entente game cuba.yaml\n  $ entente game elmira.gmcr --state 9 --json',
    )
    .action(async (file, options) => (await import('./commands/game.js')).game(file, options, context));
}

function addStrategy(command: Command, context: CliContext): void {
  command
    .argument(
      '<file>',
      'a game, the tracks of one side, and what outcomes are worth to it (docs/strategy.md)',
    )
    .description(
      'weigh tracks against each other: where each leads, how surely, at what cost, and what would change the answer',
    )
    .addOption(new Option('--as <form>', 'form').choices([...BRIEF_FORMS]).default('md'))
    .addOption(languageOption())
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--force', 'replace the file if it is there')
    .addHelpText(
      'after',
      '\nExamples:\n  $ entente strategy examples/korea/two-tracks.yaml\n  $ entente strategy two-tracks.yaml --workspace desk --as html -o two-tracks.html',
    )
    .action(async (file, options) =>
      (await import('./commands/strategy.js')).strategy(file, options, context),
    );
}
