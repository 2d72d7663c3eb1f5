/** `entente alliance`: how far two states have gone, rung by rung, with what proves it and what speaks against it. */
import { createStates } from '../../ontology/states.js';
import {
  type AllianceLadder,
  type RungAnswer,
  type RungEvidence,
  structureWords,
} from '../../structure/index.js';
import type { CliContext } from '../context.js';
import { type WorkspaceOption, withWorkbench } from '../open.js';
import { typedDay, typedNumber, typedState, usage } from '../options.js';
import { count, ink, safe, textTable, wrap } from '../terminal.js';
import { readTreaties } from '../user-tables.js';

const STATE_WORDS = structureWords('en').rungStates;

interface AllianceCommandOptions extends WorkspaceOption {
  readonly at?: string;
  readonly from?: string;
  readonly treaties?: string;
  readonly limit: string;
  readonly json?: boolean;
}

export async function alliance(
  typedA: string,
  typedB: string,
  options: AllianceCommandOptions,
  context: CliContext,
): Promise<void> {
  const limit = typedNumber('--limit', options.limit, 0, 100_000);
  const [at, from] = [typedDay('--at', options.at), typedDay('--from', options.from)];
  if (at !== undefined && from !== undefined && from > at)
    throw usage(`--from ${from} lies after --at ${at}`);
  const file = options.treaties === undefined ? undefined : await readTreaties(options.treaties, context);
  await withWorkbench(options, context, async (workbench) => {
    const states = createStates(await workbench.states());
    const [a, b] = [typedState(typedA, states), typedState(typedB, states)];
    if (a === b) throw usage(`${a} and ${b} are the same state`, 'Name two different ones.');
    const own = file?.filter(({ parties }) =>
      [a, b].every((state) => parties.some((p) => p.state === state)),
    );
    const ladder = await workbench.alliance(a, b, {
      ...(at === undefined ? {} : { at }),
      ...(from === undefined ? {} : { from }),
      ...(own === undefined ? {} : { treaties: own }),
    });
    if (options.json === true) context.out(`${JSON.stringify({ schemaVersion: 1, ...ladder }, null, 2)}\n`);
    else context.out(ladderText(ladder, limit, context));
  });
}

function ladderText(ladder: AllianceLadder, limit: number, context: CliContext): string {
  const { bold } = ink(context.color);
  const width = Math.min(context.width, 110);
  const rows = ladder.rungs.map((rung, i) => [
    `  ${i + 1} ${rung.title}`,
    STATE_WORDS[rung.state],
    rung.since ?? '',
    String(rung.evidence.length),
    String(rung.against.length),
  ]);
  const parts = [
    wrap(ladder.words, width),
    `\n${textTable(['  rung', 'state', 'since', 'for', 'against'], rows, [3, 4])}`,
    ...ladder.rungs.map((rung) => rungText(rung, limit, width, bold)),
    pathText(ladder),
    `\n${count(ladder.acts, 'act')} between them held against the criteria. ${leftOutWords(ladder)}\n`,
  ];
  return parts.join('');
}

function rungText(rung: RungAnswer, limit: number, width: number, bold: (text: string) => string): string {
  if (limit === 0 || rung.evidence.length + rung.against.length + rung.short.length === 0) return '';
  const lines = [`\n${bold(rung.title)}: ${STATE_WORDS[rung.state]}\n`];
  const strongest = rung.evidence.toSorted(strongestFirst).slice(0, limit);
  for (const item of rung.evidence.filter((each) => strongest.includes(each))) {
    lines.push(wrap(`+ ${evidenceWords(item)}`, width, '  '));
  }
  const more = rung.evidence.length - strongest.length;
  if (more > 0) lines.push(`  … and ${more} more\n`);
  for (const item of rung.against.slice(0, limit)) {
    lines.push(wrap(`− ${evidenceWords(item)}`, width, '  '));
  }
  for (const { why, found, least, oneWay } of rung.short) {
    lines.push(
      wrap(
        `? ${why}: ${oneWay ? `${found} told, all of one side` : `${found} of ${least} told`}`,
        width,
        '  ',
      ),
    );
  }
  return lines.join('');
}

/** Treaties in force and facts first; of acts the first, of treaties the latest. */
function strongestFirst(x: RungEvidence, y: RungEvidence): number {
  const [one, two] = [strength(x), strength(y)];
  if (one !== two) return one - two;
  const order = x.day < y.day ? -1 : x.day > y.day ? 1 : 0;
  return x.bond === undefined ? order : -order;
}

function strength({ level, bond }: RungEvidence): number {
  const rank = ['reached', 'claimed', 'lapsed', 'spoken', 'against'].indexOf(level);
  return rank * 2 + (bond === undefined ? 1 : 0);
}

function evidenceWords({ level, day, bond, receipt }: RungEvidence): string {
  if (bond !== undefined) {
    const ended = bond.ended === null ? '' : `, ended ${bond.ended}`;
    const dates = level === 'claimed' ? `signed ${bond.signed}, not in force` : `in force ${day}${ended}`;
    const note = bond.treaty.note === null ? '' : `; ${bond.treaty.note}`;
    return `${bond.treaty.name} (${dates}${note}). Source: ${bond.treaty.source}`;
  }
  if (receipt === undefined) return day;
  const mode = receipt.mode === undefined ? '' : `/${receipt.mode}`;
  const status = receipt.status === 'occurred' ? '' : `, ${receipt.status}`;
  const by = receipt.by === undefined ? '' : ` by ${receipt.by.join(', ')}`;
  return `${day} ${receipt.type}${mode}${status}${by}: ${safe(receipt.sentence)} [${receipt.eventId}]`;
}

function pathText({ path, rungs }: AllianceLadder): string {
  const months = path.filter((month) => month.changed.length > 0);
  if (months.length === 0) return '';
  const titles = rungs.map(({ title }) => title.toLowerCase());
  const lines = months.map(({ month, states, changed }) => {
    const moves = rungs.flatMap(({ rung }, i) => {
      const state = states[i];
      return changed.includes(rung) && state !== undefined ? [`${titles[i]} ${STATE_WORDS[state]}`] : [];
    });
    return `  ${month}  ${moves.join(', ')}\n`;
  });
  return `\nMonth by month, where something changed (${path[0]?.month} … ${path.at(-1)?.month})\n${lines.join('')}`;
}

function leftOutWords({ leftOut }: AllianceLadder): string {
  const parts = [
    ...(leftOut.undated > 0 ? [`${leftOut.undated} undated`] : []),
    ...(leftOut.yearOnly > 0 ? [`${leftOut.yearOnly} known only to the year`] : []),
    ...(leftOut.later > 0 ? [`${leftOut.later} later than the day asked for`] : []),
  ];
  return parts.length === 0 ? 'None was left out.' : `Left out: ${parts.join('; ')}.`;
}
