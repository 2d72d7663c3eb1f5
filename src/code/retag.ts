/**
 * Mends tags before the tree is built. Headlines and chronicles in the present tense ("Lebanon convicts and
 * sentences six people") are rare in treebanks, and their verbs are taken for nouns; after a named actor, before
 * what only a verb can have after it, a form that the frame table knows as a verb is one. Over 250 lines: the
 * signs of the finite verb belong together; signs of words and phrases stand in retag-signs.ts.
 */
import type { ActorMention } from './actors/types.js';
import {
  afterCommonNoun,
  endsPhrase,
  FINITE,
  finiteBefore,
  isAfterArticle,
  isBareNoun,
  isDemanded,
  isEquipped,
  isEventNoun,
  isLastOfNouns,
  isNameForm,
  isNoPreposition,
  isParticiple,
  isParticleOfVerb,
  isPlural,
  isPluralNoun,
  MentionsByToken,
  NEVER_VERBS,
  previous,
  startsPhrase,
} from './retag-signs.js';
import { lowerOf } from './text/form-table.js';
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
  'He turned off the light .',
];

/** Always done to somebody: without an object after it, its subject undergoes it. */
const TRANSITIVE = new Set(
  'kill|injure|wound|arrest|detain|sentence|convict|kidnap|abduct|capture|behead|indict|displace|hospitalize|hospitalise|behead|assassinate|execute'.split(
    '|',
  ),
);

/** "the final enclave/VBP controlled by": an article and an adjective want a noun. */
function isAfterAdjective(tagged: TaggedSentence, at: number): boolean {
  return tagged.xpos[at - 1] === 'JJ' && tagged.xpos[at - 2] === 'DT' && tagged.upos[at] === 'VERB';
}

const DEMANDING = new Set(['calls', 'urges', 'demands', 'appeals']);

/** "threatens sanctions and calls for them to leave": the second verb of a clause that has one. */
function isSecondDemand(tagged: TaggedSentence, at: number): boolean {
  if (!DEMANDING.has(tagged.tokens[at]?.form ?? '') || tagged.upos[at - 1] !== 'CCONJ') return false;
  if (!/^(?:for|on|upon|that)$/.test(tagged.tokens[at + 1]?.form ?? '')) return false;
  return tagged.xpos.slice(0, at).includes('VBZ') && tagged.xpos[at - 2] !== 'JJ';
}

/** "accuses neighboring Sudan": said of a state, not done. */
const DESCRIBING = new Set(
  'neighboring neighbouring opposing warring visiting surrounding incoming outgoing occupying invading'.split(
    ' ',
  ),
);

/**
 * `past`: past forms of the verbs; a rare one ("decried") is taken for an adjective or worse. `known`: nouns by which
 * plurals are told ("duties", taken for a singular).
 */
export function createRetagger(
  grammar: Grammar,
  verbs: VerbForms,
  nouns: EventNouns,
  past: VerbForms = new Map(),
  known: EventNouns = nouns,
): Retagger {
  const numbers = new Map<string, number>();
  for (const probe of PROBES) {
    const tagged = grammar.tag(wordsOf(probe));
    tagged.xpos.forEach((tag, at) => {
      const number = tagged.tags[at];
      const upos = tagged.upos[at];
      if (
        number !== undefined &&
        (upos === 'VERB' || upos === 'PROPN' || upos === 'NOUN' || tag === 'RP' || tag === 'JJ') &&
        !numbers.has(tag)
      )
        numbers.set(tag, number);
    });
  }
  return {
    numbers,
    retag: (tagged, mentions) => retag(tagged, mentions, verbs, { nouns, known }, past, numbers),
  };
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
  { nouns, known }: { readonly nouns: EventNouns; readonly known: EventNouns },
  past: VerbForms,
  numbers: ReadonlyMap<string, number>,
): TaggedSentence {
  const change = new Map<number, string>();
  const mentionAt = new MentionsByToken(tagged.tokens.length, mentions);
  if (mentionAt.has(0)) {
    const tag = nounOfAgent(tagged, 0, mentionAt);
    if (tag !== undefined && numbers.has(tag)) change.set(0, tag);
  }
  for (let at = 1; at < tagged.tokens.length; at++) {
    const tag =
      mendedTag(tagged, at, mentionAt, verbs, nouns, past, change) ??
      (isLostPast(tagged, at, mentionAt, past, change) ? 'VBD' : undefined);
    if (tag !== undefined && numbers.has(tag)) change.set(at, tag);
  }
  for (let at = 0; at < tagged.tokens.length; at++) {
    if (change.has(at)) continue;
    if (isPluralEvent(tagged, at, known)) change.set(at, 'NNS');
    else if (isUnknownPast(tagged, at, verbs, past)) change.set(at, 'VBD');
    else if (isThirdPerson(tagged, at, verbs)) change.set(at, 'VBZ');
  }
  if (change.size === 0) return tagged;
  const tags = Uint8Array.from(tagged.tags);
  const upos = [...tagged.upos];
  const xpos = [...tagged.xpos];
  const lemma = [...tagged.lemma];
  for (const [at, tag] of change) {
    tags[at] = numbers.get(tag) ?? tags[at] ?? 0;
    const isNoun = tag === 'NN' || tag === 'NNS' || tag === 'NNP';
    upos[at] =
      tag === 'NNP' ? 'PROPN' : isNoun ? 'NOUN' : tag === 'RP' ? 'ADP' : tag === 'JJ' ? 'ADJ' : 'VERB';
    xpos[at] = tag;
    if (tag === 'RP') continue;
    const form = lowerOf(tagged.tokens[at]);
    if (tag === 'JJ') {
      lemma[at] = form;
      continue;
    }
    lemma[at] = isNoun
      ? tag === 'NNS'
        ? (verbs.get(form) ?? singularOf(form, known))
        : form
      : (verbs.get(form) ?? past.get(form) ?? lemma[at] ?? '');
  }
  return { span: tagged.span, tokens: tagged.tokens, tags, upos, xpos, lemma };
}

function mendedTag(
  tagged: TaggedSentence,
  at: number,
  mentionAt: MentionsByToken,
  verbs: VerbForms,
  nouns: EventNouns,
  past: VerbForms,
  change: ReadonlyMap<number, string>,
): string | undefined {
  const form = tagged.tokens[at]?.form ?? '';
  const xpos = tagged.xpos[at] ?? '';
  if (mentionAt.has(at)) return nounOfAgent(tagged, at, mentionAt);
  if (xpos === 'VBD' && TRANSITIVE.has(tagged.lemma[at] ?? '') && endsPhrase(tagged, at + 1)) return 'VBN';
  const nounly = xpos === 'JJ' || xpos === 'VBZ' || xpos === 'VBP' || xpos === 'VB';
  const noun = nounly && (nouns.has(tagged.lemma[at] ?? '') || nouns.has(form.toLowerCase()));
  if (noun && xpos === 'JJ' && isBareNoun(tagged, at)) return 'NN';
  if (noun && xpos === 'VBZ' && isPluralNoun(tagged, at, mentionAt)) return 'NNS';
  if (noun && (xpos === 'VBP' || xpos === 'VB') && isAfterArticle(tagged, at)) return 'NN';
  if (noun && (xpos === 'VBP' || xpos === 'VB') && isLastOfNouns(tagged, at, mentionAt)) return 'NN';
  if (xpos === 'VBP' && !verbs.has(form) && isAfterAdjective(tagged, at)) return 'NN';
  if (xpos === 'NNS' && isSecondDemand(tagged, at)) return 'VBZ';
  if (xpos === 'VBG' && DESCRIBING.has(form) && mentionAt.has(at + 1)) return 'JJ';
  if (xpos === 'JJ' && isEquipped(tagged, at, mentionAt)) return 'VBN';
  if (xpos === 'VBG' && isEventNoun(tagged, at, mentionAt)) return 'NN';
  if (xpos === 'JJ' && isDoneTo(tagged, at, past)) return 'VBN';
  if (isNameForm(tagged, at)) return 'NNP';
  if (isParticleOfVerb(tagged, at)) return 'RP';
  if (xpos === 'VBZ' && NEVER_VERBS.has(form)) return 'NNS';
  if (tagged.upos[at] === 'VERB' || tagged.upos[at] === 'AUX' || form !== form.toLowerCase())
    return undefined;
  const lemma = verbs.get(form);
  if (lemma === form && isInfinitive(tagged, at, mentionAt)) return 'VB';
  if (form.endsWith('ing'))
    return lemma !== undefined && isParticiple(tagged, at, mentionAt) ? 'VBG' : undefined;
  if (lemma === undefined) return undefined;
  const person = mentionAt.get(at - 1)?.kind === 'person';
  if (!startsPhrase(tagged, at + 1, mentionAt, person) && !isNoPreposition(tagged, at)) return undefined;
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

/** Kinds of mentions that stand as names. */
const NAMES: ReadonlySet<string> = new Set(['group', 'organisation', 'person']);

/** "NATO warplanes bombed": the last word of an agent is its noun, never a verb. */
function nounOfAgent(tagged: TaggedSentence, at: number, mentionAt: MentionsByToken): string | undefined {
  const mention = mentionAt.get(at);
  const lost = mention !== undefined && NAMES.has(mention.kind) && at === mention.to - 1;
  if (
    lost &&
    /^(?:JJ|VB[A-Z]?|RB|IN)$/.test(tagged.xpos[at] ?? '') &&
    /^[A-Z]/.test(tagged.tokens[at]?.form ?? '')
  )
    return 'NNP';
  if (mention?.kind !== 'agent' || at !== mention.to - 1 || at === mention.from) return undefined;
  const xpos = tagged.xpos[at] ?? '';
  // "a Moroccan national is": no adjective where no noun follows.
  if (xpos === 'JJ' && !/^(?:NN|JJ|VBG|CD)/.test(tagged.xpos[at + 1] ?? '')) return 'NN';
  if (!/^VB[PZ]?$/.test(xpos)) return undefined;
  return (tagged.tokens[at]?.form ?? '').endsWith('s') ? 'NNS' : 'NN';
}

/** "asked Mali to free 49 soldiers": after "to" a word that may be a verb, with an object after it, is one. */
function isInfinitive(tagged: TaggedSentence, at: number, mentionAt: MentionsByToken): boolean {
  if (tagged.tokens[at - 1]?.form !== 'to' || !/^(?:JJ|NN)$/.test(tagged.xpos[at] ?? '')) return false;
  return mentionAt.has(at + 1) || /^(?:DT|CD|PRP\$|PRP)$/.test(tagged.xpos[at + 1] ?? '');
}

/** "Two herders are wounded": what is done to people, taken for an adjective. */
function isDoneTo(tagged: TaggedSentence, at: number, past: VerbForms): boolean {
  if (!TRANSITIVE.has(past.get(tagged.tokens[at]?.form ?? '') ?? '')) return false;
  return tagged.lemma[at - 1] === 'be' && !/^NN/.test(tagged.xpos[at + 1] ?? '');
}

/** "Philippine officials decried China's conduct", "rebels overran Goma": where the clause has no verb yet. */
function isLostPast(
  tagged: TaggedSentence,
  at: number,
  mentionAt: MentionsByToken,
  past: VerbForms,
  change: ReadonlyMap<number, string>,
): boolean {
  const form = tagged.tokens[at]?.form ?? '';
  if (mentionAt.has(at) || !past.has(form)) return false;
  // "The United Kingdom supplied Kenya": a participle after a noun has no object.
  const opens = mentionAt.has(at + 1) || /^(?:DT|PRP\$)$/.test(tagged.xpos[at + 1] ?? '');
  const participle =
    tagged.xpos[at] === 'VBN' &&
    (opens ||
      isOnlyVerb(tagged, at, change) ||
      isOnlyVerbAfterThat(tagged, at, change) ||
      isMainVerb(tagged, at, mentionAt));
  if ((tagged.upos[at] === 'VERB' && !participle) || tagged.upos[at] === 'AUX') return false;
  const before = previous(tagged, at);
  const mention = mentionAt.get(before);
  if (mention ? mention.kind === 'nationality' : tagged.xpos[before] !== 'NNS') return false;
  return (participle || startsPhrase(tagged, at + 1, mentionAt)) && !finiteBefore(tagged, at, change);
}

/** "insurgents overran/VBP": a past form that the tagger has not met keeps its form for a lemma. */
function isUnknownPast(tagged: TaggedSentence, at: number, verbs: VerbForms, past: VerbForms): boolean {
  const form = tagged.tokens[at]?.form ?? '';
  return (
    /^VB[PZ]?$/.test(tagged.xpos[at] ?? '') && tagged.lemma[at] === form && past.has(form) && !verbs.has(form)
  );
}

/** "Australia apologizes/VBP": the form itself tells the person. */
function isThirdPerson(tagged: TaggedSentence, at: number, verbs: VerbForms): boolean {
  const xpos = tagged.xpos[at];
  if (xpos !== 'VBP' && xpos !== 'VB') return false;
  const form = tagged.tokens[at]?.form ?? '';
  const lemma = verbs.get(form);
  return lemma !== undefined && lemma !== form;
}

function singularOf(form: string, nouns: EventNouns): string {
  if (form.endsWith('ies') && nouns.has(`${form.slice(0, -3)}y`)) return `${form.slice(0, -3)}y`;
  const bare = form.slice(0, -2);
  return form.endsWith('es') && nouns.has(bare) && !nouns.has(form.slice(0, -1))
    ? bare
    : form.replace(/s$/, '');
}

/** "Talks began": a plural of the table that is taken for a singular. */
function isPluralEvent(tagged: TaggedSentence, at: number, nouns: EventNouns): boolean {
  const form = lowerOf(tagged.tokens[at]);
  if (tagged.xpos[at] !== 'NN' || !form.endsWith('s') || form.endsWith('ss')) return false;
  if (form.endsWith('ies') && nouns.has(`${form.slice(0, -3)}y`)) return true;
  return nouns.has(form.slice(0, -1)) || (form.endsWith('es') && nouns.has(form.slice(0, -2)));
}

const BREAKS =
  /^(?:after|before|when|while|as|because|since|where|who|which|that|and|but|if|although|though|following|,|;)$/;

/** "Italy's president met with Greece's in Corfu, where they …": the next finite verb is of another clause. */
function isMainVerb(tagged: TaggedSentence, at: number, mentionAt: MentionsByToken): boolean {
  const mention = mentionAt.get(at - 1);
  if (!mention || mention.kind === 'place' || TRANSITIVE.has(tagged.lemma[at] ?? '')) return false;
  if (/^(?:by|in|on|at|near)$/.test(tagged.tokens[at + 1]?.form ?? '')) return false;
  const opening = tagged.xpos.slice(0, mention.from);
  if (opening.some((xpos) => xpos !== 'DT' && xpos !== 'RB' && xpos !== 'JJ')) return false;
  for (let token = at + 1; token < tagged.tokens.length; token++) {
    if (BREAKS.test(lowerOf(tagged.tokens[token]))) return true;
    if (FINITE.has(tagged.xpos[token] ?? '')) return false;
  }
  return true;
}

/** "says that police used water cannon on": what follows "that" must have a finite verb, and has no other. */
function isOnlyVerbAfterThat(
  tagged: TaggedSentence,
  at: number,
  change: ReadonlyMap<number, string>,
): boolean {
  if (tagged.tokens[at + 1]?.form === 'by') return false;
  let that = at - 1;
  while (that > 0 && at - that < 10 && tagged.tokens[that]?.form !== 'that') that--;
  if (tagged.tokens[that]?.form !== 'that' || tagged.xpos[that] !== 'IN') return false;
  for (let token = that + 1; token < tagged.tokens.length; token++) {
    if (FINITE.has(change.get(token) ?? tagged.xpos[token] ?? '')) return false;
  }
  return true;
}

/**
 * "American troops trained with Polish soldiers.": a whole sentence must have a finite verb. Headlines, and
 * what is done to people ("Two soldiers killed in the south."), go without.
 */
function isOnlyVerb(tagged: TaggedSentence, at: number, change: ReadonlyMap<number, string>): boolean {
  if (tagged.tokens.at(-1)?.form !== '.' || TRANSITIVE.has(tagged.lemma[at] ?? '')) return false;
  if (tagged.tokens[at + 1]?.form === 'by') return false;
  return tagged.xpos.every((xpos, token) => !FINITE.has(change.get(token) ?? xpos));
}
