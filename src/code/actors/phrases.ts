/**
 * Groups names and agent nouns into actors by the order of the words: "Russian Foreign Minister Sergey Lavrov",
 * "South Korea's National Intelligence Service", "the President of Poland", "police in Algiers". No tree is
 * needed, so that the grouping can steer the parser. Each pattern is one function with its example beside it.
 */
import { parseActor, stateOf } from '../../ontology/actor.js';
import type { NameMatch } from './name-match.js';
import { codesOf, knownName, personPhrase, withName } from './person-names.js';
import { bothKoreas, pairFrom, placeChains, sharedSectors } from './phrase-lists.js';
import { isCapital } from './pieces.js';
import { OTHERS, VERB_LIKE } from './word-lists.js';
import {
  agentAt,
  type FoundAgent,
  hasFormer,
  isModifier,
  isPossessive,
  lastAgent,
  type Phrase,
  type WordView,
  withSector,
  word,
  wordAfterModifiers,
} from './word-view.js';

const MOST_MODIFIERS = 3;
/** Bodies whose name every state may use: a state before them owns them. */
const COMMON_BODY =
  /^(?:bodies: (?:Congress|House of Representatives|House of Commons|National Guard|State Council|Security Cabinet|Foreign Office|Home Office|National Security Council|Central Military Commission|Justice Department|Supreme Court|Federation Council|Politburo|Communist Party|Democratic Party|Republican Party|Federal Reserve|Constitutional Court.*|Government House|Foreign Intelligence Service|National Intelligence Service|Central Command|Joint Chiefs|Security Service.*|Revolutionary Guards?|Internal Security Forces|Federal Police|ABC News)|organisations: United Nations Security Council|organisations: United Nations General Assembly|organisations: United Nations Human Rights Council)$/;

/** Phrases in order, none overlapping. */
export function groupPhrases(view: WordView): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = 0; at < view.tokens.length; ) {
    const phrase = phraseAt(view, at);
    if (phrase === 'others') {
      at = skipOthers(view, at);
    } else if (phrase) {
      phrases.push(phrase);
      at = Math.max(phrase.to, at + 1);
    } else at++;
  }
  return bothKoreas(view, sharedSectors(view, placeChains(view, phrases)));
}

function phraseAt(view: WordView, at: number): Phrase | 'others' | undefined {
  const match = view.startsAt[at];
  if (match) return fromName(view, match);
  const noun = agentAt(view, at);
  if (noun) return fromAgent(view, at, noun);
  return knownName(view, at);
}

/** "U.S.", "UN", "Hamas", "Kosovo" may stand before a noun as an adjective does. */
function isAdjectival(match: NameMatch): boolean {
  const { kind, exact } = match.entry;
  return (
    kind === 'nationality' || kind === 'organisation' || kind === 'group' || kind === 'own' || exact !== ''
  );
}

/** A phrase that begins with a name of the tables. */
function fromName(view: WordView, match: NameMatch): Phrase | 'others' {
  const pair = pairFrom(view, match);
  if (pair) return pair;
  const { entry } = match;
  if (entry.kind === 'person') return staffOf(view, match) ?? personPhrase(view, match, match.from);
  const owner = isPossessive(view, match.to);
  const next = owner ? match.to + 1 : match.to;
  const dotted = (view.tokens[match.from]?.form ?? '').includes('.');
  const free = owner || isAdjectival(match) || dotted;
  const other = wordAfterModifiers(view, next, free ? MOST_MODIFIERS : 0, (w) => OTHERS.has(w));
  if (other && (owner || isAdjectival(match) || dotted)) return 'others';
  const inner = free || entry.kind === 'name' ? bodyAfter(view, match, next, free) : undefined;
  if (inner) return inner;
  const to = BODIES.has(entry.kind) && BODY_AFTER.has(word(view, match.to)) ? match.to + 1 : match.to;
  return {
    from: match.from,
    to,
    core: to - 1,
    codes: codesOf(match),
    kind: entry.kind,
    by: entry.by,
    person: false,
    plural: entry.kind === 'nationality' && /s$/.test(view.tokens[match.to - 1]?.form ?? ''),
  };
}

const BODIES = new Set(['organisation', 'group']);
/** Nouns that repeat what a name stands for: "the Hezbollah movement", "the Georgian Dream party". */
const BODY_AFTER = new Set(
  'party movement group organisation organization militia network coalition alliance bloc agency figure figures'.split(
    ' ',
  ),
);

/** "Putin's spokesman Dmitry Peskov", "Assad's forces": those of a person act for the person's state. */
function staffOf(view: WordView, match: NameMatch): Phrase | undefined {
  if (!isPossessive(view, match.to)) return undefined;
  for (let at = match.to + 1; at <= match.to + 3; at++) {
    const first = agentAt(view, at);
    if (first) {
      const agent = lastAgent(view, first);
      const codes = withSector(match.entry.codes, agent.noun.sector);
      return withName(view, match.from, agent, codes, `${match.entry.by}, agents: ${agent.noun.noun}`);
    }
    if (!isModifier(view, at)) return undefined;
  }
  return undefined;
}

/** "Russian [deputy] foreign minister [Sergei Ryabkov]", "Israel's Security Cabinet", "Russia's Gazprom". */
function bodyAfter(view: WordView, match: NameMatch, from: number, free: boolean): Phrase | undefined {
  const most = free ? MOST_MODIFIERS : 0;
  for (let at = from; at <= from + most && at < view.tokens.length; at++) {
    const inner = view.startsAt[at];
    if (inner && inner.from === at) return ownBody(view, match, inner, at > from);
    const agent = agentAt(view, at);
    if (agent) return agentOf(view, match, agent, at, free);
    if (!isModifier(view, at)) return undefined;
  }
  return undefined;
}

/** A named body or person right after its state: "Russia's Gazprom", "North Korean Kim Jong Un". */
function ownBody(view: WordView, match: NameMatch, inner: NameMatch, apart: boolean): Phrase | undefined {
  const state = stateOf(match.entry.codes[0] ?? '');
  const innerCode = inner.entry.codes[0] ?? '';
  const { kind } = inner.entry;
  if (kind !== 'organisation' && kind !== 'group' && kind !== 'person') return undefined;
  const same = stateOf(innerCode) === state;
  const common = COMMON_BODY.test(inner.entry.by) && match.entry.kind !== 'organisation';
  if (apart || (!same && !common)) return undefined;
  if (kind === 'person') return { ...personPhrase(view, inner, match.from), from: match.from };
  const sector = parseActor(innerCode)?.sector ?? 'GOV';
  return {
    from: match.from,
    to: inner.to,
    core: inner.to - 1,
    codes: [same ? innerCode : `${state}.${sector}`],
    kind,
    by: inner.entry.by,
    person: false,
    plural: false,
  };
}

/** The agent noun, with further ones that follow it ("army chief"), and the name after a title. */
function agentOf(
  view: WordView,
  match: NameMatch,
  first: FoundAgent,
  at: number,
  free: boolean,
): Phrase | undefined {
  if (!free && VERB_LIKE.has(word(view, at))) return undefined;
  const agent = lastAgent(view, first);
  if (!free && agent.noun.role === 'title' && !isCapital(view.tokens[at]?.form ?? '')) return undefined;
  if (OTHERS.has(word(view, agent.to))) return undefined;
  const former = hasFormer(view, match.from - 1, at);
  const codes = withSector(match.entry.codes, former ? undefined : agent.noun.sector);
  const by = `${match.entry.by}, agents: ${agent.noun.noun}`;
  return withName(view, match.from, agent, codes, by);
}

/** "President Trump", "police in Algiers", "the Prime Minister of Poland Mateusz Morawiecki", "the army". */
function fromAgent(view: WordView, at: number, first: FoundAgent): Phrase | undefined {
  const agent = lastAgent(view, first);
  // "amid opposition from China", "its opposition to the plan": an act, not a party.
  if (agent.noun.noun === 'opposition' && OPPOSING.has(word(view, agent.to))) return undefined;
  const person = view.startsAt[agent.to];
  if (person?.entry.kind === 'person' && !agent.noun.plural) {
    const former = hasFormer(view, at - 1, at);
    return { ...personPhrase(view, person, at, former), from: at };
  }
  const owned = ofState(view, at, agent);
  if (owned) return owned;
  const by = `agents: ${agent.noun.noun}`;
  if (agent.noun.role === 'title' && !agent.noun.plural) {
    const known = isCapital(view.tokens[at]?.form ?? '') ? knownName(view, agent.to) : undefined;
    if (known) return { ...known, from: at };
    return withName(view, at, agent, [], by);
  }
  return {
    from: at,
    to: agent.to,
    core: agent.to - 1,
    codes: [],
    kind: 'agent',
    by,
    agent: agent.noun,
    person: false,
    plural: agent.noun.plural,
  };
}

const OPPOSING = new Set(['from', 'to', 'by']);
const OWNING = new Set(['of', 'from']);
const OWN = new Set(['its', 'their', 'his', 'her']);

/** "the President of [the] South Korea[, Lee Myung-bak]", "troops from North Korea". */
function ofState(view: WordView, at: number, agent: FoundAgent): Phrase | undefined {
  if (!OWNING.has(word(view, agent.to))) return undefined;
  // "withdrew its ambassadors from Canberra": they are somebody else's.
  if (word(view, agent.to) === 'from' && OWN.has(word(view, at - 1))) return undefined;
  const start = word(view, agent.to + 1) === 'the' ? agent.to + 2 : agent.to + 1;
  const match = view.startsAt[start];
  if (!match) return undefined;
  const { kind } = match.entry;
  if (kind === 'person' || kind === 'nationality' || kind === 'seat') return undefined;
  if (pairFrom(view, match)) return undefined;
  if (isPossessive(view, match.to)) {
    // "the President of Russia's special envoy"
    const staff = bodyAfter(view, match, match.to + 1, true);
    return staff?.agent ? { ...staff, from: at } : undefined;
  }
  if (agentAt(view, match.to)) return undefined;
  const former = hasFormer(view, at - 1, at);
  const codes = withSector(match.entry.codes, former ? undefined : agent.noun.sector);
  const by = `${match.entry.by}, agents: ${agent.noun.noun}`;
  const phrase = withName(view, at, { noun: agent.noun, to: match.to }, codes, by);
  const name = phrase.to > match.to;
  return { ...phrase, core: name ? phrase.core : agent.to - 1 };
}

/** Where to go on after "Kyiv's [staunch] allies". */
function skipOthers(view: WordView, at: number): number {
  const match = view.startsAt[at] as NameMatch;
  return Math.max(match.to, at + 1);
}
