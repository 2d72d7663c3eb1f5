/**
 * Plans as people write them, in YAML or JSON (docs/envoys.md). Every mistake is a `UserError` with file, line and what
 * was expected: cities that no table knows, windows in which no visit fits, precedence that runs in a circle.
 *
 * Long, because the schema and each check of what is written stand together, as a reader of the page expects them.
 */
import { z } from 'zod';
import { type Day, daysBetween, isDay } from '../ontology/day.js';
import { checkWritten, readWritten, type WrittenFile } from '../shared/checked-file.js';
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { nearest } from '../shared/nearest.js';
import { basisIn, basisWords, GROUND_KEYS, groundOf, groundsGiven } from '../strategy/basis.js';
import {
  type Capital,
  type Envoy,
  type EnvoysPlan,
  type Reason,
  RULE_KINDS,
  type Rule,
  type RuleKind,
} from './plan-types.js';
import type { Seat, Seats } from './seats.js';
import { envoysWords } from './words/index.js';

const day = z
  .string()
  .refine(isDay, { error: (issue) => `"${String(issue.input)}" is no day such as 2026-03-02` });
const words = z.string().min(1);
const above = z.number().positive();
const span = z.tuple([day, day]);
const pair = z.tuple([words, words]);
const many = z.array(words).min(2);

const ENVOY = z.strictObject({
  name: words,
  home: words.optional(),
  standing: words.optional(),
  languages: z.array(words).default([]),
  from: day.optional(),
  until: day.optional(),
});

const CAPITAL = z.strictObject({
  city: words,
  at: z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]).optional(),
  worth: z.union([above, z.literal('log')]),
  ...GROUND_KEYS,
  days: above.max(60).default(1),
  windows: z.array(span).min(1).optional(),
  standing: words.optional(),
  languages: z.array(words).default([]),
});

const RULE_FORMS = {
  before: pair.optional(),
  order: pair.optional(),
  only_with: pair.optional(),
  both_or_neither: pair.optional(),
  not_both: pair.optional(),
  must: words.optional(),
  same_envoy: many.optional(),
  different_envoys: many.optional(),
  by: z.strictObject({ city: words, envoy: words }).optional(),
} satisfies Readonly<Record<RuleKind, z.ZodType>>;

const RULE = z
  .strictObject({ ...RULE_FORMS, why: words.optional() })
  .refine(
    (rule) => RULE_KINDS.filter((kind) => rule[kind] !== undefined).length === 1,
    `a rule says one thing: one of ${RULE_KINDS.join(', ')}`,
  );

const PLAN = z.strictObject({
  title: words,
  from: day,
  until: day,
  home: words,
  flights: z
    .strictObject({ cruise: above.default(850), overhead: z.number().min(0).default(3) })
    .default({ cruise: 850, overhead: 3 }),
  working_hours: z.number().min(1).max(24).default(10),
  weekends: z.boolean().default(false),
  standings: z.array(words).min(1).optional(),
  without_language: z.number().min(0).max(1).default(1),
  suggest: z
    .strictObject({
      about: pair,
      weights: z
        .strictObject({
          ties: z.number().min(0),
          dependence: z.number().min(0),
          mediation: z.number().min(0),
        })
        .default({ ties: 1, dependence: 1, mediation: 1 }),
    })
    .optional(),
  envoys: z.array(ENVOY).min(1, 'nobody is there to be sent'),
  capitals: z.array(CAPITAL).min(1, 'no capital is named'),
  rules: z.array(RULE).default([]),
  budget: z
    .strictObject({
      total: above,
      unit: words.default('USD'),
      per_flight: z.number().min(0).default(0),
      per_km: z.number().min(0).default(0),
      per_day: z.number().min(0).default(0),
    })
    .optional(),
});
type Written = z.output<typeof PLAN>;

/** A plan whose worths may still have to come from the log. */
export interface PlanDraft {
  /** Capitals of `asked` have worth 1 until it is suggested. */
  readonly plan: EnvoysPlan;
  /** Codes whose worth the log is asked for. */
  readonly asked: readonly string[];
  /** The pair that matters, as typed, and the weight of each part; null: nothing is asked. */
  readonly suggest: NonNullable<Written['suggest']> | null;
  /** As typed; the state of the first envoy's home, for ties. */
  readonly home: string;
}

/** Reads a plan. `name` is what messages call the file. */
export function parsePlan(
  text: string,
  name: string,
  seats: Seats,
  language: Language = DEFAULT_LANGUAGE,
): PlanDraft {
  const file = readWritten(text, name, language);
  const written = checkWritten(file, PLAN);
  if (written.until < written.from)
    throw file.mistake(
      ['until'],
      `until ${written.until} lies before from ${written.from}`,
      'Swap the two days.',
    );
  const reader = new PlanReader(file, written, seats);
  return reader.draft();
}

class PlanReader {
  readonly #file: WrittenFile;
  readonly #written: Written;
  readonly #seats: Seats;
  readonly #standings: readonly string[];

  constructor(file: WrittenFile, written: Written, seats: Seats) {
    this.#file = file;
    this.#written = written;
    this.#seats = seats;
    this.#standings = written.standings ?? [envoysWords(file.language).standing];
  }

  draft(): PlanDraft {
    const { title, from, until, flights, budget, suggest, home } = this.#written;
    const capitals = this.#written.capitals.map((_, at) => this.#capital(at));
    this.#distinct(
      'capitals',
      capitals.map(({ city }) => this.#seats.find(city)?.city ?? city),
    );
    const envoys = this.#written.envoys.map((_, at) => this.#envoy(at));
    this.#distinct(
      'envoys',
      envoys.map(({ name }) => name),
    );
    const rules = this.#written.rules.map((_, at) => this.#rule(at, capitals, envoys));
    this.#noCircle(rules);
    const asked = this.#written.capitals.flatMap(({ worth }, at) => (worth === 'log' ? [at] : []));
    if (asked.length > 0 && suggest === undefined) {
      throw this.#file.mistake(
        ['capitals', asked[0] ?? 0, 'worth'],
        'the worth is to come from the log, but "suggest" does not say about which pair of states',
        'Add "suggest: { about: [PRK, RUS] }".',
      );
    }
    return {
      plan: {
        title,
        from,
        until,
        flights,
        workingHours: this.#written.working_hours,
        weekends: this.#written.weekends,
        standings: this.#standings,
        withoutLanguage: this.#written.without_language,
        envoys,
        capitals,
        rules,
        budget:
          budget === undefined
            ? null
            : {
                total: budget.total,
                unit: budget.unit,
                perFlight: budget.per_flight,
                perKm: budget.per_km,
                perDay: budget.per_day,
              },
        homes: [...new Set(envoys.map((envoy) => envoy.home))].map((city) => this.#homeSeat(city)),
      },
      asked: asked.map((at) => this.#codeOf(capitals[at] as Capital, at)),
      suggest: suggest ?? null,
      home: this.#seats.find(home)?.code ?? home,
    };
  }

  #codeOf({ code, city }: Capital, at: number): string {
    if (code !== null) return code;
    throw this.#file.mistake(
      ['capitals', at, 'worth'],
      `${city} is a place of the file's own, which the log does not know`,
      'Give its worth as a number.',
    );
  }

  #homeSeat(city: string) {
    const seat = this.#seats.find(city);
    if (seat === undefined) throw new RangeError(`${city} was no seat`);
    return { city, latitude: seat.latitude, longitude: seat.longitude };
  }

  /** A code is shown as its city, a seat by its name in the language of the file; everything else as it was typed. */
  #shown(typed: string): string {
    const seat = this.#seats.find(typed);
    if (seat === undefined) return typed.trim();
    // In another language every name of a seat is that language's own; in English it stays as it was typed.
    const renamed = this.#file.language !== DEFAULT_LANGUAGE && this.#nameOf(seat) !== seat.city;
    return renamed || seat.code === typed.trim().toUpperCase() ? this.#nameOf(seat) : typed.trim();
  }

  #nameOf({ city, local }: Seat): string {
    const { language } = this.#file;
    return language === DEFAULT_LANGUAGE ? city : (local?.[language] ?? city);
  }

  #seatAt(path: readonly PropertyKey[], typed: string) {
    const seat = this.#seats.find(typed);
    if (seat !== undefined) return seat;
    const near = this.#seats.nearest(typed);
    throw this.#file.mistake(
      path,
      `"${typed}" is no capital that tables/seats.tsv knows`,
      near === undefined ? 'Give its place yourself: "at: [latitude, longitude]".' : `Did you mean ${near}?`,
    );
  }

  #capital(at: number): Capital {
    const written = this.#written.capitals[at] as Written['capitals'][number];
    const path = ['capitals', at] as const;
    this.#fitsWeek(at, written.days);
    const seat = written.at === undefined ? this.#seatAt([...path, 'city'], written.city) : undefined;
    const known = seat ?? this.#seats.find(written.city);
    const [latitude, longitude] = written.at ?? [seat?.latitude ?? 0, seat?.longitude ?? 0];
    return {
      city: this.#shown(written.city),
      code: known?.code ?? null,
      latitude,
      longitude,
      worth: written.worth === 'log' ? 1 : written.worth,
      reason: this.#reason(at),
      parts: null,
      evidence: [],
      days: written.days,
      windows: this.#windows(at, written.days, written.windows),
      standing: this.#standing([...path, 'standing'], written.standing),
      languages: written.languages,
    };
  }

  #reason(at: number): Reason {
    const written = this.#written.capitals[at] as Written['capitals'][number];
    const given = groundsGiven(written);
    if (given.length > 1) {
      throw this.#file.mistake(
        ['capitals', at, given[1] ?? ''],
        `a worth rests on one ground, here are ${given.join(' and ')}`,
        'Keep the one that it rests on most.',
      );
    }
    const say = envoysWords(this.#file.language);
    const basis = basisIn(written);
    if (basis !== undefined) return { ground: groundOf(basis), words: basisWords(basis), basis };
    return written.worth === 'log'
      ? { ground: 'data', words: say.suggested, basis: null }
      : { ground: 'judgement', words: say.noReason, basis: null };
  }

  #windows(at: number, days: number, windows: readonly (readonly [Day, Day])[] = []): Capital['windows'] {
    const { from, until } = this.#written;
    windows.forEach(([first, last], number) => {
      const path = ['capitals', at, 'windows', number];
      if (last < first)
        throw this.#file.mistake(path, `the window ends on ${last}, before it begins on ${first}`);
      if (last < from || first > until)
        throw this.#file.mistake(
          path,
          `the window from ${first} to ${last} lies outside the days of the plan, ${from} to ${until}`,
          'Move the window, or "from" and "until".',
        );
      if (daysBetween(first, last) + 1 < days)
        throw this.#file.mistake(
          path,
          `a visit of ${days} days does not fit into the window from ${first} to ${last}`,
          'Shorten the visit or widen the window.',
        );
    });
    const sorted = windows.toSorted(([x], [y]) => (x < y ? -1 : 1));
    const apart: [Day, Day][] = [];
    for (const [first, last] of sorted) {
      const before = apart.at(-1);
      if (before !== undefined && daysBetween(before[1], first) <= 1) {
        if (last > before[1]) before[1] = last;
      } else apart.push([first, last]);
    }
    return apart;
  }

  /** Without weekends a visit lies within one working week. */
  #fitsWeek(at: number, days: number): void {
    if (this.#written.weekends || days <= 5) return;
    throw this.#file.mistake(
      ['capitals', at, 'days'],
      `a visit of ${days} days does not fit into a working week of five`,
      'Shorten the visit, or say "weekends: true".',
    );
  }

  #standing(path: readonly PropertyKey[], typed: string | undefined): number {
    if (typed === undefined) return 0;
    const at = this.#standings.indexOf(this.#file.label(typed));
    if (at >= 0) return at;
    const near = nearest(typed, this.#standings);
    throw this.#file.mistake(
      path,
      `"${typed}" is none of the standings ${this.#standings.join(', ')}`,
      near === undefined ? 'List it under "standings", lowest first.' : `Did you mean "${near}"?`,
    );
  }

  #envoy(at: number): Envoy {
    const written = this.#written.envoys[at] as Written['envoys'][number];
    const path = ['envoys', at] as const;
    const { from, until, home } = this.#written;
    const first = written.from ?? from;
    const last = written.until ?? until;
    if (last < first || last < from || first > until) {
      throw this.#file.mistake(
        [...path, written.from === undefined ? 'until' : 'from'],
        `${written.name} is free from ${first} to ${last}, which is no span within ${from} to ${until}`,
      );
    }
    const where = written.home === undefined ? (['home'] as const) : [...path, 'home'];
    return {
      name: written.name,
      home: this.#nameOf(this.#seatAt(where, written.home ?? home)),
      standing: this.#standing([...path, 'standing'], written.standing),
      languages: written.languages,
      from: first < from ? from : first,
      until: last > until ? until : last,
    };
  }

  #rule(at: number, capitals: readonly Capital[], envoys: readonly Envoy[]): Rule {
    const written = this.#written.rules[at] as Written['rules'][number];
    const kind = RULE_KINDS.find((known) => written[known] !== undefined) as RuleKind;
    const value: unknown = written[kind];
    const path = ['rules', at, kind] as const;
    const typed = typeof value === 'object' && value !== null && 'city' in value ? value : null;
    const cities =
      typed === null ? (Array.isArray(value) ? value.map(String) : [String(value)]) : [String(typed.city)];
    const found = cities.map((city, place) =>
      this.#listed([...path, place], this.#file.label(city), capitals),
    );
    if (new Set(found).size < found.length)
      throw this.#file.mistake(path, `${kind} names ${found[0]} twice`, 'Name different capitals.');
    const envoy =
      typed === null ? null : this.#file.label(String((typed as { readonly envoy?: unknown }).envoy));
    const names = envoys.map(({ name }) => name);
    if (envoy !== null && !names.includes(envoy)) {
      const near = nearest(envoy, names);
      throw this.#file.mistake(
        [...path, 'envoy'],
        `"${envoy}" is none of the envoys ${names.join(', ')}`,
        near === undefined ? undefined : `Did you mean "${near}"?`,
      );
    }
    return { kind, cities: found, envoy, why: written.why ?? null };
  }

  /** The name under which the plan lists a capital. */
  #listed(path: readonly PropertyKey[], typed: string, capitals: readonly Capital[]): string {
    const name = (city: string) => this.#seats.find(city)?.city ?? city;
    const listed = capitals.find(({ city }) => city === typed || name(city) === name(typed));
    if (listed !== undefined) return listed.city;
    const near = nearest(
      typed,
      capitals.map(({ city }) => city),
    );
    throw this.#file.mistake(
      path,
      `"${typed}" is none of the capitals of this plan`,
      near === undefined
        ? `They are ${capitals.map(({ city }) => city).join(', ')}.`
        : `Did you mean ${near}?`,
    );
  }

  #distinct(key: string, names: readonly string[]): void {
    names.forEach((name, at) => {
      if (names.indexOf(name) < at)
        throw this.#file.mistake([key, at], `${name} is listed twice`, 'Keep one of the two.');
    });
  }

  /** Precedence must have a beginning. */
  #noCircle(rules: readonly Rule[]): void {
    const after = new Map<string, { readonly to: string; readonly at: number }[]>();
    rules.forEach(({ kind, cities: [first, second] }, at) => {
      if ((kind !== 'before' && kind !== 'order') || first === undefined || second === undefined) return;
      after.set(first, [...(after.get(first) ?? []), { to: second, at }]);
    });
    const done = new Set<string>();
    const walk = (city: string, path: readonly string[]): void => {
      for (const { to, at } of after.get(city) ?? []) {
        if (path.includes(to)) {
          throw this.#file.mistake(
            ['rules', at],
            `precedence runs in a circle: ${[...path.slice(path.indexOf(to)), to].join(' before ')}`,
            'Take one of these rules out.',
          );
        }
        if (!done.has(to)) walk(to, [...path, to]);
      }
      done.add(city);
    };
    for (const city of after.keys()) if (!done.has(city)) walk(city, [city]);
  }
}
