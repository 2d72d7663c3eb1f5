/** A comparison of tracks in a brief, in English. */
import type { Ground, Strength } from '../../strategy/index.js';
import type { DeedTold, EffectTold, Interval } from './told.js';

export const tracks = {
  points,
  share: shareWords,
  recommended: (name: string, worlds: number, mean: number, side: string, best: Interval) =>
    `${name}: on average over ${worlds} worlds it is worth ${points(mean)} to ${side}, and in ${shareWords(best)} of them nothing else is better.`,
  bestAsWritten: 'It is also the best if every assumption below holds as it is written.',
  otherAsWritten: (name: string, value: number, own: number) =>
    `If every assumption below held as it is written, ${name} would be better (${points(value)} against ${points(own)}); that it does worse on average says how much it leans on them.`,
  lead: (name: string, over: string, lead: number, better: Interval) =>
    `${name} ${lead < 5 ? 'barely beats' : 'beats'} ${over}: by ${points(lead)} on average, and in ${shareWords(better)} of the worlds.`,
  noFlip: (name: string) =>
    `No single assumption, turned into its opposite, makes another option better than ${name}.`,
  flip: (to: string, by: number, effect: EffectTold) =>
    `The answer becomes ${to} (by ${points(by)}) ${ifOtherwise(effect)}.`,
  moreFlips: (others: readonly { readonly to: string; readonly effect: EffectTold }[]) =>
    ` So would ${others.map(({ to, effect }) => `${ifOtherwise(effect)} (${to})`).join('; ')}.`,
  weight: (name: string, weight: string, way: 'below' | 'above', at: string, to: string) =>
    `“${name}” (weight ${weight}): ${way} ${at}, ${to} comes first.`,
  unsettled: (name: string, states: number) =>
    `${name}: nobody comes to rest; ${states} states can follow each other.`,
  leads: (name: string, way: readonly DeedTold[], state: number, taken: readonly string[], worth: number) => {
    const steps = way.map(({ player, does }) => `${player} would ${does}`).join(', then ');
    const there = taken.length === 0 ? 'nothing is done' : taken.join('; ');
    return `${name} ${steps === '' ? 'stays where it begins' : `leads on: ${steps}`}. It ends in state ${state} (${there}), worth ${points(worth)} before cost.`;
  },
  tooLittle: (from: string, to: string, state: string, on: string) =>
    `${from} to ${to}: too little was read to say how far ${state} depends on ${on}.`,
  loosening: (told: {
    readonly by: string;
    readonly state: string;
    readonly of: string;
    readonly from: string;
    readonly to: string;
    readonly loosens: boolean;
    readonly hold: readonly [before: number, after: number];
    readonly share: readonly [before: number, after: number];
  }) =>
    `If ${told.by} gave ${told.state} as much more as its median partner gives (${told.from} to ${told.to}), that ${told.loosens ? 'loosens' : 'does not loosen'} the hold of ${told.of}: from ${percent(told.hold[0])} to ${percent(told.hold[1])}; its share of all cooperation from ${percent(told.share[0])} to ${percent(told.share[1])}.`,
  firstGoBetween: (state: string, score: string) => ` First stands ${state} (${score}).`,
  noChannel: (through: string, a: string, b: string, first: string) =>
    `${through} has no open channel to both and could not carry word between ${a} and ${b}.${first}`,
  goBetween: (
    through: string,
    a: string,
    b: string,
    place: number,
    of: number,
    score: string,
    first: string,
  ) =>
    `Of ${of} states that could carry word between ${a} and ${b}, ${through} is number ${place} (score ${score}).${first}`,
  grounds: {
    data: 'From data',
    literature: 'From the literature',
    judgement: 'Judgement',
  } satisfies Readonly<Record<Ground, string>>,
  wants: (player: string, words: string, strength: Strength) => `${player} wants ${words} (${strength})`,
  about: (about: string) => about.replace(/^./, (letter) => letter.toUpperCase()),
  stands: (lead: number) => ` If not: the answer stands, by ${points(lead)}.`,
  flips: (to: string) => ` If not: ${to}.`,
  assumption: (what: string, basis: string, effect: string) =>
    `${what}: ${basis.replace(/\.$/, '')}.${effect}`,
  months: (months: number, of: number) => `${months} of ${of} months`,
  suggestion: (
    player: string,
    statement: string,
    taken: string,
    against: { readonly months: string; readonly p: string } | null,
    known: boolean,
  ) =>
    `${player}: “${statement}”. Taken in ${taken}${against === null ? '' : `, against ${against.months} otherwise (p = ${against.p})`}.${known ? '' : ' Not told from chance: unknown.'}`,
  judged: (judged: number, of: number) =>
    `${judged} of ${of} assumptions are judgement. A reader who judges otherwise should change them and look again.`,
  pointsOrder:
    'Points are made of weights that somebody chose; they order options and do not measure anything in the world.',
  notAsked: 'No workspace was asked: nothing here is checked against the record.',
  leftOut: (names: readonly string[]) =>
    `Left out of the points, since no log has said how large it is: ${names.join('; ')}.`,
  informs: 'What the ties say with a weight of 0 informs and enters no points.',
  impossible: (names: readonly string[]) => `Ruled out from the start: ${names.join('; ')}.`,
  method: (side: string, concept: string, worlds: number, seed: number) =>
    `Each option fixes what ${side} does; the others then move to what they like better, unless an answer that somebody would gladly give deters them (${concept}), until nobody moves. Points: the weights of what then holds, of 100, less the cost. A world turns each likely assumption around with a chance of one in five, each open one in every other world, and swaps neighbours in the order of a preference in one of five; ${worlds} worlds, seed ${seed}. Regret: points behind the best option of the same world.`,
  headings: {
    section: 'Options and recommendation',
    recommendation: 'Recommendation',
    beats: 'What it beats, and by how much',
    change: 'What would change the answer',
    options: 'The options',
    ties: 'What the ties say',
    assumptions: 'Assumptions',
    conduct: 'What conduct suggests',
    carries: 'How far this carries',
    reckoned: 'How it is reckoned',
    notes: 'Notes',
  },
  columns: ['option', 'mean points', 'best in', 'as written', 'at worst', 'regret (most)'],
  tiesColumn: 'of the mean, ties',
  costColumn: 'cost',
  /** A regret and the largest. */
  regret: (mean: string, most: string) => `${mean} (${most})`,
  madeBy: (version: string, workspace: string | null, to: string | null) =>
    `Made by Entente ${version}, ${workspace === null ? 'without a workspace' : `from the workspace “${workspace}”${to === null ? '' : `, read up to ${to}`}`}.`,
};

/** `if Moscow wanted the opposite of “Troops for Russia”`. */
function ifOtherwise(effect: EffectTold): string {
  if (effect.kind === 'wants') return `if ${effect.player} wanted the opposite of ${effect.words}`;
  if (effect.kind === 'counts') return `if “${effect.name}” counted for nothing`;
  return `if “${effect.name}” cost twice as much`;
}

function shareWords({ share, low, high }: Interval): string {
  return `${percent(share)} (${percent(low)} to ${percent(high)})`;
}

function points(value: number): string {
  const text = Math.abs(value).toFixed(1).replace(/\.0$/, '');
  return `${value < 0 && Number(text) !== 0 ? '−' : ''}${text} ${text === '1' ? 'point' : 'points'}`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
