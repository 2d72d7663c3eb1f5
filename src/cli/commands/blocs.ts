/** `entente blocs`: the division into two blocs that the least speaks against, and what does. */
import { createStates, type States } from '../../ontology/states.js';
import { type BlocsView, campsOf } from '../../structure/index.js';
import type { BlocsReport } from '../../workbench/api.js';
import { campsAsked, campsWords } from '../camps-words.js';
import type { CliContext } from '../context.js';
import { inForceWords } from '../filter-words.js';
import { withWorkbench } from '../open.js';
import { typedNumber } from '../options.js';
import {
  percent,
  receiptsById,
  receiptWords,
  spanWords,
  structureRequest,
  type TypedStructureOptions,
} from '../structure-options.js';
import { count, ink, safe, signed, wrap } from '../terminal.js';

interface BlocsCommandOptions extends TypedStructureOptions {
  readonly seconds: string;
  readonly weighing: string;
  readonly worlds: string;
  readonly k?: string;
}

/** Tensions listed with their sentences. */
const LISTED = 12;

export async function blocs(options: BlocsCommandOptions, context: CliContext): Promise<void> {
  const seconds = typedNumber('--seconds', options.seconds, 0, 600);
  const worlds = typedNumber('--worlds', options.worlds, 0, 200);
  const most = campsAsked(options.k);
  const weighing = options.weighing === 'alike' ? 'alike' : 'strength';
  const request = { ...structureRequest(options, context.env), seconds, worlds, weighing } as const;
  await withWorkbench(options, context, async (workbench) => {
    const report = await workbench.blocs(request);
    const camps = most === undefined ? undefined : campsIn(report, weighing, most);
    if (options.json === true) {
      const answer = { schemaVersion: 1, ...report, ...(camps === undefined ? {} : { camps }) };
      return context.out(`${JSON.stringify(answer, null, 2)}\n`);
    }
    const states = createStates(await workbench.states());
    context.out(reportWords(report, states, context));
    if (camps !== undefined) context.out(`\n${campsWords(camps, states.name, context)}`);
  });
}

/** The same ties as the two blocs, by strength or all alike. */
function campsIn({ network }: BlocsReport, weighing: 'alike' | 'strength', most: number) {
  const ties = network.ties.map(({ a, b, index }) => ({
    a,
    b,
    sign: index > 0 ? (1 as const) : (-1 as const),
    weight: weighing === 'alike' ? 1 : Math.abs(index),
  }));
  return campsOf(ties, { most });
}

function reportWords(report: BlocsReport, states: States, context: CliContext): string {
  const { network, tensions } = report;
  const { bold } = ink(context.color);
  const heading = `${bold(`Blocs, ${spanWords(network.span)}`)}\n`;
  if (network.ties.length === 0)
    return `${heading}${emptyWords(report)} ${inForceWords(report.statuses, network.removed)}\n`;
  const receipts = receiptsById(report.receipts);
  return [
    heading,
    `${count(network.states.length, 'state')}, ${count(network.ties.length, 'tie')} at least ${network.least} from 0 (${count(network.weak, 'pair')} nearer to it left out). ${fitWords(report)}\n`,
    ...report.blocs.map((bloc) => blocWords(bloc, report.worlds, context)),
    report.blocs.length === 1 ? '\nEverybody fits on one side.\n' : '',
    apartWords(report),
    tensions.length === 0 ? '\nNo tie speaks against this division.\n' : `\n${bold('Tensions')}\n`,
    ...tensions.slice(0, LISTED).map(({ tie, kind, thirds }) => {
      const pair = `${states.name(tie.a)} – ${states.name(tie.b)}`;
      const strain = kind === 'across' ? 'friends across the line' : 'at odds within a bloc';
      const through = thirds.length === 0 ? '' : `; strained through ${thirds.slice(0, 4).join(', ')}`;
      return `  ${pair}  ${signed(tie.index)}: ${strain}${through}\n${receiptWords(tie.occurrenceIds, receipts, context.width, 2)}`;
    }),
    tensions.length > LISTED ? `  … and ${tensions.length - LISTED} more (--json lists all)\n` : '',
    changeWords(report),
    `\n${inForceWords(report.statuses, network.removed)}\n`,
  ].join('');
}

function emptyWords({ network }: BlocsReport): string {
  if (!network.heard) return 'Too little was read in this period to say how anybody stands.';
  if (network.weak > 0)
    return `${count(network.weak, 'pair')} dealt with each other, none of them clearly enough for a tie (--least lowers what is asked).`;
  return 'Nothing between two states is told in this period, so there is nothing to divide.';
}

function fitWords(view: BlocsView): string {
  if (view.index === 0) return 'Balanced: every tie fits a division in two.';
  const unit = view.weighing === 'strength' ? ' points of index' : view.index === 1 ? ' tie' : ' ties';
  const proof = view.proven
    ? 'proved: no division leaves less'
    : `not proved; no division leaves less than ${rounded(view.bound)}`;
  return `The best division fits ${percent(view.fit)} of them by ${view.weighing === 'strength' ? 'strength' : 'number'} and leaves ${rounded(view.index)}${unit} unfitted (${proof}).`;
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function blocWords(bloc: BlocsView['blocs'][number], worlds: number, context: CliContext): string {
  const { bold } = ink(context.color);
  const members = bloc.members.map(({ state, sureness }) =>
    sureness === null ? safe(state) : `${safe(state)} ${percent(sureness)}`,
  );
  const sure =
    worlds === 0 ? '' : `; in how many of ${worlds} resampled worlds each stands with ${bloc.head}`;
  return `\n${bold(`With ${safe(bloc.head)}`)} (${count(bloc.members.length, 'state')}${sure})\n${wrap(members.join(', '), context.width, '  ')}`;
}

function apartWords({ apart }: BlocsView): string {
  if (apart.length === 0) return '';
  const groups = apart.map(([one, other]) =>
    other.length === 0 ? one.join(', ') : `${one.join(', ')} against ${other.join(', ')}`,
  );
  return `\nTied to none of these, so neither side can be said: ${groups.map(safe).join('; ')}.\n`;
}

function changeWords({ before, changed }: BlocsReport): string {
  if (before.ties === 0)
    return `\nNo ties are known for ${spanWords(before.span)}, so no change can be said.\n`;
  const who =
    changed.length === 0 ? 'nobody changed sides' : `on the other side than then: ${changed.join(', ')}`;
  return `\nAgainst ${spanWords(before.span)} (${percent(before.fit)} fitted): ${who}.\n`;
}
