/** A plan for envoys as a section of a brief: who goes where, what it beats, the rules whose want would change it. */
import type { EnvoysReport, TravelPlan, Trip } from '../envoys/index.js';
// By itself: the room's index loads its solver.
import { envoysMapSvg } from '../envoys/plan-map.js';
import { type ChoicePart, plainStatement as plain, type WrittenChoice } from './choice-section.js';
import type { NoteKeeper } from './notes.js';
import { dayWords, list } from './words.js';

/** Rules and sentences told. */
const TOLD = 5;
const SENTENCES = 2;

export function envoysChoice(report: EnvoysReport, file: string, notes: NoteKeeper): WrittenChoice {
  const { plan, best, clash } = report;
  const base = { kind: 'envoys' as const, file, title: plan.title };
  if (best === null) {
    return {
      ...base,
      drawing: null,
      answer: plain(clash.length === 0 ? report.words : 'No plan keeps all rules.'),
      parts:
        clash.length === 0
          ? []
          : [{ heading: 'These rules clash', blocks: [{ kind: 'list', items: clash.map(plain) }] }],
    };
  }
  return {
    ...base,
    drawing: { svg: envoysMapSvg(plan, best), caption: 'Flights as great circles, centred on home.' },
    answer: plain(answerWords(report, best)),
    parts: [
      {
        heading: 'What it beats, and by how much',
        blocks: [{ kind: 'words', statement: plain(beatsWords(report, best)) }],
      },
      {
        heading: 'What would change the answer',
        blocks: [{ kind: 'list', items: flipsOf(report).map(plain) }],
      },
      ...best.trips.map(itinerary),
      worths(report, best, notes),
    ],
  };
}

function answerWords(
  { whole, outOfReach }: EnvoysReport,
  { trips, worth, bound, proven }: TravelPlan,
): string {
  const goes = trips.map(({ envoy, visits }) => `${envoy} goes to ${list(visits.map(({ city }) => city))}.`);
  const proof = proven
    ? 'Proved: no plan under these rules is worth more.'
    : `Not proved: no plan is worth more than ${bound}.`;
  const out = outOfReach.map(({ city, why }) => `${city} (${why})`).join('; ');
  return `${goes.join(' ') || 'Nobody can be sent anywhere.'} Worth ${worth} of ${Math.round(whole * 100) / 100}. ${proof}${out === '' ? '' : ` Out of reach: ${out}.`}`;
}

function beatsWords({ alternatives }: EnvoysReport, best: TravelPlan): string {
  const [next] = alternatives;
  if (next === undefined) return 'No other plan of another kind was found.';
  const how = [
    ...(next.adds.length === 0 ? [] : [`goes to ${list(next.adds)}`]),
    ...(next.drops.length === 0 ? [] : [`leaves out ${list(next.drops)}`]),
  ];
  const less = Math.round((best.worth - next.worth) * 100) / 100;
  return `The next best plan ${how.length === 0 ? 'goes to the same capitals' : list(how)}, and is worth ${less === 0 ? 'as much' : `${less} less`} (${next.worth}).`;
}

function flipsOf({ prices }: EnvoysReport): readonly string[] {
  const told = prices
    .filter(({ gain }) => gain[1] > 0)
    .slice(0, TOLD)
    .map(({ words, gain: [least, most], adds, drops }) => {
      const then = [
        ...(adds.length === 0 ? [] : [`adds ${list(adds)}`]),
        ...(drops.length === 0 ? [] : [`drops ${list(drops)}`]),
      ];
      const by = least === most ? `${least}` : `${least} to ${most}`;
      return `Without “${words}” worth rises by ${by}${then.length === 0 ? '' : `: the plan ${list(then)}`}.`;
    });
  return told.length === 0 ? ['No single rule, window or limit, lifted, makes a better plan.'] : told;
}

function itinerary({ envoy, visits, legs }: Trip): ChoicePart {
  const home = legs.at(-1)?.arrives.slice(0, 10);
  return {
    heading: envoy,
    blocks: [
      {
        kind: 'table',
        columns: [{ title: 'days' }, { title: 'capital' }, { title: 'worth', number: true }],
        rows: visits.map(({ city, from, until, worth }) =>
          [from === until ? dayWords(from) : `${dayWords(from)} to ${dayWords(until)}`, city, worth].map(
            plain,
          ),
        ),
      },
      ...(home === undefined
        ? []
        : [{ kind: 'words' as const, statement: plain(`Home on ${dayWords(home)}.`) }]),
    ],
  };
}

/** Why each capital is worth what it is, with the sentences behind worths from the log. */
function worths({ plan }: EnvoysReport, best: TravelPlan, notes: NoteKeeper): ChoicePart {
  const visited = new Set(best.trips.flatMap(({ visits }) => visits.map(({ city }) => city)));
  return {
    heading: 'What each capital is worth, and why',
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'capital' },
          { title: 'worth', number: true },
          { title: 'visited' },
          { title: 'rests on' },
        ],
        rows: plan.capitals.map(({ city, worth, reason, evidence }) => [
          plain(city),
          plain(worth),
          plain(visited.has(city) ? 'yes' : 'no'),
          {
            text: `${reason.ground}: ${reason.words}`,
            notes: evidence.slice(0, SENTENCES).map((each) => notes.quoted(each)),
          },
        ]),
      },
    ],
  };
}
