/** What the structure room says, in English. */
import { signed } from '../../shared/language/signed.js';
import type { RungAnswer, RungState } from '../alliance-types.js';
import type { Climate, ContactLevel, Outcome } from '../contact-types.js';
import type { AxisPoint, Banded, PosturePoint, Stance } from '../posture-types.js';

/** How each state of a rung is called. */
const rungStates: Readonly<Record<RungState, string>> = {
  reached: 'reached',
  claimed: 'claimed only',
  lapsed: 'lapsed',
  spoken: 'merely spoken of',
  against: 'spoken against',
  none: 'no evidence',
};
const RUNG_LEADS: Readonly<Record<RungState, string>> = {
  reached: 'Reached',
  claimed: 'Only claimed, planned or signed',
  lapsed: 'Lapsed with a treaty that ended',
  spoken: 'Merely spoken of, as a proposal or a possibility',
  against: 'Nothing but evidence against it',
  none: 'No evidence',
};
/** How each level of contact is called. */
const levels: Readonly<Record<ContactLevel, string>> = {
  society: 'culture, sport or medicine',
  officials: 'officials',
  military: 'the military',
  leaders: 'leaders',
};
/** How each outcome of a step of thaw is called. */
const outcomes: Readonly<Record<Outcome, string>> = {
  'in kind': 'answered in kind',
  answered: 'answered',
  rebuffed: 'met with the opposite',
  unanswered: 'not answered',
  open: 'still open',
};
const CLIMATES: Readonly<Record<Climate, string>> = {
  thaw: 'a thaw that both sides take steps in',
  'one-sided thaw': 'a thaw on one side only',
  mixed: 'steps of thaw and of freeze, more of freeze',
  freeze: 'a freeze',
  silence: 'silence: no unilateral step is told',
};
const STANCES: Readonly<Record<Exclude<Stance, 'aligned'>, string>> = {
  ambiguous: 'strategic ambiguity, the two axes lean to opposite poles',
  hedging: 'hedging',
  distant: 'at a distance from both',
  'one axis': 'only one of the two axes is known',
  unknown: 'too little is known',
};

/** What tells a rung in the verdict: its title, the first day of its state, and whether something speaks against it. */
export type RungTold = Pick<RungAnswer, 'rung' | 'title' | 'since'> & { readonly contrary: boolean };

const ladder = {
  /** Nothing at all is known of the two. */
  silence: (a: string, b: string, at: string) =>
    `Nothing is known of ${a} and ${b} up to ${at}: no dated act between them is in the log, and no treaty of theirs in the table. That is silence, not distance.`,
  opening: (a: string, b: string, at: string) => `${a} and ${b} on ${at}.`,
  rungs: (state: RungState, rungs: readonly RungTold[]) =>
    `${RUNG_LEADS[state]}: ${rungs.map(rungText).join(', ')}.`,
  treatiesAlone: () => 'No dated act between them is in the log; this rests on treaties alone.',
};

function rungText({ title, since, contrary }: RungTold): string {
  const day = since === null ? '' : ` (${since})`;
  return `${title.toLowerCase()}${day}${contrary ? ', with evidence against it' : ''}`;
}

const contact = {
  silence: (a: string, b: string, at: string) =>
    `Nothing is told of ${a} and ${b} up to ${at}: no dated step of either and no contact. That is silence in what was read, not proof that they do not talk.`,
  climate: (a: string, b: string, at: string, climate: Climate) =>
    `${a} and ${b}, the year up to ${at}: ${CLIMATES[climate]}.`,
  level: (level: ContactLevel, days: number) =>
    `Highest level of contact in the ${days} days before: ${levels[level]}.`,
  never: () => 'No direct contact is told at all.',
  last: (days: number, day: string, level: ContactLevel) =>
    `No direct contact is told in the ${days} days before; the last was on ${day} (${levels[level]}).`,
  noGesture: () => 'No gesture of either side is told.',
  noGestureOf: (side: string) => `${side} made no gesture that is told.`,
  gestures: (
    side: string,
    all: number,
    counts: readonly { readonly outcome: Outcome; readonly count: number }[],
    days: number,
  ) =>
    `Of ${all} ${all === 1 ? 'gesture' : 'gestures'} of ${side}: ${counts.map(({ outcome, count }) => `${count} ${outcomes[outcome]}`).join(', ')} within ${days} days.`,
};

/** An axis with the names of who it leans to and of whom nothing is known. */
export interface AxisTold {
  readonly lean: Banded | null;
  readonly side: AxisPoint['side'];
  readonly pole: string;
  readonly silent: string | null;
}

const posture = {
  unread: (state: string, first: string, second: string) =>
    `${state} between ${first} and ${second}: nothing was read, so nothing can be said.`,
  unknown: (state: string, first: string, second: string, acts: number) =>
    `${state} between ${first} and ${second}: too little is known of either axis (${acts} acts with one of the poles are told, none of them on security or economic ties).`,
  stance: (
    state: string,
    first: string,
    second: string,
    point: Pick<PosturePoint, 'period' | 'stance'> & { readonly pole: string | null; readonly sure: boolean },
  ) => {
    const stance = point.stance === 'aligned' ? `aligned with ${point.pole ?? ''}` : STANCES[point.stance];
    return `${state} between ${first} and ${second}, ${point.period}: ${stance}${point.sure ? '' : ', though not surely'}.`;
  },
  axes: (security: AxisTold, economic: AxisTold) =>
    `On security ${axisText(security)}; on economic ties ${axisText(economic)}.`,
  distance: ({ value, low, high }: Banded) =>
    `The axes lie ${value.toFixed(1)} of at most 20 apart (${low.toFixed(1)} to ${high.toFixed(1)}).`,
  treaties: (poles: readonly string[]) => `A treaty of defence binds it to ${poles.join(' and to ')}.`,
  votes: (year: number, position: Banded, first: string, second: string) =>
    `Its votes in the UN General Assembly of ${year} stand at ${banded(position)}, where +1 is ${first} and −1 ${second}.`,
};

function axisText({ lean, side, pole, silent }: AxisTold): string {
  if (lean === null) return 'too little is known';
  const where = side === 'between' ? 'it stands between them' : `it leans to ${pole}`;
  return `${where} (${banded(lean)}${silent === null ? '' : `, nothing being known of ${silent}`})`;
}

function banded({ value, low, high }: Banded): string {
  return `${signed(value)}, band ${signed(low)} to ${signed(high)}`;
}

export const en = {
  rungStates,
  levels,
  outcomes,
  /** Title of a rung; those of the package's own ladder have one in every language. */
  rungTitle: ({ title }: Pick<RungAnswer, 'rung' | 'title'>) => title,
  ladder,
  contact,
  posture,
};
