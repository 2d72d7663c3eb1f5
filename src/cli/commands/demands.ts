/** `entente demands`: which of an ally's demands to grant. */
import { formatDemandsMarkdown } from '../../strategy/index.js';
import { demandsAnswer } from '../../workbench/choices.js';
import { readChoiceFile, writeAnswer } from '../choice-file.js';
import type { CliContext } from '../context.js';
import type { LanguageOption } from '../language-option.js';
import { isWorkspaceNamed, type WorkspaceOption, withWorkbench } from '../open.js';
import { typedNumber } from '../options.js';

interface DemandsCommandOptions extends WorkspaceOption, LanguageOption {
  readonly as?: 'md' | 'json';
  readonly json?: boolean;
  readonly next: string;
  readonly output?: string;
  readonly force?: boolean;
}

export async function demands(
  file: string,
  options: DemandsCommandOptions,
  context: CliContext,
): Promise<void> {
  const next = typedNumber('--next', options.next, 0, 20);
  const request = { ...(await readChoiceFile(file, context)), next, language: options.lang };
  const answer = isWorkspaceNamed(options, context)
    ? await withWorkbench(options, context, (workbench) => workbench.demands(request))
    : await demandsAnswer(request);
  const text =
    options.json === true || options.as === 'json'
      ? `${JSON.stringify({ schemaVersion: 1, ...answer }, null, 2)}\n`
      : formatDemandsMarkdown(answer, options.lang);
  await writeAnswer(text, options, context);
}
