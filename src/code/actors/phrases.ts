/**
 * Groups names and agent nouns into actors by the order of the words: "Russian Foreign Minister Sergey Lavrov",
 * "South Korea's National Intelligence Service", "the President of Poland", "Indian and Pakistani troops", "police
 * in Algiers". No tree is needed, so that the grouping can steer the parser. Long because each pattern is one
 * function with its example beside it.
 */
import type { ActorCode, Sector } from '../../ontology/actor.js';
import { parseActor, stateOf } from '../../ontology/actor.js';
import type { Token } from '../text/types.js';
import type { AgentNoun, AgentNouns, AgentRole } from './agents.js';
import type { NameMatch } from './match-names.js';
import type { DocumentMemory, Known } from './memory.js';
import { isCapital, type Pieces } from './pieces.js';
import type { MentionKind } from './types.js';
import {
  ADJECTIVE_LIKE,
  ELECT,
  FORMER,
  NAME_LIKE,
  NAME_PARTICLES,
  NO_MODIFIER,
  NO_NAME,
  OTHERS,
  POLITE,
  VERB_LIKE,
} from './word-lists.js';

/** An actor as found by the words alone. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** The token that carries it where there is no tree. */
  readonly core: number;
  /** Empty while the state is still to be told from what stands near. */
  readonly codes: readonly ActorCode[];
  readonly kind: MentionKind;
  readonly by: string;
  /** The agent noun in it, if there is one. */
  readonly agent?: AgentNoun;
  /** A name that the report explains by this phrase: "Kaja Kallas". */
  readonly introduces?: string;
  readonly person: boolean;
  readonly plural: boolean;
  /** True where its state was told by what stands near, not by the words themselves. */
  readonly placed?: true;
}

/** A sentence as the grouping sees it. */
export interface WordView {
  readonly tokens: readonly Token[];
  readonly pieces: Pieces;
  /** First piece of each token. */
  readonly pieceOf: readonly number[];
  readonly matches: readonly NameMatch[];
  /** Match that begins at a token. */
  readonly startsAt: ReadonlyMap<number, NameMatch>;
  /** Tokens that some match covers. */
  readonly covered: Uint8Array;
  readonly agents: AgentNouns;
  readonly memory: DocumentMemory;
}

const MOST_MODIFIERS = 3;
/** Bodies whose name every state may use: a state before them owns them. */
const COMMON_BODY =
  /^(?:bodies: (?:Congress|House of Representatives|House of Commons|National Guard|State Council|Security Cabinet|Foreign Office|Home Office|National Security Council|Central Military Commission|Justice Department|Supreme Court|Federation Council|Politburo|Communist Party|Democratic Party|Republican Party|Federal Reserve|Constitutional Court.*|Government House|Foreign Intelligence Service|National Intelligence Service|Central Command|Joint Chiefs|Security Service.*|Revolutionary Guards?|Internal Security Forces|Federal Police|ABC News)|organisations: United Nations Security Council|organisations: United Nations General Assembly|organisations: United Nations Human Rights Council)$/;

export function wordView(
  tokens: readonly Token[],
  pieces: Pieces,
  matches: readonly NameMatch[],
  agents: AgentNouns,
  memory: DocumentMemory,
): WordView {
  const pieceOf: number[] = [];
  for (let p = 0; p < pieces.token.length; p++) {
    if (pieces.first[p]) pieceOf.push(p);
  }
  const covered = new Uint8Array(tokens.length);
  const startsAt = new Map<number, NameMatch>();
  for (const match of matches) {
    covered.fill(1, match.from, match.to);
    if (!startsAt.has(match.from)) startsAt.set(match.from, match);
  }
  return { tokens, pieces, pieceOf, matches, startsAt, covered, agents, memory };
}

/**
 * "Birmingham, Alabama", "La Palma in Cortazar, Guanajuato, Mexico": a place takes the state of the place or state
 * that a comma puts after it.
 */
function placeChains(view: WordView, phrases: Phrase[]): Phrase[] {
  for (let i = phrases.length - 2; i >= 0; i--) {
    const place = phrases[i] as Phrase;
    const wider = phrases[i + 1] as Phrase;
    if (place.kind !== 'place' && place.kind !== 'capital') continue;
    if (wider.kind !== 'place' && !(wider.kind === 'name' && place.kind === 'place')) continue;
    const comma = wider.from - place.to === 1 && view.tokens[place.to]?.form === ',';
    const next = word(view, wider.to);
    if (comma && next !== 'and' && next !== 'or')
      phrases[i] = { ...place, kind: 'place', codes: wider.codes };
  }
  return phrases;
}

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
  return sharedSectors(view, placeChains(view, phrases));
}

function phraseAt(view: WordView, at: number): Phrase | 'others' | undefined {
  const match = view.startsAt.get(at);
  if (match) return fromName(view, match);
  const noun = agentAt(view, at);
  if (noun) return fromAgent(view, at, noun);
  return knownName(view, at);
}

/** Lower-case word at a token. */
export function word(view: WordView, token: number): string {
  const piece = view.pieceOf[token];
  if (piece === undefined) return '';
  if (view.pieces.last[piece]) return view.pieces.text[piece] ?? '';
  return (view.tokens[token]?.form ?? '').toLowerCase();
}

interface FoundAgent {
  readonly noun: AgentNoun;
  /** Token after its last. */
  readonly to: number;
}

/** The longest agent noun that begins at a token; of several roles the wanted one. */
export function agentAt(view: WordView, at: number, wanted?: AgentRole): FoundAgent | undefined {
  const start = view.pieceOf[at];
  if (start === undefined || view.covered[at]) return undefined;
  const { pieces, agents } = view;
  const id = pieces.id[start] as number;
  if (id === 0) return undefined;
  let node = agents.names.step(0, id);
  let best: FoundAgent | undefined;
  for (let p = start; node !== undefined; ) {
    if (agents.names.at(node) !== undefined && endsNoun(view, start, p)) {
      const nouns = agents.at(node);
      const noun = nouns.find((one) => one.role === wanted) ?? (nouns[0] as AgentNoun);
      best = { noun, to: (pieces.token[p] as number) + 1 };
    }
    p++;
    const next = pieces.id[p];
    if (next === undefined || next === 0 || view.covered[pieces.token[p] as number]) break;
    node = agents.names.step(node, next);
  }
  return best;
}

/** A noun ends with its token ("President-elect" counts), and is no adjective ("a major deal"). */
function endsNoun(view: WordView, start: number, piece: number): boolean {
  const { pieces } = view;
  // "air-defence radars": a hyphenated noun before a noun only qualifies it.
  if (piece > start && pieces.token[piece] === pieces.token[start] && isWordAfter(view, piece)) return false;
  if (!pieces.last[piece]) return ELECT.has(pieces.text[piece + 1] ?? '');
  if (
    piece === start &&
    NAME_LIKE.has(pieces.text[piece] as string) &&
    isCapital(pieces.form[piece] as string)
  ) {
    const next = pieces.form[piece + 1] ?? '';
    if (isCapital(next) && next.length > 1) return false;
  }
  if (piece > start || !ADJECTIVE_LIKE.has(pieces.text[piece] as string)) return true;
  return isCapital(pieces.form[piece] as string) || !isWordAfter(view, piece);
}

/** True where a word in small letters that is no particle follows: the noun before it is an adjective. */
function isWordAfter(view: WordView, piece: number): boolean {
  const form = view.pieces.form[piece + 1] ?? '';
  const code = form.charCodeAt(0);
  return code >= 97 && code <= 122 && !NO_MODIFIER.has(view.pieces.text[piece + 1] ?? '');
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
  return {
    from: match.from,
    to: match.to,
    core: match.to - 1,
    codes: codesOf(match),
    kind: entry.kind,
    by: entry.by,
    person: false,
    plural: entry.kind === 'nationality' && /s$/.test(view.tokens[match.to - 1]?.form ?? ''),
  };
}

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

/** Out of office: the state without the sector. */
function codesOf(match: NameMatch): readonly ActorCode[] {
  if (match.inOffice || match.entry.kind !== 'person') return match.entry.codes;
  return match.entry.codes.map(stateOf);
}

function isPossessive(view: WordView, token: number): boolean {
  const form = view.tokens[token]?.form;
  return form === "'s" || form === '’s' || form === "'" || form === '’';
}

/** First token after up to `most` modifiers that fits, if there is one. */
function wordAfterModifiers(
  view: WordView,
  from: number,
  most: number,
  fits: (word: string) => boolean,
): boolean {
  for (let at = from; at <= from + most && at < view.tokens.length; at++) {
    const w = word(view, at);
    if (fits(w)) return true;
    if (!isModifier(view, at)) return false;
  }
  return false;
}

function isModifier(view: WordView, at: number): boolean {
  const form = view.tokens[at]?.form ?? '';
  if (form.length < 2 || view.covered[at]) return false;
  const code = form.charCodeAt(0) | 32;
  if ((code < 97 || code > 122) && form.charCodeAt(0) < 128) return /^\d/.test(form);
  return !NO_MODIFIER.has(word(view, at)) && (form.charCodeAt(0) >= 97 || at > 0);
}

/** "Russian [deputy] foreign minister [Sergei Ryabkov]", "Israel's Security Cabinet", "Russia's Gazprom". */
function bodyAfter(view: WordView, match: NameMatch, from: number, free: boolean): Phrase | undefined {
  const most = free ? MOST_MODIFIERS : 0;
  for (let at = from; at <= from + most && at < view.tokens.length; at++) {
    const inner = view.startsAt.get(at);
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

function lastAgent(view: WordView, first: FoundAgent): FoundAgent {
  let agent = first;
  for (;;) {
    const next = agentAt(view, agent.to);
    if (!next || VERB_LIKE.has(word(view, agent.to))) return agent;
    agent = {
      noun:
        next.noun.role !== 'body' ? { ...next.noun, sector: sectorOfPair(agent.noun, next.noun) } : next.noun,
      to: next.to,
    };
  }
}

/** "police sergeants", "army officials": the first noun tells the sector where the second is general. */
function sectorOfPair(first: AgentNoun, second: AgentNoun): Sector {
  const general = second.sector === 'GOV' || second.sector === 'CVL' || first.sector === 'COP';
  return general ? first.sector : second.sector;
}

function hasFormer(view: WordView, before: number, until: number): boolean {
  for (let at = Math.max(before, 0); at < until; at++) {
    if (FORMER.has(word(view, at))) return true;
  }
  return false;
}

/** Puts a sector on codes that have none. */
export function withSector(codes: readonly ActorCode[], sector: Sector | undefined): readonly ActorCode[] {
  if (sector === undefined) return codes.map(stateOf);
  return codes.map((code) => {
    const actor = parseActor(code);
    if (code.startsWith('TER:')) return code;
    if (actor?.sector === 'REB' || actor?.sector === 'OPP') return code;
    return `${stateOf(code)}.${sector}`;
  });
}

/** The phrase of an agent, with the person's name after it if there is one. */
function withName(
  view: WordView,
  from: number,
  agent: FoundAgent,
  codes: readonly ActorCode[],
  by: string,
): Phrase {
  const { noun } = agent;
  const base = { from, codes, kind: 'agent' as const, by, agent: noun, plural: noun.plural };
  const known = view.startsAt.get(agent.to);
  if (known?.entry.kind === 'person' && known.from === agent.to) {
    const sameState = stateOf(known.entry.codes[0] ?? '') === stateOf(codes[0] ?? '');
    const name = textOf(view, known.from, known.to);
    return {
      ...base,
      to: known.to,
      core: known.to - 1,
      codes: sameState && codes[0]?.includes('.') ? codes : codes,
      kind: 'person',
      by: sameState ? known.entry.by : by,
      introduces: name,
      person: !noun.plural,
    };
  }
  const body = view.startsAt.get(agent.to);
  if (body && noun.role === 'body' && body.entry.kind === 'organisation') {
    if (stateOf(body.entry.codes[0] ?? '') === stateOf(codes[0] ?? '')) {
      return { ...base, to: body.to, core: body.to - 1, person: false };
    }
  }
  const end = noun.plural || noun.role === 'body' ? agent.to : nameEnd(view, agent.to);
  if (end > agent.to) {
    const name = textOf(view, agent.to, end);
    return { ...base, to: end, core: end - 1, kind: 'person', introduces: name, person: true };
  }
  return { ...base, to: agent.to, core: agent.to - 1, person: noun.role === 'title' && !noun.plural };
}

function textOf(view: WordView, from: number, to: number): string {
  return view.tokens
    .slice(from, to)
    .map((token) => token.form)
    .join(' ');
}

/** End of an unknown person's name that begins at a token: capitalised words and particles between them. */
function nameEnd(view: WordView, from: number): number {
  let end = from;
  for (let at = from; at < view.tokens.length && at - from < 6; at++) {
    const form = view.tokens[at]?.form ?? '';
    if (view.covered[at]) {
      const match = view.startsAt.get(at);
      if (match?.entry.kind !== 'place' || at === from) break;
    }
    const w = word(view, at);
    if (isCapital(form) && form.length > 1 && !NO_NAME.has(w)) end = at + 1;
    else if (/^[A-Z]\.$/.test(form)) end = end === at ? at + 1 : end;
    else if (/^(?:al|el|ul|ad|an|ash|as)-\p{Lu}/u.test(form)) end = at + 1;
    else if (!NAME_PARTICLES.has(w) || at === from) break;
  }
  return end;
}

/** "President Trump", "police in Algiers", "the Prime Minister of Poland Mateusz Morawiecki", "the army". */
function fromAgent(view: WordView, at: number, first: FoundAgent): Phrase | undefined {
  const agent = lastAgent(view, first);
  const person = view.startsAt.get(agent.to);
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

const OWNING = new Set(['of', 'from']);

/** "the President of [the] South Korea[, Lee Myung-bak]", "troops from North Korea". */
function ofState(view: WordView, at: number, agent: FoundAgent): Phrase | undefined {
  if (!OWNING.has(word(view, agent.to))) return undefined;
  const start = word(view, agent.to + 1) === 'the' ? agent.to + 2 : agent.to + 1;
  const match = view.startsAt.get(start);
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

function personPhrase(view: WordView, match: NameMatch, from: number, former = false): Phrase {
  const codes = former || hasFormer(view, from - 1, from) ? match.entry.codes.map(stateOf) : codesOf(match);
  return {
    from: match.from,
    to: match.to,
    core: match.to - 1,
    codes,
    kind: 'person',
    by: match.entry.by,
    introduces: textOf(view, match.from, match.to),
    person: true,
    plural: false,
  };
}

/** A short name that the report has explained: "Kallas", "Mr Kallas". */
function knownName(view: WordView, at: number): Phrase | undefined {
  if (view.memory.known.size === 0 || view.covered[at]) return undefined;
  const form = view.tokens[at]?.form ?? '';
  if (!isCapital(form)) return undefined;
  let best: { known: Known; to: number } | undefined;
  let key = '';
  for (let to = at; to < view.tokens.length && to - at < 4; to++) {
    key = to === at ? word(view, to) : `${key} ${word(view, to)}`;
    const known = view.memory.known.get(key);
    if (known) best = { known, to: to + 1 };
  }
  if (!best || isPartOfOtherName(view, at, best.to)) return undefined;
  return {
    from: at,
    to: best.to,
    core: best.to - 1,
    codes: best.known.codes,
    kind: best.known.kind === 'person' ? 'person' : 'organisation',
    by: `named before: ${best.known.full}`,
    person: best.known.kind === 'person',
    plural: false,
  };
}

function isPartOfOtherName(view: WordView, from: number, to: number): boolean {
  const before = view.tokens[from - 1]?.form ?? '';
  const w = word(view, from - 1);
  if (from > 1 && isCapital(before) && before.length > 1 && !view.covered[from - 1] && !POLITE.has(w))
    return true;
  const after = view.tokens[to]?.form ?? '';
  return isCapital(after) && after.length > 1 && !view.covered[to] && !NO_NAME.has(word(view, to));
}

const HYPHEN = /^[-–—/‑]$/;

/** "US-China", "Korea-U.S.-Japan", "Sino-Russian": names joined by nothing but hyphens. */
function pairFrom(view: WordView, first: NameMatch): Phrase | undefined {
  const codes: ActorCode[] = [...first.entry.codes];
  let last = first;
  for (;;) {
    const next = joinedTo(view, last);
    if (!next) break;
    codes.push(...next.entry.codes);
    last = next;
  }
  if (last === first) return undefined;
  const distinct = [...new Set(codes)];
  return {
    from: first.from,
    to: last.to,
    core: last.to - 1,
    codes: distinct,
    kind: distinct.length > 1 ? 'pair' : first.entry.kind,
    by: `${first.entry.by} – ${last.entry.by}`,
    person: false,
    plural: true,
  };
}

function joinedTo(view: WordView, match: NameMatch): NameMatch | undefined {
  const sameToken = view.pieces.last[match.toPiece - 1] === false;
  if (sameToken) return view.matches.find((one) => one.fromPiece === match.toPiece);
  if (!HYPHEN.test(view.tokens[match.to]?.form ?? '')) return undefined;
  const gap = (view.tokens[match.to]?.start ?? 0) - (view.tokens[match.to - 1]?.end ?? 0);
  const after = (view.tokens[match.to + 1]?.start ?? 0) - (view.tokens[match.to]?.end ?? 0);
  if (gap > 0 || after > 0) return undefined;
  return view.startsAt.get(match.to + 1);
}

/** Where to go on after "Kyiv's [staunch] allies". */
function skipOthers(view: WordView, at: number): number {
  const match = view.startsAt.get(at) as NameMatch;
  return Math.max(match.to, at + 1);
}

/** "Indian and Pakistani troops": the noun's sector goes to every nationality of the list. */
function sharedSectors(view: WordView, phrases: Phrase[]): readonly Phrase[] {
  for (let i = phrases.length - 2; i >= 0; i--) {
    const left = phrases[i] as Phrase;
    const right = phrases[i + 1] as Phrase;
    const joiner = right.from - left.to === 1 ? word(view, left.to) : '';
    if (left.kind !== 'nationality' || left.plural || (joiner !== 'and' && joiner !== ',' && joiner !== 'or'))
      continue;
    const sector = right.codes[0] === undefined ? undefined : parseActor(right.codes[0])?.sector;
    if (right.agent && sector !== undefined) {
      phrases[i] = { ...left, codes: withSector(left.codes, sector), agent: right.agent };
    }
  }
  return phrases;
}
