/**
 * Entry of the command line: names the commands, their options and examples, and turns whatever goes wrong
 * into a message and an exit code (docs/cli.md). Each command is loaded only when it is called.
 *
 * Long, because it is the list of all commands with their options and help, read in one place.
 */
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { Command, CommanderError, Option } from 'commander';
import { BRIEF_FORMS } from '../brief/forms.js';
import { FORMATS } from '../import/format.js';
import { CORRECTION_ACTIONS } from '../ontology/logged-event.js';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../shared/language/language.js';
import { EXIT, UserError } from '../shared/user-error.js';
import { addChoicesCommands } from './choices-commands.js';
import { type CliContext, processContext } from './context.js';
import { addExportCommands } from './export-commands.js';
import { addSearchCommand } from './search-command.js';
import { addStandingCommands } from './standing-commands.js';
import { addStrategyCommands } from './strategy-commands.js';
import { addStructureCommands } from './structure-commands.js';
import { addTieCommands, withSeries } from './tie-commands.js';

/**
 * Bytes that a function of WebAssembly runs before V8 compiles it anew to run faster. At V8's own 1.8 million, compiling
 * HiGHS takes longer than the small programmes of most questions; what runs long passes this in a moment.
 */
const WASM_BUDGET = 50_000_000;

export async function run(argv: readonly string[], context: CliContext = processContext()): Promise<void> {
  setFlagsFromString(`--wasm-tiering-budget=${WASM_BUDGET}`);
  try {
    await buildProgram(context).parseAsync([...argv]);
  } catch (error) {
    context.exit(explainFailure(error, context));
  }
  if (context.signal.aborted) context.exit(EXIT.interrupted);
}

/** Says what went wrong, on stderr; gives the exit code. */
function explainFailure(error: unknown, context: CliContext): number {
  if (error instanceof CommanderError) {
    // Commander has printed its message (or the help) already.
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
  if (error instanceof UserError) {
    context.say(`entente: ${error.message}\n${error.hint === undefined ? '' : `  ${error.hint}\n`}`);
    return error.exitCode;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  context.say(`entente: a defect in the program, please report it:\n${detail}\n`);
  return EXIT.failure;
}

function buildProgram(context: CliContext): Command {
  const program = new Command('entente')
    .description('Who did what to whom, how the ties stand, and the sentence that proves it.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpCommand(true)
    .showHelpAfterError('Run with --help for the options and examples.')
    .exitOverride()
    .configureOutput({ writeOut: context.out, writeErr: context.say })
    // `-o -` is standard output, as it is for other programs.
    .hook('preAction', (_program, action) => {
      if (action.opts().output === '-') action.setOptionValue('output', undefined);
    });
  addReadingCommands(program, context);
  addLookingCommands(program, context);
  addSearchCommand(withWorkspace(program.command('search')), context);
  addStructureCommands(program, context, withWorkspace);
  addStandingCommands(program, context, withWorkspace);
  addChoicesCommands(program, context, withWorkspace);
  addStrategyCommands(program, context, withWorkspace);
  addKeepingCommands(program, context);
  for (const command of program.commands) {
    command.exitOverride().configureOutput({ writeOut: context.out, writeErr: context.say });
    command.showHelpAfterError('Run with --help for the options and examples.');
  }
  return program.addHelpText(
    'after',
    `
Examples:
  $ entente init mydesk && cd mydesk       make a workspace
  $ entente read ~/reports                 read and code a folder of reports
  $ entente ties PRK RUS                   follow one pair through time
  $ entente brief PRK RUS --as html -o brief.html
  $ entente serve                          open the workbench in a browser

Exit codes: 0 fine, 1 failure, 2 usage, 3 some input was set aside, 4 locked by another process, 130 interrupted.`,
  );
}

const JOBS = 'threads that code a long input (default: the number of cores less one, at most 4)';

function addReadingCommands(program: Command, context: CliContext): void {
  program
    .command('init')
    .argument('[folder]', 'where to make it', '.')
    .description('make a workspace: a folder with entente.yaml and the event log')
    .option('--name <name>', 'name of the workspace')
    .option('--side <state>', 'whose side you are on, such as KOR')
    .option('--watch <states>', 'actors to watch, such as PRK,RUS,KOR')
    .option('--poles <states>', 'the two poles, such as USA,CHN')
    .addHelpText(
      'after',
      '\nExamples:\n  $ entente init\n  $ entente init desk --side KOR --watch PRK,RUS,USA --poles USA,CHN',
    )
    .action(async (folder, options) => (await import('./commands/init.js')).init(folder, options, context));

  withWorkspace(program.command('read'))
    .argument(
      '[paths...]',
      'files, folders, globs, or - for standard input; without any, the sources named in entente.yaml',
    )
    .description(
      'read reports (.txt .md .html .pdf .jsonl .jsonl.gz, RSS, Atom, JSON Feed), code them, add them to the log',
    )
    .option('--map <fields>', 'names of JSON fields, such as text=body,date=published')
    .option('--publisher <name>', 'publisher of reports that name none')
    .addOption(
      new Option('--kind <kind>', 'kind of reports that name none').choices(['news', 'opinion', 'statement']),
    )
    .addOption(
      new Option('--format <format>', 'format of standard input').choices(['txt', 'md', 'html', 'jsonl']),
    )
    .option('--from <day>', 'leave out reports published before this day')
    .option('--to <day>', 'leave out reports published after this day')
    .option('--jobs <number>', JOBS)
    .option('--json', 'print the result as JSON')
    .option('--quiet', 'no progress')
    .addHelpText(
      'after',
      '\nExamples:\n  $ entente read reports/ feed.xml\n  $ zcat archive.jsonl.gz | entente read - --format jsonl --map text=body',
    )
    .action(async (paths, options) => (await import('./commands/read.js')).read(paths, options, context));

  withWorkspace(program.command('import'))
    .argument('<files...>', 'files, folders or globs of event data: plain, .gz or .zip')
    .description(
      'take event data sets (GDELT, ICEWS, POLECAT, Phoenix, ACLED, UCDP, your own tables) into the log',
    )
    .addOption(
      new Option('--as <format>', 'format of the files (default: recognised file by file)').choices([
        ...FORMATS,
      ]),
    )
    .option('--map <file>', 'a mapping file that describes your own table (docs/mapping.md)')
    .option('--release <name>', 'release of the data set, kept with every row')
    .option('--json', 'print what was done as JSON')
    .option('--quiet', 'no progress')
    .addHelpText(
      'after',
      '\nExamples:\n  $ entente import "gdelt/*.export.CSV.zip"\n  $ entente import ged241.csv --release 24.1\n  $ entente import disputes.csv --map disputes.yaml',
    )
    .action(async (files, options) =>
      (await import('./commands/import.js')).importData(files, options, context),
    );

  program
    .command('code')
    .argument('[file]', 'a file with a report a line, or - for standard input', '-')
    .description('a filter: a report a JSON line in, its coded events a JSON line out, in the same order')
    .option('--jsonl', 'JSON Lines in and out (the only form, and the default)')
    .option('--actors <file>', 'your own actors: a table with the columns name and code')
    .option('--jobs <number>', JOBS)
    .addHelpText(
      'after',
      '\nExample:\n  $ echo \'{"id":"1","date":"2024-06-19","text":"Russia and North Korea signed a treaty."}\' | entente code --jsonl',
    )
    .action(async (file, options) => (await import('./commands/code.js')).codeLines(file, options, context));

  program
    .command('explain')
    .argument('<sentence>', 'an English sentence')
    .description('say step by step why a sentence is coded as it is, or why not')
    .option('--date <day>', 'day of publication, for "yesterday" and office-holders')
    .addOption(
      new Option('--kind <kind>', 'kind of report').choices(['news', 'opinion', 'statement']).default('news'),
    )
    .option('--actors <file>', 'your own actors: a table with the columns name and code')
    .option('--json', 'print the steps as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ entente explain "Seoul should send an envoy to Moscow." --date 2025-06-20',
    )
    .action(async (sentence, options) =>
      (await import('./commands/explain.js')).explainSentence(sentence, options, context),
    );

  program
    .command('relate')
    .argument('<file>', 'a table: uid, marked_sentence with <s>…</s> and <t>…</t>, parted by tabs')
    .description(
      'say what the marked source does to the marked target: one of 15 relations, always an answer',
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--force', 'replace the file if it is there')
    .addHelpText('after', '\nExample:\n  $ entente relate sentences.tsv -o relations.tsv')
    .action(async (file, options) =>
      (await import('./commands/relate.js')).relateTable(file, options, context),
    );

  program
    .command('eval')
    .addArgument(
      new Command()
        .createArgument('<what>', 'what the file holds')
        .choices(['reports', 'relations', 'records']),
    )
    .argument('<file>', 'a gold file in the form of docs/evaluate.md')
    .description('code the texts of a gold file and say how well the coding agrees with it')
    .option('--actors <file>', 'your own actors: a table with the columns name and code')
    .option('--errors', 'list what went wrong')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ entente eval reports mygold.jsonl --errors\n  $ entente eval records records.jsonl --actors actors.tsv',
    )
    .action(async (what, file, options) =>
      (await import('./commands/eval.js')).evaluate(what, file, options, context),
    );
}

function addLookingCommands(program: Command, context: CliContext): void {
  addTieCommands(program, context, withWorkspace);
  withSeries(withWorkspace(program.command('brief')))
    .argument('<a>', 'a state: code or name')
    .argument('<b>', 'another state')
    .description('a brief on two states, with numbered notes to the sentences')
    .addOption(new Option('--as <form>', 'form').choices([...BRIEF_FORMS]).default('md'))
    .addOption(
      new Option('--lang <language>', 'language of its words; what it quotes stays as it was written')
        .choices([...LANGUAGES])
        .default(DEFAULT_LANGUAGE),
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--strategy <file>', 'add the options of a comparison of tracks (docs/strategy.md)')
    .option(
      '--with <files...>',
      'add what files of choices answer: tracks, games, demands, steps, envoys; in this order',
    )
    .option('--force', 'replace the file if it is there')
    .addHelpText(
      'after',
      '\nExamples:\n  $ entente brief PRK RUS --from 2023-01-01 --as html -o prk-rus.html\n  $ entente brief PRK RUS --as docx -o prk-rus.docx\n  $ entente brief 북한 러시아 --lang ko --as pdf -o 북러.pdf\n  $ entente brief KOR PRK --with two-tracks.yaml --with envoys.yaml',
    )
    .action(async (a, b, options) => (await import('./commands/brief.js')).brief(a, b, options, context));

  withWorkspace(program.command('serve'))
    .description('serve the workbench on this machine (loopback only)')
    .option('--port <number>', 'port to listen on (default: 4664, or any that is free)')
    .addHelpText('after', '\nExample:\n  $ entente serve --port 0')
    .action(async (options) => (await import('./commands/serve.js')).serve(options, context));

  withWorkspace(program.command('demo'))
    .argument('<folder>', 'a folder with entente.yaml and reports, such as examples/korea')
    .description(
      'read a sample into a workspace (a temporary one unless --workspace is given), say what was found, serve the workbench',
    )
    .option('--once', 'end after the summary')
    .option('--port <number>', 'port to listen on (default: 4664, or any that is free)')
    .addHelpText('after', '\nExample:\n  $ entente demo examples/korea --once')
    .action(async (folder, options) => (await import('./commands/demo.js')).demo(folder, options, context));
}

function addKeepingCommands(program: Command, context: CliContext): void {
  addExportCommands(program, context, withWorkspace);

  withWorkspace(program.command('correct'))
    .argument('<event>', 'id of the event, as the workbench and the exports show it')
    .addArgument(
      new Command()
        .createArgument('<action>', 'what to say of it')
        .choices(CORRECTION_ACTIONS.filter((action) => action !== 'add')),
    )
    .description('accept, reject or edit an event, or undo that; every word is kept with who, when and why')
    .option('--reason <text>', 'why; needed to reject or edit')
    .option('--who <name>', 'your name (default: $ENTENTE_USER, else $USER)')
    .option('--set <field=value...>', 'for edit: type, mode, source, target, status, by, day or precision')
    .addHelpText(
      'after',
      '\nExamples:\n  $ entente correct d-1f0c#2 reject --reason "the text says may"\n  $ entente correct d-1f0c#2 edit --set status=claimed by=UKR --reason "only Kyiv says so"',
    )
    .action(async (event, action, options) =>
      (await import('./commands/correct.js')).correct(event, action, options, context),
    );

  const rules = program.command('rules').description('what corrections say of the coding rules');
  withWorkspace(rules.command('suggest'))
    .description('list the rules whose events are most often rejected or edited, with sentences')
    .option('--limit <number>', 'how many rules to list', '10')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample:\n  $ entente rules suggest --limit 5')
    .action(async (options) => (await import('./commands/rules.js')).suggestRules(options, context));

  program
    .command('copy')
    .argument('<from>', 'the workspace whose log is taken over; it stays as it is')
    .argument('<to>', 'a workspace whose log is empty, on whatever engine its entente.yaml says')
    .description('take the log of one workspace over into another, such as from DuckDB to ClickHouse or back')
    .option('--json', 'print what was copied as JSON')
    .addHelpText('after', '\nExample:\n  $ entente copy desk desk-2')
    .action(async (from, to, options) =>
      (await import('./commands/copy.js')).copy(from, to, options, context),
    );

  withWorkspace(program.command('doctor'))
    .description('check the installation, the workspace and the engine of its log, and say what to mend')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample:\n  $ entente doctor --workspace mydesk')
    .action(async (options) => (await import('./commands/doctor.js')).doctor(options, context));
}

function withWorkspace(command: Command): Command {
  return command.option(
    '-w, --workspace <folder>',
    'the workspace (default: $ENTENTE_WORKSPACE, else this folder)',
  );
}

function packageVersion(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}
