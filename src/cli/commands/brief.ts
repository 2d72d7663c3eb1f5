/** `entente brief`: a brief on two states. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formatBriefHtml, formatBriefMarkdown } from '../../brief/index.js';
import { createStates } from '../../ontology/states.js';
import type { CliContext } from '../context.js';
import { type WorkspaceOption, withWorkbench } from '../open.js';
import { typedState, usage } from '../options.js';
import { seriesChoice, settled, type TypedSeriesOptions } from '../series-options.js';

interface BriefCommandOptions extends WorkspaceOption, TypedSeriesOptions {
  readonly as: 'md' | 'html' | 'json';
  readonly output?: string;
  readonly force?: boolean;
}

export async function brief(
  a: string,
  b: string,
  options: BriefCommandOptions,
  context: CliContext,
): Promise<void> {
  const choice = seriesChoice(options, context.env);
  const file = options.output === undefined ? undefined : resolve(context.cwd, options.output);
  if (file !== undefined && existsSync(file) && options.force !== true) {
    throw usage(`${options.output} is there already`, 'Choose another name, or add --force to replace it.');
  }
  await withWorkbench(options, context, async (workbench) => {
    const states = createStates(await workbench.states());
    const [first, second] = [typedState(a, states), typedState(b, states)];
    if (first === second)
      throw usage(`${first} and ${second} are the same state`, 'Name two different ones.');
    const model = await workbench.brief(first, second, settled(choice, (await workbench.info()).ties));
    const text =
      options.as === 'json'
        ? `${JSON.stringify(model, null, 2)}\n`
        : options.as === 'html'
          ? formatBriefHtml(model)
          : formatBriefMarkdown(model);
    if (file === undefined) return context.out(text);
    await writeFile(file, text);
    context.say(`Wrote ${options.output}.\n`);
  });
}
