/**
 * A comparison of tracks as statements with notes: the answer, what it barely beats, the assumption that flips it, the
 * options, the assumptions. From it the strategy's own page and its section in a brief are written.
 */
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import type { Assumption, Combination, StrategyReport } from '../strategy/index.js';
import { basisWords, evidenceWords, groundOf } from '../strategy/index.js';
import { strategyWords } from '../strategy/words/index.js';
import { plainStatement as plain } from './choice-section.js';
import type { NoteKeeper } from './notes.js';
import type { Statement } from './statement.js';
import type { StrategySection } from './strategy-section.js';
import { tiesOf } from './strategy-ties.js';
import { type ChoiceWords, choiceWords } from './words/choices.js';
import { briefWords } from './words/index.js';
import type { EffectTold } from './words/told.js';
import type { Names } from './words.js';

/** Assumptions told in a brief; a page of its own tells all. */
const FLIPS_TOLD = 3;
/** Suggestions from the record that are told. */
const SUGGESTIONS_TOLD = 8;

/** What the words of a comparison are made with. */
interface Telling {
  readonly report: StrategyReport;
  readonly language: Language;
  readonly say: ChoiceWords['tracks'];
  /** Notes of the acts behind an assumption. */
  readonly proof: (id: string) => readonly number[];
}

/** Everything to be said of a comparison, notes numbered as the text calls them. `language`: that of the report. */
export function strategySection(
  report: StrategyReport,
  names: Names,
  notes: NoteKeeper,
  language: Language = DEFAULT_LANGUAGE,
): StrategySection {
  const { comparison } = report;
  const say = choiceWords(language).tracks;
  const first = comparison.combinations[0] as Combination;
  const proof = (id: string) =>
    (report.evidence.find(({ assumption }) => assumption === id)?.shown ?? []).map((event) =>
      notes.sentence([event]),
    );
  const telling: Telling = { report, language, say, proof };
  return {
    title: comparison.title,
    question: comparison.question,
    side: comparison.side,
    recommendation: plain(
      `${say.recommended(first.name, comparison.worlds, first.mean, comparison.side, first.best)} ${standsWords(comparison.combinations, say)}`,
    ),
    barely: barelyOf(comparison, say),
    flip: flipOf(telling, first),
    weights: weightsOf(comparison, say),
    options: comparison.combinations.map((each) => ({
      name: each.name,
      mean: each.mean,
      best: say.share(each.best),
      stands: each.value,
      worst: each.worst,
      regret: each.regret,
      mostRegret: each.mostRegret,
      ties: each.ties,
      cost: each.cost,
    })),
    leads: comparison.combinations.map((each) => plain(leadWords(each, say))),
    ties: tiesOf(report, names, say, briefWords(language)),
    assumptions: assumptionGroups(telling),
    suggestions: report.suggestions
      .slice(0, SUGGESTIONS_TOLD)
      .map((each) => plain(suggestionWords(each, say))),
    caveats: caveatsOf(report, say),
    method: plain(
      say.method(comparison.side, comparison.concept.toUpperCase(), comparison.worlds, comparison.seed),
    ),
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

type Say = ChoiceWords['tracks'];

function standsWords(combinations: readonly Combination[], say: Say): string {
  const [first] = combinations;
  const top = combinations.reduce((a, b) => (b.value > a.value ? b : a));
  if (first === undefined || top.name === first.name) return say.bestAsWritten;
  return say.otherAsWritten(top.name, top.value, first.value);
}

function barelyOf({ lead, combinations }: StrategyReport['comparison'], say: Say): Statement | null {
  if (lead === null) return null;
  return plain(say.lead(combinations[0]?.name ?? '', lead.over, lead.points, lead.better));
}

function flipOf({ report, language, say, proof }: Telling, first: Combination): Statement {
  const flips = report.comparison.assumptions.flatMap((each) =>
    each.flipsTo === null ? [] : [{ ...each, to: each.flipsTo, effect: effectOf(each, language) }],
  );
  const [top] = flips;
  if (top === undefined) return plain(say.noFlip(first.name));
  const others = flips.slice(1, FLIPS_TOLD);
  const more = others.length === 0 ? '' : say.moreFlips(others);
  return {
    text: `${say.flip(top.to, -(top.leadIfWrong ?? 0), top.effect)}${more}`,
    notes: proof(top.id),
  };
}

/** What would be so if an assumption were wrong. */
function effectOf({ about, words, id }: Assumption, language: Language): EffectTold {
  const { aboutName } = strategyWords(language).tracks;
  if (id.startsWith('worth.') || id.startsWith('ties.')) return { kind: 'counts', name: aboutName(about) };
  if (id.startsWith('cost.')) return { kind: 'costs', name: aboutName(about) };
  return { kind: 'wants', player: about, words };
}

/** Where a weight flips the answer, the nearest (as a factor of the weight) first. */
function weightsOf({ criteria, weightFlips }: StrategyReport['comparison'], say: Say): readonly Statement[] {
  const name = (id: string) => criteria.find((each) => each.id === id)?.name ?? id;
  const number = (value: number) => value.toFixed(1).replace(/\.0$/, '');
  return weightFlips
    .flatMap(({ id, weight, below, above }) => [
      ...(below === null ? [] : [{ id, weight, flip: below, way: 'below' as const }]),
      ...(above === null ? [] : [{ id, weight, flip: above, way: 'above' as const }]),
    ])
    .map((each) => ({ ...each, far: Math.abs(Math.log((each.flip.weight + 1) / (each.weight + 1))) }))
    .sort((a, b) => a.far - b.far)
    .map(({ id, weight, flip, way }) =>
      plain(say.weight(name(id), number(weight), way, number(flip.weight), flip.to)),
    );
}

function leadWords({ name, outcomes, settles }: Combination, say: Say): string {
  if (!settles) return say.unsettled(name, outcomes.length);
  return outcomes.map(({ state, taken, worth, way }) => say.leads(name, way, state, taken, worth)).join(' ');
}

function assumptionGroups(telling: Telling): StrategySection['assumptions'] {
  const { report, say, proof } = telling;
  return (['data', 'literature', 'judgement'] as const).map((ground) => ({
    heading: say.grounds[ground],
    statements: report.comparison.assumptions
      .filter(({ basis }) => groundOf(basis) === ground)
      .map((assumption) => ({
        text: `${assumptionWords(assumption, say)}${recordWords(telling, assumption)}`,
        notes: proof(assumption.id),
      })),
  }));
}

function assumptionWords(assumption: Assumption, say: Say): string {
  const { about, words, strength, basis, flipsTo, leadIfWrong } = assumption;
  const effect = leadIfWrong === null ? '' : flipsTo === null ? say.stands(leadIfWrong) : say.flips(flipsTo);
  const what = strength === null ? say.about(about) : say.wants(about, words, strength);
  return say.assumption(what, basisWords(basis), effect);
}

function recordWords({ report, language }: Telling, { id, basis }: Assumption): string {
  const found = report.evidence.find(({ assumption }) => assumption === id);
  const words = evidenceWords(basis, found, report.record !== null, language);
  return words === '' ? '' : ` ${words}`;
}

function suggestionWords(
  { player, statement, known, taken, otherwise, p }: StrategyReport['suggestions'][number],
  say: Say,
): string {
  const months = (each: { readonly months: number; readonly of: number }) => say.months(each.months, each.of);
  return say.suggestion(
    player,
    statement,
    months(taken),
    otherwise === null ? null : { months: months(otherwise), p: (p ?? 1).toFixed(3) },
    known,
  );
}

function caveatsOf(
  { comparison, record, loosening, goBetweens }: StrategyReport,
  say: Say,
): readonly Statement[] {
  const judged = comparison.assumptions.filter(({ basis }) => groundOf(basis) === 'judgement').length;
  return [
    say.judged(judged, comparison.assumptions.length),
    say.pointsOrder,
    ...(record === null ? [say.notAsked] : []),
    ...(comparison.leftOut.length === 0 ? [] : [say.leftOut(comparison.leftOut)]),
    ...([...loosening, ...goBetweens].some(({ weight }) => weight === 0) ? [say.informs] : []),
    ...(comparison.impossible.length === 0 ? [] : [say.impossible(comparison.impossible)]),
  ].map(plain);
}
