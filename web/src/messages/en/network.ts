/** Words of the network page, and of the film that it shares with the map. */
import { pluralOf } from '../plural.js';

const plural = pluralOf('en');

export const film = {
  legend: 'Time',
  play: 'Play',
  pause: 'Pause',
  back: 'One period back',
  on: 'One period on',
  period: 'Period',
  by: 'By',
} as const;

export const network = {
  title: 'Network',
  lead: 'Who stands with whom, in two blocs that the least speaks against, and where it strains.',
  nothingRead: 'Nothing has been read yet, so no tie is known.',
  notHeard: 'Too little was read in this period to say how anybody stands.',
  noTies: (weak: number) =>
    weak === 0
      ? 'Nothing between two states is told in this period.'
      : `${plural(weak, { one: '# pair', other: '# pairs' })} dealt with each other, none of them clearly enough for a tie.`,
  counted: (ties: number, least: number, weak: number) =>
    `${plural(ties, { one: '# tie', other: '# ties' })}: pairs that dealt with each other in the period, with an index at least ${least} points from 0 on its last day. ${plural(weak, { '=0': 'No pair was left out for lying nearer to 0.', one: '# pair lies nearer to 0 and is left out.', other: '# pairs lie nearer to 0 and are left out.' })}`,
  onlyState: 'Look at',
  least: 'Ties of at least',
  points: (least: string) => `${least} points`,
  everybody: 'organisations and armed groups too',
  drawingLabel: (when: string, states: number, ties: number) =>
    `Network of ${when}: ${plural(states, { one: '# state', other: '# states' })}, ${plural(ties, { one: '# tie', other: '# ties' })}. The table holds the same.`,
  hint: 'Click a line to open the pair, a state to look at its ties. Drag to move; Ctrl and wheel, or the buttons, zoom.',
  webgl: 'Drag to move, wheel to zoom. Curved: no division fits this tie.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'Whole view',
  tie: (a: string, b: string, index: string, acts: string) => `${a} and ${b}: index ${index}, ${acts}.`,
  friendly: 'friendly tie; wider: stronger',
  hostile: 'hostile tie',
  frustrated: 'fits no division',
  sides: 'the two blocs; apart from both',
  across: 'Friends in different blocs',
  within: 'At odds in one bloc',
  fits: 'fits',
  notYet: 'being computed',
  through: (thirds: string) => `– strained through ${thirds}`,
  sentences: (n: number) => plural(n, { one: 'The sentence', other: 'The # weightiest sentences' }),
  blocs: 'Blocs',
  noBlocs: 'No ties, so there is nothing to divide.',
  balanced: 'Balanced: every tie fits a division in two.',
  fit: (share: string, index: string, proven: boolean, bound: string) =>
    `The best division fits ${share} of the ties by strength and leaves ${index} points unfitted (${proven ? 'proved: no division leaves less' : `not proved: no division leaves less than ${bound}`}).`,
  blocOf: (head: string) => `With ${head}`,
  surenessHint: (worlds: number) =>
    `Percentages: in how many of ${worlds} resampled worlds a state stands with the first of its bloc.`,
  against: (one: string, other: string) => `${one} against ${other}`,
  apart: (groups: string) => `Tied to none of these, so neither side can be said: ${groups}.`,
  noBefore: (from: string, to: string) =>
    `No ties are known from ${from} to ${to}, so no change can be said.`,
  changed: (from: string, to: string, who: string, n: number) =>
    n === 0
      ? `Nobody changed sides since the period before (${from} to ${to}).`
      : `On the other side than from ${from} to ${to}: ${who}.`,
  tensions: (n: number) => `Tensions (${n})`,
  noTension: 'No tie speaks against this division.',
  mediators: 'Mediators',
  choosePair: 'Name two states to see who has open channels to both.',
  between: 'Between',
  and: 'and',
  showMediators: 'Show mediators',
  clear: 'Clear',
  unknownState: (typed: string) => `“${typed}” is no state that the tables know.`,
  sameState: 'Name two different states.',
  noMediator: (a: string, b: string) => `Nobody has an open channel to both ${a} and ${b} in this period.`,
  mediatorScore: (score: string, reach: string, balance: string, trust: string) =>
    `${score} = reach ${reach} × balance ${balance} × trust ${trust}`,
  channelTo: (state: string) => `tie to ${state}`,
  standing: (n: number) =>
    plural(n, {
      '=0': 'has not led talks as a third party',
      one: 'led talks as a third party once',
      other: 'led talks as a third party # times',
    }),
  why: 'Sentences',
  mediatorCaveat:
    'An open door is no goodwill: who stands between two may live from their quarrel. Formula: docs/structure.md.',
  tableCaption: (when: string) => `Ties of ${when}, the strongest first`,
  columns: { pair: 'Pair', index: 'Index', acts: 'Happenings', fit: 'In the division' },
  graphml: 'GraphML (this period, with blocs)',
  gexf: 'GEXF (all periods, with time)',
  allCsv: 'CSV (all periods)',
} as const;
