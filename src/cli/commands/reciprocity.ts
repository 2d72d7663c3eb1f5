/** `entente reciprocity`: who answers whom, how soon, in kind. */
import { createStates, type States } from '../../ontology/states.js';
import type { Receipt } from '../../structure/index.js';
import type { Answering, ReciprocityVerdict } from '../../ties/index.js';
import type { ReciprocityView } from '../../workbench/api.js';
import type { CliContext } from '../context.js';
import { filtersWords } from '../filter-words.js';
import { type WorkspaceOption, withWorkbench } from '../open.js';
import { typedNumber, typedState, usage } from '../options.js';
import { receiptLine } from '../receipt-words.js';
import { seriesChoice, settled, type TypedSeriesOptions } from '../series-options.js';
import { receiptsById } from '../structure-options.js';
import { count, ink } from '../terminal.js';

interface ReciprocityCommandOptions extends WorkspaceOption, TypedSeriesOptions {
  readonly window: string;
  readonly limit: string;
  readonly json?: boolean;
}

const TITLES = { escalation: 'Escalation', thaw: 'Thaw' } as const;
const ACTS = { escalation: 'hostile', thaw: 'friendly' } as const;
const VERDICTS: Readonly<Record<ReciprocityVerdict, string>> = {
  answers: 'answers, more often than chance would',
  perhaps: 'perhaps answers: chance does as much once in twenty times or less, but four questions were asked',
  chance: 'is not seen to answer: chance does as much',
  'too few': 'cannot be asked: too few acts on days that were read',
};

export async function reciprocity(
  a: string,
  b: string,
  options: ReciprocityCommandOptions,
  context: CliContext,
): Promise<void> {
  const window = typedNumber('--window', options.window, 1, 90);
  const limit = typedNumber('--limit', options.limit, 0, 10);
  const choice = seriesChoice(options, context.env);
  await withWorkbench(options, context, async (workbench) => {
    const states = createStates(await workbench.states());
    const [first, second] = [typedState(a, states), typedState(b, states)];
    if (first === second)
      throw usage(`${first} and ${second} are the same state`, 'Name two different ones.');
    const { period: _p, direction: _d, ...rest } = settled(choice, (await workbench.info()).ties);
    const view = await workbench.reciprocity(first, second, { ...rest, window });
    if (options.json === true) context.out(`${JSON.stringify({ schemaVersion: 1, ...view }, null, 2)}\n`);
    else context.out(reciprocityWords(view, states, limit, context));
  });
}

function reciprocityWords(view: ReciprocityView, states: States, limit: number, context: CliContext): string {
  const { bold } = ink(context.color);
  const receipts = receiptsById(view.receipts);
  return [
    `${bold(`${states.name(view.a)} – ${states.name(view.b)}`)}: answers in kind within ${count(view.window, 'day')}\n`,
    ...view.answering.map((one) => answeringWords(one, states, receipts, limit, context.width)),
    '\nBoth may answer one event of a third; that each answers the other and that is not told apart.\n',
    `${filtersWords(view.options, view.removed)}\n`,
  ].join('');
}

function answeringWords(
  one: Answering,
  states: States,
  receipts: ReadonlyMap<string, Receipt>,
  limit: number,
  columns: number,
): string {
  const [actor, answerer] = [states.name(one.actor), states.name(one.answerer)];
  const kind = ACTS[one.kind];
  const lines = [
    `\n${TITLES[one.kind]}: ${answerer} ${VERDICTS[one.verdict]} (${actor} acting first)\n`,
    `  ${actor}: ${count(one.days, `day of ${kind} acts`, `days of ${kind} acts`)}; ${answerer}: ${count(one.answers, `${kind} act`)}\n`,
  ];
  if (one.answered === null || one.expected === null || one.p === null) return lines.join('');
  const lags = one.lags.map(
    ({ from, to, observed, expected }) => `${from}–${to} days: ${observed} (chance ${expected.toFixed(1)})`,
  );
  lines.push(
    `  answered: ${one.answered} (chance ${one.expected.toFixed(1)}, p ${one.p.toFixed(3)}); first answer after ${lags.join(', ')}\n`,
  );
  if (one.medianDays !== null && one.strength !== null) {
    lines.push(
      `  half of the answers came within ${count(one.medianDays, 'day')}; acts of ${one.strength.act.toFixed(1)} points, answers of ${one.strength.answer.toFixed(1)}\n`,
    );
  }
  for (const { actId, answerId, days } of one.pairs.slice(0, limit)) {
    const [act, answer] = [receipts.get(actId), receipts.get(answerId)];
    if (act === undefined || answer === undefined) continue;
    lines.push(
      receiptLine(act, columns, '    '),
      `      after ${count(days, 'day')}:\n`,
      receiptLine(answer, columns, '      '),
    );
  }
  return lines.join('');
}
