/** A report on a ladder of steps: in sentences, and as Markdown. */
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { cell } from '../shared/markdown-cell.js';
import { evidenceWords } from './evidence-words.js';
import type { NextStep, StepsReport } from './steps-types.js';
import { type StrategyWords, strategyWords } from './words/index.js';

/** Where the ladder stands, and what to do. */
export function stepsWords(
  report: Omit<StepsReport, 'words'>,
  language: Language = DEFAULT_LANGUAGE,
): string {
  const say = strategyWords(language).steps;
  const { at, rungs, present, verdict, until, unanswered, last, next } = report;
  if (at === null) return say.noLog(next[0]?.words ?? '');
  const state = rungs.find(({ id }) => id === present);
  const ready = next.find((step) => step.ready);
  return [
    state?.shown == null ? say.noRung(at) : say.highest(at, state.title, state.shown.what, state.shown.day),
    ...(last === null ? [] : [say.last(last.day, last.outcome, unanswered)]),
    say.verdict(verdict),
    ...(until === null ? [] : [say.overdue(until)]),
    ...(verdict === 'stop' || verdict === 'wait'
      ? []
      : [ready === undefined ? say.noneReady : say.next(ready.words)]),
  ].join(' ');
}

/** A measure, the answer to wait for, how long, and when to stop. */
export function nextWords(
  { measure, missing, usualDays }: Omit<NextStep, 'words'>,
  patience: number,
  say: StrategyWords['steps'],
): string {
  return say.measure(measure.title, measure.wait, usualDays, measure.expect, patience, missing);
}

/** The whole report. `language`: that of the report. */
export function formatStepsMarkdown(report: StepsReport, language: Language = DEFAULT_LANGUAGE): string {
  const { ladder, rungs, next } = report;
  const say = strategyWords(language);
  const { page, signs } = say.steps;
  return `${[
    `# ${cell(ladder.title)}`,
    cell(report.words),
    [
      `## ${page.rungs}`,
      '',
      `| ${page.rung.join(' | ')} |`,
      '|---|---|---|',
      ...rungs.map(({ title, shown }) =>
        shown === null
          ? `| ${cell(title)} | ${page.no} | |`
          : `| ${cell(title)} | ${shown.day} | ${cell(`${shown.what}: ${shown.receipt.sentence} [${shown.receipt.eventId}]`)} |`,
      ),
    ].join('\n'),
    [
      `## ${page.next}`,
      '',
      `| ${page.measures.join(' | ')} |`,
      '|---|---|---|---:|---:|---|',
      ...next.map(
        ({ measure, ready, missing, usualDays }) =>
          `| ${cell(measure.title)} | ${ready ? page.yes : cell(page.notYet(missing))} | ${cell(signs(measure.expect))} | ${measure.wait} | ${usualDays ?? '–'} | ${say.basis.grounds[measure.ground]}: ${cell([measure.reason, ...receiptWords(report, measure, language)].join(' '))} |`,
      ),
    ].join('\n'),
    page.stop(ladder.patience),
  ].join('\n\n')}\n`;
}

/** What the log says for a measure, with some of its sentences. */
function receiptWords(
  { at, evidence }: StepsReport,
  { id, basis }: NextStep['measure'],
  language: Language,
): readonly string[] {
  const found = evidence.find(({ assumption }) => assumption === id);
  const words = evidenceWords(basis, found, at !== null, language);
  const { undated } = strategyWords(language).basis;
  return [
    ...(words === '' ? [] : [words]),
    ...(found?.shown ?? []).map((event) => `${event.day ?? undated}: ${event.sentence} [${event.id}]`),
  ];
}
