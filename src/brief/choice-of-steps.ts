/** A ladder of steps as a section of a brief: what to do now, what else could be done, what would change that. */
import { evidenceWords, type NextStep, type StepsReport, type StepsVerdict } from '../strategy/index.js';
import { plainStatement as plain, type WrittenChoice } from './choice-section.js';
import type { NoteKeeper } from './notes.js';
import type { Statement } from './statement.js';
import { dayWords } from './words.js';

export function stepsChoice(report: StepsReport, file: string, notes: NoteKeeper): WrittenChoice {
  const { ladder, rungs, next, last } = report;
  return {
    kind: 'steps',
    file,
    title: ladder.title,
    drawing: null,
    answer: { text: report.words, notes: last === null ? [] : [notes.quoted(last.receipt)] },
    parts: [
      {
        heading: 'What it beats',
        blocks: [{ kind: 'words', statement: plain(beatsWords(report)) }],
      },
      {
        heading: 'What would change the answer',
        blocks: [{ kind: 'list', items: flipsOf(report).map(plain) }],
      },
      {
        heading: 'The rungs',
        blocks: [
          {
            kind: 'table',
            columns: [{ title: 'rung' }, { title: 'shown' }, { title: 'by' }],
            rows: rungs.map(({ title, shown }): readonly Statement[] =>
              shown === null
                ? [plain(title), plain('no'), plain('–')]
                : [
                    plain(title),
                    plain(dayWords(shown.day)),
                    { text: shown.what, notes: [notes.quoted(shown.receipt)] },
                  ],
            ),
          },
        ],
      },
      {
        heading: 'The measures',
        blocks: [{ kind: 'list', items: next.map((each) => measureOf(report, each, notes)) }],
      },
    ],
  };
}

function measureOf(
  { at, evidence }: StepsReport,
  { measure, words, ready }: NextStep,
  notes: NoteKeeper,
): Statement {
  const found = evidence.find(({ assumption }) => assumption === measure.id);
  const said = evidenceWords(measure.basis, found, at !== null);
  return {
    text: `${ready ? '' : 'Later: '}${words} Rests on ${measure.ground}: ${measure.reason.replace(/\.$/, '')}.${said === '' ? '' : ` ${said}`}`,
    notes: (found?.shown ?? []).map((event) => notes.sentence([event])),
  };
}

/** The measure that would come first, and the nearest other one. */
function beatsWords({ next, verdict, ladder }: StepsReport): string {
  const [first, second] = next;
  if (verdict === 'wait')
    return 'Waiting beats a further step: a second step before the answer would hide which of them was answered.';
  if (verdict === 'stop')
    return `Stopping beats a further step: ${ladder.patience} in a row without an answer is what the ladder bears, and a hostile answer is met at once.`;
  if (first === undefined) return 'No measure stands on these rungs.';
  if (second === undefined) return `“${first.measure.title}” is the only measure on these rungs.`;
  if (!second.ready)
    return `The nearest other measure, “${second.measure.title}”, is not ready: it needs ${second.missing.join(' and ')}.`;
  const how = second.rung === first.rung ? 'stands on the same rung' : 'stands one rung lower';
  return `The nearest other measure is “${second.measure.title}”, which ${how} and is ready too: it would do as well where the first cannot be carried at home.`;
}

const FLIPS: Readonly<Record<StepsVerdict, string>> = {
  begin: 'A step of this side that the record does not tell: then what became of it decides.',
  wait: 'An answer, in kind or not: then go on. A hostile answer: then stop. None by that day: then try again, as small.',
  'go on':
    'A step of freeze by the other side: then its quiet days begin anew, and measures that need them wait.',
  'try again': 'An answer to the last step, even a late one: then go on, a little further.',
  stop: 'An answer to one of the steps, or an unasked step of thaw by the other side: then go on.',
};

function flipsOf({ verdict, unanswered, ladder, next }: StepsReport): readonly string[] {
  const left = ladder.patience - unanswered;
  return [
    FLIPS[verdict],
    ...(verdict === 'try again' || verdict === 'go on'
      ? [`${left} more ${left === 1 ? 'step' : 'steps'} in a row without an answer: then stop.`]
      : []),
    ...next
      .filter(({ ready }) => !ready)
      .map(({ measure, missing }) => `${missing.join(' and ')}: then “${measure.title}” is ready.`)
      .map((words) => words.replace(/^./, (letter) => letter.toUpperCase())),
  ];
}
