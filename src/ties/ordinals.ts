/** What an ordinal of a report counts ("third visit this year"): acts of which kind, since which day. */
import { addDays, type Day, firstDayOf, periodOf } from '../ontology/day.js';
import type { EventType } from '../ontology/event-types.js';
import type { TieEvent } from './types.js';

/** `calendar`: this year, month, week; `lately`: in some months or years; `since`: since a year; `unsaid`: none told. */
export type OrdinalScope = 'calendar' | 'lately' | 'since' | 'unsaid';

/** Since when a count runs; `from` null: the report does not say. */
export interface CountScope {
  readonly kind: OrdinalScope;
  readonly from: Day | null;
}

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  a: 1,
};
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 };

/** Reads the unit of an ordinal as the coder gives it: `visit this year`, `test in three months`, `summit since 2019`. */
export function scopeOf(unit: string, day: Day): CountScope {
  const calendar = /\bthis (year|month|week)$/.exec(unit);
  if (calendar) {
    const period = calendar[1] as 'year' | 'month' | 'week';
    return { kind: 'calendar', from: firstDayOf(periodOf(day, period)) };
  }
  const since = /\bsince (?:\w+ )?((?:19|20)\d\d)$/.exec(unit);
  if (since) return { kind: 'since', from: `${since[1]}-01-01` };
  const lately =
    /\b(?:in|since) (?:the (?:last|past) )?(?:over |more than |nearly |almost )?(?:(\w+) )?(day|week|month|year)s?$/.exec(
      unit,
    );
  if (lately) {
    const [, word = 'one', measure = 'year'] = lately;
    const number = NUMBERS[word] ?? Number(word);
    if (Number.isFinite(number) && number > 0) {
      return { kind: 'lately', from: addDays(day, -Math.round(number * (DAYS[measure] ?? 1))) };
    }
  }
  return { kind: 'unsaid', from: null };
}

/** Types (and modes) that a noun counts. A noun that is not here counts acts of the act's own type and mode. */
const NOUNS: readonly (readonly [
  RegExp,
  readonly { readonly type: EventType; readonly modes?: readonly string[] }[],
])[] = [
  [/^(?:visit|trip|tour|journey)\b/, [{ type: 'CONSULT', modes: ['visit'] }]],
  [/^call\b/, [{ type: 'CONSULT', modes: ['phone'] }]],
  [
    /^(?:meeting|summit|talks|round|session)\b/,
    [{ type: 'CONSULT', modes: ['', 'visit', 'multilateral', 'third-party'] }],
  ],
  [/^(?:exercise|drill)\b/, [{ type: 'COOPERATE' }, { type: 'MOBILIZE' }]],
  [/^attack\b/, [{ type: 'ASSAULT' }]],
  [/^sanctions\b/, [{ type: 'SANCTION' }]],
  [/^(?:package|tranche) of sanctions\b/, [{ type: 'SANCTION' }]],
  [/^veto\b/, [{ type: 'REJECT' }]],
];

/** Whether an act is of the kind that the unit counts when it is told with another act. */
export function typesCounted(unit: string, told: TieEvent): (event: TieEvent) => boolean {
  const named = NOUNS.find(([noun]) => noun.test(unit))?.[1];
  if (named !== undefined) {
    return (event) =>
      named.some(
        ({ type, modes }) => type === event.type && (modes === undefined || modes.includes(event.mode ?? '')),
      );
  }
  return (event) => event.type === told.type && (told.mode === undefined || event.mode === told.mode);
}
