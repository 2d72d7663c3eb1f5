/** What a workspace holds, in words for a terminal. */
import type { States } from '../ontology/states.js';
import { STATUS_WORDS, STATUSES } from '../ontology/status.js';
import { sparkline } from '../shared/sparkline.js';
import type { RemovedCounts, TieMove } from '../ties/types.js';
import type { MovesView, WorkspaceSummary } from '../workbench-api.js';
import { count, type Ink, safe, signed, textTable, whole } from './terminal.js';

export function summaryWords(summary: WorkspaceSummary, moves: MovesView, states: States, pen: Ink): string {
  const { counts } = summary;
  const watched = new Set(summary.info.watch);
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
    `\n${pen.bold('The ties that moved most')}${watched.size > 0 ? ' among the actors watched' : ''}\n`,
    movesTable(shown, states),
    `${removedWords(moves.removed)}\n`,
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

export function movesTable(moves: readonly TieMove[], states: States): string {
  if (moves.length === 0) return '  none\n';
  const rows = moves.map((move) => [
    `  ${states.name(move.source)} – ${states.name(move.target)}`,
    whole(move.events),
    signed(move.before),
    '→',
    signed(move.after),
    signed(move.change),
    sparkline(move.spark),
  ]);
  return textTable(['  pair', 'acts', 'before', '', 'now', 'change', 'index by month'], rows, [1, 2, 4, 5]);
}

/** What the filters in force took out. */
export function removedWords(removed: RemovedCounts): string {
  const notFact = STATUSES.flatMap((status) => {
    const number = removed.notFact[status] ?? 0;
    return number > 0 ? [`${whole(number)} ${status}`] : [];
  });
  const parts = [
    ...(notFact.length > 0 ? [`${notFact.join(', ')} (not counted as fact)`] : []),
    ...(removed.undated > 0 ? [`${whole(removed.undated)} undated`] : []),
    ...(removed.yearOnly > 0 ? [`${whole(removed.yearOnly)} known only to the year`] : []),
    ...(removed.outsideRange > 0 ? [`${whole(removed.outsideRange)} outside the days asked for`] : []),
  ];
  return parts.length === 0
    ? 'The filters took nothing out.'
    : `Left out by the filters: ${parts.join('; ')}.`;
}
