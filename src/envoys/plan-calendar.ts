/**
 * A plan as a calendar (RFC 5545): a visit is an event of whole days, a flight one with times. Times are without a zone
 * ("floating"): they are the clock of home.
 */
import { addDays } from '../ontology/day.js';
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import type { EnvoysReport, Leg, TravelPlan, Trip, Visit } from './plan-types.js';
import { type EnvoysWords, envoysWords } from './words/index.js';

/** The best plan as `text/calendar`; a calendar without events where there is none. */
export function formatEnvoysCalendar(
  { plan, best }: Pick<EnvoysReport, 'plan' | 'best'>,
  language: Language = DEFAULT_LANGUAGE,
): string {
  const say = envoysWords(language).calendar;
  const stamp = `${plan.from.replaceAll('-', '')}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Entente//Envoys//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(plan.title)}`,
    ...tripsIn(best).flatMap((trip, at) => tripEvents(trip, at, stamp, say)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function tripsIn(best: TravelPlan | null): readonly Trip[] {
  return best?.trips ?? [];
}

type Calendar = EnvoysWords['calendar'];

function tripEvents(trip: Trip, number: number, stamp: string, say: Calendar): readonly string[] {
  return trip.legs.flatMap((leg, at) => {
    const uid = `${stamp.slice(0, 8)}-${number + 1}-${at + 1}`;
    const visit = trip.visits[at];
    return [
      ...(leg.km < 50 ? [] : flightEvent(trip.envoy, leg, `${uid}-flight`, stamp, say)),
      ...(visit === undefined ? [] : visitEvent(trip.envoy, visit, `${uid}-visit`, stamp, say)),
    ];
  });
}

function visitEvent(
  envoy: string,
  { city, from, until, worth }: Visit,
  uid: string,
  stamp: string,
  say: Calendar,
): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@entente.invalid`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`,
    // The end of an event is the first moment after it.
    `DTEND;VALUE=DATE:${addDays(until, 1).replaceAll('-', '')}`,
    `SUMMARY:${escaped(say.visit(envoy, city))}`,
    `LOCATION:${escaped(city)}`,
    `DESCRIPTION:${escaped(say.worth(worth))}`,
    'END:VEVENT',
  ];
}

function flightEvent(
  envoy: string,
  { from, to, departs, arrives, km, hours }: Leg,
  uid: string,
  stamp: string,
  say: Calendar,
): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@entente.invalid`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${moment(departs)}`,
    `DTEND:${moment(arrives)}`,
    `SUMMARY:${escaped(say.flight(envoy, from, to))}`,
    `DESCRIPTION:${escaped(say.flightAbout(km, hours))}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}

function moment(time: string): string {
  return `${time.replace(/[-:]/g, '')}00`;
}

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line ends are escaped. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** RFC 5545, 3.1: no line longer than 75 octets; what follows begins with a space. No character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > 75) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
