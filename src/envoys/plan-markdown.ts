/** A report on envoys as Markdown. */
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { cell } from '../shared/markdown-cell.js';
import type { Capital, EnvoysPlan, EnvoysReport, TravelPlan, Trip } from './plan-types.js';
import { type EnvoysWords, envoysWords } from './words/index.js';

/**
 * The whole report: answer, itineraries, alternatives, prices, and what every worth rests on. `language`: that of the
 * report.
 */
export function formatEnvoysMarkdown(report: EnvoysReport, language: Language = DEFAULT_LANGUAGE): string {
  const say = envoysWords(language);
  const { plan, best } = report;
  return `${[
    `# ${cell(plan.title)}`,
    report.words,
    ...(best === null ? [] : best.trips.map((trip) => tripText(plan, trip, say.page))),
    ...alternativesText(report, say.page),
    ...pricesText(report, say),
    worthText(report, say),
    [`## ${say.page.method}`, '', say.page.methodOf(plan)].join('\n'),
  ].join('\n\n')}\n`;
}

type Page = EnvoysWords['page'];

function tripText(plan: EnvoysPlan, trip: Trip, page: Page): string {
  const envoy = plan.envoys.find(({ name }) => name === trip.envoy);
  const about = [
    plan.standings[envoy?.standing ?? 0],
    ...(envoy === undefined || envoy.languages.length === 0 ? [] : [page.speaks(envoy.languages)]),
  ];
  const rows = trip.legs.flatMap((leg, at) => {
    const visit = trip.visits[at];
    const flight =
      leg.km < 50
        ? []
        : [
            `| ${leg.departs.replace('T', ' ')} | ${page.flight(cell(leg.from), cell(leg.to), leg.km, leg.hours)} | |`,
          ];
    if (visit === undefined) return flight;
    return [
      ...flight,
      `| ${page.days(visit.from, visit.until)} | **${cell(visit.city)}** | ${visit.worth} |`,
    ];
  });
  const [day = '', time = ''] = (trip.legs.at(-1)?.arrives ?? '').split('T');
  return [
    `## ${cell(trip.envoy)} (${cell(about.join(', '))})`,
    '',
    `| ${page.trip.join(' | ')} |`,
    '|---|---|---:|',
    ...rows,
    '',
    `${page.home(day, time, round(trip.worth))}${trip.cost === null ? '' : page.costs(trip.cost, plan.budget?.unit ?? '')}.`,
  ].join('\n');
}

function alternativesText({ best, alternatives }: EnvoysReport, page: Page): readonly string[] {
  if (best === null || alternatives.length === 0) return [];
  const row = (plan: TravelPlan, name: string) =>
    `| ${name} | ${plan.worth} | ${plan.proven ? page.proved : page.atMost(plan.bound)} | ${list(plan.adds)} | ${list(plan.drops)} | ${plan.trips.map(({ visits }) => visits.map(({ city }) => cell(city)).join(' → ')).join('; ')} |`;
  return [
    [
      `## ${page.next}`,
      '',
      alternatives.some(({ adds }) => adds.length > 0) ? page.eachNew : page.eachLess,
      '',
      `| ${page.plans.join(' | ')} |`,
      '|---|---:|---|---|---|---|',
      row(best, page.best),
      ...alternatives.map((plan, at) => row(plan, String(at + 2))),
    ].join('\n'),
  ];
}

function pricesText({ prices }: EnvoysReport, { page, span }: EnvoysWords): readonly string[] {
  if (prices.length === 0) return [];
  return [
    [
      `## ${page.prices}`,
      '',
      page.pricesAbout,
      '',
      `| ${page.price.join(' | ')} |`,
      '|---|---:|---|---|',
      ...prices.map(
        ({ words, gain: [least, most], adds, drops }) =>
          `| ${cell(words)} | ${span(least, most)} | ${list(adds)} | ${list(drops)} |`,
      ),
    ].join('\n'),
  ];
}

function worthText({ plan, best }: EnvoysReport, { page, ground }: EnvoysWords): string {
  const visited = new Set(best?.trips.flatMap(({ visits }) => visits.map(({ city }) => city)));
  const row = (capital: Capital) =>
    `| ${cell(capital.city)} | ${capital.worth} | ${capital.days} | ${visited.has(capital.city) ? page.yes : page.no} | ${ground(capital.reason.ground)} | ${cell(capital.reason.words)}${partsText(capital, page)} |`;
  return [
    `## ${page.worths}`,
    '',
    `| ${page.capital.join(' | ')} |`,
    '|---|---:|---:|---|---|---|',
    ...plan.capitals.map(row),
  ].join('\n');
}

function partsText({ parts, evidence }: Capital, page: Page): string {
  const said = evidence
    .slice(0, 2)
    .map(({ day, sentence, eventId }) => ` ${day}: ${cell(sentence)} [${eventId}]`);
  if (parts === null) return said.join('');
  return `${page.parts(parts.ties, parts.dependence, parts.mediation)}${said.join('')}`;
}

function list(cities: readonly string[]): string {
  return cities.length === 0 ? '–' : cities.map(cell).join(', ');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
