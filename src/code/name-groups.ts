/**
 * Stretches of a sentence that stand as one word while it is parsed: names of several words, and lists of
 * actors ("France, Germany and the UK"), which parsers take apart.
 */
import type { ActorMention } from './actors/types.js';
import { lowerOf } from './text/form-table.js';
import type { TaggedSentence } from './text/types.js';

/** Token range, half-open; its last word carries it. */
export interface NameGroup {
  readonly from: number;
  readonly to: number;
  /** The last mention in it. */
  readonly mention: ActorMention;
}

const FINITE = new Set(['VBZ', 'VBD', 'VBP', 'MD']);

/** Groups of two words or more, in order, none overlapping. */
export function nameGroups(tagged: TaggedSentence, mentions: readonly ActorMention[]): readonly NameGroup[] {
  const groups: NameGroup[] = [];
  const named = mentions.filter((one) => one.kind !== 'pronoun');
  for (let first = 0; first < named.length; first++) {
    const last = lastOfList(tagged, named, first);
    const mention = named[last];
    const start = named[first];
    if (!mention || !start) break;
    const { from } = start;
    const { to } = mention;
    if (to - from > 1) groups.push({ from, to, mention });
    first = last;
  }
  return groups;
}

/** Index of the last member of the list that begins with a mention; the mention's own where it begins none. */
function lastOfList(tagged: TaggedSentence, named: readonly ActorMention[], first: number): number {
  let last = first;
  let closed = first;
  while (last + 1 < named.length) {
    const link = linkBetween(tagged, named[last], named[last + 1]);
    if (link === 'none') break;
    last += 1;
    if (link === 'and') closed = last;
    if (link === 'and') break;
  }
  const start = named[first];
  const end = named[closed];
  if (closed === first || !start || !end) return first;
  return opensClause(tagged, start.from, end) ? first : closed;
}

function linkBetween(
  tagged: TaggedSentence,
  left: ActorMention | undefined,
  right: ActorMention | undefined,
): 'and' | 'comma' | 'none' {
  if (!left || !right || isPlace(left) !== isPlace(right)) return 'none';
  const between = tagged.tokens.slice(left.to, right.from).map(lowerOf);
  if (between.length === 0 || between.length > 3) return 'none';
  if (!between.every((form) => form === ',' || form === 'and' || form === '&' || form === 'the'))
    return 'none';
  if (between.includes('and') || between.includes('&')) return 'and';
  return between[0] === ',' && between.length === 1 ? 'comma' : 'none';
}

function isPlace(mention: ActorMention): boolean {
  return mention.kind === 'place' || mention.kind === 'capital';
}

/** "A meets B and C says": after a verb the last name may begin a clause of its own. */
function opensClause(tagged: TaggedSentence, from: number, end: ActorMention): boolean {
  if (!FINITE.has(tagged.xpos[end.to] ?? '')) return false;
  for (let at = from - 1; at >= 0; at--) {
    const form = tagged.tokens[at]?.form ?? '';
    if (FINITE.has(tagged.xpos[at] ?? '')) return true;
    if (form === ';' || form === ',' || form === 'that' || form === 'as' || form === 'while') return false;
  }
  return false;
}
