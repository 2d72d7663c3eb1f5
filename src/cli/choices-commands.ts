/** The commands on choices, with their options and examples. */
import { type Command, Option } from 'commander';
import type { CliContext } from './context.js';
import { languageOption } from './language-option.js';

/** Adds them to the program; `withWorkspace` gives a command its option for the workspace. */
export function addChoicesCommands(
  program: Command,
  context: CliContext,
  withWorkspace: (command: Command) => Command,
): void {
  addEnvoys(withWorkspace(program.command('envoys')), context);
  addDemands(withWorkspace(program.command('demands')), context);
  addSteps(withWorkspace(program.command('steps')), context);
}

const FORM = () => new Option('--as <form>', 'form (default: md)').choices(['md', 'json']);

function addDemands(command: Command, context: CliContext): void {
  command
    .argument('<file>', 'a table of demands in YAML or JSON (docs/demands.md)')
    .description(
      "which of an ally's demands to grant; the next best, what each refusal costs, which weight flips it",
    )
    .addOption(FORM())
    .addOption(languageOption())
    .option('--next <number>', 'how many packages to list after the best', '4')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--force', 'replace the file if it is there')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ entente demands examples/korea/demands.yaml\n  $ entente demands demands.yaml --workspace mydesk',
    )
    .action(async (file, options) => (await import('./commands/demands.js')).demands(file, options, context));
}

function addSteps(command: Command, context: CliContext): void {
  command
    .argument('<file>', 'a ladder of steps in YAML or JSON (docs/steps.md)')
    .description(
      'where a ladder of steps stands in the log, what comes next, what answer to wait for, when to stop',
    )
    .addOption(FORM())
    .addOption(languageOption())
    .option('--without-log', 'ask no log: only what the file says')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--force', 'replace the file if it is there')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample:\n  $ entente steps examples/korea/steps.yaml --workspace mydesk')
    .action(async (file, options) => (await import('./commands/steps.js')).steps(file, options, context));
}

function addEnvoys(command: Command, context: CliContext): void {
  command
    .argument('[file]', 'a plan in YAML or JSON (docs/envoys.md)')
    .description(
      'who goes to which capitals, in what order, by when; the next best, and what each rule costs',
    )
    .addOption(
      new Option('--as <form>', 'form (default: md)').choices(['md', 'json', 'ics', 'geojson', 'svg']),
    )
    .addOption(languageOption())
    .option('--alternatives <number>', 'how many next best plans to look for', '3')
    .option('--no-prices', 'leave out what each rule costs, which takes longest')
    .option(
      '--effort <labels>',
      'how hard to look for a proof (default: 2400000, with --top 40000000; about three million take a second)',
    )
    .option('--top <instance>', 'solve an instance of the team orienteering problem instead')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--force', 'replace the file if it is there')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ entente envoys examples/korea/envoys.yaml\n  $ entente envoys examples/korea/envoys.yaml --as ics -o envoys.ics\n  $ entente envoys --top p3.2.d.txt --json',
    )
    .action(async (file, options) => (await import('./commands/envoys.js')).envoys(file, options, context));
}
