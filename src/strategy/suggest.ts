/**
 * Preferences from the record: what a state did when it could. Options that say which coded acts they are (`acts`) are
 * read month by month: taken where such an act is told, not taken where reports were read and none tells it. Two kinds
 * of statements follow, each with its acts and its strength:
 *
 *   answers  a player takes an option more often (or less) in months in which somebody else took theirs, or in the month
 *            after, than in others: "a if b" (or "not a if b"). Fisher's exact test, two-sided, over the two-by-two table.
 *   habits   a player takes an option in most months, or hardly ever.
 *
 * Conduct is no wish: who tests missiles in few months may like to and lack them. The suggestions are for a person to
 * weigh; what is below the line of chance is given as unknown, and is drawn both ways in the worlds.
 */
import { type Day, periodOf, periodsBetween } from '../ontology/day.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import { isAct } from './act-query.js';
import type { GameSpec } from './games/game-types.js';
import type { Share } from './tracks/track-types.js';
import { shareOf } from './tracks/track-worlds.js';

/** Two-sided p up to which an answer is suggested as likely; above it is unknown. */
export const LIKELY_P = 0.05;
/** Fewest months on either side of a comparison. */
const FEWEST_MONTHS = 3;
/** Acts kept as receipts. */
const RECEIPTS = 5;

export interface Suggestion {
  readonly player: string;
  readonly kind: 'answer' | 'habit';
  /** As a game file writes it: "test if drills". */
  readonly statement: string;
  /** False where the record does not tell it from chance. */
  readonly known: boolean;
  /** Months in which the option was taken, of those in which it could be seen. */
  readonly taken: Share & { readonly months: number; readonly of: number };
  /** For an answer: the same in the months without what it answers; and p of Fisher's test. */
  readonly otherwise: (Share & { readonly months: number; readonly of: number }) | null;
  readonly p: number | null;
  /** Acts behind it, the latest last. */
  readonly eventIds: readonly string[];
}

/** What the record suggests of every player's preferences. `read`: days on which something was published. */
export function suggestPreferences(
  { options, players }: GameSpec,
  events: readonly LoggedEvent[],
  read: readonly Day[],
): readonly Suggestion[] {
  const days = [...read].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const heard = new Set(days.map((day) => periodOf(day, 'month')));
  const months = periodsBetween(first, last, 'month').filter((month) => heard.has(month));
  const owner = new Map(
    players.flatMap(({ name, options: own }) => own.map((option) => [option, name] as const)),
  );
  const seen = options.flatMap(({ id, acts }, option): readonly Conduct[] => {
    if (acts === undefined || acts.length === 0) return [];
    const own = events.filter((event) => event.day !== null && acts.some((act) => isAct(event, act)));
    const taken = new Set(own.map((event) => periodOf(event.day as Day, 'month')));
    return [{ id, player: owner.get(option) ?? '', own, months: months.map((month) => taken.has(month)) }];
  });
  const answers = seen.flatMap((one) =>
    seen.flatMap((other) => (one.player === other.player ? [] : answerOf(one, other))),
  );
  const habits = seen.flatMap(habitOf);
  return [...answers, ...habits].sort(
    (a, b) =>
      Number(b.known) - Number(a.known) || (a.p ?? 1) - (b.p ?? 1) || (a.statement < b.statement ? -1 : 1),
  );
}

interface Conduct {
  readonly id: string;
  readonly player: string;
  readonly own: readonly LoggedEvent[];
  /** By month heard: whether the option was taken. */
  readonly months: readonly boolean[];
}

function answerOf(one: Conduct, other: Conduct): readonly Suggestion[] {
  const after = other.months.map((taken, m) => taken || other.months[m - 1] === true);
  const count = (taken: boolean, answered: boolean) =>
    one.months.filter((each, m) => each === taken && after[m] === answered).length;
  const [yes, no, yesElse, noElse] = [
    count(true, true),
    count(false, true),
    count(true, false),
    count(false, false),
  ];
  if (yes + no < FEWEST_MONTHS || yesElse + noElse < FEWEST_MONTHS || yes + yesElse === 0) return [];
  const p = fisher(yes, no, yesElse, noElse);
  const more = yes / (yes + no) > yesElse / (yesElse + noElse);
  return [
    {
      player: one.player,
      kind: 'answer',
      statement: more ? `${one.id} if ${other.id}` : `not ${one.id} if ${other.id}`,
      known: p <= LIKELY_P,
      taken: { months: yes, of: yes + no, ...shareOf(yes, yes + no) },
      otherwise: { months: yesElse, of: yesElse + noElse, ...shareOf(yesElse, yesElse + noElse) },
      p,
      eventIds: receiptsOf(one.own),
    },
  ];
}

function habitOf({ id, player, months, own }: Conduct): readonly Suggestion[] {
  if (months.length < FEWEST_MONTHS) return [];
  const taken = months.filter(Boolean).length;
  const share = shareOf(taken, months.length);
  const known = share.low > 0.5 || share.high < 0.5;
  return [
    {
      player,
      kind: 'habit',
      statement: share.share < 0.5 ? `not ${id}` : id,
      known,
      taken: { months: taken, of: months.length, ...share },
      otherwise: null,
      p: null,
      eventIds: receiptsOf(own),
    },
  ];
}

/** One act of each happening, the latest ones. */
function receiptsOf(events: readonly LoggedEvent[]): readonly string[] {
  const byHappening = new Map(events.map((event) => [event.occurrenceId, event]));
  return [...byHappening.values()]
    .sort((a, b) =>
      (a.day ?? '') < (b.day ?? '') ? -1 : (a.day ?? '') > (b.day ?? '') ? 1 : a.id < b.id ? -1 : 1,
    )
    .slice(-RECEIPTS)
    .map(({ id }) => id);
}

/** Two-sided p of Fisher's exact test: the tables with the same margins that are no likelier than this one. */
export function fisher(a: number, b: number, c: number, d: number): number {
  const n = a + b + c + d;
  const logs = [0];
  for (let k = 1; k <= n; k++) logs.push((logs[k - 1] as number) + Math.log(k));
  const log = (k: number) => logs[k] as number;
  const chance = (x: number) => {
    const [y, z] = [a + b - x, a + c - x];
    const rest = n - x - y - z;
    if (y < 0 || z < 0 || rest < 0) return 0;
    return Math.exp(
      log(a + b) + log(c + d) + log(a + c) + log(b + d) - log(n) - log(x) - log(y) - log(z) - log(rest),
    );
  };
  const own = chance(a);
  let p = 0;
  for (let x = 0; x <= Math.min(a + b, a + c); x++) {
    const each = chance(x);
    if (each <= own * (1 + 1e-9)) p += each;
  }
  return Math.min(1, p);
}
