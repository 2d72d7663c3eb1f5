/** What a workspace holds, in words for a terminal. */
import type { Period } from '../ontology/day.js';
import type { States } from '../ontology/states.js';
import { STATUS_WORDS, STATUSES } from '../ontology/status.js';
import { condensed, sparkline } from '../shared/sparkline.js';
import type { PairTurn } from '../ties/index.js';
import type { TieMove } from '../ties/types.js';
import type { MovesView, TurnsView, WorkspaceSummary } from '../workbench/api.js';
import { filtersWords } from './filter-words.js';
import { count, type Ink, safe, signed, textTable, whole } from './terminal.js';

/** Bars of a sparkline at most. */
const SPARK = 60;

export function summaryWords(
  summary: WorkspaceSummary,
  moves: MovesView,
  turns: TurnsView,
  states: States,
  pen: Ink,
): string {
  const { counts } = summary;
  const watched = new Set(summary.info.watch);
  const among = watched.size > 0 ? ' among the actors watched' : '';
  const sharp = turns.turns
    .filter(({ source, target }) => watched.size === 0 || (watched.has(source) && watched.has(target)))
    .slice(0, 8);
  const shown = moves.moves
    .filter((move) => watched.size === 0 || (watched.has(move.source) && watched.has(move.target)))
    .slice(0, 12);
  const parts = [
    `${pen.bold(safe(summary.info.name))}\n`,
    `${count(counts.documents, 'report')}${summary.from === null ? '' : ` from ${summary.from} to ${summary.to}`}, `,
    `${count(counts.events, 'event')} in ${count(counts.occurrences, 'happening')}\n\n`,
    `${pen.bold('Events by status')}\n`,
    textTable(
      ['', ''],
      STATUSES.map((status) => [`  ${STATUS_WORDS[status]}`, whole(counts.byStatus[status])]),
      [1],
    ).replace(/^\n/, ''),
    `\n${pen.bold('Kept apart')}\n`,
    ...apart(summary).map((line) => `  ${line}\n`),
    `\n${pen.bold('Turning points that stand out from chance')}${among}\n`,
    turnsTable(sharp, states),
    `\n${pen.bold('The ties that moved most')}${among}${moves.days === null ? '' : ` from ${moves.days.since} to ${moves.days.to}`}\n`,
    movesTable(shown, states, moves.options.period),
    `${filtersWords(moves.options, moves.removed)}\n`,
  ];
  return parts.join('');
}

function apart({ counts, setAside }: WorkspaceSummary): string[] {
  const lines = [
    `${count(counts.notCoded.language, 'report')} not in English: kept, not coded`,
    `${count(counts.undatedDocuments, 'report')} without a date`,
    `${count(counts.setAside, 'input')} set aside`,
    ...setAside
      .slice(0, 10)
      .map(
        (item) =>
          `  ${safe(item.path)}${item.line === undefined ? '' : `:${item.line}`}: ${safe(item.reason)}`,
      ),
  ];
  if (setAside.length > 10) lines.push(`  … and ${whole(setAside.length - 10)} more`);
  return lines;
}

/** The pairs that moved, how sure that is, and what was left out. */
export function movesWords(view: MovesView, shown: readonly TieMove[], states: States): string {
  const { days, moves, options, removed } = view;
  const compared = days === null ? 'Nothing was read.' : `Index on ${days.since} and on ${days.to}.`;
  return [
    `${compared}\n\n`,
    movesTable(shown, states, options.period),
    `\n${count(moves.length, 'pair')} in all; sure: from 1 on the bands of the two days do not overlap.\n`,
    `${filtersWords(options, removed)}\n`,
  ].join('');
}

export function movesTable(moves: readonly TieMove[], states: States, period: Period): string {
  if (moves.length === 0) return '  none\n';
  const rows = moves.map((move) => [
    `  ${states.name(move.source)} – ${states.name(move.target)}`,
    whole(move.events),
    signed(move.before),
    '→',
    signed(move.after),
    signed(move.change),
    move.sureness === null ? '·' : move.sureness.toFixed(1),
    sparkline(condensed(move.spark, SPARK)),
  ]);
  const months = moves[0]?.spark.length ?? 0;
  const each = Math.ceil(months / SPARK);
  const by = each > 1 ? `every ${each} ${period}s` : `by ${period}`;
  const header = ['  pair', 'acts', 'before', '', 'now', 'change', 'sure', `index ${by}`];
  return textTable(header, rows, [1, 2, 4, 5, 6]);
}

/** A row a turning point. */
export function turnsTable(shown: readonly PairTurn[], states: States): string {
  if (shown.length === 0) return '  none\n';
  const rows = shown.map((turn) => [
    `  ${states.name(turn.source)} – ${states.name(turn.target)}`,
    turn.period,
    signed(turn.before),
    '→',
    signed(turn.after),
    turn.p.toFixed(3),
    turn.months.join(' + '),
    whole(turn.events),
  ]);
  return textTable(['  pair', 'from', 'before', '', 'after', 'p', 'months', 'acts'], rows, [2, 4, 5, 6, 7]);
}
