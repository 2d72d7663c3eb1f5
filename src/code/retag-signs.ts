/** What the words around a token say of its tag: signs of a verb, a noun, a phrase that begins or ends. */
import type { ActorMention } from './actors/types.js';
import { lowerOf } from './text/form-table.js';
import type { TaggedSentence } from './text/types.js';

/** Mentions by the tokens they cover. */
export class MentionsByToken {
  private readonly covering: (ActorMention | undefined)[];

  constructor(tokens: number, mentions: readonly ActorMention[]) {
    this.covering = new Array<ActorMention | undefined>(tokens).fill(undefined);
    for (const mention of mentions) this.covering.fill(mention, mention.from, mention.to);
  }

  get(token: number): ActorMention | undefined {
    return this.covering[token];
  }

  has(token: number): boolean {
    return this.covering[token] !== undefined;
  }
}

const AFTER_VERB = new Set([
  'DT',
  'CD',
  'PRP',
  'PRP$',
  'TO',
  'WP',
  'NNP',
  'NNPS',
  'JJ',
  'JJR',
  'JJS',
  'PDT',
  '``',
  'RB',
]);
/** Tags of finite verbs. */
export const FINITE: ReadonlySet<string> = new Set(['VBZ', 'VBD', 'VBP', 'MD']);

/** "in Israeli shelling of", "during U.S. bombing": a noun after the name that modifies it. */
export function isEventNoun(tagged: TaggedSentence, at: number, mentionAt: MentionsByToken): boolean {
  const mention = mentionAt.get(at - 1);
  if (!mention || mention.from === 0) return false;
  const before = tagged.xpos[mention.from - 1] ?? '';
  const after = lowerOf(tagged.tokens[at + 1]) || '.';
  const opens = before === 'IN' || (before === 'DT' && mention.kind === 'nationality');
  return opens && (tagged.upos[at + 1] === 'ADP' || after === '.' || after === ',');
}

/** "their offensive in": an adjective with no noun after it, where a noun must be. */
export function isBareNoun(tagged: TaggedSentence, at: number): boolean {
  const before = tagged.xpos[at - 1] ?? '';
  const after = tagged.xpos[at + 1] ?? '.';
  return /^(?:DT|PRP\$|POS|JJ|NN)$/.test(before) && /^(?:IN|,|\.|CC|TO)$/.test(after);
}

/** "launch a raid in": after an article stands a noun, unless another noun follows. */
export function isAfterArticle(tagged: TaggedSentence, at: number): boolean {
  const before = lowerOf(tagged.tokens[at - 1]);
  return (
    (before === 'a' || before === 'an' || before === 'the') &&
    !/^(?:NN|JJ|VB|PRP)/.test(tagged.xpos[at + 1] ?? '')
  );
}

/** "lifts its arms embargo on": a noun that nouns stand before, in a clause that has its verb. */
export function isLastOfNouns(tagged: TaggedSentence, at: number, mentionAt: MentionsByToken): boolean {
  if (!/^NNS?$/.test(tagged.xpos[at - 1] ?? '') || mentionAt.has(at - 1)) return false;
  if (!/^(?:PRP\$|POS|DT)$/.test(tagged.xpos[at - 2] ?? '') || tagged.xpos[at - 3] !== 'VBZ') return false;
  return tagged.upos[at + 1] === 'ADP';
}

const EQUIPPED = new Set(['armed', 'backed', 'equipped', 'clad', 'dressed', 'loaded', 'packed', 'laden']);

/** "police armed with tear gas launch": told of the noun before it, not of the clause. */
export function isEquipped(tagged: TaggedSentence, at: number, mentionAt: MentionsByToken): boolean {
  if (!EQUIPPED.has(tagged.tokens[at]?.form ?? '')) return false;
  const after = tagged.tokens[at + 1]?.form ?? '';
  return (after === 'with' || after === 'by') && (mentionAt.has(at - 1) || tagged.xpos[at - 1] === 'NNS');
}

const OPENING = new Set(['the', 'these', 'those', 'its', 'their', 'his', 'her']);

/** Words that the tagger takes for prepositions and that are some, besides being verbs. */
const PREPOSITIONS = new Set(
  'like near past round save down off out up over pending barring following'.split(' '),
);

/** "police detain/IN hundreds": no preposition, whatever follows it. */
export function isNoPreposition(tagged: TaggedSentence, at: number): boolean {
  return tagged.xpos[at] === 'IN' && !PREPOSITIONS.has(tagged.tokens[at]?.form ?? '');
}

/** "ends all peace pacts with": a plural in the object of a verb that stands before it. */
export function isPluralNoun(tagged: TaggedSentence, at: number, mentionAt: MentionsByToken): boolean {
  const before = tagged.xpos[at - 1] ?? '';
  // "denounces the strikes at": a noun must follow an article.
  if (OPENING.has(lowerOf(tagged.tokens[at - 1]))) return true;
  if (!/^(?:NN|JJ|VBN|CD)$/.test(before) || mentionAt.has(at - 1)) return false;
  // "hits back with air strikes": the clause has its verb, and a preposition wants a noun.
  if (
    before === 'NN' &&
    tagged.xpos[at - 2] === 'IN' &&
    tagged.xpos.slice(0, at - 2).some((tag) => FINITE.has(tag))
  )
    return true;
  for (let token = at - 1; token >= 0 && at - token <= 8; token--) {
    const xpos = tagged.xpos[token] ?? '';
    if (FINITE.has(xpos)) return true;
    if (!/^(?:NN|JJ|VBN|CD|DT|PRP\$|NNP|CC|PDT|RP)$/.test(xpos)) return false;
  }
  return false;
}

/** "a Russian bomb hits a market": after a common noun, where the clause has no verb and a new phrase begins. */
export function afterCommonNoun(
  tagged: TaggedSentence,
  at: number,
  mentionAt: MentionsByToken,
  change: ReadonlyMap<number, string>,
): string | undefined {
  const form = tagged.tokens[at]?.form ?? '';
  const number = tagged.xpos[at - 1];
  if ((number !== 'NN' && number !== 'NNS') || finiteBefore(tagged, at, change)) return undefined;
  const next = tagged.tokens[at + 1]?.form ?? '';
  const opens =
    mentionAt.has(at + 1) || next === 'that' || /^(?:DT|PRP\$|CD)$/.test(tagged.xpos[at + 1] ?? '');
  if (!opens || !/^(?:NNS|IN|NN)$/.test(tagged.xpos[at] ?? '')) return undefined;
  if (form.endsWith('s')) return number === 'NN' ? 'VBZ' : undefined;
  return number === 'NNS' ? 'VBP' : undefined;
}

const DEMANDS = new Set('demand|request|insist|urge|ask|propose|recommend|suggest|require|order'.split('|'));

const PARTICLES = new Set(['down', 'off', 'out', 'up', 'back', 'away']);
const PHRASAL = new Set(
  (
    'cordon shoot gun shut strike turn put crack call break cut seal carry throw kick pull wipe roll bail hand take tear ' +
    'bring set blow beat drive fend force fight hold give lay wave brush scale rule phone send step cool'
  ).split(' '),
);

/** "shoots down a drone": before an object the little word is of the verb, no preposition. */
export function isParticleOfVerb(tagged: TaggedSentence, at: number): boolean {
  if (tagged.xpos[at] !== 'IN' || !PARTICLES.has(tagged.tokens[at]?.form ?? '')) return false;
  if (!/^VB/.test(tagged.xpos[at - 1] ?? '') || !PHRASAL.has(tagged.lemma[at - 1] ?? '')) return false;
  return /^(?:DT|JJ|NNPS?|NNS|CD|PRP\$|NN)$/.test(tagged.xpos[at + 1] ?? '');
}

/** "an Iranian Shahed drone": a capital in mid-sentence, after a word that a noun must follow, is a name. */
export function isNameForm(tagged: TaggedSentence, at: number): boolean {
  const form = tagged.tokens[at]?.form ?? '';
  if (!/^VB/.test(tagged.xpos[at] ?? '') || !/^[A-Z][a-z]/.test(form)) return false;
  const before = tagged.tokens[at - 1]?.form ?? '';
  return /^(?:DT|JJ|CD|PRP\$|POS)$/.test(tagged.xpos[at - 1] ?? '') && before !== '"';
}

/** Plurals that are no verbs in news: "Air Force planes strike". */
export const NEVER_VERBS: ReadonlySet<string> = new Set(
  'planes warplanes jets troops soldiers helicopters tanks warships gunboats missiles rockets militants crowds protesters ' +
    'dozens hundreds thousands boats ships figures civilians'.split(' '),
);

/** "demands that China stop": the plain form after what is demanded. */
export function isDemanded(tagged: TaggedSentence, from: number): boolean {
  let that = from - 1;
  while (that > 0 && tagged.xpos[that] === 'DT' && tagged.tokens[that]?.form !== 'that') that--;
  return tagged.tokens[that]?.form === 'that' && DEMANDS.has(tagged.lemma[that - 1] ?? '');
}

/** "of shelling its positions": what has an object after it is no noun. */
export function isParticiple(tagged: TaggedSentence, at: number, mentionAt: MentionsByToken): boolean {
  const opens = mentionAt.has(at + 1) || /^(?:DT|PRP\$|CD)$/.test(tagged.xpos[at + 1] ?? '');
  return opens && tagged.xpos[at] === 'NN' && tagged.xpos[at - 1] === 'IN';
}

/** The word before, past adverbs. */
export function previous(tagged: TaggedSentence, at: number): number {
  let before = at - 1;
  while (before > 0 && (tagged.upos[before] === 'ADV' || ALL_OF.has(tagged.tokens[before]?.form ?? '')))
    before--;
  return before;
}

/** `person`: after a person's name, which modifies no noun, only the clause itself is asked for another verb. */
export function startsPhrase(
  tagged: TaggedSentence,
  at: number,
  mentionAt: MentionsByToken,
  person = false,
): boolean {
  const xpos = tagged.xpos[at] ?? '';
  if (mentionAt.has(at) || AFTER_VERB.has(xpos)) return true;
  if (tagged.tokens[at]?.form === 'that') return true;
  if (xpos === 'RP') return true;
  if (xpos === 'CC') return tagged.tokens[at + 1]?.form.endsWith('s') ?? false;
  if (tagged.tokens[at]?.form === '"') return true;
  // Before a preposition or a bare noun only if no other verb could be the sentence's own.
  const noun = xpos === 'IN' || xpos === 'NNS' || xpos === 'NN';
  const end = person ? clauseEnd(tagged, at) : tagged.xpos.length;
  return noun && !tagged.xpos.slice(at, end).some((tag) => FINITE.has(tag));
}

const CLAUSE_BREAKS =
  /^(?:that|which|who|after|before|when|while|as|because|since|where|and|but|if|although|,|;)$/;

function clauseEnd(tagged: TaggedSentence, from: number): number {
  let at = from;
  while (at < tagged.tokens.length && !CLAUSE_BREAKS.test(lowerOf(tagged.tokens[at]))) at++;
  return at;
}

export function endsPhrase(tagged: TaggedSentence, at: number): boolean {
  const xpos = tagged.xpos[at] ?? '.';
  return xpos === 'IN' || xpos === '.' || xpos === 'CC' || xpos === 'RB' || xpos === ',';
}

/** True where the clause has its verb already. */
export function finiteBefore(
  tagged: TaggedSentence,
  at: number,
  change: ReadonlyMap<number, string>,
): boolean {
  for (let token = at - 1; token >= 0; token--) {
    const form = tagged.tokens[token]?.form ?? '';
    const xpos = change.get(token) ?? tagged.xpos[token] ?? '';
    if (form === ';' || form === ':' || form === ',' || tagged.upos[token] === 'SCONJ') return false;
    if (xpos === 'WDT' || xpos === 'WP' || form.toLowerCase() === 'that' || form.toLowerCase() === 'and')
      return false;
    if (FINITE.has(xpos)) return !SAYING.has(tagged.lemma[token] ?? '');
  }
  return false;
}

const ALL_OF = new Set(['both', 'all', 'each', 'jointly']);
const PLURAL_NAME = /(?:[a-z]s|men|police|people)$/;
const SAYING = new Set(
  'say|claim|report|announce|confirm|believe|think|warn|state|declare|affirm|allege'.split('|'),
);

export function isPlural(tagged: TaggedSentence, mention: ActorMention, mentionAt: MentionsByToken): boolean {
  if (mention.codes.length > 1) return true;
  const last = tagged.tokens[mention.to - 1]?.form ?? '';
  if (mention.kind === 'group') return true;
  if (PLURAL_NAME.test(last) && (mention.kind === 'agent' || mention.kind === 'organisation')) return true;
  // "Authorities in South Korea arrest": the head noun stands before.
  const earlier = tagged.upos[mention.from - 1] === 'ADP' ? mentionAt.get(mention.from - 2) : undefined;
  if (earlier?.kind === 'agent' && PLURAL_NAME.test(tagged.tokens[earlier.to - 1]?.form ?? '')) return true;
  for (let at = mention.from - 1; at >= Math.max(0, mention.from - 3); at--) {
    const form = tagged.tokens[at]?.form ?? '';
    if (form === 'and' || form === '&')
      return mentionAt.has(at - 1) || tagged.upos[at - 1] === 'NOUN' || tagged.upos[at - 1] === 'PROPN';
  }
  return false;
}
