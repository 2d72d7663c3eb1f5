/** `entente counts`: what two states did through a year, act by act with its number; reports' ordinals checked. */
import { createStates, type States } from '../../ontology/states.js';
import type { Receipt } from '../../structure/index.js';
import type { ActCount, OrdinalCheck } from '../../ties/index.js';
import type { CountsView } from '../../workbench/api.js';
import type { CliContext } from '../context.js';
import { filtersWords } from '../filter-words.js';
import { type WorkspaceOption, withWorkbench } from '../open.js';
import { typedNumber, typedState, usage } from '../options.js';
import { receiptLine } from '../receipt-words.js';
import { seriesChoice, settled, type TypedSeriesOptions } from '../series-options.js';
import { receiptsById } from '../structure-options.js';
import { count, ink } from '../terminal.js';

interface CountsOptions extends WorkspaceOption, TypedSeriesOptions {
  readonly year?: string;
  readonly limit: string;
  readonly json?: boolean;
}

const VERDICTS: Readonly<Record<OrdinalCheck['verdict'], string>> = {
  agrees: 'the log agrees',
  fewer: 'the log counts fewer',
  more: 'the log counts more',
  open: 'open: the report does not say since when, or the log begins later',
};

export async function counts(
  a: string,
  b: string,
  options: CountsOptions,
  context: CliContext,
): Promise<void> {
  const year = options.year === undefined ? undefined : typedNumber('--year', options.year, 1000, 9999);
  const limit = typedNumber('--limit', options.limit, 0, 100_000);
  const choice = seriesChoice(options, context.env);
  await withWorkbench(options, context, async (workbench) => {
    const states = createStates(await workbench.states());
    const [first, second] = [typedState(a, states), typedState(b, states)];
    if (first === second)
      throw usage(`${first} and ${second} are the same state`, 'Name two different ones.');
    const {
      period: _p,
      direction: _d,
      from: _f,
      to: _t,
      ...rest
    } = settled(choice, (await workbench.info()).ties);
    const view = await workbench.counts(first, second, { ...rest, ...(year === undefined ? {} : { year }) });
    if (options.json === true) context.out(`${JSON.stringify({ schemaVersion: 1, ...view }, null, 2)}\n`);
    else context.out(countsWords(view, states, limit, context));
  });
}

function countsWords(view: CountsView, states: States, limit: number, context: CliContext): string {
  const { bold } = ink(context.color);
  const receipts = receiptsById(view.receipts);
  const total = view.kinds.reduce((sum, { acts }) => sum + acts.length, 0);
  return [
    `${bold(`${states.name(view.a)} – ${states.name(view.b)} in ${view.year}`)}: ${count(total, 'act')}\n`,
    ...view.kinds.map((kind) => kindWords(kind, states, receipts, limit, context.width)),
    ordinalsWords(view.ordinals, receipts, context.width),
    `\n${filtersWords(view.options, view.removed)}\n`,
  ].join('');
}

function kindWords(
  { type, mode, by, acts }: ActCount,
  states: States,
  receipts: ReadonlyMap<string, Receipt>,
  limit: number,
  columns: number,
): string {
  const lines = acts.slice(0, limit).flatMap(({ nth, occurrenceId }) => {
    const receipt = receipts.get(occurrenceId);
    return receipt === undefined ? [] : [`  ${nth}.\n${receiptLine(receipt, columns)}`];
  });
  const more = acts.length > lines.length ? `  … ${count(acts.length - lines.length, 'more', 'more')}\n` : '';
  return `\n${type}${mode === null ? '' : `/${mode}`} by ${by.map(states.name).join(' and ')}: ${acts.length}\n${lines.join('')}${more}`;
}

function ordinalsWords(
  checks: readonly OrdinalCheck[],
  receipts: ReadonlyMap<string, Receipt>,
  columns: number,
): string {
  if (checks.length === 0) return '\nNo report of these acts says which in number it is.\n';
  const differ = checks.filter(({ verdict }) => verdict === 'fewer' || verdict === 'more');
  const lines = checks.map(({ told, unit, from, counted, verdict, occurrenceId }) => {
    const receipt = receipts.get(occurrenceId);
    const sentence = receipt === undefined ? '' : receiptLine(receipt, columns);
    return `  told: number ${told}, "${unit}"; counted since ${from}: ${counted}; ${VERDICTS[verdict]}\n${sentence}`;
  });
  return `\nOrdinals told by reports: ${checks.length}, of which the log contradicts ${differ.length}\n${lines.join('')}`;
}
