/**
 * Amounts told with an act: "6,000 more engineers", "at least five civilians killed", "$1.4 billion", "his third
 * visit this year". A figure counts what the next nouns name; what happened to them ("killed") tells the kind.
 */
import type { Amount, AmountKind } from '../../ontology/coded-event.js';
import type { ParsedSentence, Sentence, Token } from '../text/types.js';
import { COUNTED, currencyOf, type Fate, fateOf, PLURALS } from './counted-nouns.js';
import { numberAt, ordinalAt } from './numbers.js';
import type { AmountMention } from './types.js';

/** Words that limit a figure, with how many of them stand before it. */
const BOUNDS: readonly (readonly [words: readonly string[], bound: NonNullable<Amount['bound']>])[] = [
  [['at', 'least'], 'at-least'],
  [['more', 'than'], 'at-least'],
  [['no', 'fewer', 'than'], 'at-least'],
  [['not', 'less', 'than'], 'at-least'],
  [['over'], 'at-least'],
  [['above'], 'at-least'],
  [['up', 'to'], 'at-most'],
  [['at', 'most'], 'at-most'],
  [['as', 'many', 'as'], 'at-most'],
  [['fewer', 'than'], 'at-most'],
  [['less', 'than'], 'at-most'],
  [['no', 'more', 'than'], 'at-most'],
  [['some'], 'about'],
  [['about'], 'about'],
  [['around'], 'about'],
  [['roughly'], 'about'],
  [['approximately'], 'about'],
  [['nearly'], 'about'],
  [['almost'], 'about'],
  [['an', 'estimated'], 'about'],
];

/** Amounts of a sentence in order. A figure that counts nothing we know of is left out. */
export function findAmounts(sentence: Sentence | ParsedSentence): readonly AmountMention[] {
  const { tokens } = sentence;
  const lower = tokens.map((token) => token.form.toLowerCase());
  const found: AmountMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const one =
      ordinalAmount(tokens, lower, at) ?? money(tokens, lower, at) ?? count(tokens, lower, at, found);
    if (one) found.push(one);
    at = one ? Math.max(one.to, at + 1) : at + 1;
  }
  return found;
}

function mention(
  tokens: readonly Token[],
  from: number,
  to: number,
  head: number,
  amount: Omit<Amount, 'span'>,
): AmountMention {
  const start = (tokens[from] as Token).start;
  const end = (tokens[to - 1] as Token).end;
  return { from, to, head, amount: { ...amount, span: [start, end] } };
}

const OCCASIONS = new Set(
  'visit trip meeting summit talks round launch test call time exercise drill tour journey missile attack package sanctions tranche veto session'.split(
    ' ',
  ),
);
const PERIOD = new Set(['year', 'month', 'week', 'months', 'years', 'weeks', 'days']);

/** "third visit this year", "for the second time in three months", "fifth round of talks". */
function ordinalAmount(
  tokens: readonly Token[],
  lower: readonly string[],
  at: number,
): AmountMention | undefined {
  const value = ordinalAt(lower, at);
  if (value === undefined) return undefined;
  for (let noun = at + 1; noun < at + 5 && noun < lower.length; noun++) {
    const w = lower[noun] as string;
    if (/^[.,;:()]$/.test(w)) return undefined;
    if (!OCCASIONS.has(w)) continue;
    const to = periodEnd(lower, noun + 1);
    const unit = lower.slice(noun, to).join(' ');
    return mention(tokens, at, to, noun, { kind: 'ordinal', value, unit });
  }
  return undefined;
}

/** End of "this year", "in three months", "of talks" after an occasion. */
function periodEnd(lower: readonly string[], at: number): number {
  const first = lower[at];
  if (first === 'this' && PERIOD.has(lower[at + 1] ?? '')) return at + 2;
  if (first === 'of' && /^(?:talks|negotiations|sanctions|consultations)$/.test(lower[at + 1] ?? ''))
    return at + 2;
  if (first === 'in' || first === 'since') {
    for (let end = at + 1; end <= at + 3; end++) {
      if (PERIOD.has(lower[end] ?? '') || (first === 'since' && /^(?:19|20)\d\d$/.test(lower[end] ?? '')))
        return end + 1;
    }
  }
  return at;
}

/** "$1.4 billion", "€500,000", "US$17 million", "two billion euros", "A$12.6 billion". */
function money(tokens: readonly Token[], lower: readonly string[], at: number): AmountMention | undefined {
  const sign = currencyOf(tokens[at]?.form ?? '', true);
  if (sign !== undefined) {
    const number = numberAt(lower, at + 1);
    if (!number) return undefined;
    const bound = boundBefore(lower, at);
    return mention(tokens, bound?.from ?? at, number.to, number.to - 1, {
      kind: 'money',
      value: number.value,
      unit: sign,
      ...(bound ? { bound: bound.bound } : {}),
    });
  }
  const number = numberAt(lower, at);
  if (!number) return undefined;
  const unit =
    currencyOf(lower[number.to] ?? '', false) ??
    currencyOf(`${lower[number.to]} ${lower[number.to + 1]}`, false);
  if (unit === undefined) return undefined;
  const two = currencyOf(lower[number.to] ?? '', false) === undefined;
  const bound = boundBefore(lower, at);
  return mention(tokens, bound?.from ?? at, number.to + (two ? 2 : 1), number.to, {
    kind: 'money',
    value: number.value,
    unit,
    ...(bound ? { bound: bound.bound } : {}),
  });
}

/** "6,000 more North Korean engineers", "at least five civilians [were] killed", "27 others injured". */
function count(
  tokens: readonly Token[],
  lower: readonly string[],
  at: number,
  before: readonly AmountMention[],
): AmountMention | undefined {
  const number = numberAt(lower, at);
  if (!number || isDateOrAge(lower, at, number.to)) return undefined;
  let more = false;
  for (let noun = number.to; noun < number.to + 6 && noun < lower.length; noun++) {
    const w = lower[noun] as string;
    if (w === 'more' || w === 'additional' || w === 'further') more = true;
    const named = COUNTED.get(w);
    const fate = fateOf(lower, noun, at);
    if (!named && w !== 'others' && !(fate && noun === number.to)) {
      if (BREAK.has(w)) return undefined;
      continue;
    }
    const last = lastNoun(lower, noun);
    const what = COUNTED.get(lower[last] ?? '') ?? named ?? { kind: 'people' as const, unit: 'person' };
    const told = w === 'others' || named === undefined ? lastPersons(before) : undefined;
    return counted(tokens, lower, at, number, last, told ?? what, fate, more);
  }
  return undefined;
}

const BREAK = new Set(
  '. , ; : ( ) and or but in on at to from by with for that which who were was are is have has'.split(' '),
);

function counted(
  tokens: readonly Token[],
  lower: readonly string[],
  at: number,
  number: { readonly value: number; readonly to: number; readonly vague: boolean },
  noun: number,
  what: { readonly kind: AmountKind; readonly unit: string },
  fate: Fate | undefined,
  more: boolean,
): AmountMention {
  const persons = what.kind === 'people' || what.kind === 'troops';
  const kind = fate && persons ? fate : what.kind;
  const bound = boundBefore(lower, at);
  const told = bound?.bound ?? (number.vague ? ('about' as const) : undefined);
  return mention(tokens, bound?.from ?? at, noun + 1, noun, {
    kind,
    value: number.value,
    unit: what.unit,
    ...(told ? { bound: told } : {}),
    ...(more ? { additional: true as const } : {}),
  });
}

/** "27 others": of the same sort as those counted before. */
function lastPersons(before: readonly AmountMention[]): { kind: AmountKind; unit: string } | undefined {
  const last = [...before]
    .reverse()
    .find(({ amount }) => /^(?:people|troops|killed|wounded|captured)$/.test(amount.kind));
  return last ? { kind: 'people', unit: last.amount.unit } : undefined;
}

/** Last noun of "engineers", "artillery shells", "ballistic missiles". */
function lastNoun(lower: readonly string[], at: number): number {
  let last = at;
  while (COUNTED.has(lower[last + 1] ?? '') || (PLURALS.has(lower[last + 1] ?? '') && last - at < 2)) last++;
  return last;
}

const AGE_OR_DATE =
  /^(?:years?|year-old|months?|days?|weeks?|hours?|minutes?|km|kilometers?|kilometres?|miles?|percent|per|%|st|th|a\.m\.|p\.m\.|degrees?|points?|seats?|votes?)$/;

function isDateOrAge(lower: readonly string[], at: number, to: number): boolean {
  const w = lower[at] ?? '';
  if (AGE_OR_DATE.test(lower[to] ?? '')) return true;
  return (
    to - at === 1 &&
    /^(?:19|20)\d\d$/.test(w) &&
    /^(?:in|since|of|the|until|by|from|,)$/.test(lower[at - 1] ?? '')
  );
}

function boundBefore(
  lower: readonly string[],
  at: number,
): { bound: NonNullable<Amount['bound']>; from: number } | undefined {
  for (const [words, bound] of BOUNDS) {
    const from = at - words.length;
    if (from >= 0 && words.every((w, i) => lower[from + i] === w)) return { bound, from };
  }
  return undefined;
}
