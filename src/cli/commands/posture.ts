/** `entente posture`: where a state stands between two poles, on security and on economic ties apart. */
import { createStates, type States } from '../../ontology/states.js';
import { sparkline } from '../../shared/sparkline.js';
import type { AxisPoint, Banded, Posture } from '../../structure/index.js';
import type { InForce } from '../../workbench/api.js';
import type { CliContext } from '../context.js';
import { inForceWords } from '../filter-words.js';
import { type WorkspaceOption, withWorkbench } from '../open.js';
import { typedNumber, typedState, usage } from '../options.js';
import { seriesChoice } from '../series-options.js';
import { count, ink, safe, signed, textTable, wrap } from '../terminal.js';
import { readIdealPoints } from '../user-tables.js';

interface PostureCommandOptions extends WorkspaceOption {
  readonly poles?: string;
  readonly period: string;
  readonly from?: string;
  readonly to?: string;
  readonly statuses?: string;
  readonly idealPoints?: string;
  readonly limit: string;
  readonly json?: boolean;
}

export async function posture(
  typed: string,
  options: PostureCommandOptions,
  context: CliContext,
): Promise<void> {
  const limit = typedNumber('--limit', options.limit, 0, 100_000);
  const { direction: _bothWays, ...series } = seriesChoice(options, context.env);
  const points =
    options.idealPoints === undefined ? undefined : await readIdealPoints(options.idealPoints, context);
  await withWorkbench(options, context, async (workbench) => {
    const states = createStates(await workbench.states());
    const state = typedState(typed, states);
    const poles =
      options.poles === undefined ? (await workbench.info()).poles : twoPoles(options.poles, states);
    const own = points?.filter((point) => point.state === state || poles.includes(point.state));
    const answer = await workbench.posture(state, {
      ...series,
      poles,
      ...(own === undefined ? {} : { idealPoints: own }),
    });
    if (options.json === true) context.out(`${JSON.stringify({ schemaVersion: 1, ...answer }, null, 2)}\n`);
    else context.out(postureText(answer, states, limit, context));
  });
}

function twoPoles(list: string, states: States): readonly string[] {
  const poles = list.split(',').map((word) => typedState(word.trim(), states));
  if (poles.length !== 2)
    throw usage(`--poles ${list} names ${poles.length} states`, 'Name two, such as USA,CHN.');
  return poles;
}

function postureText(answer: Posture & InForce, states: States, limit: number, context: CliContext): string {
  const { bold } = ink(context.color);
  const width = Math.min(context.width, 110);
  const [first, second] = answer.poles.map(states.name);
  const rows = answer.points.map((point) => [
    point.period,
    leanText(point.security),
    point.security.acts.join('/'),
    leanText(point.economic),
    point.economic.acts.join('/'),
    point.distance === null ? '·' : point.distance.value.toFixed(1),
    point.pole === null ? point.stance : `${point.stance} with ${point.pole}`,
  ]);
  const leans = (axis: 'security' | 'economic') =>
    sparkline(
      answer.points.map((point) => point[axis].lean?.value ?? null),
      [-5, 5],
    );
  const parts = [wrap(answer.words, width)];
  if (rows.length > 0) {
    parts.push(
      `\n${textTable(['period', 'security', 'acts', 'economic', 'acts', 'distance', 'stance'], rows, [5])}`,
      `\nLean, above 0 to ${first}, below to ${second} (−10 to +10; band of 90 %).\nsecurity ${leans('security')}  economic ${leans('economic')}  (drawn from −5 to +5)\n`,
    );
  }
  for (const { axis, pole, receipts } of limit === 0 ? [] : answer.evidence) {
    if (receipts.length === 0) continue;
    parts.push(`\n${bold(`${axis}, ${states.name(pole)}`)}: ${count(receipts.length, 'act')}\n`);
    for (const { day, type, sentence, eventId } of receipts.slice(-limit)) {
      parts.push(wrap(`${day} ${type}: ${safe(sentence)} [${eventId}]`, width, '  '));
    }
  }
  for (const { pole, bond } of answer.commitments) {
    const what = bond.treaty.obligations.join(', ');
    parts.push(
      wrap(`Bound to ${states.name(pole)} (${what}): ${bond.treaty.name}, in force ${bond.inForce}`, width),
    );
  }
  parts.push(
    `\n${count(answer.offAxes, 'act')} with a pole on neither axis. ${inForceWords(answer.statuses, answer.removed)}\n`,
  );
  return parts.join('');
}

function leanText({ lean, silent }: AxisPoint): string {
  if (lean === null) return '·';
  return `${banded(lean)}${silent === null ? '' : ` (${silent} silent)`}`;
}

function banded({ value, low, high }: Banded): string {
  return `${signed(value)} [${signed(low)} ${signed(high)}]`;
}
