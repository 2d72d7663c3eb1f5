/** A plan for envoys in a brief, in English. */
import { writingOf } from '../../shared/language/writing.js';

const { list } = writingOf('en');

export const envoys = {
  none: 'No plan keeps all rules.',
  goes: (envoy: string, cities: readonly string[]) => `${envoy} goes to ${list(cities)}.`,
  nobody: 'Nobody can be sent anywhere.',
  worth: (worth: number, whole: number) => `Worth ${worth} of ${whole}.`,
  proved: 'Proved: no plan under these rules is worth more.',
  notProved: (bound: number) => `Not proved: no plan is worth more than ${bound}.`,
  outOfReach: (out: readonly { readonly city: string; readonly why: string }[]) =>
    `Out of reach: ${out.map(({ city, why }) => `${city} (${why})`).join('; ')}.`,
  noOther: 'No other plan of another kind was found.',
  next: (adds: readonly string[], drops: readonly string[], less: number, worth: number) => {
    const how = [
      ...(adds.length === 0 ? [] : [`goes to ${list(adds)}`]),
      ...(drops.length === 0 ? [] : [`leaves out ${list(drops)}`]),
    ];
    return `The next best plan ${how.length === 0 ? 'goes to the same capitals' : list(how)}, and is worth ${less === 0 ? 'as much' : `${less} less`} (${worth}).`;
  },
  flip: (rule: string, least: number, most: number, adds: readonly string[], drops: readonly string[]) => {
    const then = [
      ...(adds.length === 0 ? [] : [`adds ${list(adds)}`]),
      ...(drops.length === 0 ? [] : [`drops ${list(drops)}`]),
    ];
    return `Without “${rule}” worth rises by ${least === most ? `${least}` : `${least} to ${most}`}${then.length === 0 ? '' : `: the plan ${list(then)}`}.`;
  },
  noFlip: 'No single rule, window or limit, lifted, makes a better plan.',
  days: (from: string, until: string) => (from === until ? from : `${from} to ${until}`),
  home: (day: string) => `Home on ${day}.`,
  itinerary: { days: 'days', capital: 'capital', worth: 'worth' },
  worths: { capital: 'capital', worth: 'worth', visited: 'visited', rests: 'rests on' },
  yes: 'yes',
  no: 'no',
  reason: (ground: string, words: string) => `${ground}: ${words}`,
  caption: 'Flights as great circles, centred on home.',
  headings: {
    section: 'Whom to send where',
    clash: 'These rules clash',
    beats: 'What it beats, and by how much',
    change: 'What would change the answer',
    worths: 'What each capital is worth, and why',
  },
};
