/** Words for what stands beside a pair's index: alliance, dependence, contact, posture, imported rows. */
import type {
  Climate,
  ContactLevel,
  Guard,
  Outcome,
  RungState,
  Stance,
} from '../../../../src/server/responses.js';
import { pluralOf } from '../plural.js';

const plural = pluralOf('en');

const RUNG_STATES: Readonly<Record<RungState, string>> = {
  reached: 'reached',
  claimed: 'claimed only',
  lapsed: 'lapsed',
  spoken: 'merely spoken of',
  against: 'spoken against',
  none: 'no evidence',
};
const RUNGS: Readonly<Record<string, string>> = {
  recognition: 'Recognition',
  visits: 'Exchange of visits',
  partnership: 'Partnership',
  consultation: 'Consultation pact',
  arms: 'Arms transfers',
  exercises: 'Joint exercises',
  defence: 'Mutual-defence treaty',
  troops: 'Troops fighting side by side',
  nuclear: 'Nuclear guarantee',
};
const CLIMATES: Readonly<Record<Climate, string>> = {
  thaw: 'a thaw that both sides take steps in',
  'one-sided thaw': 'a thaw on one side only',
  mixed: 'steps of thaw and of freeze, more of freeze',
  freeze: 'a freeze',
  silence: 'silence: no unilateral step is told',
};
const LEVELS: Readonly<Record<ContactLevel, string>> = {
  society: 'culture, sport or medicine',
  officials: 'officials',
  military: 'the military',
  leaders: 'leaders',
};
const OUTCOMES: Readonly<Record<Outcome, string>> = {
  'in kind': 'answered in kind',
  answered: 'answered',
  rebuffed: 'met with the opposite',
  unanswered: 'not answered',
  open: 'still open',
};
const STANCES: Readonly<Record<Stance, string>> = {
  aligned: 'aligned with',
  ambiguous: 'strategic ambiguity',
  hedging: 'hedging',
  distant: 'at a distance from both',
  'one axis': 'one axis known',
  unknown: 'unknown',
};
const GUARDS: Readonly<Record<Guard, string>> = {
  deleted: 'rows that the data set took back',
  'no-act': 'rows without a type of act',
  undated: 'rows without a day',
  'no-pair': 'rows that do not tell what one state did to another',
  'not-then': 'rows with a state that was not there on that day',
  'place-apart': 'rows whose place lies in neither state',
  'single-source': 'rows told by one source alone',
  'same-article': 'further rows of one article that tell the same act',
  're-emitted': 'further reports of the same act on the same day',
};

export const standing = {
  title: 'Standing',
  ladder: 'Alliance ladder',
  ladderOn: (day: string, acts: number, treaties: number) =>
    `On ${day}, from ${plural(acts, { one: '# dated act', other: '# dated acts' })} and ${plural(treaties, { '=0': 'no treaty', one: '# treaty', other: '# treaties' })}.`,
  ladderSilent: 'No dated act and no treaty between the two is known. That is silence, not distance.',
  ladderHint: 'Each rung is answered for itself; what reaches it stands in tables/ladder.tsv.',
  rungs: RUNGS,
  rungStates: RUNG_STATES,
  since: (day: string) => `since ${day}`,
  againstToo: (n: number) => plural(n, { one: '(# speaks against it)', other: '(# speak against it)' }),
  against: 'Against it',
  more: (n: number) => `and ${plural(n, { one: '# more', other: '# more' })}`,
  /** Before the source. */
  treatySource: 'treaty;',
  dependence: 'Dependence',
  dependenceHint:
    'Shares are of the cooperation that was reported and read. Hold: dependence where alternatives are thin, 0 to 1. Net: less the hold the other way. Formula: docs/structure.md.',
  getsNothing: (state: string, from: string, to: string) =>
    `No cooperation that ${state} got is told from ${from} to ${to}.`,
  notFrom: (partner: string, from: string, to: string) =>
    `None of its cooperation told from ${from} to ${to} comes from ${partner}.`,
  share: (share: string, partner: string, place: number, all: number, from: string, to: string) =>
    `${share} of its cooperation comes from ${partner}, partner ${place} of ${all} (${from} to ${to}).`,
  hold: 'Hold of the other over it',
  netHold: 'Net hold',
  concentration: 'Concentration of its partners',
  partners: (n: string) => `as of ${n} equal partners`,
  before: 'Share in the period before',
  sentences: (n: number) => plural(n, { one: 'The sentence', other: 'The # weightiest sentences' }),
  contact: 'Thaw and freeze',
  noContact: 'No dated step of either side and no contact is told. That is silence in what was read.',
  climate: (what: string, day: string) => `The year up to ${day}: ${what}.`,
  climates: CLIMATES,
  level: (what: string, days: number) => `Highest level of contact in the ${days} days before: ${what}.`,
  noLevel: (days: number) => `No direct contact is told in the ${days} days before.`,
  levels: LEVELS,
  step: (who: string, what: string) => `${who}, ${what}:`,
  signs: { thaw: 'a step of thaw', freeze: 'a step of freeze' },
  outcomes: OUTCOMES,
  afterDays: (n: number) => plural(n, { '=0': 'the same day', one: 'after # day', other: 'after # days' }),
  posture: (state: string, first: string, second: string) => `${state} between ${first} and ${second}`,
  noPosture: 'Too little is known of either axis.',
  postureCaption: (first: string, second: string) =>
    `Lean by year, from −10 to +10 with its 90 % band: above 0 nearer to ${first}, below to ${second}`,
  security: 'Security',
  economic: 'Economic ties',
  stance: 'Stance',
  stances: STANCES,
  imported: 'Rows of imported data sets',
  noImported: 'No imported row tells of the two in this range.',
  firstRows: (n: number) => `The first ${n}; choose fewer months to see others.`,
  nobody: 'nobody who is known',
  noAct: 'no type of act',
  noRelease: 'no release named',
  origin: (dataset: string, release: string, id: string, code: string, line: number) =>
    `${dataset} (${release}), row ${id}, code ${code}, line ${line}`,
  guards: 'What the guards took out of imported data',
  guard: (dataset: string, what: string, taken: number, before: number) =>
    `${dataset}: ${taken.toLocaleString('en')} of ${before.toLocaleString('en')}, ${what}`,
  guardNames: GUARDS,
} as const;
