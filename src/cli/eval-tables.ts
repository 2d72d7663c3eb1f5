/** The figures of `entente eval` as text: tables first, then, where asked for, what went wrong where. */
import type { RecordScores, RelationLevelScores, ReportScores } from '../code/evaluate/index.js';
import type { ComparedEvent } from '../code/evaluate/score-reports.js';
import { safe, textTable } from './terminal.js';

export interface RelationMistake {
  readonly uid: string;
  readonly wanted: string;
  readonly said: string;
  readonly rule: string;
  readonly marked: string;
}

type Texts = ReadonlyMap<string, string>;

const three = (value: number): string => value.toFixed(3);
const share = (value: number | null): string => (value === null ? '·' : three(value));
const percent = (value: number): string => (100 * value).toFixed(2);

export function formatReportScores(
  scores: Omit<ReportScores, 'errors'>,
  errors: ReportScores['errors'],
  texts: Texts,
): string {
  const levels = textTable(
    ['', 'precision', 'recall', 'F1', 'right', 'missed', 'wrong'],
    scores.levels.map((one) => [
      one.level,
      three(one.precision),
      three(one.recall),
      three(one.f1),
      String(one.right),
      String(one.missed),
      String(one.wrong),
    ]),
    [1, 2, 3, 4, 5, 6],
  );
  const { empty, matched } = scores;
  const lines = [
    levels,
    `reports: ${scores.reports}, with nothing to code: ${empty.reports}, left empty: ${empty.leftEmpty}\n`,
    `on ${matched.events} events matched by who and type: status ${share(matched.status)}, day ${share(matched.day)}, sectors ${share(matched.sectors)}\n`,
  ];
  for (const error of errors) {
    lines.push(`\n${safe(error.id)}: ${safe(texts.get(error.id) ?? '')}\n`);
    for (const event of error.missed) lines.push(`  missed ${formatEvent(event)}\n`);
    for (const event of error.wrong) lines.push(`  wrong  ${formatEvent(event)}\n`);
  }
  return lines.join('');
}

function formatEvent(event: ComparedEvent): string {
  const who =
    event.mutual === true
      ? `${event.source.join(', ')} (mutual)`
      : `${event.source.join(', ')} > ${(event.target ?? []).join(', ') || '-'}`;
  return safe(`${event.type} ${who}, ${event.status}`);
}

export function formatRelationScores(
  levels: readonly RelationLevelScores[],
  mistakes: readonly RelationMistake[],
): string {
  const table = textTable(
    ['level', 'n', 'answered', 'macro F1', 'macro F1 (union)', 'micro F1', 'weighted F1'],
    levels.map((one) => [
      one.level,
      String(one.n),
      String(one.answered),
      percent(one.macroF1),
      percent(one.macroF1Union),
      percent(one.microF1),
      percent(one.weightedF1),
    ]),
    [1, 2, 3, 4, 5, 6],
  );
  const root = levels.find((one) => one.level === 'root');
  const labels = root
    ? textTable(
        ['type', 'precision', 'recall', 'F1', 'n'],
        root.labels.map((one) => [
          one.label,
          percent(one.precision),
          percent(one.recall),
          percent(one.f1),
          String(one.support),
        ]),
        [1, 2, 3, 4],
      )
    : '';
  const errors = mistakes.map(
    (one) =>
      `\n${safe(one.uid)}: ${one.wanted}, answered ${one.said} by ${safe(one.rule)}\n  ${safe(one.marked)}\n`,
  );
  return [table, labels === '' ? '' : `\n${labels}`, ...errors].join('');
}

export function formatRecordScores(
  scores: Omit<RecordScores, 'errors'>,
  errors: RecordScores['errors'],
  texts: Texts,
): string {
  const { pairs, empty } = scores;
  const lines = [
    `events: ${scores.events} in ${scores.records} records\n`,
    `source and target states both right: ${share(scores.bothRight)} (source ${share(scores.sourceRight)}, target ${share(scores.targetRight)})\n`,
    `pairs of states: precision ${three(pairs.precision)}, recall ${three(pairs.recall)}, F1 ${three(pairs.f1)} (right ${pairs.right}, missed ${pairs.missed}, wrong ${pairs.wrong})\n`,
    `records with nothing to code: ${empty.records}, left empty: ${empty.leftEmpty}\n`,
  ];
  for (const error of errors) {
    lines.push(`\n${safe(error.id)}: ${safe(texts.get(error.id) ?? '')}\n`);
    if (error.missed.length > 0) lines.push(`  missed ${safe(error.missed.join(', '))}\n`);
    if (error.wrong.length > 0) lines.push(`  wrong  ${safe(error.wrong.join(', '))}\n`);
  }
  return lines.join('');
}
