/** A plan for envoys as a section of a brief: who goes where, what it beats, the rules whose want would change it. */
import type { EnvoysReport, TravelPlan, Trip } from '../envoys/index.js';
// By itself: the room's index loads its solver.
import { envoysMapSvg } from '../envoys/plan-map.js';
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { writingOf } from '../shared/language/writing.js';
import { strategyWords } from '../strategy/words/index.js';
import { type ChoicePart, plainStatement as plain, type WrittenChoice } from './choice-section.js';
import type { NoteKeeper } from './notes.js';
import { type ChoiceWords, choiceWords } from './words/choices.js';

/** Rules and sentences told. */
const TOLD = 5;
const SENTENCES = 2;

type Say = ChoiceWords['envoys'];

/** `language`: that of the report. */
export function envoysChoice(
  report: EnvoysReport,
  file: string,
  notes: NoteKeeper,
  language: Language = DEFAULT_LANGUAGE,
): WrittenChoice {
  const { plan, best, clash } = report;
  const say = choiceWords(language).envoys;
  const { headings } = say;
  const base = { kind: 'envoys' as const, file, title: plan.title };
  if (best === null) {
    return {
      ...base,
      drawing: null,
      answer: plain(clash.length === 0 ? report.words : say.none),
      parts:
        clash.length === 0
          ? []
          : [{ heading: headings.clash, blocks: [{ kind: 'list', items: clash.map(plain) }] }],
    };
  }
  return {
    ...base,
    drawing: { svg: envoysMapSvg(plan, best, language), caption: say.caption },
    answer: plain(answerWords(report, best, say)),
    parts: [
      {
        heading: headings.beats,
        blocks: [{ kind: 'words', statement: plain(beatsWords(report, best, say)) }],
      },
      {
        heading: headings.change,
        blocks: [{ kind: 'list', items: flipsOf(report, say).map(plain) }],
      },
      ...best.trips.map((trip) => itinerary(trip, say, language)),
      worths(report, best, notes, say, language),
    ],
  };
}

function answerWords(
  { whole, outOfReach }: EnvoysReport,
  { trips, worth, bound, proven }: TravelPlan,
  say: Say,
): string {
  return [
    ...(trips.length === 0
      ? [say.nobody]
      : trips.map(({ envoy, visits }) =>
          say.goes(
            envoy,
            visits.map(({ city }) => city),
          ),
        )),
    say.worth(worth, Math.round(whole * 100) / 100),
    proven ? say.proved : say.notProved(bound),
    ...(outOfReach.length === 0 ? [] : [say.outOfReach(outOfReach)]),
  ].join(' ');
}

function beatsWords({ alternatives }: EnvoysReport, best: TravelPlan, say: Say): string {
  const [next] = alternatives;
  if (next === undefined) return say.noOther;
  const less = Math.round((best.worth - next.worth) * 100) / 100;
  return say.next(next.adds, next.drops, less, next.worth);
}

function flipsOf({ prices }: EnvoysReport, say: Say): readonly string[] {
  const told = prices
    .filter(({ gain }) => gain[1] > 0)
    .slice(0, TOLD)
    .map(({ words, gain: [least, most], adds, drops }) => say.flip(words, least, most, adds, drops));
  return told.length === 0 ? [say.noFlip] : told;
}

function itinerary({ envoy, visits, legs }: Trip, say: Say, language: Language): ChoicePart {
  const home = legs.at(-1)?.arrives.slice(0, 10);
  const { day } = writingOf(language);
  const { itinerary: columns } = say;
  return {
    heading: envoy,
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: columns.days },
          { title: columns.capital },
          { title: columns.worth, number: true },
        ],
        rows: visits.map(({ city, from, until, worth }) =>
          [say.days(day(from), day(until)), city, worth].map(plain),
        ),
      },
      ...(home === undefined ? [] : [{ kind: 'words' as const, statement: plain(say.home(day(home))) }]),
    ],
  };
}

/** Why each capital is worth what it is, with the sentences behind worths from the log. */
function worths(
  { plan }: EnvoysReport,
  best: TravelPlan,
  notes: NoteKeeper,
  say: Say,
  language: Language,
): ChoicePart {
  const visited = new Set(best.trips.flatMap(({ visits }) => visits.map(({ city }) => city)));
  const { worths: columns } = say;
  const { grounds } = strategyWords(language).basis;
  return {
    heading: say.headings.worths,
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: columns.capital },
          { title: columns.worth, number: true },
          { title: columns.visited },
          { title: columns.rests },
        ],
        rows: plan.capitals.map(({ city, worth, reason, evidence }) => [
          plain(city),
          plain(worth),
          plain(visited.has(city) ? say.yes : say.no),
          {
            text: say.reason(grounds[reason.ground], reason.words),
            notes: evidence.slice(0, SENTENCES).map((each) => notes.quoted(each)),
          },
        ]),
      },
    ],
  };
}
