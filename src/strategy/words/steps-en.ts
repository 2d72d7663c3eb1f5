/** A ladder of steps in English. */
import type { Signs, StepOutcome, StepsVerdict } from '../steps-types.js';

const and = (parts: readonly string[]) => parts.join(' and ');

const VERDICTS: Readonly<Record<StepsVerdict, string>> = {
  'go on': 'The last step was answered: go on, a little further.',
  wait: 'The last step may still be answered: wait.',
  'try again': 'The last step was not answered: try one as small again, announced and without conditions.',
  stop: 'Stop for now: the steps are not answered, or were met with their opposite. Say why, keep what was given, and leave the offer open.',
  begin: 'No step of this side is told: begin with the lowest.',
};

const OUTCOMES: Readonly<Record<StepOutcome, string>> = {
  'in kind': 'was answered in kind',
  answered: 'was answered',
  rebuffed: 'was met with its opposite',
  unanswered: 'was not answered',
  open: 'is still open',
};

const signs = ({ levels, fields }: Signs) =>
  [...levels.map((level) => `contact of ${level}`), ...fields.map((field) => `a step on ${field}`)].join(
    ' or ',
  );

export const steps = {
  contact: (level: string) => `contact of ${level}`,
  /** `title`: of the field, as tables/contact.tsv has it. */
  answered: (_field: string, title: string) => `an answered step on ${title}`,
  needsRung: (title: string) => `the rung "${title}"`,
  needsLog: 'a log that could show quiet',
  needsQuiet: (days: number, quiet: number) =>
    `${days} quiet days (${quiet} since the other side's last step of freeze)`,
  needs: and,
  signs,
  noLog: (first: string) =>
    `No log was asked, so the present rung is not known. From the first rung: ${first}`,
  noRung: (at: string) => `Up to ${at} no rung is shown in the record.`,
  highest: (at: string, title: string, what: string, day: string) =>
    `Up to ${at} the highest rung that is shown is "${title}": ${what} on ${day}.`,
  last: (day: string, outcome: StepOutcome, unanswered: number) =>
    `The last step of this side, on ${day}, ${OUTCOMES[outcome]}${unanswered > 0 ? `; ${unanswered} in a row without an answer` : ''}.`,
  verdict: (verdict: StepsVerdict): string => VERDICTS[verdict],
  overdue: (until: string) => `Its answer is overdue after ${until}.`,
  noneReady: 'No measure is ready.',
  next: (words: string) => `Next: ${words}`,
  measure: (
    title: string,
    wait: number,
    usual: number | null,
    expect: Signs,
    patience: number,
    missing: readonly string[],
  ) => {
    const before = usual === null ? '' : ` (answers of this kind took ${usual} days before)`;
    const needs = missing.length === 0 ? '' : ` Not yet: it needs ${and(missing)}.`;
    return `${title}. Wait ${wait} days${before} for ${signs(expect)}. Stop after ${patience} steps in a row without one, or at once after a hostile answer.${needs}`;
  },
  page: {
    rungs: 'Rungs',
    rung: ['rung', 'shown', 'by'],
    no: 'no',
    next: 'Next',
    measures: ['measure', 'ready', 'answer to wait for', 'days', 'usual', 'rests on'],
    yes: 'yes',
    notYet: (missing: readonly string[]) => `no: ${missing.join('; ')}`,
    stop: (patience: number) =>
      `Stop after ${patience} steps in a row without an answer. The method is graduated reciprocation (C. E. Osgood, An Alternative to War or Surrender, 1962); docs/steps.md.`,
  },
};
