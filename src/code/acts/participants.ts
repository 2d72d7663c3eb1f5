/**
 * Who is meant by a noun phrase: the actor it names, one that modifies it ("a Russian missile", "the remarks
 * of the Iranian leader"), or the state of the place it lies in ("a market in Kharkiv").
 * Over 250 lines: the ways down a phrase call one another, each with the words it goes by.
 */
import { statesOf } from '../../ontology/actor.js';
import type { ActorMention } from '../actors/types.js';
import { participant, withListed } from './actor-lists.js';
import { caseOf, childrenAmong, childrenIn, isNoun, isVerb } from './tree.js';
import type { Participant, Path, SentenceView } from './types.js';

const PLACE_CASES = new Set(
  'in|near|at|on|off|outside|inside|around|across|along|to|towards|toward|into|over|against|within|throughout'.split(
    '|',
  ),
);
const OWNER_CASES = new Set([
  'of',
  'from',
  'by',
  'for',
  'with',
  'between',
  'among',
  'including',
  'against',
  'to',
  'on',
  'about',
  'over',
]);
const DOER_CASES = new Set(['by', 'from']);
/** How far down a phrase an actor is looked for. */
const DEEPEST = 3;

/** The mention that covers a token. */
export function mentionOf(view: SentenceView, token: number): ActorMention | undefined {
  const index = view.mentionAt[token] ?? -1;
  return index < 0 ? undefined : view.mentions[index];
}

/** Actors that the phrase with this head stands for, best first; empty where it stands for none. */
export function actorsOf(view: SentenceView, head: number, slot: string): readonly Participant[] {
  const found = inPhrase(view, head, slot, 0);
  return found.length > 0 ? withListed(view, found, slot) : [];
}

function inPhrase(view: SentenceView, head: number, slot: string, depth: number): readonly Participant[] {
  const s = view.sentence;
  const covering = mentionOf(view, head);
  const direct = covering ? (namedBeside(view, head, covering) ?? covering) : undefined;
  const included = depth === 0 ? membersOf(view, head, slot) : [];
  if (included.length > 1) return included;
  const own: Participant[] = direct
    ? [named(view, direct, head, depth === 0 ? 'direct' : 'modifier', slot)]
    : [];
  if (own.length === 0) own.push(...modifiers(view, head, slot, depth));
  if (depth < DEEPEST) {
    for (const other of childrenIn(s, head, 'conj')) {
      // "Ortega and his wife": the pronoun is no further actor.
      if (!isVerb(s, other))
        own.push(...inPhrase(view, other, slot, depth).filter((one) => !isPronoun(view, one)));
    }
  }
  return own;
}

/** "factions including Fatah and Hamas": the members that are named. */
function membersOf(view: SentenceView, head: number, slot: string): readonly Participant[] {
  const s = view.sentence;
  const listed = childrenIn(s, head, 'nmod', 'obl').filter((noun) => caseOf(s, noun) === 'including');
  if (listed.length === 0) return [];
  const found = listed.flatMap((noun) => inPhrase(view, noun, slot, 1));
  return found.length > 0 ? withListed(view, found, slot) : [];
}

/** A mention; "its forces" are those of whom "its" means, whatever the noun alone was taken for. */
function named(
  view: SentenceView,
  mention: ActorMention,
  head: number,
  path: Path,
  slot: string,
): Participant {
  const one = participant(mention, path, slot);
  if (!isContextual(mention)) return one;
  for (const owner of childrenIn(view.sentence, head, 'nmod:poss')) {
    const whose = mentionOf(view, owner);
    if (!whose || whose === mention) continue;
    const sector = mention.codes[0]?.split('.')[1];
    return { ...one, codes: statesOf(whose.codes).map((state) => (sector ? `${state}.${sector}` : state)) };
  }
  return one;
}

/** A counterpart is told by its place, not by its owner. */
const PLACED_COUNTERPART = 'agents: counterpart of ';

/** An agent whose state the words themselves do not tell: "forces", "counterpart". */
function isContextual(mention: ActorMention): boolean {
  return (
    mention.kind === 'agent' && mention.by.startsWith('agents:') && !mention.by.startsWith(PLACED_COUNTERPART)
  );
}

/** "his counterpart, Sergei Lavrov": the name beside says who is meant. */
function namedBeside(view: SentenceView, head: number, mention: ActorMention): ActorMention | undefined {
  if (!isContextual(mention)) return undefined;
  for (const child of childrenIn(view.sentence, head, 'appos', 'flat')) {
    const beside = mentionOf(view, child);
    if (beside && beside !== mention && beside.kind === 'person') return beside;
  }
  return undefined;
}

function isPronoun(view: SentenceView, one: Participant): boolean {
  return one.from !== undefined && mentionOf(view, one.from)?.kind === 'pronoun';
}

/** Relations of what is said of a noun; without its owner, who is somebody else than a "counterpart". */
const DESCRIBING_OTHER = new Set(['amod', 'compound', 'flat', 'appos', 'det', 'nummod', 'nmod:desc']);
const DESCRIBING = new Set(['nmod:poss', ...DESCRIBING_OTHER]);

function modifiers(view: SentenceView, head: number, slot: string, depth: number): readonly Participant[] {
  const s = view.sentence;
  if (depth >= DEEPEST) return [];
  // "his counterpart" is somebody else.
  const owned = s.lemma[head] !== 'counterpart';
  for (const child of childrenAmong(s, head, owned ? DESCRIBING : DESCRIBING_OTHER)) {
    const mention = mentionOf(view, child);
    // "Chen Yunlin, the head of the Chinese delegation": the apposition is the man himself.
    const path: Path = s.relation[child] === 'appos' && depth === 0 && child > head ? 'direct' : 'modifier';
    if (mention) return [participant(mention, path, slot), ...listedAfter(view, child, slot)];
  }
  for (const child of childrenIn(s, head, 'compound', 'amod', owned ? 'nmod:poss' : undefined)) {
    if (!isNoun(s, child)) continue;
    const found = inPhrase(view, child, slot, depth + 1);
    if (found.length > 0) return found.map((one) => ({ ...one, path: 'modifier' as const }));
  }
  // "hackers linked to Iran"
  for (const clause of childrenIn(s, head, 'acl')) {
    if (!LINKED.has(s.lemma[clause] ?? '')) continue;
    const to = (s.children[clause] ?? []).filter((noun) => LINKS.has(caseOf(s, noun)));
    const found = to.flatMap((noun) => inPhrase(view, noun, slot, depth + 1));
    if (found.length > 0) return found.map((one) => ({ ...one, path: 'modifier' as const }));
  }
  // Of an act only its doer stands for it: "sanctions against X" are not those of X.
  const isAct = view.eventNouns.has(s.lemma[head] ?? '');
  const placed = !isAct && ((slot !== 'subj' && slot !== 'by') || isSomebody(view, head));
  // "a strike conducted by the United States"
  for (const clause of isAct ? childrenIn(s, head, 'acl') : []) {
    if (!DOING.has(s.lemma[clause] ?? '')) continue;
    const by = agentsOf(view, clause).flatMap((noun) => inPhrase(view, noun, slot, depth + 1));
    if (by.length > 0) return by.map((one) => ({ ...one, path: 'modifier' as const }));
  }
  const doers = SPOKEN.has(s.lemma[head] ?? '') ? SPEAKER_CASES : DOER_CASES;
  for (const cases of isAct ? [doers] : placed ? [OWNER_CASES, PLACE_CASES] : [OWNER_CASES]) {
    for (const child of childrenIn(s, head, 'nmod', 'obl', 'appos', owned ? 'nmod:poss' : undefined)) {
      if (!cases.has(caseOf(s, child)) && s.relation[child] !== 'appos') continue;
      const path: Path = cases === PLACE_CASES ? 'place' : 'modifier';
      const found = inPhrase(view, child, slot, depth + 1);
      if (found.length > 0) return found.map((one) => ({ ...one, path }));
    }
  }
  // "a system that the United States has activated"
  for (const clause of childrenIn(s, head, 'acl:relcl')) {
    if (!SETTING_UP.has(s.lemma[clause] ?? '')) continue;
    for (const noun of childrenIn(s, clause, 'nsubj')) {
      const owner = noun > head && !(s.xpos[noun] ?? '').startsWith('W') ? mentionOf(view, noun) : undefined;
      if (owner) return [participant(owner, 'modifier', slot)];
    }
  }
  if (AUTHORED.has(s.lemma[head] ?? '')) {
    const author = authors(view, head).flatMap((noun) => inPhrase(view, noun, slot, depth + 1));
    if (author.length > 0) return author.map((one) => ({ ...one, path: 'modifier' as const }));
  }
  // "militants linked to Hezbollah", "a base housing Danish troops", "a field run by a Danish company"
  for (const child of childrenIn(s, head, 'acl')) {
    const held = CARRYING.has(s.lemma[child] ?? '') ? childrenIn(s, child, 'obj') : [];
    const holders = OWNED_BY.has(s.lemma[child] ?? '') ? agentsOf(view, child) : [];
    for (const noun of [...held, ...holders]) {
      const found = inPhrase(view, noun, slot, depth + 1);
      if (found.length > 0) return found.map((one) => ({ ...one, path: 'modifier' as const }));
    }
    for (const noun of childrenIn(s, child, 'obl')) {
      if (caseOf(s, noun) === 'by') continue;
      const found = inPhrase(view, noun, slot, depth + 1);
      if (found.length > 0) return found.map((one) => ({ ...one, path: 'place' as const }));
    }
  }
  return [];
}

const LINKED = new Set(['link', 'tie', 'connect', 'affiliate', 'ally']);
const LINKS = new Set(['to', 'with']);

/** What a thing is said to hold: it stands for whoever is in it. */
const CARRYING = new Set(
  'carry|house|host|transport|hold|shelter|ferry|escort|bring|hide|contain|serve'.split('|'),
);
const OWNED_BY = new Set(
  'own|run|operate|hold|control|manage|lease|use|occupy|build|charter|administer|rule|fire|launch|drop|lay|plant|donate|supply|send|provide'.split(
    '|',
  ),
);

/** How an act is done by somebody. */
const DOING = new Set(
  'conduct|carry|launch|stage|mount|perpetrate|commit|order|organise|organize|lead|make'.split('|'),
);

/** What is done to a thing by whose it is. */
const SETTING_UP = new Set(
  'activate|deploy|build|develop|operate|own|impose|announce|install|station|host|sponsor|run|hold|manufacture|produce|propose'.split(
    '|',
  ),
);

function agentsOf(view: SentenceView, clause: number): readonly number[] {
  const s = view.sentence;
  return childrenIn(s, clause, 'obl', 'obl:agent').filter((noun) => caseOf(s, noun) === 'by');
}

/** What stands for whoever thought of it, said it or put it on the table. */
const AUTHORED = new Set(
  (
    'plan|proposal|offer|deal|resolution|initiative|bill|draft|decision|statement|claim|remark|text|idea|measure|' +
    'compromise|speech|law|demand|request|agreement|treaty|invitation|condition|term|roadmap|document|paper|step'
  ).split('|'),
);

/** "a deal offered by the agency", "the resolution which Peru had drafted": those who did so. */
function authors(view: SentenceView, head: number): readonly number[] {
  const s = view.sentence;
  return childrenIn(s, head, 'acl', 'acl:relcl').flatMap((clause) => [
    ...childrenIn(s, clause, 'obl', 'obl:agent').filter((noun) => caseOf(s, noun) === 'by'),
    // "demands that Israel stop" tell what is demanded, not who demands it.
    ...(s.relation[clause] === 'acl:relcl' ? childrenIn(s, clause, 'nsubj') : []).filter(
      (noun) => noun > head && !(s.xpos[noun] ?? '').startsWith('W'),
    ),
  ]);
}

/** Words and papers are of those who speak and sign them; a killing or a ban is not. */
const SPOKEN = new Set(
  (
    'demand|request|proposal|offer|call|appeal|plea|threat|ultimatum|accusation|allegation|criticism|refusal|veto|' +
    'agreement|treaty|accord|pact|deal|memorandum|apology'
  ).split('|'),
);
const SPEAKER_CASES = new Set(['by', 'from', 'of', 'between', 'with']);

const PEOPLE = ['person', 'troops', 'official', 'police', 'refugee', 'leader', 'worker', 'institution'];

/** A noun for people: they are of the place they are in ("police in Ocotlan"), an explosion is not. */
function isSomebody(view: SentenceView, head: number): boolean {
  const lemma = view.sentence.lemma[head] ?? '';
  return PEOPLE.some((list) => view.lists.get(list)?.has(lemma));
}

function listedAfter(view: SentenceView, token: number, slot: string): readonly Participant[] {
  return childrenIn(view.sentence, token, 'conj').flatMap((other) => {
    const mention = mentionOf(view, other);
    return mention ? [participant(mention, 'modifier' as const, slot)] : [];
  });
}
