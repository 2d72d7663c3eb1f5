/** The commands that lead from ties to choices, with their options and examples. */
import type { Command } from 'commander';
import type { CliContext } from './context.js';

export function addGameCommands(program: Command, context: CliContext): void {
  program
    .command('game')
    .argument('<file>', 'a game: YAML or JSON (docs/games.md), or a .gmcr file of GMCR+')
    .description(
      'which outcomes of a game hold (Nash, GMR, SMR, SEQ, SSEQ, SIM), where the status quo leads, and why',
    )
    .option('--state <number>', 'explain this state too')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ entente game cuba.yaml\n  $ entente game elmira.gmcr --state 9 --json',
    )
    .action(async (file, options) => (await import('./commands/game.js')).game(file, options, context));
}
