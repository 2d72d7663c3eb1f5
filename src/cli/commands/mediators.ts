/** `entente mediators`: who has open and balanced channels to two states, and what an open channel would change. */
import { createStates, type States } from '../../ontology/states.js';
import { BROKER_ROLES, leadingRole, type Mediator } from '../../structure/index.js';
import type { MediatorsReport } from '../../workbench/api.js';
import type { CliContext } from '../context.js';
import { inForceWords } from '../filter-words.js';
import { withWorkbench } from '../open.js';
import { typedNumber, typedState, usage } from '../options.js';
import {
  receiptsById,
  receiptWords,
  spanWords,
  structureRequest,
  type TypedStructureOptions,
} from '../structure-options.js';
import { count, ink, signed, textTable, wrap } from '../terminal.js';

interface MediatorsCommandOptions extends TypedStructureOptions {
  readonly limit: string;
}

const CAVEAT =
  'An open door is no goodwill: whoever stands between two may live from their quarrel, and brokers also start disputes. The list says who could carry word, not who should be trusted with it.';

export async function mediators(
  typedA: string,
  typedB: string,
  options: MediatorsCommandOptions,
  context: CliContext,
): Promise<void> {
  const limit = typedNumber('--limit', options.limit, 1, 1000);
  await withWorkbench(options, context, async (workbench) => {
    const states = createStates(await workbench.states());
    const [a, b] = [typedState(typedA, states), typedState(typedB, states)];
    if (a === b) throw usage(`${a} and ${b} are the same state`, 'Name two different ones.');
    const report = await workbench.mediators(a, b, structureRequest(options, context.env));
    if (options.json === true) context.out(`${JSON.stringify({ schemaVersion: 1, ...report }, null, 2)}\n`);
    else context.out(reportWords(report, states, limit, context));
  });
}

function reportWords(report: MediatorsReport, states: States, limit: number, context: CliContext): string {
  const { bold } = ink(context.color);
  const [nameA, nameB] = [states.name(report.a), states.name(report.b)];
  const receipts = receiptsById(report.receipts);
  const parts = [
    `${bold(`Between ${nameA} and ${nameB}, ${spanWords(report.span)}`)}\n`,
    directWords(report),
    receiptWords(report.direct.occurrenceIds, receipts, context.width, 2),
  ];
  if (report.mediators.length === 0) {
    const why = report.heard ? 'No third state has an open channel to both.' : 'Too little was read to say.';
    return [...parts, `${why} ${inForceWords(report.statuses, report.removed)}\n`].join('');
  }
  const shown = report.mediators.slice(0, limit);
  parts.push(
    `\n${mediatorTable(shown, report, states)}`,
    `\n${bold('Behind it')}\n`,
    ...shown.slice(0, 3).map((each) => behindWords(each, report, receipts, states, context.width)),
    openingWords(report, states, context.width),
    `\n${wrap(CAVEAT, Math.min(context.width, 110))}`,
    `${inForceWords(report.statuses, report.removed)}\n`,
  );
  return parts.join('');
}

function directWords({ direct }: MediatorsReport): string {
  if (direct.lastContact === null) return 'No cooperative act between the two is known up to the last day.\n';
  return `They themselves: openness ${direct.openness.toFixed(2)}, index ${signed(direct.index)}, ${count(direct.talks, 'talk')} in the period, last contact ${direct.lastContact}.\n`;
}

function mediatorTable(shown: readonly Mediator[], report: MediatorsReport, states: States): string {
  const camp = { a: `with ${report.a}`, b: `with ${report.b}`, between: 'between' } as const;
  const rows = shown.map((each) => [
    `  ${states.name(each.state)}`,
    each.score.toFixed(2),
    `${each.toA.openness.toFixed(2)} ${signed(each.toA.index)}`,
    each.toA.lastContact ?? '·',
    `${each.toB.openness.toFixed(2)} ${signed(each.toB.index)}`,
    each.toB.lastContact ?? '·',
    String(each.standing.events),
    camp[each.camp],
    rolesWords(each),
  ]);
  const heading = [
    '  state',
    'score',
    `to ${report.a}`,
    'last',
    `to ${report.b}`,
    'last',
    'mediated',
    'stands',
    'role most above chance',
  ];
  return textTable(heading, rows, [1, 2, 4, 6]);
}

function rolesWords({ roles }: Mediator): string {
  const role = leadingRole(roles);
  if (role !== undefined) return `${role} (${roles[role].count}, z ${signed(roles[role].z)})`;
  return BROKER_ROLES.some((each) => roles[each].count > 0) ? 'none' : 'brokers nobody';
}

function behindWords(
  mediator: Mediator,
  report: MediatorsReport,
  receipts: Parameters<typeof receiptWords>[1],
  states: States,
  columns: number,
): string {
  const { toA, toB, standing, state } = mediator;
  const third = receiptWords(standing.occurrenceIds, receipts, columns, 2);
  return [
    `  ${states.name(state)} with ${states.name(report.a)}\n`,
    receiptWords(toA.occurrenceIds, receipts, columns, 2),
    `  ${states.name(state)} with ${states.name(report.b)}\n`,
    receiptWords(toB.occurrenceIds, receipts, columns, 2),
    third === '' ? '' : `  ${states.name(state)} as a mediator\n${third}`,
  ].join('');
}

function openingWords({ opening, direct, a, b }: MediatorsReport, states: States, columns: number): string {
  if (opening.length === 0) {
    return direct.openness > 0
      ? '\nThe two have a channel of their own; opening one changes nobody else’s weight.\n'
      : '\nIf the two opened a channel, no broker would gain or lose weight.\n';
  }
  const list = opening
    .slice(0, 8)
    .map(({ state, before, after }) => `${states.name(state)} ${signed(after - before, 2)}`);
  return `\n${wrap(`If ${a} and ${b} opened a channel, weight as brokers (pairs brokered) would change: ${list.join(', ')}.`, Math.min(columns, 110))}`;
}
