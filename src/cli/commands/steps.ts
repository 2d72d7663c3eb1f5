/** `entente steps`: where a ladder of steps stands in the log, and what comes next. */
import { loadStates } from '../../resources/index.js';
import { formatStepsMarkdown, type StepsReport } from '../../strategy/index.js';
import { stepsAnswer } from '../../workbench/choices.js';
import { readChoiceFile, writeAnswer } from '../choice-file.js';
import type { CliContext } from '../context.js';
import type { LanguageOption } from '../language-option.js';
import { type WorkspaceOption, withWorkbench } from '../open.js';

interface StepsCommandOptions extends WorkspaceOption, LanguageOption {
  readonly as?: 'md' | 'json';
  readonly json?: boolean;
  readonly withoutLog?: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

export async function steps(file: string, options: StepsCommandOptions, context: CliContext): Promise<void> {
  const request = { ...(await readChoiceFile(file, context)), language: options.lang };
  const write = async (answer: StepsReport) => {
    const text =
      options.json === true || options.as === 'json'
        ? `${JSON.stringify({ schemaVersion: 1, ...answer }, null, 2)}\n`
        : formatStepsMarkdown(answer, options.lang);
    await writeAnswer(text, options, context);
  };
  if (options.withoutLog === true) return write(await stepsAnswer(request, loadStates()));
  await withWorkbench(options, context, async (workbench) => write(await workbench.steps(request)));
}
