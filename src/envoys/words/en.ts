/** What the room of the envoys says, in English. */
import { writingOf } from '../../shared/language/writing.js';
import type { Ground } from '../../strategy/index.js';
import type { EnvoysPlan, RuleKind } from '../plan-types.js';

const { list } = writingOf('en');
const comma = (cities: readonly string[]) => cities.join(', ');
/** A gain that lies between two values. */
const span = (least: number, most: number) => (least === most ? `${least}` : `${least} to ${most}`);

export const en = {
  span,
  standing: 'envoy',
  suggested: 'suggested from the log',
  noReason: 'given without a reason',
  ground: (ground: Ground): string => ground,
  rule: (kind: RuleKind, cities: readonly string[], envoy: string): string => {
    const [a = '', b = ''] = cities;
    const rules: Readonly<Record<RuleKind, string>> = {
      before: `${b} only after ${a}`,
      order: `${a} before ${b}, where both are visited`,
      only_with: `${a} only together with ${b}`,
      both_or_neither: `${a} and ${b} both or neither`,
      not_both: `not both ${a} and ${b}`,
      must: `${a} must be visited`,
      same_envoy: `${comma(cities)} by one and the same envoy`,
      different_envoys: `${comma(cities)} by different envoys`,
      by: `${a} by ${envoy}`,
    };
    return rules[kind];
  },
  window: (city: string, windows: readonly (readonly [string, string])[]) =>
    `${city} only ${windows.map(([from, until]) => `from ${from} to ${until}`).join(' or ')}`,
  receives: (city: string, standing: string) => `${city} receives nobody below ${standing}`,
  ownLanguages: 'envoys speak only their own languages',
  budget: (total: number, unit: string) => `no more than ${total} ${unit}`,
  home: (until: string) => `all home by ${until}`,
  notLater: (until: string) => `all home by ${until}, and not a day later`,
  mayNotGo: 'whoever is named for it may not go there',
  noStanding: (standing: string) => `nobody has the standing of ${standing}`,
  notInTime: 'nobody can be there within its window and home again in time',
  notFound:
    'No plan that keeps all rules was found in the effort allowed; whether there is one is not known. Allow more with --effort.',
  clash: (rules: readonly string[]) =>
    `No plan keeps all rules. These clash, and any one of them left out would free the others: ${rules.join('; ')}.`,
  nobody: (out: string) => `Nobody can be sent anywhere: ${out}`,
  goes: (envoy: string, cities: readonly string[]) => `${envoy} goes to ${comma(cities)}.`,
  worth: (worth: number, whole: number) => `Worth ${worth} of ${whole}.`,
  proved: 'Proved: no plan under these rules is worth more.',
  notProved: (bound: number, gap: string) =>
    `Not proved: no plan is worth more than ${bound}, ${gap} % above this one.`,
  outOfReach: (out: string) => `Out of reach: ${out}`,
  out: (cities: readonly { readonly city: string; readonly why: string }[]) =>
    `${cities.map(({ city, why }) => `${city} (${why})`).join('; ')}.`,
  next: (adds: readonly string[], drops: readonly string[], less: number) => {
    const change = [
      ...(adds.length > 0 ? [`with ${comma(adds)}`] : []),
      ...(drops.length > 0 ? [`without ${comma(drops)}`] : []),
    ];
    return `The next best plan ${change.length === 0 ? 'goes to the same capitals' : `goes ${list(change)}`}, and is worth ${less} less.`;
  },
  dearest: (rule: string, least: number, most: number) =>
    `The dearest rule is "${rule}": without it, worth would rise by ${span(least, most)}.`,
  page: {
    speaks: (languages: readonly string[]) => `speaks ${comma(languages)}`,
    trip: ['when', 'where', 'worth'],
    flight: (from: string, to: string, km: number, hours: number) =>
      `flight ${from} – ${to}, ${km} km, ${hours} h`,
    days: (from: string, until: string) => (from === until ? from : `${from} to ${until}`),
    home: (day: string, time: string, worth: number) => `Home on ${day} at ${time}. Worth ${worth}`,
    costs: (cost: number, unit: string) => `, costs ${cost} ${unit}`,
    next: 'Next best',
    eachNew: 'Each goes to a capital that the plan above it leaves out, if there is one.',
    eachLess:
      'The best plan leaves none out that can be reached; each of these leaves out what no plan above it does.',
    plans: ['plan', 'worth', 'best of its kind', 'goes to instead', 'leaves out', 'routes'],
    best: 'best',
    proved: 'proved',
    atMost: (bound: number) => `at most ${bound}`,
    prices: 'What each rule costs',
    pricesAbout: 'Worth that could be had if this one alone were lifted.',
    price: ['constraint', 'worth lost', 'would add', 'would drop'],
    worths: 'What each capital is worth, and why',
    capital: ['capital', 'worth', 'days', 'visited', 'rests on', 'reason'],
    yes: 'yes',
    no: 'no',
    parts: (ties: number, dependence: number, mediation: number) =>
      `: ties ${ties}, dependence ${dependence}, mediation ${mediation}.`,
    method: 'How it was computed',
    methodOf: ({ from, until, workingHours, weekends, flights, withoutLanguage }: EnvoysPlan) =>
      `From ${from} to ${until}. A visit begins in the morning and takes working days of ${workingHours} hours${weekends ? '' : ', from Monday to Friday'}; flights take the great-circle distance at ${flights.cruise} km an hour and ${flights.overhead} hours more. All times are the clock of home. Where envoy and hosts share no language, ${Math.round(withoutLanguage * 100)} % of the worth is kept. The plan is the one of greatest total worth, by branch and price over routes (docs/envoys.md).`,
  },
  drawing: 'Flights as great circles, centred on home.',
  calendar: {
    visit: (envoy: string, city: string) => `${envoy} in ${city}`,
    worth: (worth: number) => `Worth ${worth} in the plan.`,
    flight: (envoy: string, from: string, to: string) => `${envoy}: flight ${from} – ${to}`,
    flightAbout: (km: number, hours: number) => `${km} km, about ${hours} h. Times are the clock of home.`,
  },
};
