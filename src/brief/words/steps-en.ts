/** A ladder of steps in a brief, in English. */
import type { StepsVerdict } from '../../strategy/index.js';

const FLIPS: Readonly<Record<StepsVerdict, string>> = {
  begin: 'A step of this side that the record does not tell: then what became of it decides.',
  wait: 'An answer, in kind or not: then go on. A hostile answer: then stop. None by that day: then try again, as small.',
  'go on':
    'A step of freeze by the other side: then its quiet days begin anew, and measures that need them wait.',
  'try again': 'An answer to the last step, even a late one: then go on, a little further.',
  stop: 'An answer to one of the steps, or an unasked step of thaw by the other side: then go on.',
};

const and = (missing: readonly string[]) => missing.join(' and ');

export const steps = {
  later: (words: string) => `Later: ${words}`,
  measure: (words: string, ground: string, reason: string, said: string) =>
    `${words} Rests on ${ground}: ${reason.replace(/\.$/, '')}.${said === '' ? '' : ` ${said}`}`,
  waits:
    'Waiting beats a further step: a second step before the answer would hide which of them was answered.',
  stops: (patience: number) =>
    `Stopping beats a further step: ${patience} in a row without an answer is what the ladder bears, and a hostile answer is met at once.`,
  noMeasure: 'No measure stands on these rungs.',
  only: (title: string) => `“${title}” is the only measure on these rungs.`,
  notReady: (title: string, missing: readonly string[]) =>
    `The nearest other measure, “${title}”, is not ready: it needs ${and(missing)}.`,
  asGood: (title: string, sameRung: boolean) =>
    `The nearest other measure is “${title}”, which ${sameRung ? 'stands on the same rung' : 'stands one rung lower'} and is ready too: it would do as well where the first cannot be carried at home.`,
  flip: (verdict: StepsVerdict): string => FLIPS[verdict],
  left: (left: number) =>
    `${left} more ${left === 1 ? 'step' : 'steps'} in a row without an answer: then stop.`,
  becomesReady: (title: string, missing: readonly string[]) =>
    `${and(missing)}: then “${title}” is ready.`.replace(/^./, (letter) => letter.toUpperCase()),
  columns: ['rung', 'shown', 'by'],
  no: 'no',
  headings: {
    section: 'Which step comes next',
    beats: 'What it beats',
    change: 'What would change the answer',
    rungs: 'The rungs',
    measures: 'The measures',
  },
};
