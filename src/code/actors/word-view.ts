/** A sentence as the grouping of actors sees it, and the questions that are put to its words. */
import { type ActorCode, parseActor, type Sector, stateOf } from '../../ontology/actor.js';
import type { Token } from '../text/types.js';
import type { AgentNoun, AgentNouns, AgentRole } from './agents.js';
import type { DocumentMemory } from './memory.js';
import type { NameMatch } from './name-match.js';
import { isCapital, type Pieces } from './pieces.js';
import type { MentionKind } from './types.js';
import { ADJECTIVE_LIKE, ELECT, FORMER, NAME_LIKE, NO_MODIFIER, VERB_LIKE } from './word-lists.js';

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
  readonly startsAt: readonly (NameMatch | undefined)[];
  /** Tokens that some match covers. */
  readonly covered: Uint8Array;
  readonly agents: AgentNouns;
  readonly memory: DocumentMemory;
}

export function wordView(
  tokens: readonly Token[],
  pieces: Pieces,
  matches: readonly NameMatch[],
  agents: AgentNouns,
  memory: DocumentMemory,
): WordView {
  const pieceOf = new Array<number>(tokens.length);
  for (let p = 0; p < pieces.token.length; p++) {
    if (pieces.first[p]) pieceOf[pieces.token[p] as number] = p;
  }
  const covered = new Uint8Array(tokens.length);
  const startsAt = new Array<NameMatch | undefined>(tokens.length).fill(undefined);
  for (const match of matches) {
    covered.fill(1, match.from, match.to);
    startsAt[match.from] ??= match;
  }
  return { tokens, pieces, pieceOf, matches, startsAt, covered, agents, memory };
}

/** Lower-case word at a token. */
export function word(view: WordView, token: number): string {
  const piece = view.pieceOf[token];
  if (piece === undefined) return '';
  if (view.pieces.last[piece]) return view.pieces.text[piece] ?? '';
  return (view.tokens[token]?.form ?? '').toLowerCase();
}

/** An agent noun found. */
export interface FoundAgent {
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

/** True for the clitic of the possessive. */
export function isPossessive(view: WordView, token: number): boolean {
  const form = view.tokens[token]?.form;
  return form === "'s" || form === '’s' || form === "'" || form === '’';
}

/** First token after up to `most` modifiers that fits, if there is one. */
export function wordAfterModifiers(
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

/** True for a word that may stand between a state and its agent noun. */
export function isModifier(view: WordView, at: number): boolean {
  const form = view.tokens[at]?.form ?? '';
  if (form.length < 2 || view.covered[at]) return false;
  const code = form.charCodeAt(0) | 32;
  if ((code < 97 || code > 122) && form.charCodeAt(0) < 128) return /^\d/.test(form);
  return !NO_MODIFIER.has(word(view, at)) && (form.charCodeAt(0) >= 97 || at > 0);
}

/** The noun with further ones that follow it: "police officers", "army chief". */
export function lastAgent(view: WordView, first: FoundAgent): FoundAgent {
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

/** True where "former" or the like stands in a range. */
export function hasFormer(view: WordView, before: number, until: number): boolean {
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
