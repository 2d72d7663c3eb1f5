/**
 * Thaw and freeze: what each of two states does of its own accord to ease or to sharpen things, whether the other
 * answers, and on which level the two talk. The idea of graduated, reciprocated initiatives is C. E. Osgood's
 * (An Alternative to War or Surrender, 1962); the criteria stand in tables/contact.tsv.
 */
import { type StateCode, statesOf } from '../ontology/actor.js';
import { addDays, type Day, periodsBetween } from '../ontology/day.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import type { Language } from '../shared/language/language.js';
import { between } from './alliance-criteria.js';
import type { ContactRules } from './contact-criteria.js';
import { type BareStep, initiativesOf, withAnswers } from './contact-steps.js';
import {
  type Climate,
  CONTACT_LEVELS,
  type Contact,
  type ContactLevel,
  type ContactView,
  type ContactYear,
  type Step,
} from './contact-types.js';
import { contactWords } from './contact-words.js';
import { type Phrases, phrasesOf } from './phrases.js';
import { receiptOf } from './receipt.js';

export interface ContactOptions {
  /** The day on which it is looked at: what is later does not count. */
  readonly at: Day;
  /** Days within which a step is answered (default: 60). */
  readonly window?: number;
  /** Days within which contact is present (default: 365). */
  readonly within?: number;
  /** Names of a state as sentences write them, for acts without a coded target (default: none are sought). */
  readonly names?: (state: StateCode) => readonly string[];
  /** Name of a state, for the answer in words (default: the first of those names, else its code). */
  readonly name?: (state: StateCode) => string;
  /** Of the answer in words (default: English). */
  readonly language?: Language;
}

/** More parties than this make a round, not a contact of two. */
const MOST_PARTIES = 4;
const CONTACT_TYPES: readonly string[] = ['CONSULT', 'AGREE', 'COOPERATE'];

type Dated = LoggedEvent & { readonly day: Day };

/**
 * Contact between two states. `events`: at least those of either, of any status; facts alone count. Where nothing is
 * known the lists are empty, and the words say so. Throws a RangeError for a pair of a state with itself.
 */
export function contactBetween(
  [a, b]: readonly [StateCode, StateCode],
  events: readonly LoggedEvent[],
  rules: ContactRules,
  options: ContactOptions,
): ContactView {
  if (a === b) throw new RangeError(`${a} and ${b} are the same state`);
  const { at, window = 60, within = 365, names = () => [] } = options;
  const leftOut = { notFact: 0, undated: 0, yearOnly: 0, later: 0, indirect: 0 };
  const naming = { [a]: phrasesOf(names(a).join(';')), [b]: phrasesOf(names(b).join(';')) };
  const bare: BareStep[] = [];
  const contacts: Contact[] = [];
  for (const event of happenings(events, a, b, at, naming, leftOut)) {
    if (CONTACT_TYPES.includes(event.type) && between(event, a, b) && rules.sign(event) === null) {
      if (isIndirect(event)) leftOut.indirect += 1;
      else contacts.push({ day: event.day, level: rules.level(event), receipt: receiptOf(event) });
      continue;
    }
    bare.push(...stepsOf(event, a, b, rules, naming));
  }
  const steps = withAnswers(bare, contacts, at, window);
  const present = contacts.filter((contact) => contact.day >= addDays(at, -within));
  const view = {
    a,
    b,
    at,
    window,
    within,
    climate: climateOf(steps, at),
    level: highest(present),
    latest: CONTACT_LEVELS.map((level) => ({
      level,
      contact: contacts.findLast((contact) => contact.level === level) ?? null,
    })),
    steps,
    initiatives: initiativesOf(steps, [a, b]),
    contacts,
    years: yearsOf(steps, contacts, a, at),
    leftOut,
  };
  return {
    ...view,
    words: contactWords(view, options.name ?? ((state) => names(state)[0] ?? state), options.language),
  };
}

type Naming = Readonly<Record<StateCode, Phrases>>;

/** One dated fact for each happening between the two, the likeliest report of it; in order of day and id. */
function happenings(
  events: readonly LoggedEvent[],
  a: StateCode,
  b: StateCode,
  at: Day,
  naming: Naming,
  leftOut: { notFact: number; undated: number; yearOnly: number; later: number },
): readonly Dated[] {
  const best = new Map<string, Dated>();
  for (const event of new Map(events.map((each) => [each.id, each])).values()) {
    const { day } = event;
    const concerned = between(event, a, b) || namedTarget(event, a, b, naming) !== null;
    if (!concerned || event.review === 'rejected') continue;
    if (event.status !== 'occurred') leftOut.notFact += 1;
    else if (day === null) leftOut.undated += 1;
    else if (event.precision === 'year') leftOut.yearOnly += 1;
    else if (day > at) leftOut.later += 1;
    else {
      const known = best.get(event.occurrenceId);
      if (!known || known.confidence < event.confidence) best.set(event.occurrenceId, { ...event, day });
    }
  }
  return [...best.values()].sort((x, y) =>
    x.day !== y.day ? (x.day < y.day ? -1 : 1) : x.id < y.id ? -1 : 1,
  );
}

/** The other side, where an act of one has no target but itself and the sentence names the other. */
function namedTarget(
  event: LoggedEvent,
  a: StateCode,
  b: StateCode,
  naming: Naming,
): { readonly by: StateCode; readonly to: StateCode } | null {
  const [sources, targets] = [statesOf(event.source), statesOf(event.target)];
  for (const [by, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const alone = !event.mutual && sources.length === 1 && sources[0] === by;
    if (!alone || targets.some((target) => target !== by)) continue;
    if (naming[to]?.in(event.sentence)) return { by, to };
  }
  return null;
}

/** The steps that an act is; one of each side where both did something to the other. */
function stepsOf(
  event: Dated,
  a: StateCode,
  b: StateCode,
  rules: ContactRules,
  naming: Naming,
): readonly BareStep[] {
  const sign = rules.sign(event);
  if (sign === null) return [];
  const field = rules.field(event);
  const step = (by: StateCode, to: StateCode, inferred: boolean): BareStep => ({
    by,
    to,
    day: event.day,
    sign,
    field,
    inferred,
    receipt: receiptOf(event),
  });
  const named = namedTarget(event, a, b, naming);
  // Without a coded target only a field of the table makes sure that it is a matter between the two.
  if (named !== null) return field === null ? [] : [step(named.by, named.to, true)];
  const [sources, targets] = [statesOf(event.source), statesOf(event.target)];
  return [[a, b] as const, [b, a] as const].flatMap(([by, to]) =>
    sources.includes(by) && (event.mutual ? sources : targets).includes(to) ? [step(by, to, false)] : [],
  );
}

function isIndirect(event: LoggedEvent): boolean {
  const parties = new Set([...statesOf(event.source), ...statesOf(event.target)]);
  return event.mode === 'third-party' || parties.size > MOST_PARTIES;
}

function highest(contacts: readonly Contact[]): ContactLevel | null {
  return CONTACT_LEVELS.findLast((level) => contacts.some((contact) => contact.level === level)) ?? null;
}

function climateOf(steps: readonly Step[], at: Day): Climate {
  const recent = steps.filter((step) => step.day >= addDays(at, -365));
  const thaw = recent.filter((step) => step.sign === 'thaw');
  const freeze = recent.length - thaw.length;
  if (recent.length === 0) return 'silence';
  if (thaw.length === 0 || freeze > 2 * thaw.length) return 'freeze';
  if (freeze > thaw.length) return 'mixed';
  return new Set(thaw.map((step) => step.by)).size === 2 ? 'thaw' : 'one-sided thaw';
}

function yearsOf(
  steps: readonly Step[],
  contacts: readonly Contact[],
  a: StateCode,
  at: Day,
): readonly ContactYear[] {
  const first = [...steps, ...contacts].map(({ day }) => day).sort()[0];
  if (first === undefined) return [];
  return periodsBetween(first, at, 'year').map((year) => {
    const own = steps.filter((step) => step.day.startsWith(year));
    const met = contacts.filter((contact) => contact.day.startsWith(year));
    const both = (sign: Step['sign']): readonly [number, number] => {
      const signed = own.filter((step) => step.sign === sign);
      const byA = signed.filter((step) => step.by === a).length;
      return [byA, signed.length - byA];
    };
    return {
      year,
      thaw: both('thaw'),
      freeze: both('freeze'),
      answered: own.filter(
        ({ sign, outcome }) => sign === 'thaw' && (outcome === 'in kind' || outcome === 'answered'),
      ).length,
      contacts: met.length,
      level: highest(met),
    };
  });
}
