/** `entente envoys`: who goes to which capitals, in what order, by when; or an instance of the orienteering problem. */
import { createHash } from 'node:crypto';
import {
  DEFAULT_SOLVE_OPTIONS,
  formatEnvoysCalendar,
  formatEnvoysMarkdown,
  orienteeringProblem,
  parseOrienteering,
  pointRoutes,
  solveRouting,
} from '../../envoys/index.js';
import type { Language } from '../../shared/language/language.js';
import { envoysAnswer, envoysAskTheLog } from '../../workbench/choices.js';
import type { EnvoysAnswer, EnvoysRequest } from '../../workbench/choices-api.js';
import { readChoiceFile, writeAnswer } from '../choice-file.js';
import type { CliContext } from '../context.js';
import type { LanguageOption } from '../language-option.js';
import { isWorkspaceNamed, type WorkspaceOption, withWorkbench } from '../open.js';
import { typedNumber, usage } from '../options.js';

interface EnvoysCommandOptions extends WorkspaceOption, LanguageOption {
  readonly as?: 'md' | 'json' | 'ics' | 'geojson' | 'svg';
  readonly json?: boolean;
  readonly top?: string;
  readonly effort?: string;
  readonly alternatives: string;
  readonly prices: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

/** Effort of `--top`: instances of the literature are larger than plans, and wanted with proof. */
const TOP_EFFORT = 40_000_000;

export async function envoys(
  file: string | undefined,
  options: EnvoysCommandOptions,
  context: CliContext,
): Promise<void> {
  const effort =
    options.effort === undefined ? undefined : typedNumber('--effort', options.effort, 1, 1_000_000_000);
  if (options.top !== undefined) {
    if (file !== undefined) throw usage('a plan and --top are two questions', 'Give one or the other.');
    return solveInstance(options.top, effort ?? TOP_EFFORT, options.json === true, context);
  }
  if (file === undefined) throw usage('no plan is named', 'Name a file, such as examples/korea/envoys.yaml.');
  const form = options.json === true ? 'json' : (options.as ?? 'md');
  const request = {
    ...(await readChoiceFile(file, context)),
    language: options.lang,
    // A calendar or a map shows the best plan alone.
    alternatives:
      form === 'md' || form === 'json' ? typedNumber('--alternatives', options.alternatives, 0, 20) : 0,
    prices: options.prices && (form === 'md' || form === 'json'),
    ...(effort === undefined ? {} : { effort }),
  };
  const asks = envoysAskTheLog(request);
  const answer =
    asks === 'worths' || (asks === 'receipts' && isWorkspaceNamed(options, context))
      ? await askWorkspace(options, context, request)
      : await envoysAnswer(request);
  await writeAnswer(await textOf(answer, form, options.lang), options, context);
}

async function askWorkspace(
  options: WorkspaceOption,
  context: CliContext,
  request: EnvoysRequest,
): Promise<EnvoysAnswer> {
  let answer: EnvoysAnswer | undefined;
  await withWorkbench(options, context, async (workbench) => {
    answer = await workbench.envoys(request);
  });
  if (answer === undefined) throw new Error('The workspace gave no answer');
  return answer;
}

async function textOf(
  answer: EnvoysAnswer,
  form: NonNullable<EnvoysCommandOptions['as']>,
  language: Language,
): Promise<string> {
  switch (form) {
    case 'md':
      return formatEnvoysMarkdown(answer, language);
    case 'json':
      return `${JSON.stringify({ schemaVersion: 1, ...answer }, null, 2)}\n`;
    case 'ics':
      return formatEnvoysCalendar(answer, language);
    case 'geojson':
      return `${JSON.stringify(answer.map, null, 2)}\n`;
    case 'svg':
      return `${(await import('../../envoys/index.js')).envoysMapSvg(answer.plan, answer.best, language)}\n`;
  }
}

async function solveInstance(
  file: string,
  effort: number,
  json: boolean,
  context: CliContext,
): Promise<void> {
  const { text, name } = await readChoiceFile(file, context);
  const instance = parseOrienteering(text, name);
  const { problem, pointOf } = orienteeringProblem(instance);
  const { worth, bound, proven, routes, nodes, work } = solveRouting(problem, {
    ...DEFAULT_SOLVE_OPTIONS,
    effort,
  });
  const answer = {
    schemaVersion: 1,
    file: name,
    sha256: createHash('sha256').update(text).digest('hex'),
    score: worth,
    bound,
    proven,
    routes: pointRoutes(instance, pointOf, routes ?? []),
    reachable: pointOf.length,
    nodes,
    work,
  };
  if (json) return context.out(`${JSON.stringify(answer, null, 2)}\n`);
  const lines = answer.routes.map((route) => `  ${route.join(' ')}`);
  const proof = proven ? 'proved to be the greatest' : `not proved; no plan scores more than ${bound}`;
  context.out(`Score ${worth}, ${proof}.\nRoutes, by number of point from 0:\n${lines.join('\n')}\n`);
}
