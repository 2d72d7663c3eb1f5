/** An ally's demands in English. */
import type { Ground } from '../basis.js';
import type { ConstraintTold, FlipTold } from './told.js';

export const demands = {
  refused: 'refused',
  granted: 'granted',
  unit: 'million USD a year',
  /** A demand that is granted in part. */
  part: (demand: string, grant: string) => `${demand} (${grant})`,
  answerTo: (demand: string, grant: string) => `${demand}: ${grant}`,
  turned: (demand: string, refused: boolean) =>
    refused ? `"${demand}" granted instead of refused` : `"${demand}" refused instead of granted`,
  constraint: (told: ConstraintTold): string => {
    switch (told.kind) {
      case 'red line':
        return `red line: ${told.criterion} not below ${told.least}`;
      case 'firm':
        return `"${told.demand}" is ${told.is}: ${told.why}`;
      case 'needs':
        return `"${told.demand}" only with "${told.other}"`;
      case 'excludes':
        return `not both "${told.demand}" and "${told.other}"`;
      case 'budget':
        return `no more than ${told.most} ${told.unit}`;
    }
  },
  weightOf: (criterion: string) => `weight of ${criterion}`,
  redLineOf: (criterion: string) => `red line of ${criterion}`,
  budget: 'budget',
  /** `criterion`: its id; `title`: what it is called. */
  effectOf: (demand: string, grant: string, criterion: string, _title: string) =>
    `${demand}, ${grant}: ${criterion}`,
  clash: (constraints: readonly string[]) =>
    `No package keeps all constraints. These clash, and any one of them left out would free the others: ${constraints.join('; ')}.`,
  answer: (granted: readonly string[], refused: readonly string[], value: number) =>
    `${granted.length === 0 ? 'Grant nothing' : `Grant ${quoted(granted)}`}${refused.length === 0 ? '' : `; refuse ${quoted(refused)}`}. Value ${value}.`,
  next: (less: number) => `The next best package is worth ${lessBy(less)}.`,
  dearest: (change: string, less: number) =>
    `The answer that it would cost most to turn round: ${change}, ${lessBy(less)}.`,
  steady: (share: string, draws: number, low: string, high: string) =>
    `With weights drawn around those stated it stays best in ${share} of ${draws} draws (95 % interval ${low} to ${high}).`,
  noFlip: 'No change of a single weight makes another package best.',
  flip: ({ criterion, way, at, now, change }: FlipTold) =>
    `The weight that flips it soonest is ${criterion}: ${way} ${at} (now ${now}) another package is best (${change.join('; ')}).`,
  percent: (share: string) => `${share} %`,
  page: {
    packages: 'Packages',
    columns: { package: 'package', value: 'value', granted: 'granted', refused: 'refused' },
    best: 'best',
    turned: 'What it costs to turn an answer round',
    turnedAbout: 'Value of the best package with that answer forced, less that of the best.',
    lifted: 'What each constraint costs',
    liftedAbout: 'Value that could be had if it alone were lifted.',
    change: ['change', 'value', 'other answers that change'],
    noneLeft: 'no package is left',
    wins: 'Where another package wins',
    winsAbout: 'Weight as a share of all, with the others in their stated proportions.',
    flips: ['criterion', 'weight', 'loses below', 'then', 'loses above', 'then'],
    never: 'never',
    figures: 'What every figure rests on',
    figure: ['figure', 'is', 'rests on', 'source or reason'],
    ground: (ground: Ground): string => ground,
  },
};

function quoted(titles: readonly string[]): string {
  return titles.map((title) => `"${title}"`).join(', ');
}

function lessBy(less: number): string {
  return less === 0 ? 'as much' : `${less} less`;
}
