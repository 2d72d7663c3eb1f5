/** A ladder of steps as a section of a brief: what to do now, what else could be done, what would change that. */
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { writingOf } from '../shared/language/writing.js';
import { evidenceWords, type NextStep, type StepsReport } from '../strategy/index.js';
import { strategyWords } from '../strategy/words/index.js';
import { plainStatement as plain, type WrittenChoice } from './choice-section.js';
import type { NoteKeeper } from './notes.js';
import type { Statement } from './statement.js';
import { type ChoiceWords, choiceWords } from './words/choices.js';

type Say = ChoiceWords['steps'];

/** `language`: that of the report. */
export function stepsChoice(
  report: StepsReport,
  file: string,
  notes: NoteKeeper,
  language: Language = DEFAULT_LANGUAGE,
): WrittenChoice {
  const { ladder, next, last } = report;
  const say = choiceWords(language).steps;
  const { headings } = say;
  return {
    kind: 'steps',
    file,
    title: ladder.title,
    drawing: null,
    answer: { text: report.words, notes: last === null ? [] : [notes.quoted(last.receipt)] },
    parts: [
      {
        heading: headings.beats,
        blocks: [{ kind: 'words', statement: plain(beatsWords(report, say)) }],
      },
      {
        heading: headings.change,
        blocks: [{ kind: 'list', items: flipsOf(report, say).map(plain) }],
      },
      { heading: headings.rungs, blocks: [rungTable(report, notes, say, language)] },
      {
        heading: headings.measures,
        blocks: [{ kind: 'list', items: next.map((each) => measureOf(report, each, notes, language)) }],
      },
    ],
  };
}

function rungTable({ rungs }: StepsReport, notes: NoteKeeper, say: Say, language: Language) {
  const { day } = writingOf(language);
  return {
    kind: 'table' as const,
    columns: say.columns.map((title) => ({ title })),
    rows: rungs.map(({ title, shown }): readonly Statement[] =>
      shown === null
        ? [plain(title), plain(say.no), plain('–')]
        : [plain(title), plain(day(shown.day)), { text: shown.what, notes: [notes.quoted(shown.receipt)] }],
    ),
  };
}

function measureOf(
  { at, evidence }: StepsReport,
  { measure, words, ready }: NextStep,
  notes: NoteKeeper,
  language: Language,
): Statement {
  const say = choiceWords(language).steps;
  const found = evidence.find(({ assumption }) => assumption === measure.id);
  const said = evidenceWords(measure.basis, found, at !== null, language);
  const ground = strategyWords(language).basis.grounds[measure.ground];
  const text = say.measure(words, ground, measure.reason, said);
  return {
    text: ready ? text : say.later(text),
    notes: (found?.shown ?? []).map((event) => notes.sentence([event])),
  };
}

/** The measure that would come first, and the nearest other one. */
function beatsWords({ next, verdict, ladder }: StepsReport, say: Say): string {
  const [first, second] = next;
  if (verdict === 'wait') return say.waits;
  if (verdict === 'stop') return say.stops(ladder.patience);
  if (first === undefined) return say.noMeasure;
  if (second === undefined) return say.only(first.measure.title);
  if (!second.ready) return say.notReady(second.measure.title, second.missing);
  return say.asGood(second.measure.title, second.rung === first.rung);
}

function flipsOf({ verdict, unanswered, ladder, next }: StepsReport, say: Say): readonly string[] {
  return [
    say.flip(verdict),
    ...(verdict === 'try again' || verdict === 'go on' ? [say.left(ladder.patience - unanswered)] : []),
    ...next
      .filter(({ ready }) => !ready)
      .map(({ measure, missing }) => say.becomesReady(measure.title, missing)),
  ];
}
