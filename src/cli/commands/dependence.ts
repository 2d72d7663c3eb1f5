/** `entente dependence`: whom a state gets its cooperation (or trade) from, and what a tie more or less would do. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createStates, type States } from '../../ontology/states.js';
import { EXIT, UserError } from '../../shared/user-error.js';
import {
  FLOW_KINDS,
  onealRussett,
  parseGdp,
  parseTrade,
  type Shares,
  sharesOf,
  type TradeYear,
} from '../../structure/index.js';
import type { DependenceReport, DependenceRequest } from '../../workbench/api.js';
import type { CliContext } from '../context.js';
import { inForceWords } from '../filter-words.js';
import { withWorkbench } from '../open.js';
import { typedNumber, typedState, usage } from '../options.js';
import {
  percent,
  receiptsById,
  receiptWords,
  spanWords,
  structureRequest,
  type TypedStructureOptions,
} from '../structure-options.js';
import { count, ink, signed, textTable, whole } from '../terminal.js';

interface DependenceCommandOptions extends TypedStructureOptions {
  readonly kind: string;
  readonly context?: DependenceRequest['context'];
  readonly without?: string;
  readonly engage?: string;
  readonly trade?: string;
  readonly gdp?: string;
  readonly year?: string;
  readonly limit: string;
}

export async function dependence(
  typed: string,
  options: DependenceCommandOptions,
  context: CliContext,
): Promise<void> {
  const limit = typedNumber('--limit', options.limit, 1, 1000);
  await withWorkbench(options, context, async (workbench) => {
    const states = createStates(await workbench.states());
    const state = typedState(typed, states);
    if (options.trade !== undefined) {
      await tradeDependence(state, options.trade, options, limit, context);
      return;
    }
    if (options.gdp !== undefined || options.year !== undefined) {
      throw usage('--gdp and --year go with --trade', 'Name a table of trade as well.');
    }
    const kind = FLOW_KINDS.find((known) => known === options.kind) ?? 'all';
    const report = await workbench.dependence(state, {
      ...structureRequest(options, context.env),
      kind,
      ...(options.context === undefined ? {} : { context: options.context }),
      ...statesOption('without', options.without, state, states),
      ...statesOption('engage', options.engage, state, states),
    });
    if (options.json === true) context.out(`${JSON.stringify({ schemaVersion: 1, ...report }, null, 2)}\n`);
    else context.out(reportWords(report, states, limit, context));
  });
}

function statesOption(name: 'without' | 'engage', typed: string | undefined, self: string, states: States) {
  if (typed === undefined) return {};
  const codes = typed.split(',').map((word) => typedState(word.trim(), states));
  if (codes.includes(self)) throw usage(`--${name} ${self}: a state is no partner of itself`);
  return { [name]: codes };
}

function reportWords(report: DependenceReport, states: States, limit: number, context: CliContext): string {
  const { bold } = ink(context.color);
  const what = { all: 'cooperation', material: 'material cooperation', aid: 'aid' }[report.kind];
  const about = report.context === null ? '' : ` about ${report.context.replaceAll('_', ' ')} matters`;
  const heading = `${bold(`${states.name(report.state)}: ${what}${about} received, ${spanWords(report.span)}`)}\n`;
  if (report.partners.length === 0) {
    const why = report.heard ? `No ${what}${about} from anybody is told.` : 'Too little was read to say.';
    return `${heading}${why} Nothing told is not nothing done. ${inForceWords(report.statuses, report.removed)}\n`;
  }
  const receipts = receiptsById(report.receipts);
  return [
    heading,
    `Concentration ${report.concentration?.toFixed(2)} (${spanWords(report.before)}: ${report.concentrationBefore?.toFixed(2) ?? 'nothing known'}), as of ${report.effectivePartners?.toFixed(1)} equal partners.\n\n`,
    textTable(
      ['  partner', 'acts', 'share', 'before', 'its share from us', 'asymmetry', 'hold', 'net hold'],
      report.partners
        .slice(0, limit)
        .map((each) => [
          `  ${states.name(each.partner)}`,
          whole(each.acts),
          percent(each.share),
          percent(each.shareBefore),
          percent(each.reverse),
          signed(each.asymmetry, 2),
          each.hold.toFixed(2),
          signed(each.netHold, 2),
        ]),
      [1, 2, 3, 4, 5, 6, 7],
    ),
    report.partners.length > limit
      ? `  … and ${count(report.partners.length - limit, 'partner')} more\n`
      : '',
    ...report.whatIf.map((change) => whatIfWords(change, states)),
    `\n${bold('Behind it')}\n`,
    ...report.partners
      .slice(0, Math.min(3, limit))
      .map(
        ({ partner, occurrenceIds }) =>
          `  ${states.name(partner)}\n${receiptWords(occurrenceIds, receipts, context.width, 2)}`,
      ),
    `\nShares are of what was reported and read. ${inForceWords(report.statuses, report.removed)}\n`,
  ].join('');
}

function whatIfWords(change: DependenceReport['whatIf'][number], states: States): string {
  const name = states.name(change.partner);
  const others = change.effects
    .filter(({ partner, holdBefore, holdAfter }) => partner !== change.partner && holdBefore !== holdAfter)
    .slice(0, 4);
  const lines = others.map(
    ({ partner, shareBefore, shareAfter, holdBefore, holdAfter }) =>
      `  the hold of ${states.name(partner)} goes from ${holdBefore.toFixed(2)} to ${holdAfter.toFixed(2)} (share ${percent(shareBefore)} to ${percent(shareAfter)})\n`,
  );
  const what =
    change.change === 'without'
      ? `Without ${name}`
      : `If ${name} gave as much more as the median partner (${change.amount.toFixed(2)} in all)`;
  return `\n${what}, concentration would be ${change.concentration?.toFixed(2) ?? 'unknown: nobody is left'}\n${lines.length === 0 ? '  no other hold would change\n' : lines.join('')}`;
}

async function tradeDependence(
  state: string,
  file: string,
  options: DependenceCommandOptions,
  limit: number,
  context: CliContext,
): Promise<void> {
  const years = parseTrade(file, await textOf(file, context));
  const wanted = options.year === undefined ? undefined : typedNumber('--year', options.year, 1, 9999);
  const found = wanted === undefined ? years.at(-1) : years.find(({ year }) => year === wanted);
  if (found === undefined) {
    throw usage(`${file} tells no trade${wanted === undefined ? '' : ` of ${wanted}`}`, 'Look at its years.');
  }
  const gdp =
    options.gdp === undefined
      ? new Map<string, number>()
      : parseGdp(options.gdp, await textOf(options.gdp, context));
  const shares = sharesOf(found.flows, state);
  const ratios = shares.partners.map(({ partner }) => onealRussett(found, gdp, state, partner));
  if (options.json === true) {
    const answer = { schemaVersion: 1, year: found.year, ...shares, ofProduct: ratios };
    context.out(`${JSON.stringify(answer, null, 2)}\n`);
  } else context.out(tradeWords(shares, found, ratios, limit));
}

function tradeWords(
  shares: Shares,
  { year }: TradeYear,
  ratios: readonly ReturnType<typeof onealRussett>[],
  limit: number,
): string {
  if (shares.total === 0) return `${shares.party} has no trade in this table in ${year}.\n`;
  const rows = shares.partners
    .slice(0, limit)
    .map((each, i) => [
      `  ${each.partner}`,
      percent(each.share),
      percent(each.reverse),
      each.salience?.toFixed(2) ?? '·',
      each.symmetry?.toFixed(2) ?? '·',
      each.interdependence?.toFixed(2) ?? '·',
      each.hold.toFixed(2),
      percent(ratios[i]?.ofA ?? null),
      percent(ratios[i]?.lower ?? null),
    ]);
  const heading = [
    '  partner',
    'share',
    'its share',
    'salience',
    'symmetry',
    'interdep.',
    'hold',
    'of GDP',
    'lower',
  ];
  return `${shares.party}: trade ${year}, concentration ${shares.concentration?.toFixed(2)}\n${textTable(heading, rows, [1, 2, 3, 4, 5, 6, 7, 8])}`;
}

async function textOf(file: string, context: CliContext): Promise<string> {
  try {
    return await readFile(resolve(context.cwd, file), 'utf8');
  } catch (error) {
    throw new UserError(`${file} cannot be read`, { exitCode: EXIT.usage, cause: error });
  }
}
