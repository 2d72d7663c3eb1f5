/** A report on a ladder of steps: in sentences, and as Markdown. */
import { cell } from '../shared/markdown-cell.js';
import { evidenceWords } from './evidence.js';
import type { NextStep, Signs, StepOutcome, StepsReport, StepsVerdict } from './steps-types.js';

const VERDICT_WORDS: Readonly<Record<StepsVerdict, string>> = {
  'go on': 'The last step was answered: go on, a little further.',
  wait: 'The last step may still be answered: wait.',
  'try again': 'The last step was not answered: try one as small again, announced and without conditions.',
  stop: 'Stop for now: the steps are not answered, or were met with their opposite. Say why, keep what was given, and leave the offer open.',
  begin: 'No step of this side is told: begin with the lowest.',
};

const OUTCOME_WORDS: Readonly<Record<StepOutcome, string>> = {
  'in kind': 'was answered in kind',
  answered: 'was answered',
  rebuffed: 'was met with its opposite',
  unanswered: 'was not answered',
  open: 'is still open',
};

/** Where the ladder stands, and what to do. */
export function stepsWords(report: Omit<StepsReport, 'words'>): string {
  const { at, rungs, present, verdict, until, unanswered, last, next } = report;
  if (at === null) {
    return `No log was asked, so the present rung is not known. From the first rung: ${next[0]?.words ?? ''}`;
  }
  const state = rungs.find(({ id }) => id === present);
  const standing =
    state?.shown == null
      ? `Up to ${at} no rung is shown in the record.`
      : `Up to ${at} the highest rung that is shown is "${state.title}": ${state.shown.what} on ${state.shown.day}.`;
  const record =
    last === null
      ? ''
      : ` The last step of this side, on ${last.day}, ${OUTCOME_WORDS[last.outcome]}${unanswered > 0 ? `; ${unanswered} in a row without an answer` : ''}.`;
  const wait = until === null ? '' : ` Its answer is overdue after ${until}.`;
  const ready = next.find((step) => step.ready);
  const then =
    verdict === 'stop' || verdict === 'wait'
      ? ''
      : ready === undefined
        ? ' No measure is ready.'
        : ` Next: ${ready.words}`;
  return `${standing}${record} ${VERDICT_WORDS[verdict]}${wait}${then}`;
}

/** A measure, the answer to wait for, how long, and when to stop. */
export function nextWords(step: Omit<NextStep, 'words'>, patience: number): string {
  const { measure, missing, usualDays } = step;
  const usual = usualDays === null ? '' : ` (answers of this kind took ${usualDays} days before)`;
  const needs = missing.length === 0 ? '' : ` Not yet: it needs ${missing.join(' and ')}.`;
  return `${measure.title}. Wait ${measure.wait} days${usual} for ${signWords(measure.expect)}. Stop after ${patience} steps in a row without one, or at once after a hostile answer.${needs}`;
}

function signWords({ levels, fields }: Signs): string {
  return [
    ...levels.map((level) => `contact of ${level}`),
    ...fields.map((field) => `a step on ${field}`),
  ].join(' or ');
}

/** What the log says for a measure, with some of its sentences. */
function receiptWords({ at, evidence }: StepsReport, { id, basis }: NextStep['measure']): readonly string[] {
  const found = evidence.find(({ assumption }) => assumption === id);
  const words = evidenceWords(basis, found, at !== null);
  return [
    ...(words === '' ? [] : [words]),
    ...(found?.shown ?? []).map((event) => `${event.day ?? 'undated'}: ${event.sentence} [${event.id}]`),
  ];
}

export function formatStepsMarkdown(report: StepsReport): string {
  const { ladder, rungs, next } = report;
  return `${[
    `# ${cell(ladder.title)}`,
    cell(report.words),
    [
      '## Rungs',
      '',
      '| rung | shown | by |',
      '|---|---|---|',
      ...rungs.map(({ title, shown }) =>
        shown === null
          ? `| ${cell(title)} | no | |`
          : `| ${cell(title)} | ${shown.day} | ${cell(`${shown.what}: ${shown.receipt.sentence} [${shown.receipt.eventId}]`)} |`,
      ),
    ].join('\n'),
    [
      '## Next',
      '',
      '| measure | ready | answer to wait for | days | usual | rests on |',
      '|---|---|---|---:|---:|---|',
      ...next.map(
        ({ measure, ready, missing, usualDays }) =>
          `| ${cell(measure.title)} | ${ready ? 'yes' : cell(`no: ${missing.join('; ')}`)} | ${cell(signWords(measure.expect))} | ${measure.wait} | ${usualDays ?? '–'} | ${measure.ground}: ${cell([measure.reason, ...receiptWords(report, measure)].join(' '))} |`,
      ),
    ].join('\n'),
    `Stop after ${ladder.patience} steps in a row without an answer. The method is graduated reciprocation (C. E. Osgood, An Alternative to War or Surrender, 1962); docs/steps.md.`,
  ].join('\n\n')}\n`;
}
