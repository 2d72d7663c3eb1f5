/** A solved game as a section of a brief: where it leads, what else holds, what holds everybody there, what would flip it. */
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { writingOf } from '../shared/language/writing.js';
import type { Concept, GameReport } from '../strategy/index.js';
import { type ChoicePart, plainStatement as plain, type WrittenChoice } from './choice-section.js';
import { type ChoiceWords, choiceWords } from './words/choices.js';

/** Outcomes and flips told. */
const TOLD = 6;

type Held = NonNullable<GameReport['statusQuo']>['equilibria'][number];
type Say = ChoiceWords['game'];

/** `language`: that of the report. */
export function gameChoice(
  report: GameReport,
  file: string,
  language: Language = DEFAULT_LANGUAGE,
): WrittenChoice {
  const say = choiceWords(language).game;
  const held = heldIn(report);
  const reached = held.filter(({ way }) => way !== null);
  const first = reached[0] ?? held[0];
  return {
    kind: 'game',
    file,
    title: report.title,
    drawing: null,
    answer: plain(answerWords(report, first, say)),
    parts: [
      {
        heading: say.headings.others,
        blocks: [{ kind: 'list', items: othersOf(report, held, first, say).map(plain) }],
      },
      ...(report.flips === null
        ? []
        : [
            {
              heading: say.headings.change,
              blocks: [{ kind: 'list' as const, items: flipsOf(report, say, language).map(plain) }],
            },
          ]),
      ...whyPart(report, first, say),
    ],
  };
}

/** Equilibria, the firmest first; with the way from the status quo, where the file has one. */
function heldIn({ statusQuo, verdicts, equilibria }: GameReport): readonly Held[] {
  if (statusQuo !== null) return statusQuo.equilibria;
  const concepts = Object.entries(equilibria);
  return verdicts.flatMap(({ state }) => {
    const by = concepts.flatMap(([concept, states]) =>
      states.includes(state) ? [concept as Held['concepts'][number]] : [],
    );
    return by.length === 0 ? [] : [{ state, concepts: by, way: null }];
  });
}

function answerWords(report: GameReport, first: Held | undefined, say: Say): string {
  if (first === undefined) return say.none;
  const { statusQuo } = report;
  const outcome = say.outcome(first.state, takenIn(report, first.state, say), heldBy(first.concepts, say));
  if (statusQuo === null) return say.noStatusQuo(outcome);
  if (first.state === statusQuo.state) return say.isStatusQuo(outcome);
  if (first.way === null) return say.notReached(outcome);
  return say.reached(outcome, say.way(first.way));
}

function othersOf(
  report: GameReport,
  held: readonly Held[],
  first: Held | undefined,
  say: Say,
): readonly string[] {
  const others = held.filter(({ state }) => state !== first?.state);
  if (others.length === 0) return [say.nothingElse];
  const way = (each: Held) => {
    if (report.statusQuo === null) return null;
    if (each.way === null) return 'not reached';
    return each.way.length === 0 ? 'status quo' : { steps: say.way(each.way) };
  };
  const told = others
    .slice(0, TOLD)
    .map((each) =>
      say.other(each.state, takenIn(report, each.state, say), heldBy(each.concepts, say), way(each)),
    );
  return others.length > TOLD ? [...told, say.more(others.length - TOLD)] : told;
}

function flipsOf({ flips }: GameReport, say: Say, language: Language): readonly string[] {
  const breaking = (flips ?? []).filter(({ lost }) => lost.length > 0);
  if (breaking.length === 0) return [say.noFlip];
  const { list } = writingOf(language);
  const named = (concepts: readonly Concept[]) => list(concepts.map((concept) => concept.toUpperCase()));
  return breaking
    .slice(0, TOLD)
    .map(({ player, words, lost, kept }) =>
      say.flip(player, words, named(lost), kept.length === 0 ? null : named(kept)),
    );
}

function whyPart(report: GameReport, first: Held | undefined, say: Say): readonly ChoicePart[] {
  const verdict = report.verdicts.find(({ state }) => state === first?.state);
  if (verdict === undefined) return [];
  return [
    {
      heading: say.headings.why,
      blocks: [{ kind: 'list', items: verdict.players.map(({ text }) => plain(text)) }],
    },
  ];
}

function heldBy(concepts: readonly Concept[], say: Say): string {
  return say.heldBy(concepts.map((concept) => say.concept(concept)));
}

function takenIn({ states, options }: GameReport, state: number, say: Say): string {
  const letters = states[state - 1]?.yn ?? '';
  const taken = options.filter((_, i) => letters[i] === 'Y').map(({ name }) => name);
  return taken.length === 0 ? say.nothingDone : taken.join('; ');
}
