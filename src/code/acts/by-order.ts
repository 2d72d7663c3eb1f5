/**
 * Actors by the order of words alone, for places in the sentence that the parser has lost: before a verb,
 * right after it, after a preposition, and before a noun that they modify.
 */
import { participant, withListed } from './actor-lists.js';
import { mentionOf } from './participants.js';
import { childrenIn, isVerb } from './tree.js';
import type { Participant, SentenceView } from './types.js';

/** Farthest an actor may stand from its preposition. */
const REACH = 7;
const NONE: readonly Participant[] = [];
/** Words that may stand between a verb and its object's name, or between a name and the noun it modifies. */
const IN_PHRASE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'PART']);

/** The nearest actor before a verb with no other verb between: what a lost subject most likely was. */
export function actorBefore(view: SentenceView, at: number): readonly Participant[] {
  const s = view.sentence;
  for (let token = at - 1; token >= 0; token--) {
    const form = s.tokens[token]?.form ?? '';
    if (isVerb(s, token) && s.upos[token] !== 'AUX') return NONE;
    if (form === ';' || form === ':' || form === '"') return NONE;
    const mention = mentionOf(view, token);
    if (!mention) continue;
    if (precedingCase(view, mention.from) !== '') return NONE;
    // "the Russian plan": the state only modifies what the subject is.
    if (mention.kind === 'nationality' && isNounTag(s.upos[mention.to])) return NONE;
    return withListed(view, [participant(mention, 'order', 'subj')], 'subj');
  }
  return NONE;
}

/** The actor in the phrase right after a verb. */
export function actorRightAfter(view: SentenceView, at: number): readonly Participant[] {
  const s = view.sentence;
  const start = pastTerms(view, at + 1);
  for (let token = start; token < s.tokens.length && token - start < REACH; token++) {
    const mention = mentionOf(view, token);
    if (mention) return withListed(view, [participant(mention, 'order', 'obj')], 'obj');
    if (!IN_PHRASE.has(s.upos[token] ?? '')) return NONE;
  }
  return NONE;
}

/** "condemns in the strongest terms the raid": where the object begins after words of manner. */
function pastTerms(view: SentenceView, from: number): number {
  const s = view.sentence;
  if (s.tokens[from]?.form !== 'in') return from;
  for (let token = from + 1; token < from + 6; token++) if (s.lemma[token] === 'term') return token + 1;
  return from;
}

/** The first actor after the preposition, where the parser has hung the phrase elsewhere. */
export function actorAfter(view: SentenceView, at: number, preposition: string): readonly Participant[] {
  const s = view.sentence;
  const words = preposition.split('_');
  for (let token = at + 1; token < s.tokens.length && token - at <= 2 * REACH; token++) {
    const attributive =
      s.xpos[token] === 'VBN' && (s.upos[token + 1] === 'NOUN' || s.upos[token + 1] === 'ADJ');
    if (isVerb(s, token) && s.upos[token] !== 'AUX' && !attributive) return NONE;
    const form = s.tokens[token]?.form.toLowerCase() ?? '';
    if (form === ';' || form === ':') return NONE;
    if (form !== words[0] || s.upos[token] !== 'ADP') continue;
    if (form === 'to' && s.lemma[token - 1] === 'up') continue;
    if (words.some((word, index) => s.tokens[token + index]?.form.toLowerCase() !== word)) continue;
    for (let next = token + words.length; next < s.tokens.length && next - token <= REACH; next++) {
      const mention = mentionOf(view, next);
      if (mention) return withListed(view, [participant(mention, 'order', preposition)], preposition);
      if (isVerb(s, next) || s.upos[next] === 'PUNCT' || s.upos[next] === 'ADP') break;
    }
  }
  return NONE;
}

const CHAINING = new Set('of|in|near|inside|outside|within|from'.split('|'));

/**
 * The first actor in the phrases that follow a noun, wherever the parser has hung them: "an inquiry into alleged
 * crimes in Myanmar", "the forced landing of a plane in Minsk". Of a noun that tells an act only its doer would
 * stand for it, and the place does not tell who that is.
 */
export function actorInChain(view: SentenceView, noun: number): readonly Participant[] {
  const s = view.sentence;
  if (view.eventNouns.has(s.lemma[noun] ?? '') || !CHAINING.has(s.tokens[noun + 1]?.form.toLowerCase() ?? ''))
    return NONE;
  // "their estate in Kaesong" is theirs.
  if (childrenIn(s, noun, 'nmod:poss').length > 0) return NONE;
  for (let token = noun + 1; token < s.tokens.length && token - noun <= REACH + 1; token++) {
    const mention = mentionOf(view, token);
    if (mention) return [participant(mention, 'place', 'chain')];
    const chained = CHAINING.has(s.tokens[token]?.form.toLowerCase() ?? '');
    if (!chained && !IN_PHRASE.has(s.upos[token] ?? '')) return NONE;
    if (!chained && view.eventNouns.has(s.lemma[token] ?? '')) return NONE;
  }
  return NONE;
}

/** The actor that modifies a noun from some words off: "Russian missile and drone attacks". */
export function actorModifying(view: SentenceView, noun: number): readonly Participant[] {
  const s = view.sentence;
  for (let token = noun - 1; token >= 0 && noun - token <= REACH; token--) {
    const mention = mentionOf(view, token);
    if (mention) return mention.kind === 'place' ? NONE : [participant(mention, 'modifier', 'mod')];
    const upos = s.upos[token] ?? '';
    const form = s.tokens[token]?.form.toLowerCase() ?? '';
    const inPhrase = upos === 'NOUN' || upos === 'ADJ' || upos === 'NUM' || upos === 'PROPN';
    if (!inPhrase && form !== 'and' && form !== "'s" && form !== "'" && form !== '-' && form !== 'drone')
      return NONE;
  }
  return NONE;
}

/** The preposition of the phrase that a token stands in, by the order of words; empty where there is none. */
export function precedingCase(view: SentenceView, from: number): string {
  const s = view.sentence;
  for (let token = from - 1; token >= 0 && from - token <= 8; token--) {
    const form = s.tokens[token]?.form.toLowerCase() ?? '';
    if (s.upos[token] === 'ADP') return form === 'of' ? precedingCase(view, token) || 'of' : form;
    if (!IN_PHRASE.has(s.upos[token] ?? '') && form !== ',' && form !== 'and') return '';
    if (form === ',' && (opensAnew(view, token) || closesOpening(view, token))) return '';
  }
  return '';
}

/** "In Baku, India and Iran discuss": after a place and a comma a name that is no place begins the clause. */
function opensAnew(view: SentenceView, comma: number): boolean {
  const left = mentionOf(view, comma - 1);
  const right = mentionOf(view, comma + 1);
  if (!left) return true;
  return (
    (left.kind === 'capital' || left.kind === 'place') &&
    right !== undefined &&
    right.kind !== 'place' &&
    left.codes.join() !== right.codes.join()
  );
}

/** "According to officials, Mr Wang promised": the comma ends the phrase that the sentence begins with. */
function closesOpening(view: SentenceView, comma: number): boolean {
  const s = view.sentence;
  const first = s.tokens[0]?.form ?? '';
  if (s.upos[0] !== 'ADP' && first !== 'According') return false;
  for (let token = 1; token < comma; token++) {
    if (s.tokens[token]?.form === ',' || (s.upos[token] === 'VERB' && s.tokens[token]?.form !== 'according'))
      return false;
  }
  return true;
}

function isNounTag(upos: string | undefined): boolean {
  return upos === 'NOUN' || upos === 'PROPN';
}
