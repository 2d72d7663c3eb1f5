/** `entente export citations`: the reports that are cited, for a reference manager. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type CitationForm, type CitedSource, formatCitations } from '../../brief/index.js';
import { createStates } from '../../ontology/states.js';
import { EXIT, UserError } from '../../shared/user-error.js';
import type { WorkbenchApi } from '../../workbench/api.js';
import { sourcesOfBrief, sourcesOfPair } from '../../workbench/citations.js';
import type { CliContext } from '../context.js';
import { type WorkspaceOption, withWorkbench } from '../open.js';
import { typedState, usage } from '../options.js';
import { seriesChoice, settled, type TypedSeriesOptions } from '../series-options.js';
import { count } from '../terminal.js';

interface CitationOptions extends WorkspaceOption, TypedSeriesOptions {
  readonly as: CitationForm;
  readonly pair?: readonly string[];
  readonly brief?: string;
  readonly output?: string;
  readonly force?: boolean;
}

export async function exportCitations(options: CitationOptions, context: CliContext): Promise<void> {
  if (options.pair !== undefined && options.brief !== undefined) {
    throw usage('--pair and --brief cannot both be given', 'Write one file for each.');
  }
  const sources = await withWorkbench(options, context, (workbench) =>
    sourcesOf(workbench, options, context),
  );
  const text = formatCitations(sources, options.as);
  if (options.output === undefined) {
    context.out(text);
    return;
  }
  const file = resolve(context.cwd, options.output);
  if (existsSync(file) && options.force !== true) {
    throw usage(`${options.output} exists already`, 'Choose another name, or replace it with --force.');
  }
  await writeFile(file, text);
  context.say(`Wrote ${count(sources.length, 'citation')} to ${options.output}.\n`);
}

async function sourcesOf(
  workbench: WorkbenchApi,
  { pair, brief, ...options }: CitationOptions,
  context: CliContext,
): Promise<readonly CitedSource[]> {
  if (brief !== undefined) {
    const sources = await sourcesOfBrief(workbench, brief);
    if (sources !== undefined) return sources;
    throw new UserError(`no brief "${brief}" is in this workspace`, {
      hint: 'Ids of briefs stand in their addresses in the workbench.',
      exitCode: EXIT.usage,
    });
  }
  if (pair === undefined) return workbench.sources();
  if (pair.length !== 2) throw usage('--pair wants two states', 'Write it as --pair PRK RUS.');
  const states = createStates(await workbench.states());
  const [a = '', b = ''] = pair.map((typed) => typedState(typed, states));
  const series = settled(seriesChoice(options, context.env), (await workbench.info()).ties);
  return sourcesOfPair(workbench, a, b, series);
}
