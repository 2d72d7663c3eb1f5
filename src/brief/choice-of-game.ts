/** A solved game as a section of a brief: where it leads, what else holds, what holds everybody there, what would flip it. */
import type { GameReport } from '../strategy/index.js';
import { type ChoicePart, plainStatement as plain, type WrittenChoice } from './choice-section.js';
import { list } from './words.js';

/** Outcomes and flips told. */
const TOLD = 6;

type Held = NonNullable<GameReport['statusQuo']>['equilibria'][number];

export function gameChoice(report: GameReport, file: string): WrittenChoice {
  const held = heldIn(report);
  const reached = held.filter(({ way }) => way !== null);
  const first = reached[0] ?? held[0];
  return {
    kind: 'game',
    file,
    title: report.title,
    drawing: null,
    answer: plain(answerWords(report, first)),
    parts: [
      {
        heading: 'What else holds',
        blocks: [{ kind: 'list', items: othersOf(report, held, first).map(plain) }],
      },
      ...(report.flips === null
        ? []
        : [
            {
              heading: 'What would change the answer',
              blocks: [{ kind: 'list' as const, items: flipsOf(report).map(plain) }],
            },
          ]),
      ...whyPart(report, first),
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

function answerWords(report: GameReport, first: Held | undefined): string {
  if (first === undefined) return 'No state holds by any concept: nobody comes to rest.';
  const { statusQuo } = report;
  const outcome = `state ${first.state} (${takenIn(report, first.state)}), held by ${conceptWords(first)}`;
  if (statusQuo === null) return `The firmest outcome is ${outcome}. The file names no status quo.`;
  if (first.state === statusQuo.state) return `The status quo is the firmest outcome: ${outcome}.`;
  if (first.way === null)
    return `No outcome that holds is reached from the status quo by improvements alone. The firmest is ${outcome}.`;
  return `From the status quo the firmest outcome that is reached is ${outcome}: ${wayWords(first.way)}.`;
}

function othersOf(report: GameReport, held: readonly Held[], first: Held | undefined): readonly string[] {
  const others = held.filter(({ state }) => state !== first?.state);
  if (others.length === 0) return ['Nothing else.'];
  const told = others.slice(0, TOLD).map((each) => {
    const way =
      report.statusQuo === null
        ? ''
        : each.way === null
          ? '; it is not reached by improvements'
          : each.way.length === 0
            ? '; it is the status quo'
            : `; ${wayWords(each.way)}`;
    return `State ${each.state} (${takenIn(report, each.state)}), held by ${conceptWords(each)}${way}.`;
  });
  return others.length > TOLD ? [...told, `And ${others.length - TOLD} more.`] : told;
}

function flipsOf({ flips }: GameReport): readonly string[] {
  const breaking = (flips ?? []).filter(({ lost }) => lost.length > 0);
  if (breaking.length === 0)
    return ['No single statement on what somebody prefers, turned into its opposite, lets the outcome go.'];
  return breaking
    .slice(0, TOLD)
    .map(
      ({ player, words, lost, kept }) =>
        `If ${player} wanted the opposite of “${words}”, it would no longer hold by ${list(lost.map((each) => each.toUpperCase()))}${kept.length === 0 ? '' : `, still by ${list(kept.map((each) => each.toUpperCase()))}`}.`,
    );
}

function whyPart(report: GameReport, first: Held | undefined): readonly ChoicePart[] {
  const verdict = report.verdicts.find(({ state }) => state === first?.state);
  if (verdict === undefined) return [];
  return [
    {
      heading: 'What holds everybody there',
      blocks: [{ kind: 'list', items: verdict.players.map(({ text }) => plain(text)) }],
    },
  ];
}

function conceptWords({ concepts }: Held): string {
  return list(concepts.map((concept) => (concept === 'nash' ? 'Nash' : concept.toUpperCase())));
}

function wayWords(way: NonNullable<Held['way']>): string {
  return way.map(({ player, does }) => `${player} would ${does}`).join(', then ');
}

function takenIn({ states, options }: GameReport, state: number): string {
  const letters = states[state - 1]?.yn ?? '';
  const taken = options.filter((_, i) => letters[i] === 'Y').map(({ name }) => name);
  return taken.length === 0 ? 'nothing is done' : taken.join('; ');
}
