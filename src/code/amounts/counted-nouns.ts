/** What figures count in reports on states: persons, troops, arms, goods, currencies; and what befell persons. */
import type { AmountKind } from '../../ontology/coded-event.js';

export interface CountedNoun {
  readonly kind: AmountKind;
  /** Singular. */
  readonly unit: string;
}

const NOUNS: readonly (readonly [AmountKind, string])[] = [
  [
    'troops',
    'soldier troop marine commando paratrooper fighter militant rebel gunman sailor officer mercenary conscript reservist ' +
      'peacekeeper serviceman sapper engineer guard policeman insurgent pilot builder worker-soldier instructor adviser',
  ],
  [
    'people',
    'person civilian child woman man villager resident protester demonstrator student worker journalist refugee ' +
      'migrant citizen national passenger hostage prisoner detainee diplomat official doctor paramedic patient ' +
      'settler tourist pilgrim lawmaker activist defector captive victim family labourer laborer crewman tribesman ' +
      'girl boy teenager pupil aid-worker inhabitant evacuee casualty',
  ],
  [
    'weapons',
    'missile rocket drone tank shell howitzer warhead bomb jet warplane helicopter warship submarine destroyer ' +
      'balloon mine rifle launcher aircraft plane vehicle vessel ship boat frigate interceptor battery grenade round gun ' +
      'artillery munition projectile torpedo',
  ],
  ['goods', 'ton tonne barrel container truck lorry dose carriage wagon train parcel'],
];
const IRREGULAR: Readonly<Record<string, string>> = {
  person: 'people',
  man: 'men',
  woman: 'women',
  child: 'children',
  gunman: 'gunmen',
  serviceman: 'servicemen',
  policeman: 'policemen',
  crewman: 'crewmen',
  tribesman: 'tribesmen',
  aircraft: 'aircraft',
  artillery: 'artillery',
  casualty: 'casualties',
  family: 'families',
  battery: 'batteries',
  lorry: 'lorries',
};

/** Nouns by form, singular and plural. */
export const COUNTED: ReadonlyMap<string, CountedNoun> = new Map(
  NOUNS.flatMap(([kind, list]) =>
    list.split(' ').flatMap((unit) => {
      const noun = { kind, unit };
      return [[unit, noun] as const, [IRREGULAR[unit] ?? `${unit}s`, noun] as const];
    }),
  ).concat([['personnel', { kind: 'troops', unit: 'soldier' }]]),
);

/** Plurals that may follow a counted noun inside its phrase: "police officers", "artillery shells". */
export const PLURALS: ReadonlySet<string> = new Set(['members', 'crews', 'personnel']);

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  ['a$', 'AUD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['nz$', 'NZD'],
  ['s$', 'SGD'],
  ['hk$', 'HKD'],
  ['eur', 'EUR'],
  ['usd', 'USD'],
]);
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['usd', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['pounds', 'GBP'],
  ['yen', 'JPY'],
  ['won', 'KRW'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['rubles', 'RUB'],
  ['roubles', 'RUB'],
  ['rupees', 'INR'],
  ['hryvnia', 'UAH'],
  ['shekels', 'ILS'],
  ['lira', 'TRY'],
  ['us dollars', 'USD'],
  ['u.s. dollars', 'USD'],
  ['swiss francs', 'CHF'],
]);

/** ISO 4217 code of a sign before a figure, or of a word after it. */
export function currencyOf(word: string, before: boolean): string | undefined {
  return (before ? SIGNS : CURRENCIES).get(word.toLowerCase());
}

export type Fate = 'killed' | 'wounded' | 'captured';
const FATES: readonly (readonly [RegExp, Fate])[] = [
  [/^(?:killed|dead|killing|die|died|dies|slain|murdered|executed|deaths?|kills?)$/, 'killed'],
  [/^(?:injured|wounded|injuring|wounding|hurt|injuries|injures?|wounds)$/, 'wounded'],
  [
    /^(?:captured|capturing|detained|arrested|abducted|kidnapped|seized|taken|detaining|arresting|captures|arrests|detains)$/,
    'captured',
  ],
];

/** What befell those counted: said after the noun ("were killed") or before the figure ("killing five"). */
export function fateOf(words: readonly string[], noun: number, figure: number): Fate | undefined {
  for (let at = noun; at <= noun + 4 && at < words.length; at++) {
    const fate = fateAt(words, at);
    if (fate) return fate;
    if (at > noun && !AFTER.has(words[at] ?? '')) break;
  }
  for (let at = figure - 1; at >= figure - 4 && at >= 0; at--) {
    const fate = fateAt(words, at);
    if (fate && !/ed$|^dead$/.test(words[at] ?? '')) return fate;
    if (fate && /^(?:the|that|has|have|had|and|,)$/.test(words[at - 1] ?? '') === false) return fate;
    if (!BEFORE.has(words[at] ?? '')) break;
  }
  return undefined;
}

const AFTER = new Set('were was are is have has been being had reportedly others and'.split(' '));
const BEFORE = new Set(
  'at least more than over some about around nearly almost up to as many an estimated the another'.split(' '),
);

function fateAt(words: readonly string[], at: number): Fate | undefined {
  const word = words[at] ?? '';
  return FATES.find(([pattern]) => pattern.test(word))?.[1];
}
