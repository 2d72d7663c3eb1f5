/** A report on envoys as Markdown. */
import { cell } from '../shared/markdown-cell.js';
import type { Capital, EnvoysPlan, EnvoysReport, TravelPlan, Trip } from './plan-types.js';

/** The whole report: answer, itineraries, alternatives, prices, and what every worth rests on. */
export function formatEnvoysMarkdown(report: EnvoysReport): string {
  const { plan, best } = report;
  return `${[
    `# ${cell(plan.title)}`,
    report.words,
    ...(best === null ? [] : best.trips.map((trip) => tripText(plan, trip))),
    ...alternativesText(report),
    ...pricesText(report),
    worthText(report),
    methodText(plan),
  ].join('\n\n')}\n`;
}

function tripText(plan: EnvoysPlan, trip: Trip): string {
  const envoy = plan.envoys.find(({ name }) => name === trip.envoy);
  const about = [
    plan.standings[envoy?.standing ?? 0],
    ...(envoy === undefined || envoy.languages.length === 0 ? [] : [`speaks ${envoy.languages.join(', ')}`]),
  ];
  const rows = trip.legs.flatMap((leg, at) => {
    const visit = trip.visits[at];
    const flight =
      leg.km < 50
        ? []
        : [
            `| ${leg.departs.replace('T', ' ')} | flight ${cell(leg.from)} – ${cell(leg.to)}, ${leg.km} km, ${leg.hours} h | |`,
          ];
    if (visit === undefined) return flight;
    const days = visit.from === visit.until ? visit.from : `${visit.from} to ${visit.until}`;
    return [...flight, `| ${days} | **${cell(visit.city)}** | ${visit.worth} |`];
  });
  const last = trip.legs.at(-1);
  return [
    `## ${cell(trip.envoy)} (${cell(about.join(', '))})`,
    '',
    '| when | where | worth |',
    '|---|---|---:|',
    ...rows,
    '',
    `Home on ${last?.arrives.replace('T', ' at ') ?? ''}. Worth ${round(trip.worth)}${trip.cost === null ? '' : `, costs ${trip.cost} ${plan.budget?.unit ?? ''}`}.`,
  ].join('\n');
}

function alternativesText({ best, alternatives }: EnvoysReport): readonly string[] {
  if (best === null || alternatives.length === 0) return [];
  const row = (plan: TravelPlan, name: string) =>
    `| ${name} | ${plan.worth} | ${plan.proven ? 'proved' : `at most ${plan.bound}`} | ${list(plan.adds)} | ${list(plan.drops)} | ${plan.trips.map(({ visits }) => visits.map(({ city }) => cell(city)).join(' → ')).join('; ')} |`;
  return [
    [
      '## Next best',
      '',
      alternatives.some(({ adds }) => adds.length > 0)
        ? 'Each goes to a capital that the plan above it leaves out, if there is one.'
        : 'The best plan leaves none out that can be reached; each of these leaves out what no plan above it does.',
      '',
      '| plan | worth | best of its kind | goes to instead | leaves out | routes |',
      '|---|---:|---|---|---|---|',
      row(best, 'best'),
      ...alternatives.map((plan, at) => row(plan, String(at + 2))),
    ].join('\n'),
  ];
}

function pricesText({ prices }: EnvoysReport): readonly string[] {
  if (prices.length === 0) return [];
  return [
    [
      '## What each rule costs',
      '',
      'Worth that could be had if this one alone were lifted.',
      '',
      '| constraint | worth lost | would add | would drop |',
      '|---|---:|---|---|',
      ...prices.map(
        ({ words, gain: [least, most], adds, drops }) =>
          `| ${cell(words)} | ${least === most ? least : `${least} to ${most}`} | ${list(adds)} | ${list(drops)} |`,
      ),
    ].join('\n'),
  ];
}

function worthText({ plan, best }: EnvoysReport): string {
  const visited = new Set(best?.trips.flatMap(({ visits }) => visits.map(({ city }) => city)));
  const row = (capital: Capital) =>
    `| ${cell(capital.city)} | ${capital.worth} | ${capital.days} | ${visited.has(capital.city) ? 'yes' : 'no'} | ${capital.reason.ground} | ${cell(capital.reason.words)}${partsText(capital)} |`;
  return [
    '## What each capital is worth, and why',
    '',
    '| capital | worth | days | visited | rests on | reason |',
    '|---|---:|---:|---|---|---|',
    ...plan.capitals.map(row),
  ].join('\n');
}

function partsText({ parts, evidence }: Capital): string {
  const said = evidence
    .slice(0, 2)
    .map(({ day, sentence, eventId }) => ` ${day}: ${cell(sentence)} [${eventId}]`);
  if (parts === null) return said.join('');
  return `: ties ${parts.ties}, dependence ${parts.dependence}, mediation ${parts.mediation}.${said.join('')}`;
}

function methodText(plan: EnvoysPlan): string {
  const { cruise, overhead } = plan.flights;
  return [
    '## How it was computed',
    '',
    `From ${plan.from} to ${plan.until}. A visit begins in the morning and takes working days of ${plan.workingHours} hours${plan.weekends ? '' : ', from Monday to Friday'}; flights take the great-circle distance at ${cruise} km an hour and ${overhead} hours more. All times are the clock of home. Where envoy and hosts share no language, ${Math.round(plan.withoutLanguage * 100)} % of the worth is kept. The plan is the one of greatest total worth, by branch and price over routes (docs/envoys.md).`,
  ].join('\n');
}

function list(cities: readonly string[]): string {
  return cities.length === 0 ? '–' : cities.map(cell).join(', ');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
