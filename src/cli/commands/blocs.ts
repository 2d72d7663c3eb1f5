/** `entente blocs`: the division into two blocs that the least speaks against, and what does. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createStates, type States } from '../../ontology/states.js';
import { EXIT, UserError } from '../../shared/user-error.js';
import { type BlocsView, type NetworkBlocs, networkBlocs, parseSignedEdges } from '../../structure/index.js';
import type { BlocsReport } from '../../workbench-api.js';
import type { CliContext } from '../context.js';
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
import { removedWords } from '../summary.js';
import { count, ink, safe, signed, wrap } from '../terminal.js';

interface BlocsCommandOptions extends TypedStructureOptions {
  readonly edges?: string;
  readonly seconds: string;
  readonly weighing: string;
  readonly worlds: string;
}

/** Tensions listed with their sentences. */
const LISTED = 12;

export async function blocs(options: BlocsCommandOptions, context: CliContext): Promise<void> {
  const seconds = typedNumber('--seconds', options.seconds, 0, 600);
  const worlds = typedNumber('--worlds', options.worlds, 0, 200);
  if (options.edges !== undefined) {
    await edgesBlocs(options.edges, seconds, options.json === true, context);
    return;
  }
  const weighing = options.weighing === 'alike' ? 'alike' : 'strength';
  const request = { ...structureRequest(options), seconds, worlds, weighing } as const;
  await withWorkbench(options, context, async (workbench) => {
    const report = await workbench.blocs(request);
    if (options.json === true) context.out(`${JSON.stringify({ schemaVersion: 1, ...report }, null, 2)}\n`);
    else context.out(reportWords(report, createStates(await workbench.states()), context));
  });
}

function reportWords(report: BlocsReport, states: States, context: CliContext): string {
  const { network, tensions } = report;
  const { bold } = ink(context.color);
  const heading = `${bold(`Blocs, ${spanWords(network.span)}`)}\n`;
  if (network.ties.length === 0) return `${heading}${emptyWords(report)} ${removedWords(network.removed)}\n`;
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
    `\n${removedWords(network.removed)}\n`,
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

async function edgesBlocs(file: string, seconds: number, json: boolean, context: CliContext): Promise<void> {
  const network = parseSignedEdges(file, await textOf(resolve(context.cwd, file), file));
  const found = await networkBlocs(network, { seconds });
  context.out(
    json ? `${JSON.stringify({ schemaVersion: 1, ...found }, null, 2)}\n` : edgesWords(found, context),
  );
}

async function textOf(path: string, typed: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UserError(`${typed} cannot be read`, {
      hint: 'Give a CSV file with the header a,b,sign.',
      exitCode: EXIT.usage,
      cause: error,
    });
  }
}

function edgesWords(found: NetworkBlocs, context: CliContext): string {
  if (found.ties === 0) return 'There are no ties, so there is nothing to divide.\n';
  const { bold } = ink(context.color);
  const list = (names: readonly string[]) =>
    names.length === 0 ? '  (nobody)\n' : wrap(names.map(safe).join(', '), context.width, '  ');
  return [
    `${count(found.nodes, 'node')}, ${count(found.ties, 'tie')}. ${indexWords(found)}\n`,
    found.repeated > 0 ? `${count(found.repeated, 'row')} named a tie again and counted once.\n` : '',
    found.groups > 1
      ? `No tie joins its ${count(found.groups, 'group')}; how they stand to each other is open.\n`
      : '',
    `\n${bold('One side')}\n${list(found.partition[0])}`,
    `${bold('The other')}\n${list(found.partition[1])}`,
    found.frustrated.length === 0 ? '' : `\n${bold('Frustrated ties')}\n`,
    ...found.frustrated.map(
      ({ a, b, sign }) =>
        `  ${safe(a)} – ${safe(b)}: ${sign === 1 ? 'friends across the line' : 'at odds on one side'}\n`,
    ),
  ].join('');
}

/** The frustration index and how sure it is. */
function indexWords({ frustration_index: index, proven, bound }: NetworkBlocs): string {
  if (index === 0) return 'Balanced: the ties fit a division in two without exception.';
  const ties = count(index, 'tie');
  return proven
    ? `At best ${ties} cannot be fitted (frustration index ${index}, proved).`
    : `The best division found leaves ${ties} unfitted; that none leaves fewer than ${bound} is proved, the rest is not.`;
}
