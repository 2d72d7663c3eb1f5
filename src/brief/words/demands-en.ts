/** A table of demands in a brief, in English. */
import { writingOf } from '../../shared/language/writing.js';

const { list } = writingOf('en');

export const demands = {
  none: 'No package of answers keeps all constraints.',
  answer: (granted: readonly string[], refused: readonly string[], value: number) =>
    `${granted.length === 0 ? 'Grant nothing' : `Grant ${quoted(granted)}`}${refused.length === 0 ? '' : `; refuse ${quoted(refused)}`}. Value ${value}.`,
  noOther: 'No other package keeps all constraints.',
  next: (grants: readonly string[], without: readonly string[], less: number) => {
    const how = [
      ...(grants.length === 0 ? [] : [`grants ${quoted(grants)}`]),
      ...(without.length === 0 ? [] : [`does not grant ${quoted(without)}`]),
    ];
    return `The next best package ${how.length === 0 ? 'differs in the rest' : list(how)}, and is worth ${less === 0 ? 'as much' : `${less} less`}.`;
  },
  steady: (share: number, low: number, high: number, draws: number) =>
    ` With weights drawn around those stated the first stays first in ${percent(share)} (${percent(low)} to ${percent(high)}) of ${draws} draws.`,
  noFlip: 'No change of a single weight makes another package best.',
  flip: (criterion: string, way: 'below' | 'above', at: number, now: number, change: readonly string[]) =>
    `If ${criterion} weighed ${way} ${percent(at)} of all (now ${percent(now)}): ${change.join('; ')}.`,
  idle: (idle: number, of: number) =>
    `${idle} of ${of} constraints cost nothing: without any one of them the package would be the same.`,
  change: (change: string, difference: string | null, also: readonly string[]) =>
    `${change}: ${difference === null ? 'no package is left' : difference}${also.length === 0 ? '' : ` (then also: ${also.join('; ')})`}.`,
  more: (more: number) => `And ${more} more.`,
  grounds: (all: number, data: number, literature: number, judgement: number) =>
    `Of ${all} figures ${data} rest on data, ${literature} on the literature and ${judgement} on judgement. Points add up; weights are somebody’s.`,
  columns: { package: 'package', value: 'value', granted: 'granted' },
  best: 'best',
  headings: {
    section: 'Which demands to grant',
    clash: 'These clash',
    beats: 'What it beats, and by how much',
    change: 'What would change the answer',
    packages: 'The packages',
    turned: 'What each answer costs to turn round',
    constraints: 'What each constraint costs',
    rests: 'What it rests on',
  },
};

function quoted(titles: readonly string[]): string {
  return titles.map((title) => `“${title}”`).join(', ');
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
