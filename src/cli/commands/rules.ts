/** `entente rules suggest`: the rules that people's corrections speak against, with sentences to look at. */
import type { RuleReview } from '../../code/evaluate/index.js';
import type { CliContext } from '../context.js';
import { type WorkspaceOption, withWorkbench } from '../open.js';
import { typedNumber } from '../options.js';
import { safe, textTable } from '../terminal.js';

interface RulesOptions extends WorkspaceOption {
  readonly limit: string;
  readonly json?: boolean;
}

export async function suggestRules(options: RulesOptions, context: CliContext): Promise<void> {
  const limit = typedNumber('--limit', options.limit, 1, 1000);
  const rules = (await withWorkbench(options, context, (workbench) => workbench.ruleReviews())).slice(
    0,
    limit,
  );
  if (options.json === true) context.out(`${JSON.stringify({ schemaVersion: 1, rules }, null, 2)}\n`);
  else if (rules.length === 0) context.say('No event has been rejected or edited yet: nothing to suggest.\n');
  else context.out(formatRules(rules));
}

function formatRules(rules: readonly RuleReview[]): string {
  const table = textTable(
    ['rule', 'rejected', 'edited', 'accepted', 'events', 'wrong', 'surely'],
    rules.map((one) => [
      safe(one.rule),
      String(one.rejected),
      String(one.edited),
      String(one.accepted),
      String(one.events),
      `${Math.round(100 * one.wrong)} %`,
      `${Math.round(100 * one.surelyWrong)} %`,
    ]),
    [1, 2, 3, 4, 5, 6],
  );
  const examples = rules.map((one) => {
    const lines = one.examples.map(
      (example) =>
        `  ${safe(example.eventId)} ${example.review}, "${safe(example.trigger)}": ${safe(example.sentence)}\n`,
    );
    return `\n${safe(one.rule)}\n${lines.join('')}`;
  });
  return `${table}${examples.join('')}`;
}
