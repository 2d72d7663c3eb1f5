/** `entente game`: which outcomes of a game hold, and why. Needs no workspace. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EXIT, UserError } from '../../shared/user-error.js';
import { CONCEPTS, type GameReport, MOST_STATES, type StableSets, type Step } from '../../strategy/index.js';
import { solvedGame } from '../../workbench/games.js';
import type { CliContext } from '../context.js';
import { typedNumber } from '../options.js';
import { count, ink, safe, textTable, whole, wrap } from '../terminal.js';

interface GameCommandOptions {
  readonly state?: string;
  readonly inverse?: string;
  readonly flips?: boolean;
  readonly coalition?: readonly string[];
  readonly json?: boolean;
}

/** States up to which all are listed; of a larger game, those that hold. */
const LISTED = 32;
/** Equilibria told with their way. */
const WAYS = 8;

export async function game(file: string, options: GameCommandOptions, context: CliContext): Promise<void> {
  const { state, inverse, coalition = [] } = options;
  const number = (name: string, typed: string | undefined) =>
    typed === undefined ? undefined : typedNumber(name, typed, 1, MOST_STATES);
  const [explained, desired] = [number('--state', state), number('--inverse', inverse)];
  const report = solvedGame({
    name: file,
    text: await fileText(file, context),
    ...(explained === undefined ? {} : { state: explained }),
    ...(desired === undefined ? {} : { inverse: desired }),
    ...(options.flips === true ? { flips: true } : {}),
    ...(coalition.length === 0
      ? {}
      : { coalitions: coalition.map((names) => names.split('+').map((name) => name.trim())) }),
  });
  context.out(options.json === true ? `${JSON.stringify(report)}\n` : reportWords(report, context));
}

/** Text of a file that a user named. */
export async function fileText(file: string, context: CliContext): Promise<string> {
  try {
    return await readFile(resolve(context.cwd, file), 'utf8');
  } catch (error) {
    throw new UserError(`${file} cannot be read`, {
      hint: 'Give a file of YAML or JSON: docs/games.md and docs/strategy.md describe them.',
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
    flipWords(report, columns, bold),
    coalitionWords(report, columns, bold),
    extensionWords(report, columns, bold),
    hypergameWords(report, columns, bold),
    inverseWords(report, columns, bold),
  ].join('');
}

type Bold = (text: string) => string;

/** `nash 5, 6; gmr 1, 5, 6`. */
function setWords({ equilibria }: Pick<StableSets, 'equilibria'>): string {
  return CONCEPTS.flatMap((concept) => {
    const states = equilibria[concept];
    if (states === undefined) return [];
    const shown = states.slice(0, LISTED).join(', ');
    return [`${concept} ${states.length === 0 ? 'none' : shown}${states.length > LISTED ? ', …' : ''}`];
  }).join('; ');
}

function flipWords({ flips }: GameReport, columns: number, bold: Bold): string {
  if (flips === null) return '';
  const breaking = flips.filter(({ lost }) => lost.length > 0);
  const lines = breaking.map(({ player, words, lost, kept }) =>
    wrap(
      `If ${safe(player)} wanted the opposite of “${safe(words)}”, it would no longer hold by ${lost.join(', ')}${kept.length === 0 ? '' : `; still by ${kept.join(', ')}`}.`,
      columns,
      '  ',
    ),
  );
  const none = wrap('No single statement, turned into its opposite, lets it go.', columns, '  ');
  return `\n${bold('What would let the firmest outcome go')}\n${lines.length === 0 ? none : lines.join('')}`;
}

function coalitionWords({ coalitions }: GameReport, columns: number, bold: Bold): string {
  if (coalitions === null) return '';
  const parties = coalitions.parties.map((members) => safe(members.join(' + '))).join(', ');
  return `\n${bold('Standing together')}\n${wrap(`Between ${parties} hold: ${setWords(coalitions)}.`, columns, '  ')}`;
}

function extensionWords({ extensions }: GameReport, columns: number, bold: Bold): string {
  if (extensions === null) return '';
  const says = {
    a: 'leaves for what it may like, and is not deterred by what it may dislike',
    b: 'neither (above)',
    c: 'both',
    d: 'stays, and is deterred by what it may dislike',
  } as const;
  const lines = Object.entries(extensions).map(([name, sets]) =>
    wrap(`${name} (${says[name as keyof typeof says]}): ${setWords(sets)}.`, columns, '  '),
  );
  return `\n${bold('Where preferences are unknown')}\n${lines.join('')}`;
}

function hypergameWords({ hypergame }: GameReport, columns: number, bold: Bold): string {
  if (hypergame === null) return '';
  const { seen, surprises } = hypergame;
  return [
    `\n${bold('As the players see things')}\n`,
    wrap(`Hold: ${setWords(hypergame)}.`, columns, '  '),
    ...seen
      .filter(({ unseen }) => unseen.length > 0)
      .map(({ player, unseen }) =>
        wrap(
          `${safe(player)} does not see ${count(unseen.length, 'state')}: ${unseen.join(', ')}.`,
          columns,
          '  ',
        ),
      ),
    ...surprises
      .slice(0, WAYS)
      .map(({ player, step }) =>
        wrap(
          safe(
            `${player} would be surprised: from state ${step.from}, ${step.player} would ${step.does} (state ${step.to}).`,
          ),
          columns,
          '  ',
        ),
      ),
  ].join('');
}

function inverseWords({ inverse }: GameReport, columns: number, bold: Bold): string {
  if (inverse === null) return '';
  const { desired, rankings, exhaustive, stable_counts: counts, patterns } = inverse;
  const list = Object.entries(counts).map(([concept, number]) => `${concept} ${whole(number)}`);
  const of = `${whole(rankings)} ${exhaustive ? 'sets of strict rankings, all there are' : 'sets of strict rankings, drawn at random'}`;
  return [
    `\n${bold(`For state ${desired} to hold`)}\n`,
    wrap(`It holds for all in ${list.join(', ')} of ${of}.`, columns, '  '),
    ...patterns.map(({ concept, text }) => wrap(`${concept}: ${safe(text)}`, columns, '  ')),
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

function aheadWords({ statusQuo }: GameReport, columns: number, bold: Bold): string {
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
