/**
 * A comparison of tracks as statements with notes: the answer, what it barely beats, the assumption that flips it, the
 * options, the assumptions. From it the strategy's own page and its section in a brief are written.
 */
import type { Assumption, Combination, StrategyReport } from '../strategy/index.js';
import { basisWords, evidenceWords, groundOf } from '../strategy/index.js';
import type { NoteKeeper } from './notes.js';
import type { Statement } from './statement.js';
import type { StrategySection } from './strategy-section.js';
import { stateWords } from './words/en/actors.js';
import type { Names } from './words.js';

/** Assumptions told in a brief; a page of its own tells all. */
const FLIPS_TOLD = 3;
/** Suggestions from the record that are told. */
const SUGGESTIONS_TOLD = 8;

/** Everything to be said of a comparison, notes numbered as the text calls them. */
export function strategySection(report: StrategyReport, names: Names, notes: NoteKeeper): StrategySection {
  const { comparison } = report;
  const first = comparison.combinations[0] as Combination;
  const flips = comparison.assumptions.filter(({ flipsTo }) => flipsTo !== null);
  const proof = (id: string) =>
    (report.evidence.find(({ assumption }) => assumption === id)?.shown ?? []).map((event) =>
      notes.sentence([event]),
    );
  return {
    title: comparison.title,
    question: comparison.question,
    side: comparison.side,
    recommendation: {
      text: `${first.name}: on average over ${comparison.worlds} worlds it is worth ${points(first.mean)} to ${comparison.side}, and in ${shareWords(first.best)} of them nothing else is better. ${standsWords(comparison.combinations)}`,
      notes: [],
    },
    barely: barelyOf(comparison),
    flip: flipOf(flips, first, proof),
    weights: weightsOf(comparison),
    options: comparison.combinations.map((each) => ({
      name: each.name,
      mean: each.mean,
      best: shareWords(each.best),
      stands: each.value,
      worst: each.worst,
      regret: each.regret,
      mostRegret: each.mostRegret,
      ties: each.ties,
      cost: each.cost,
    })),
    leads: comparison.combinations.map((each) => ({ text: leadWords(each), notes: [] })),
    ties: tiesOf(report, names),
    assumptions: assumptionGroups(report, proof),
    suggestions: report.suggestions
      .slice(0, SUGGESTIONS_TOLD)
      .map((each) => ({ text: suggestionWords(each), notes: [] })),
    caveats: caveatsOf(report),
    method: {
      text: `Each option fixes what ${comparison.side} does; the others then move to what they like better, unless an answer that somebody would gladly give deters them (${comparison.concept.toUpperCase()}), until nobody moves. Points: the weights of what then holds, of 100, less the cost. A world turns each likely assumption around with a chance of one in five, each open one in every other world, and swaps neighbours in the order of a preference in one of five; ${comparison.worlds} worlds, seed ${comparison.seed}. Regret: points behind the best option of the same world.`,
      notes: [],
    },
  };
}

/** The most telling assumptions alone, for a section in a brief. */
export function shortened(section: StrategySection): StrategySection {
  return {
    ...section,
    weights: section.weights.slice(0, FLIPS_TOLD),
    assumptions: section.assumptions.flatMap(({ heading, statements }) =>
      statements.length === 0 ? [] : [{ heading, statements: statements.slice(0, FLIPS_TOLD) }],
    ),
    suggestions: [],
  };
}

function standsWords(combinations: readonly Combination[]): string {
  const [first] = combinations;
  const top = combinations.reduce((a, b) => (b.value > a.value ? b : a));
  if (first === undefined || top.name === first.name) {
    return 'It is also the best if every assumption below holds as it is written.';
  }
  return `If every assumption below held as it is written, ${top.name} would be better (${points(top.value)} against ${points(first.value)}); that it does worse on average says how much it leans on them.`;
}

function barelyOf({ lead, combinations }: StrategyReport['comparison']): Statement | null {
  if (lead === null) return null;
  const how = lead.points < 5 ? 'barely beats' : 'beats';
  return {
    text: `${combinations[0]?.name} ${how} ${lead.over}: by ${points(lead.points)} on average, and in ${shareWords(lead.better)} of the worlds.`,
    notes: [],
  };
}

function flipOf(
  flips: readonly Assumption[],
  first: Combination,
  proof: (id: string) => readonly number[],
): Statement {
  const [top] = flips;
  if (top === undefined) {
    return {
      text: `No single assumption, turned into its opposite, makes another option better than ${first.name}.`,
      notes: [],
    };
  }
  const others = flips.slice(1, FLIPS_TOLD);
  const more =
    others.length === 0
      ? ''
      : ` So would ${others.map((each) => `${oppositeWords(each)} (${each.flipsTo})`).join('; ')}.`;
  return {
    text: `The answer becomes ${top.flipsTo} (by ${points(-(top.leadIfWrong ?? 0))}) ${oppositeWords(top)}.${more}`,
    notes: proof(top.id),
  };
}

/** Where a weight flips the answer, the nearest (as a factor of the weight) first. */
function weightsOf({ criteria, weightFlips }: StrategyReport['comparison']): readonly Statement[] {
  const name = (id: string) => criteria.find((each) => each.id === id)?.name ?? id;
  const number = (value: number) => value.toFixed(1).replace(/\.0$/, '');
  return weightFlips
    .flatMap(({ id, weight, below, above }) => [
      ...(below === null ? [] : [{ id, weight, flip: below, way: 'below' }]),
      ...(above === null ? [] : [{ id, weight, flip: above, way: 'above' }]),
    ])
    .map((each) => ({ ...each, far: Math.abs(Math.log((each.flip.weight + 1) / (each.weight + 1))) }))
    .sort((a, b) => a.far - b.far)
    .map(({ id, weight, flip, way }) => ({
      text: `“${name(id)}” (weight ${number(weight)}): ${way} ${number(flip.weight)}, ${flip.to} comes first.`,
      notes: [],
    }));
}

/** `if Moscow wanted the opposite of “Troops for Russia”`. */
function oppositeWords({ about, words, id }: Assumption): string {
  if (id.startsWith('worth.') || id.startsWith('ties.'))
    return `if “${about.replace(/^(?:worth|ties): /, '')}” counted for nothing`;
  if (id.startsWith('cost.')) return `if “${about.replace(/^cost: /, '')}” cost twice as much`;
  return `if ${about} wanted the opposite of ${words}`;
}

function leadWords({ name, outcomes, settles }: Combination): string {
  if (!settles) return `${name}: nobody comes to rest; ${outcomes.length} states can follow each other.`;
  return outcomes
    .map(({ state, taken, worth, way }) => {
      const steps = way.map(({ player, does }) => `${player} would ${does}`).join(', then ');
      const there = taken.length === 0 ? 'nothing is done' : taken.join('; ');
      return `${name} ${steps === '' ? 'stays where it begins' : `leads on: ${steps}`}. It ends in state ${state} (${there}), worth ${points(worth)} before cost.`;
    })
    .join(' ');
}

function tiesOf({ loosening, goBetweens, record }: StrategyReport, names: Names): readonly Statement[] {
  if (record === null) return [];
  const state = (code: string) => stateWords(code, names);
  return [
    ...loosening.map((each) => {
      const reckoned = `${each.span.from} to ${each.span.to}`;
      if (!each.heard)
        return `${reckoned}: too little was read to say how far ${state(each.state)} depends on ${state(each.from)}.`;
      const [before, after] = [percent(each.holdBefore), percent(each.holdAfter)];
      const how = each.holdAfter < each.holdBefore - 0.005 ? 'loosens' : 'does not loosen';
      return `If ${state(each.with)} gave ${state(each.state)} as much more as its median partner gives (${reckoned}), that ${how} the hold of ${state(each.from)}: from ${before} to ${after}; its share of all cooperation from ${percent(each.shareBefore)} to ${percent(each.shareAfter)}.`;
    }),
    ...goBetweens.map((each) => {
      const pair = `between ${state(each.a)} and ${state(each.b)}`;
      const first =
        each.first === null
          ? ''
          : ` First stands ${state(each.first.state)} (${each.first.score.toFixed(2)}).`;
      return each.place === null
        ? `${state(each.through)} has no open channel to both and could not carry word ${pair}.${first}`
        : `Of ${each.of} states that could carry word ${pair}, ${state(each.through)} is number ${each.place} (score ${each.score?.toFixed(2)}).${each.place === 1 ? '' : first}`;
    }),
  ].map((text) => ({ text, notes: [] }));
}

const HEADINGS = {
  data: 'From data',
  literature: 'From the literature',
  judgement: 'Judgement',
} as const;

function assumptionGroups(
  report: StrategyReport,
  proof: (id: string) => readonly number[],
): StrategySection['assumptions'] {
  return (['data', 'literature', 'judgement'] as const).map((ground) => ({
    heading: HEADINGS[ground],
    statements: report.comparison.assumptions
      .filter(({ basis }) => groundOf(basis) === ground)
      .map((assumption) => ({
        text: `${assumptionWords(assumption)}${recordWords(report, assumption)}`,
        notes: proof(assumption.id),
      })),
  }));
}

function assumptionWords(assumption: Assumption): string {
  const { about, words, strength, basis, flipsTo, leadIfWrong } = assumption;
  const sure = strength === null ? '' : ` (${strength})`;
  const effect =
    leadIfWrong === null
      ? ''
      : flipsTo === null
        ? ` If not: the answer stands, by ${points(leadIfWrong)}.`
        : ` If not: ${flipsTo}.`;
  const what =
    strength === null ? about.replace(/^./, (letter) => letter.toUpperCase()) : `${about} wants ${words}`;
  return `${what}${sure}: ${basisWords(basis).replace(/\.$/, '')}.${effect}`;
}

function recordWords({ evidence, record }: StrategyReport, { id, basis }: Assumption): string {
  const found = evidence.find(({ assumption }) => assumption === id);
  const words = evidenceWords(basis, found, record !== null);
  return words === '' ? '' : ` ${words}`;
}

function suggestionWords({
  player,
  statement,
  known,
  taken,
  otherwise,
  p,
}: StrategyReport['suggestions'][number]): string {
  const months = (each: { readonly months: number; readonly of: number }) =>
    `${each.months} of ${each.of} months`;
  const against =
    otherwise === null ? '' : `, against ${months(otherwise)} otherwise (p = ${(p ?? 1).toFixed(3)})`;
  const verdict = known ? '' : ' Not told from chance: unknown.';
  return `${player}: “${statement}”. Taken in ${months(taken)}${against}.${verdict}`;
}

function caveatsOf({ comparison, record, loosening, goBetweens }: StrategyReport): readonly Statement[] {
  const judged = comparison.assumptions.filter(({ basis }) => groundOf(basis) === 'judgement').length;
  return [
    `${judged} of ${comparison.assumptions.length} assumptions are judgement. A reader who judges otherwise should change them and look again.`,
    'Points are made of weights that somebody chose; they order options and do not measure anything in the world.',
    ...(record === null ? ['No workspace was asked: nothing here is checked against the record.'] : []),
    ...(comparison.leftOut.length === 0
      ? []
      : [`Left out of the points, since no log has said how large it is: ${comparison.leftOut.join('; ')}.`]),
    ...([...loosening, ...goBetweens].some(({ weight }) => weight === 0)
      ? ['What the ties say with a weight of 0 informs and enters no points.']
      : []),
    ...(comparison.impossible.length === 0
      ? []
      : [`Ruled out from the start: ${comparison.impossible.join('; ')}.`]),
  ].map((text) => ({ text, notes: [] }));
}

function points(value: number): string {
  const text = Math.abs(value).toFixed(1).replace(/\.0$/, '');
  return `${value < 0 && Number(text) !== 0 ? '−' : ''}${text} ${text === '1' ? 'point' : 'points'}`;
}

function shareWords({
  share,
  low,
  high,
}: {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}): string {
  return `${percent(share)} (${percent(low)} to ${percent(high)})`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
