/** `entente compare`: two or more pairs side by side. */
import { createStates, type States } from '../../ontology/states.js';
import { condensed, sparkline } from '../../shared/sparkline.js';
import type { ComparedPair } from '../../ties/index.js';
import type { CompareView } from '../../workbench/api.js';
import type { CliContext } from '../context.js';
import { filtersWords } from '../filter-words.js';
import { type WorkspaceOption, withWorkbench } from '../open.js';
import { typedState, usage } from '../options.js';
import { seriesChoice, settled, type TypedSeriesOptions } from '../series-options.js';
import { count, ink, signed, textTable } from '../terminal.js';

interface CompareOptions extends WorkspaceOption, TypedSeriesOptions {
  readonly json?: boolean;
}

export async function compare(
  typed: readonly string[],
  options: CompareOptions,
  context: CliContext,
): Promise<void> {
  if (typed.length < 4 || typed.length % 2 === 1) {
    throw usage(
      `compare ${typed.join(' ')}: ${count(typed.length, 'state')} make no two pairs`,
      'Name two pairs or more, such as: entente compare PRK RUS KOR USA',
    );
  }
  const choice = seriesChoice(options, context.env);
  await withWorkbench(options, context, async (workbench) => {
    const states = createStates(await workbench.states());
    const codes = typed.map((word) => typedState(word, states));
    const pairs = codes.flatMap((a, i) => (i % 2 === 0 ? [[a, codes[i + 1] ?? a] as const] : []));
    const same = pairs.find(([a, b]) => a === b);
    if (same) throw usage(`${same[0]} and ${same[1]} are the same state`, 'Name two different ones.');
    const view = await workbench.compare(pairs, settled(choice, (await workbench.info()).ties));
    if (options.json === true) context.out(`${JSON.stringify({ schemaVersion: 1, ...view }, null, 2)}\n`);
    else context.out(compareWords(view, states, ink(context.color).bold));
  });
}

function compareWords(view: CompareView, states: States, bold: (text: string) => string): string {
  const names = view.pairs.map(({ series }) => nameOf(series, states));
  const parts = view.pairs.map((pair, i) => pairWords(names[i] ?? '', pair, bold));
  return [
    ...parts,
    '\n',
    periodsTable(view),
    ...view.gaps.map(({ pairs: [x, y], period, gap, sureness }) =>
      gap === null || sureness === null
        ? `\n${names[x]} and ${names[y]}: in no period have both an index.\n`
        : `\n${names[x]} stands ${Math.abs(gap).toFixed(1)} points ${gap < 0 ? 'below' : 'above'} ${names[y]} in ${period} (${sureness >= 1 ? 'the bands do not overlap' : `the bands overlap: ${sureness.toFixed(1)} where 1 would part them`}).\n`,
    ),
    ...view.pairs.map(({ series }, i) => `${names[i]}: ${filtersWords(series.options, series.removed)}\n`),
  ].join('');
}

function nameOf({ source, target, options }: ComparedPair['series'], states: States): string {
  return `${states.name(source)} ${options.direction === 'directed' ? '→' : '–'} ${states.name(target)}`;
}

function pairWords(
  name: string,
  { series, events, now }: ComparedPair,
  bold: (text: string) => string,
): string {
  const standing =
    now === null
      ? 'too little is known to give an index'
      : `index ${signed(now.index)} (band ${signed(now.low)} to ${signed(now.high)}) in ${now.period}`;
  const turns = series.turningPoints.map(
    ({ period, before, after, p }) => `${period} ${signed(before)} → ${signed(after)} (p ${p.toFixed(3)})`,
  );
  return [
    `${bold(name)}: ${standing}; ${count(events, 'act')}\n`,
    `  ${sparkline(
      condensed(
        series.points.map(({ index }) => index),
        60,
      ),
      [-10, 10],
    )}  from −10 to +10\n`,
    `  turning points: ${turns.join('; ') || 'none'}\n`,
  ].join('');
}

/** Periods in which one of the pairs did something; a dot where an index is absent. */
function periodsTable(view: CompareView): string {
  const all = view.pairs.map(({ series }) => series.points);
  const periods = (all[0] ?? []).map(({ period }) => period);
  const rows = periods.flatMap((period, i) => {
    const points = all.map((points) => points[i]);
    if (points.every((point) => (point?.events ?? 0) === 0)) return [];
    return [
      [period, ...points.flatMap((point) => [String(point?.events ?? 0), signed(point?.index ?? null)])],
    ];
  });
  const header = view.pairs.flatMap(({ series }) => ['acts', `${series.source}–${series.target}`]);
  return textTable(
    ['period', ...header],
    rows,
    [...header.keys()].map((i) => i + 1),
  );
}
