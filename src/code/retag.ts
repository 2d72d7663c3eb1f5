/**
 * Mends tags before the tree is built. Headlines and chronicles in the present tense ("Lebanon convicts and
 * sentences six people") are rare in treebanks, and their verbs are taken for nouns; after a named actor, before
 * what only a verb can have after it, a form that the frame table knows as a verb is one.
 */
import type { ActorMention } from './actors/types.js';
import type { Grammar, Sentence, TaggedSentence } from './text/types.js';

/** Verbs of the frame table by their third person and plain form. */
export type VerbForms = ReadonlyMap<string, string>;

/** Nouns of the frame table by dictionary form. */
export type EventNouns = { has(lemma: string): boolean };

export interface Retagger {
  /** The same sentence with tags mended; the very same object where nothing is amiss. */
  retag(tagged: TaggedSentence, mentions: readonly ActorMention[]): TaggedSentence;
  /** Number of a Penn tag in the weights; undefined where the probe has not met it. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** Sentences whose tags no tagger gets wrong: they tell the number of each tag that is set here. */
const PROBES = [
  'He goes home .',
  'They go home .',
  'It was done by John Smith .',
  'He went home .',
  'The houses are old .',
  'The house is old .',
  'He will go home .',
  'He is going home .',
];

/** Always done to somebody: without an object after it, its subject undergoes it. */
const TRANSITIVE = new Set(
  'kill|injure|wound|arrest|detain|sentence|convict|kidnap|abduct|capture|behead|indict|displace|hospitalize|hospitalise|behead|assassinate|execute'.split(
    '|',
  ),
);
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
const FINITE = new Set(['VBZ', 'VBD', 'VBP', 'MD']);

/** `past`: past forms of the verbs; a rare one ("decried") is taken for an adjective or worse. */
export function createRetagger(
  grammar: Grammar,
  verbs: VerbForms,
  nouns: EventNouns,
  past: VerbForms = new Map(),
): Retagger {
  const numbers = new Map<string, number>();
  for (const probe of PROBES) {
    const tagged = grammar.tag(wordsOf(probe));
    tagged.xpos.forEach((tag, at) => {
      const number = tagged.tags[at];
      const upos = tagged.upos[at];
      if (
        number !== undefined &&
        (upos === 'VERB' || upos === 'PROPN' || upos === 'NOUN') &&
        !numbers.has(tag)
      )
        numbers.set(tag, number);
    });
  }
  return { numbers, retag: (tagged, mentions) => retag(tagged, mentions, verbs, nouns, past, numbers) };
}

function wordsOf(text: string): Sentence {
  let at = 0;
  const tokens = text.split(' ').map((form) => {
    const token = { form, start: at, end: at + form.length };
    at += form.length + 1;
    return token;
  });
  return { span: [0, text.length], tokens };
}

function retag(
  tagged: TaggedSentence,
  mentions: readonly ActorMention[],
  verbs: VerbForms,
  nouns: EventNouns,
  past: VerbForms,
  numbers: ReadonlyMap<string, number>,
): TaggedSentence {
  const change = new Map<number, string>();
  const mentionAt = new Map<number, ActorMention>();
  for (const mention of mentions)
    for (let at = mention.from; at < mention.to; at++) mentionAt.set(at, mention);
  for (let at = 1; at < tagged.tokens.length; at++) {
    const tag =
      mendedTag(tagged, at, mentionAt, verbs, nouns, change) ??
      (isLostPast(tagged, at, mentionAt, past, change) ? 'VBD' : undefined);
    if (tag !== undefined && numbers.has(tag)) change.set(at, tag);
  }
  if (change.size === 0) return tagged;
  const tags = Uint8Array.from(tagged.tags);
  const upos = [...tagged.upos];
  const xpos = [...tagged.xpos];
  const lemma = [...tagged.lemma];
  for (const [at, tag] of change) {
    tags[at] = numbers.get(tag) ?? tags[at] ?? 0;
    const isNoun = tag === 'NN' || tag === 'NNS';
    upos[at] = isNoun ? 'NOUN' : 'VERB';
    xpos[at] = tag;
    const form = tagged.tokens[at]?.form.toLowerCase() ?? '';
    lemma[at] = isNoun
      ? tag === 'NNS'
        ? (verbs.get(form) ?? form.replace(/s$/, ''))
        : form
      : (verbs.get(form) ?? past.get(form) ?? lemma[at] ?? '');
  }
  return { ...tagged, tags, upos, xpos, lemma };
}

function mendedTag(
  tagged: TaggedSentence,
  at: number,
  mentionAt: ReadonlyMap<number, ActorMention>,
  verbs: VerbForms,
  nouns: EventNouns,
  change: ReadonlyMap<number, string>,
): string | undefined {
  if (mentionAt.has(at)) return undefined;
  const form = tagged.tokens[at]?.form ?? '';
  const xpos = tagged.xpos[at] ?? '';
  if (xpos === 'VBD' && TRANSITIVE.has(tagged.lemma[at] ?? '') && endsPhrase(tagged, at + 1)) return 'VBN';
  const noun = nouns.has(tagged.lemma[at] ?? '') || nouns.has(form.toLowerCase());
  if (noun && xpos === 'JJ' && isBareNoun(tagged, at)) return 'NN';
  if (noun && xpos === 'VBZ' && isPluralNoun(tagged, at, mentionAt)) return 'NNS';
  if (xpos === 'VBG' && isEventNoun(tagged, at, mentionAt)) return 'NN';
  if (tagged.upos[at] === 'VERB' || tagged.upos[at] === 'AUX' || form !== form.toLowerCase())
    return undefined;
  const lemma = verbs.get(form);
  if (form.endsWith('ing'))
    return lemma !== undefined && isParticiple(tagged, at, mentionAt) ? 'VBG' : undefined;
  if (lemma === undefined || !startsPhrase(tagged, at + 1, mentionAt)) return undefined;
  const before = previous(tagged, at);
  const mention = mentionAt.get(before);
  const singular = form !== lemma;
  if (tagged.upos[before] === 'CCONJ') {
    const other = previous(tagged, before);
    const tag = change.get(other) ?? tagged.xpos[other];
    return singular && tag === 'VBZ' && other === before - 1 ? 'VBZ' : undefined;
  }
  if (!mention && before === at - 1) return afterCommonNoun(tagged, at, mentionAt, change);
  if (!mention || mention.kind === 'nationality' || mention.kind === 'place') return undefined;
  if (!singular && isDemanded(tagged, mention.from)) return 'VB';
  if (finiteBefore(tagged, mention.from, change)) return undefined;
  if (singular) return 'VBZ';
  return isPlural(tagged, mention, mentionAt) ? 'VBP' : undefined;
}

/** "Philippine officials decried China's conduct", "rebels overran Goma": where the clause has no verb yet. */
function isLostPast(
  tagged: TaggedSentence,
  at: number,
  mentionAt: ReadonlyMap<number, ActorMention>,
  past: VerbForms,
  change: ReadonlyMap<number, string>,
): boolean {
  const form = tagged.tokens[at]?.form ?? '';
  if (mentionAt.has(at) || !past.has(form)) return false;
  // "The United Kingdom supplied Kenya": a participle after a noun has no object.
  const opens = mentionAt.has(at + 1) || /^(?:DT|PRP\$)$/.test(tagged.xpos[at + 1] ?? '');
  const participle = tagged.xpos[at] === 'VBN' && opens;
  if ((tagged.upos[at] === 'VERB' && !participle) || tagged.upos[at] === 'AUX') return false;
  const before = previous(tagged, at);
  const mention = mentionAt.get(before);
  if (mention ? mention.kind === 'nationality' : tagged.xpos[before] !== 'NNS') return false;
  return startsPhrase(tagged, at + 1, mentionAt) && !finiteBefore(tagged, at, change);
}

/** "in Israeli shelling of", "during U.S. bombing": a noun after the name that modifies it. */
function isEventNoun(
  tagged: TaggedSentence,
  at: number,
  mentionAt: ReadonlyMap<number, ActorMention>,
): boolean {
  const mention = mentionAt.get(at - 1);
  if (!mention || mention.from === 0) return false;
  const before = tagged.xpos[mention.from - 1] ?? '';
  const after = tagged.tokens[at + 1]?.form.toLowerCase() ?? '.';
  const opens = before === 'IN' || (before === 'DT' && mention.kind === 'nationality');
  return opens && (tagged.upos[at + 1] === 'ADP' || after === '.' || after === ',');
}

/** "their offensive in": an adjective with no noun after it, where a noun must be. */
function isBareNoun(tagged: TaggedSentence, at: number): boolean {
  const before = tagged.xpos[at - 1] ?? '';
  const after = tagged.xpos[at + 1] ?? '.';
  return /^(?:DT|PRP\$|POS|JJ|NN)$/.test(before) && /^(?:IN|,|\.|CC|TO)$/.test(after);
}

/** "ends all peace pacts with": a plural in the object of a verb that stands before it. */
function isPluralNoun(
  tagged: TaggedSentence,
  at: number,
  mentionAt: ReadonlyMap<number, ActorMention>,
): boolean {
  const before = tagged.xpos[at - 1] ?? '';
  if (!/^(?:NN|JJ|VBN|CD)$/.test(before) || mentionAt.has(at - 1)) return false;
  for (let token = at - 1; token >= 0 && at - token <= 8; token--) {
    const xpos = tagged.xpos[token] ?? '';
    if (FINITE.has(xpos)) return true;
    if (!/^(?:NN|JJ|VBN|CD|DT|PRP\$|NNP|CC|PDT)$/.test(xpos)) return false;
  }
  return false;
}

/** "a Russian bomb hits a market": after a common noun, where the clause has no verb and a new phrase begins. */
function afterCommonNoun(
  tagged: TaggedSentence,
  at: number,
  mentionAt: ReadonlyMap<number, ActorMention>,
  change: ReadonlyMap<number, string>,
): string | undefined {
  const form = tagged.tokens[at]?.form ?? '';
  const number = tagged.xpos[at - 1];
  if ((number !== 'NN' && number !== 'NNS') || finiteBefore(tagged, at, change)) return undefined;
  const opens = mentionAt.has(at + 1) || /^(?:DT|PRP\$|CD)$/.test(tagged.xpos[at + 1] ?? '');
  if (!opens || !/^(?:NNS|IN|NN)$/.test(tagged.xpos[at] ?? '')) return undefined;
  if (form.endsWith('s')) return number === 'NN' ? 'VBZ' : undefined;
  return number === 'NNS' ? 'VBP' : undefined;
}

const DEMANDS = new Set('demand|request|insist|urge|ask|propose|recommend|suggest|require|order'.split('|'));

/** "demands that China stop": the plain form after what is demanded. */
function isDemanded(tagged: TaggedSentence, from: number): boolean {
  let that = from - 1;
  while (that > 0 && tagged.xpos[that] === 'DT' && tagged.tokens[that]?.form !== 'that') that--;
  return tagged.tokens[that]?.form === 'that' && DEMANDS.has(tagged.lemma[that - 1] ?? '');
}

/** "of shelling its positions": what has an object after it is no noun. */
function isParticiple(
  tagged: TaggedSentence,
  at: number,
  mentionAt: ReadonlyMap<number, ActorMention>,
): boolean {
  const opens = mentionAt.has(at + 1) || /^(?:DT|PRP\$|CD)$/.test(tagged.xpos[at + 1] ?? '');
  return opens && tagged.xpos[at] === 'NN' && tagged.xpos[at - 1] === 'IN';
}

/** The word before, past adverbs. */
function previous(tagged: TaggedSentence, at: number): number {
  let before = at - 1;
  while (before > 0 && (tagged.upos[before] === 'ADV' || ALL_OF.has(tagged.tokens[before]?.form ?? '')))
    before--;
  return before;
}

function startsPhrase(
  tagged: TaggedSentence,
  at: number,
  mentionAt: ReadonlyMap<number, ActorMention>,
): boolean {
  const xpos = tagged.xpos[at] ?? '';
  if (mentionAt.has(at) || AFTER_VERB.has(xpos)) return true;
  if (tagged.tokens[at]?.form === 'that') return true;
  if (xpos === 'RP') return true;
  if (xpos === 'CC') return tagged.tokens[at + 1]?.form.endsWith('s') ?? false;
  if (tagged.tokens[at]?.form === '"') return true;
  // Before a preposition or a bare noun only if no other verb could be the sentence's own.
  const noun = xpos === 'IN' || xpos === 'NNS' || xpos === 'NN';
  return noun && !tagged.xpos.slice(at).some((tag) => FINITE.has(tag));
}

function endsPhrase(tagged: TaggedSentence, at: number): boolean {
  const xpos = tagged.xpos[at] ?? '.';
  return xpos === 'IN' || xpos === '.' || xpos === 'CC' || xpos === 'RB' || xpos === ',';
}

/** True where the clause has its verb already. */
function finiteBefore(tagged: TaggedSentence, at: number, change: ReadonlyMap<number, string>): boolean {
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

function isPlural(
  tagged: TaggedSentence,
  mention: ActorMention,
  mentionAt: ReadonlyMap<number, ActorMention>,
): boolean {
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
