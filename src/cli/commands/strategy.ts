/** `entente strategy`: tracks weighed against each other, as a page that can be printed. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  type BriefForm,
  formatSheetHtml,
  formatStrategyMarkdown,
  isSheetForm,
  sheetOfMarkdown,
  writeSheet,
} from '../../brief/index.js';
import { createStates } from '../../ontology/states.js';
import { loadStates } from '../../resources/states.js';
import type { Language } from '../../shared/language/language.js';
import type { StrategyReport } from '../../strategy/index.js';
import { weighedTracks } from '../../workbench/games.js';
import { packageVersion } from '../../workbench/workbench.js';
import type { CliContext } from '../context.js';
import type { LanguageOption } from '../language-option.js';
import { isWorkspaceNamed, type WorkspaceOption, withWorkbench } from '../open.js';
import { usage } from '../options.js';
import { fileText } from './game.js';

interface StrategyCommandOptions extends WorkspaceOption, LanguageOption {
  readonly as: BriefForm;
  readonly output?: string;
  readonly force?: boolean;
}

export async function strategy(
  file: string,
  options: StrategyCommandOptions,
  context: CliContext,
): Promise<void> {
  const output = options.output === undefined ? undefined : resolve(context.cwd, options.output);
  if (output !== undefined && existsSync(output) && options.force !== true) {
    throw usage(`${options.output} is there already`, 'Choose another name, or add --force to replace it.');
  }
  if (output === undefined && isSheetForm(options.as)) {
    throw usage(`--as ${options.as} makes a file, not text`, `Say where to: add -o strategy.${options.as}`);
  }
  const { lang: language } = options;
  const request = { name: file, text: await fileText(file, context), language };
  // A comparison stands without a record; it says so where none was asked.
  const report = isWorkspaceNamed(options, context)
    ? await withWorkbench(options, context, (workbench) => workbench.strategy(request))
    : weighedTracks(request);
  const content = await written(report, options.as, language);
  if (output === undefined) return context.out(content.toString());
  await writeFile(output, content);
  context.say(`Wrote ${options.output}.\n`);
}

async function written(
  report: StrategyReport,
  form: BriefForm,
  language: Language,
): Promise<string | Uint8Array> {
  if (form === 'json') return `${JSON.stringify({ schemaVersion: 1, ...report }, null, 2)}\n`;
  const markdown = formatStrategyMarkdown(
    report,
    createStates(loadStates().entries, language),
    packageVersion(),
    language,
  );
  if (form === 'md') return markdown;
  const sheet = sheetOfMarkdown(markdown);
  if (form === 'html') return formatSheetHtml(sheet);
  return (await writeSheet(sheet, form)).bytes;
}
