/** `entente game`: which outcomes of a game hold, and why. Needs no workspace. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EXIT, UserError } from '../../shared/user-error.js';
import {
  CONCEPTS,
  type GameReport,
  gameReport,
  type ReportOptions,
  readGame,
  type Step,
  TooLargeError,
} from '../../strategy/index.js';
import type { CliContext } from '../context.js';
import { typedNumber } from '../options.js';
import { count, ink, safe, textTable, wrap } from '../terminal.js';

interface GameCommandOptions {
  readonly state?: string;
  readonly json?: boolean;
}

/** States up to which all are listed; of a larger game, those that hold. */
const LISTED = 32;
/** Equilibria told with their way. */
const WAYS = 8;

export async function game(file: string, options: GameCommandOptions, context: CliContext): Promise<void> {
  const { state } = options;
  const report = await solvedFile(file, context, {
    ...(state === undefined ? {} : { state: typedNumber('--state', state, 1, 1_000_000) }),
  });
  context.out(options.json === true ? `${JSON.stringify(report)}\n` : reportWords(report, context));
}

async function solvedFile(file: string, context: CliContext, options: ReportOptions): Promise<GameReport> {
  const text = await textOf(file, context);
  try {
    return gameReport(readGame(text, file), options);
  } catch (error) {
    if (error instanceof TooLargeError || error instanceof RangeError) {
      throw new UserError(`${file}: ${error.message}`, { exitCode: EXIT.usage, cause: error });
    }
    throw error;
  }
}

async function textOf(file: string, context: CliContext): Promise<string> {
  try {
    return await readFile(resolve(context.cwd, file), 'utf8');
  } catch (error) {
    throw new UserError(`${file} cannot be read`, {
      hint: 'Give a game file: YAML or JSON as docs/games.md describes it, or a .gmcr file.',
      exitCode: EXIT.usage,
      cause: error,
    });
  }
}

function reportWords(report: GameReport, context: CliContext): string {
  const { bold } = ink(context.color);
  const columns = Math.min(context.width, 110);
  return [
    `${bold(safe(report.title))}: ${count(report.players.length, 'player')}, ${count(report.options.length, 'option')}, ${count(report.states.length, 'feasible state')}\n\n`,
    optionTable(report),
    `\n${bold('What holds')}\n${stateTable(report)}`,
    ...Object.entries(report.leftOut).map(([concept, why]) =>
      wrap(`${concept.toUpperCase()} was left out: ${why}.`, columns),
    ),
    aheadWords(report, columns, bold),
    `\n${bold('Why')}\n`,
    ...report.verdicts.map(({ state, players }) =>
      [`${stateName(report, state)}\n`, ...players.map(({ text }) => wrap(safe(text), columns, '  '))].join(
        '',
      ),
    ),
  ].join('');
}

function optionTable(report: GameReport): string {
  const owner = new Map(
    report.players.flatMap(({ name, options }) => options.map((option) => [option, name])),
  );
  const direction = { both: '', forward: 'cannot be undone', back: 'can only be given up' } as Record<
    string,
    string
  >;
  return textTable(
    ['  option', 'of', ''],
    report.options.map(({ name, direction: way }, i) => [
      `  ${i + 1} ${safe(name)}`,
      safe(owner.get(name) ?? ''),
      direction[way] ?? '',
    ]),
  );
}

function stateTable(report: GameReport): string {
  const concepts = CONCEPTS.filter((concept) => report.equilibria[concept] !== undefined);
  const holds = new Map(concepts.map((concept) => [concept, new Set(report.equilibria[concept])]));
  const shown = report.states.filter(
    ({ ordered }) =>
      report.states.length <= LISTED || concepts.some((concept) => holds.get(concept)?.has(ordered)),
  );
  const rows = shown
    .slice(0, LISTED)
    .map(({ ordered, yn }) => [
      `  ${ordered}`,
      yn,
      ...concepts.map((concept) => (holds.get(concept)?.has(ordered) ? '●' : '·')),
      ...report.payoffs.map((ranks) => String(ranks[ordered - 1])),
    ]);
  const heading = ['  state', 'options', ...concepts, ...report.players.map(({ name }) => safe(name))];
  const rest = shown.length > LISTED ? `  And ${shown.length - LISTED} more (--json has all).\n` : '';
  const key =
    '  ● holds for all players by this concept. Right: how each player ranks the state, 1 the worst.\n';
  return `${textTable(heading, rows, [0, ...report.players.map((_, i) => 2 + concepts.length + i)])}${rest}${key}`;
}

function aheadWords({ statusQuo }: GameReport, columns: number, bold: (text: string) => string): string {
  if (statusQuo === null) return '';
  const { state, reachable, equilibria } = statusQuo;
  const reached = equilibria.filter(({ way }) => way !== null);
  const unreached = equilibria.length - reached.length;
  return [
    `\n${bold('From the status quo')}\n`,
    wrap(`State ${state} now; improvements lead to ${count(reachable, 'other state')}.`, columns, '  '),
    ...reached
      .slice(0, WAYS)
      .map(({ state: end, concepts, way }) =>
        wrap(`State ${end} (${concepts.join(', ')}): ${wayWords(way ?? [])}.`, columns, '  '),
      ),
    reached.length > WAYS ? `  And ${reached.length - WAYS} more that hold and can be reached.\n` : '',
    unreached === 0
      ? ''
      : wrap(`${count(unreached, 'state')} would hold but cannot be reached by improvements.`, columns, '  '),
  ].join('');
}

function wayWords(way: readonly Step[]): string {
  if (way.length === 0) return 'it is there already';
  return way.map(({ player, does }) => safe(`${player} would ${does}`)).join('; then ');
}

function stateName({ states, options }: GameReport, state: number): string {
  const yn = states[state - 1]?.yn ?? '';
  const taken = options.flatMap(({ name }, i) => (yn[i] === 'Y' ? [safe(name)] : []));
  return `  State ${state}: ${taken.length === 0 ? 'nothing is taken' : taken.join(', ')}`;
}
