/** Lists of actors that the tree has lost: mentions joined by nothing but commas and "and". */
import type { ActorMention } from '../actors/types.js';
import { isVerb } from './tree.js';
import type { Participant, Path, SentenceView } from './types.js';

/** Words that may stand between the members of a list of actors. */
const BETWEEN = new Set([
  ',',
  'and',
  '&',
  'or',
  'the',
  'both',
  'as',
  'well',
  'alongside',
  '/',
  'also',
  'along',
  'with',
]);

/** A participant for one mention. */
export function participant(mention: ActorMention, path: Path, slot: string): Participant {
  return { codes: mention.codes, from: mention.from, to: mention.to, path, slot };
}

/**
 * Adds the other members of a list that the tree has lost: mentions joined to a found one by nothing but
 * commas and "and", unless the tree makes them subject or object of another verb.
 */
export function withListed(
  view: SentenceView,
  found: readonly Participant[],
  slot: string,
): readonly Participant[] {
  const all: Participant[] = [];
  const seen = new Set<number>();
  for (const one of found) {
    if (one.from === undefined || seen.has(one.from)) continue;
    seen.add(one.from);
    all.push(one);
  }
  if (all.some((one) => one.path === 'place')) return all;
  let and = false;
  for (const step of [1, -1]) {
    const edge = step > 0 ? all.at(-1) : all[0];
    let index = edge?.from === undefined ? -1 : (view.mentionAt[edge.from] ?? -1);
    for (let next = index + step; index >= 0 && next >= 0 && next < view.mentions.length; next += step) {
      const here = view.mentions[index];
      const there = view.mentions[next];
      if (!here || !there || seen.has(there.from) || there.kind === 'pronoun') break;
      const link = linkOf(view, step > 0 ? here : there, step > 0 ? there : here);
      if (link === 'same') {
        index = next;
        continue;
      }
      if (link === 'none' || !fits(view, there, here)) break;
      // Commas alone make no list: somewhere in it stands an "and".
      if (link === 'comma' && !and && !(step > 0 && endsInAnd(view, next))) break;
      and ||= link === 'and';
      seen.add(there.from);
      all.push(participant(there, all[0]?.path ?? 'direct', slot));
      index = next;
    }
  }
  return all;
}

/** `same`: "the Lebanese militia Hezbollah", two names of one actor side by side. */
function linkOf(
  view: SentenceView,
  left: ActorMention,
  right: ActorMention,
): 'and' | 'comma' | 'same' | 'none' {
  const s = view.sentence;
  if (right.from === left.to) return left.codes.join() === right.codes.join() ? 'same' : 'none';
  if (right.from < left.to || right.from - left.to > 4) return 'none';
  let link: 'and' | 'comma' | 'none' = 'none';
  for (let at = left.to; at < right.from; at++) {
    const form = (s.tokens[at]?.form ?? '').toLowerCase();
    // "Togo, landlocked Mali and distant Chad"
    if (!BETWEEN.has(form) && s.upos[at] !== 'ADJ') return 'none';
    if (form === 'and' || form === '&') link = 'and';
    else if (form === ',' && link === 'none') link = 'comma';
  }
  return link;
}

/** True where the list that goes on from a mention has an "and" before its last member. */
function endsInAnd(view: SentenceView, from: number): boolean {
  for (let index = from; index + 1 < view.mentions.length; index++) {
    const left = view.mentions[index];
    const right = view.mentions[index + 1];
    const link = left && right ? linkOf(view, left, right) : 'none';
    if (link !== 'comma' && link !== 'same') return link === 'and';
  }
  return false;
}

const ARGUMENT = /^(nsubj|obj|obl|iobj|root)/;

/** A listed actor of the same sort: a place after a comma ("Kharkiv, Ukraine") is no second actor. */
function fits(view: SentenceView, there: ActorMention, here: ActorMention): boolean {
  const s = view.sentence;
  const isPlace = (mention: ActorMention): boolean => mention.kind === 'place' || mention.kind === 'capital';
  const between = s.tokens.slice(Math.min(there.to, here.to), Math.max(there.from, here.from));
  const comma = between[0]?.form === ',' && (between.length === 1 || between[1]?.form === 'and');
  if (comma && (isPlace(here) || isPlace(there))) return false;
  const relation = s.relation[there.head] ?? '';
  const governor = s.head[there.head] ?? -1;
  return !(ARGUMENT.test(relation) && governor >= 0 && governor !== s.head[here.head] && isVerb(s, governor));
}
