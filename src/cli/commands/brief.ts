/** `entente brief`: a brief on two states. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  type AskedChoice,
  addChoices,
  addStrategy,
  type Brief,
  type BriefForm,
  briefSheet,
  formatBriefHtml,
  formatBriefMarkdown,
  isSheetForm,
  writeSheet,
} from '../../brief/index.js';
import { createStates } from '../../ontology/states.js';
import type { Language } from '../../shared/language/language.js';
import { askedChoice, choiceKind } from '../../workbench/asked.js';
import type { CliContext } from '../context.js';
import { type WorkspaceOption, withWorkbench } from '../open.js';
import { typedState, usage } from '../options.js';
import { seriesChoice, settled, type TypedSeriesOptions } from '../series-options.js';
import { count } from '../terminal.js';
import { fileText } from './game.js';

interface BriefCommandOptions extends WorkspaceOption, TypedSeriesOptions {
  readonly as: BriefForm;
  readonly lang: Language;
  readonly output?: string;
  readonly strategy?: string;
  readonly with?: readonly string[];
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
  if (file === undefined && isSheetForm(options.as)) {
    throw usage(`--as ${options.as} makes a file, not text`, `Say where to: add -o brief.${options.as}`);
  }
  const tracks =
    options.strategy === undefined
      ? undefined
      : { name: options.strategy, text: await fileText(options.strategy, context) };
  const choices = await Promise.all(
    (options.with ?? []).map(async (name) => ({ name, text: await fileText(name, context) })),
  );
  for (const { name, text } of choices) {
    if (choiceKind(name, text) === undefined)
      throw usage(`${name} is no file of choices`, 'Give tracks, a game, demands, steps or envoys.');
  }
  await withWorkbench(options, context, async (workbench) => {
    const states = createStates(await workbench.states(), options.lang);
    const [first, second] = [typedState(a, states), typedState(b, states)];
    if (first === second)
      throw usage(`${first} and ${second} are the same state`, 'Name two different ones.');
    const plain = await workbench.brief(first, second, {
      ...settled(choice, (await workbench.info()).ties),
      language: options.lang,
    });
    const told =
      tracks === undefined
        ? plain
        : addStrategy(plain, await workbench.strategy({ ...tracks, language: options.lang }), states);
    const asked: AskedChoice[] = [];
    // One after the other: each may keep a core busy.
    for (const file of choices) asked.push(await askedChoice(file, workbench, options.lang));
    const model = addChoices(told, asked, states);
    const { content, missing } = await written(model, options.as);
    if (file === undefined) return context.out(content.toString());
    await writeFile(file, content);
    context.say(`Wrote ${options.output}.\n`);
    if (missing > 0) {
      context.say(
        `${count(missing, 'letter')} stand as �: no font for them was found on this machine. HTML and DOCX show them.\n`,
      );
    }
  });
}

async function written(
  brief: Brief,
  form: BriefForm,
): Promise<{ readonly content: string | Uint8Array; readonly missing: number }> {
  if (form === 'json') return { content: `${JSON.stringify(brief, null, 2)}\n`, missing: 0 };
  if (form === 'html') return { content: formatBriefHtml(brief), missing: 0 };
  if (form === 'md') return { content: formatBriefMarkdown(brief), missing: 0 };
  const { bytes, missing } = await writeSheet(briefSheet(brief), form);
  return { content: bytes, missing };
}
