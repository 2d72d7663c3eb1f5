/** Words of the strategy page. */
import { pluralOf } from '../plural.js';

const plural = pluralOf('en');

const CONCEPTS: Readonly<Record<string, string>> = {
  nash: 'Nash',
  gmr: 'general metarationality',
  smr: 'symmetric metarationality',
  seq: 'sequential',
  sseq: 'symmetric sequential',
  sim: 'simultaneous',
};

export const strategy = {
  title: 'Strategy',
  lead: 'What my side can do, what the others would do then, and what that rests on.',
  file: 'File of the workspace',
  fileOf: (name: string, kind: string) => `${name} (${kind})`,
  kinds: {
    game: 'game',
    tracks: 'choice between tracks',
    envoys: 'plan for envoys',
    demands: 'demands of an ally',
    steps: 'ladder of steps',
  },
  unsaved: 'not saved',
  noFiles:
    'No game, choice between tracks or plan for envoys lies in the folder of the workspace. Put one there, or begin with an example and make it yours.',
  begin: 'Begin with an example',
  noSuchFile: (name: string) => `“${name}” is no game, choice or plan in the folder of the workspace.`,
  text: 'The text of the file',
  textOf: (name: string) => `Text of ${name}`,
  save: 'Save to the workspace',
  giveUp: 'Give up the changes',
  changed: 'Changed here, not saved.',
  saved: (name: string) => `${name} is saved.`,
  stale: 'Below stands the answer to the last text that was right.',
  recommended: (name: string) => `${name} comes first.`,
  ahead: (points: string, over: string, share: string, low: string, high: string) =>
    `It leads ${over} by ${points} points on average and is better in ${share} of the worlds (${low} to ${high}).`,
  combinations: 'Combinations of tracks',
  combinationsCaption: (worlds: number) =>
    `Points from −100 to 100, worth less cost, over ${worlds.toLocaleString('en')} worlds in which what is unsure is drawn`,
  columns: {
    combination: 'Combination',
    best: 'Best in (95 % interval)',
    mean: 'Mean',
    ties: 'Of it, ties',
    lowest: 'Lowest',
    worst: 'Worst as assumed',
    regret: 'Regret',
    cost: 'Cost',
    about: 'About',
    assumption: 'Assumption',
    strength: 'Strength',
    rests: 'Rests on',
    ifWrong: 'If it were wrong',
    option: 'Option',
    take: 'Taking it',
    drop: 'Giving it up',
    actions: 'Add and remove',
    state: 'State',
    taken: 'Options taken',
    held: 'Holds by',
  },
  impossible: (list: string) => `Ruled out from the start: ${list}.`,
  leadsWhere: 'Where each leads, as assumed',
  value: (points: string) => `${points} points.`,
  unsettled: 'It does not settle.',
  staysThere: 'Nobody moves.',
  step: (player: string, does: string) => `${player}: ${does}`,
  endsIn: (taken: string, worth: string) => `Ends in: ${taken} (worth ${worth} of 100).`,
  nothingTaken: 'no option taken',
  weights: 'Weights',
  weightsHint: 'Each weight is a judgement of the file; a slider changes the text, and the answer follows.',
  noFlip: 'no weight from 0 to 60 changes the first place',
  flipAt: (below: boolean, weight: string, to: string) =>
    below ? `below ${weight}: ${to} first` : `above ${weight}: ${to} first`,
  assumptions: 'Assumptions',
  assumptionsCaption: 'What the comparison rests on, and what would follow if one of them were wrong',
  strengths: { firm: 'firm', likely: 'likely', open: 'open' },
  grounds: { data: 'data', literature: 'literature', judgement: 'judgement' },
  happenings: (n: number, least: number, met: boolean) =>
    `${plural(n, { '=0': 'No happening speaks', one: '# happening speaks', other: '# happenings speak' })} for it; it asks for ${least}${met ? '' : ': not enough'}.`,
  flips: (to: string) => `${to} would come first`,
  notTurned: 'not turned around',
  holds: (points: string) => `the first keeps its place (${points})`,
  structure: 'What the ties say',
  tieCounts: (weight: string, degree: string) => `Counts ${degree} of its weight of ${weight}.`,
  tieInforms: 'Informs, and enters no points.',
  tiesLeftOut: (names: string) => `Not counted, since no log has said how large it is: ${names}.`,
  loosening: (state: string, from: string, by: string, before: string, after: string) =>
    `If ${by} gave ${state} as much more as its median partner, the share of ${from} in what ${state} gets would go from ${before} to ${after}.`,
  noChannel: (through: string, a: string, b: string) =>
    `${through} has no open channel to both ${a} and ${b}.`,
  place: (through: string, place: number, of: number, a: string, b: string) =>
    `${through} stands at place ${place} of ${of} among those who could carry word between ${a} and ${b}.`,
  players: 'Players and options',
  playerName: 'Name of the player',
  fields: { name: 'Name', take: 'Taking it', drop: 'Giving it up' },
  fieldOf: (field: string, option: string) => `${field}: ${option}`,
  newOption: 'Option',
  addOption: 'Add an option',
  removeOption: (option: string) => `Remove ${option}`,
  graph: 'States and improvements',
  graphLabel: (states: number, moves: number) =>
    `${plural(states, { one: '# state', other: '# states' })} and ${plural(moves, { one: '# improvement', other: '# improvements' })} between them. The table below holds the states.`,
  tooMany: (states: number, drawn: number) =>
    `${states.toLocaleString('en')} states are more than can be read as a graph (${drawn}); the table has those that hold.`,
  improvesFor: (player: string) => `better for ${player}`,
  ring: '◎ holds for everybody by some concept',
  noStatusQuo: 'The file names no status quo.',
  reachable: (state: number, n: number) =>
    `From the status quo (state ${state}) improvements lead to ${plural(n, { '=0': 'no other state', one: '# other state', other: '# other states' })}.`,
  state: (n: number) => `State ${n}`,
  heldBy: (concepts: string) => `holds by ${concepts}.`,
  heldByNothing: 'nothing',
  noWay: 'No improvements lead there.',
  why: (state: number) => `Why state ${state} holds, or does not`,
  states: 'States',
  statesCaption: (all: number, shown: number) =>
    all === shown
      ? `All ${all} states, what holds most first`
      : `${shown} of ${all} states, what holds most first`,
  rankOf: (player: string) => `Rank for ${player}`,
  concepts: CONCEPTS,
  packages: 'Packages, the best first',
  package: (value: string, granted: string, refused: string) =>
    `${value} points. Granted: ${granted}. Refused: ${refused}.`,
  flipOf: (criterion: string, weight: string, below: string, above: string) =>
    `${criterion}: weight ${weight}; another package is best below ${below} or above ${above} (–: never).`,
  nothingLeft: 'no package is left',
  noPlan: 'No plan keeps all the rules. These clash:',
  visit: (city: string, from: string, until: string, worth: string) =>
    from === until ? `${city}, ${from} (worth ${worth})` : `${city}, ${from} to ${until} (worth ${worth})`,
  prices: 'What each rule costs',
  price: (what: string, least: string, most: string) =>
    least === most ? `${what}: ${least} points` : `${what}: ${least} to ${most} points`,
  routesLabel: (envoys: number, stops: number) =>
    `Map of the journeys of ${plural(envoys, { one: '# envoy', other: '# envoys' })} to ${plural(stops, { one: '# place', other: '# places' })}. The lists below hold the same.`,
} as const;
