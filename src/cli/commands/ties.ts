/** `entente ties`: the pairs that moved most, or one pair through time. */
import { createStates } from '../../ontology/states.js';
import { condensed, sparkline } from '../../shared/sparkline.js';
import { EXIT, UserError } from '../../shared/user-error.js';
import type { TieSeries } from '../../ties/types.js';
import type { PairView, WorkbenchApi } from '../../workbench/api.js';
import type { CliContext } from '../context.js';
import { filtersWords, removedWords } from '../filter-words.js';
import { type WorkspaceOption, withWorkbench } from '../open.js';
import { typedDay, typedNumber, typedState, usage } from '../options.js';
import { seriesChoice, settled, type TypedSeriesOptions } from '../series-options.js';
import { movesWords } from '../summary.js';
import { count, ink, safe, signed, textTable, wrap } from '../terminal.js';

interface TiesCommandOptions extends WorkspaceOption, TypedSeriesOptions {
  readonly moved?: boolean;
  readonly turns?: boolean;
  readonly everybody?: boolean;
  readonly since?: string;
  readonly limit: string;
  readonly json?: boolean;
}

/** Events listed under a turning point. */
const CARRIERS = 3;

export async function ties(
  a: string | undefined,
  b: string | undefined,
  options: TiesCommandOptions,
  context: CliContext,
): Promise<void> {
  const limit = typedNumber('--limit', options.limit, 1, 100_000);
  const choice = seriesChoice(options, context.env);
  const since = typedDay('--since', options.since);
  if (b !== undefined && (options.moved === true || options.turns === true || since !== undefined)) {
    throw usage(
      '--moved, --since and --turns are about all pairs, or those of one state',
      'Leave one state out.',
    );
  }
  if (options.turns === true && (options.moved === true || since !== undefined)) {
    throw usage(
      '--turns is a list of its own',
      'Give --turns, or --moved and --since. A range: --from and --to.',
    );
  }
  await withWorkbench(options, context, async (workbench) => {
    const states = createStates(await workbench.states());
    const series = settled(choice, (await workbench.info()).ties);
    if (a === undefined || b === undefined) {
      const state = a === undefined ? undefined : typedState(a, states);
      const asked = { ...series, ...(state === undefined ? {} : { state }) };
      if (options.turns === true) {
        const request = { ...asked, ...(options.everybody === true ? { everybody: true } : {}) };
        const { turns } = await import('./turns.js');
        return turns(workbench, request, limit, options.json === true, states, context);
      }
      const view = await workbench.moves({ ...asked, ...(since === undefined ? {} : { since }) });
      const moves = view.moves.slice(0, limit);
      if (options.json === true)
        return context.out(`${JSON.stringify({ schemaVersion: 1, ...view, moves }, null, 2)}\n`);
      context.out(movesWords(view, moves, states));
      return;
    }
    const first = typedState(a, states);
    const second = typedState(b, states);
    if (first === second)
      throw usage(`${first} and ${second} are the same state`, 'Name two different ones.');
    const view = await workbench.pair(first, second, series);
    if (options.json === true) context.out(`${JSON.stringify({ schemaVersion: 1, ...view }, null, 2)}\n`);
    else context.out(await pairWords(view, workbench, context));
  });
}

async function pairWords(view: PairView, workbench: WorkbenchApi, context: CliContext): Promise<string> {
  const states = createStates(await workbench.states());
  const { bold } = ink(context.color);
  const shown = view.both.options.direction === 'directed' ? view.aToB : view.both;
  const arrow = view.both.options.direction === 'directed' ? '→' : '–';
  if (shown.points.length === 0) {
    throw new UserError(`nothing dated is known between ${states.name(view.a)} and ${states.name(view.b)}`, {
      hint: `${count(view.events.length, 'event')} of any status in the log. ${removedWords(shown.removed)}`,
      exitCode: EXIT.failure,
    });
  }
  const parts = [
    `${bold(`${states.name(view.a)} ${arrow} ${states.name(view.b)}`)}\n`,
    `${standing(shown)}\n`,
    `${sparkline(
      condensed(
        shown.points.map((point) => point.index),
        72,
      ),
    )}  ${shown.points[0]?.period} … ${shown.points.at(-1)?.period}\n\n`,
    pointsTable(shown),
    turningWords(shown, view, context.width),
    `\n${count(view.documents, 'document')} of ${count(view.publishers, 'named publisher')}. ${filtersWords(shown.options, shown.removed)}\n`,
  ];
  return parts.join('');
}

function standing(series: TieSeries): string {
  const last = series.points.findLast((point) => point.index !== null);
  if (!last) return 'Too little is known to give an index.';
  return `index ${signed(last.index)} (band ${signed(last.low)} to ${signed(last.high)}) in ${last.period}, on a scale from −10 to +10`;
}

function pointsTable(series: TieSeries): string {
  const rows = series.points
    .filter((point) => point.events > 0)
    .map((point) => [
      point.period,
      String(point.events),
      point.cooperation.toFixed(1),
      point.conflict.toFixed(1),
      signed(point.net),
      signed(point.index, 2),
      point.low === null ? '' : `${signed(point.low)} to ${signed(point.high)}`,
      String(point.coverage),
    ]);
  return textTable(
    ['period', 'acts', 'coop.', 'conflict', 'net', 'index', 'band', 'read'],
    rows,
    [1, 2, 3, 4, 5, 7],
  );
}

function turningWords(series: TieSeries, view: PairView, columns: number): string {
  if (series.turningPoints.length === 0) return '\nNo turning point stands out from chance.\n';
  const lines = ['\nTurning points\n'];
  for (const point of series.turningPoints) {
    lines.push(
      `  ${point.period}  ${signed(point.before)} → ${signed(point.after)}  (p ${point.p.toFixed(3)})\n`,
    );
    for (const id of point.occurrenceIds.slice(0, CARRIERS)) {
      const event = view.events.find((candidate) => candidate.occurrenceId === id);
      if (event)
        lines.push(
          wrap(`${event.day} ${event.type}: ${safe(event.sentence)}`, Math.min(columns, 110), '      '),
        );
    }
  }
  return lines.join('');
}
