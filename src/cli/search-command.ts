/** The command `search`, with its options and examples. */
import { type Command, Option } from 'commander';
import { DOCUMENT_KINDS } from '../ontology/document.js';
import { SEARCH_ORDERS } from '../search/types.js';
import type { CliContext } from './context.js';

/** A value of a list: an option that may be given several times. */
const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

export function addSearchCommand(command: Command, context: CliContext): void {
  command
    .argument('[words...]', 'words, "phrases", begin* and -without; none: everything that passes the options')
    .description('find reports and the sentences in them, by words and by what was coded')
    .option('--actors <list>', 'all of these take part in one act, such as PRK,RUS')
    .option('--types <list>', 'types of the act, such as AID,CONSULT')
    .option('--statuses <list>', 'statuses of the act, such as occurred,claimed')
    .option('--publisher <name>', 'publisher of the report; may be given several times', collect)
    .addOption(new Option('--kind <kind>', 'kind of report').choices([...DOCUMENT_KINDS]))
    .option('--from <day>', 'first day of publication')
    .option('--to <day>', 'last day of publication')
    .addOption(
      new Option(
        '--order <order>',
        'relevance (default with words), newest (default without) or oldest',
      ).choices([...SEARCH_ORDERS]),
    )
    .option('--offset <number>', 'results to pass over', '0')
    .option('--limit <number>', 'most results, 1 to 200', '20')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ entente search treaty\n  $ entente search \'"mutual defence" -exercise\' --actors PRK,RUS\n  $ entente search --types AID --actors PRK --from 2024-01-01 --json',
    )
    .action(async (words, options) =>
      (await import('./commands/search.js')).searchCommand(words, options, context),
    );
}
