/** What the actor finder gives the act finder. */
import type { ActorCode } from '../../ontology/actor.js';
import type { Span } from '../../ontology/coded-event.js';
import type { Day } from '../../ontology/day.js';
import type { DocumentKind } from '../../ontology/document.js';
import type { ParsedSentence, Sentence, Token } from '../text/types.js';

export const MENTION_KINDS = [
  'name',
  'nationality',
  'capital',
  'place',
  'seat',
  'person',
  'organisation',
  'group',
  'agent',
  'pair',
  'pronoun',
  'own',
] as const;
/**
 * `name` a state by name; `nationality` a bare adjective or people ("Russian", "the Russians"); `capital`,
 * `place` a city or region (where it is neither subject nor object it is a location); `seat` of government;
 * `person` an office-holder; `agent` a noun such as "troops" with its state; `pair` several by one phrase;
 * `pronoun` he, they, it and the like; `own` an entry of the user's.
 */
export type MentionKind = (typeof MENTION_KINDS)[number];

/** Some words of a sentence that name one or more political actors. */
export interface ActorMention {
  /** Token range, half-open. */
  readonly from: number;
  readonly to: number;
  /** The token that governs the mention in the tree. */
  readonly head: number;
  readonly span: Span;
  /** One code, or several for "both sides", "the two Koreas", "Korea-U.S.-Japan". */
  readonly codes: readonly ActorCode[];
  readonly kind: MentionKind;
  /** The table row or rule that named it, for `explain`: `states: North Korean`, `leaders: Lavrov 2004–`. */
  readonly by: string;
}

/** What the finder needs to know of a report before its first sentence. */
export interface ReportFrame {
  /** Day of the report; null: office-holders are told apart by name alone, the latest first. */
  readonly date: Day | null;
  readonly kind?: DocumentKind;
  readonly title?: string | null;
}

/**
 * What a report has said so far: short names of persons, states in order of mention, who the last subjects
 * were. Made by `ActorFinder.start`, written by `ActorFinder.find`; opaque to everybody else.
 */
export interface DocumentContext {
  readonly date: Day | null;
  readonly kind: DocumentKind;
}

/** A name of the user's own (`--actors FILE.tsv`); it wins over ours. Several codes: "ELR/GAL". */
export interface OwnActor {
  readonly name: string;
  readonly codes: readonly ActorCode[];
}

/** A row of the user's actors that cannot be used, named so that its owner can mend it. */
export interface OwnActorError {
  /** 1-based line. */
  readonly line: number;
  readonly code: 'no-name' | 'bad-code' | 'no-header' | 'too-many-cells';
  readonly reason: string;
}

export interface ActorFinder {
  /** Opens the memory of one report. Sentences are then given in the order of the text. */
  start(report: ReportFrame): DocumentContext;
  /**
   * True if the words may name or refer to an actor; a quick look that is wrong only towards true. A
   * sentence for which it is false holds no mention.
   */
  mayNameActor(tokens: readonly Token[]): boolean;
  /** True where one of the sentences before this one named somebody whom a pronoun of it may take up. */
  hasAntecedent(sentence: Sentence, context: DocumentContext): boolean;
  /**
   * Mentions of a sentence in order of their first token, none overlapping. A sentence that is not parsed
   * is searched by its words alone; call it for every sentence, so that short names and pronouns of later
   * ones can be resolved. Calling it again for the same sentence (parsed, after its bare words) is allowed.
   */
  find(sentence: Sentence | ParsedSentence, context: DocumentContext): readonly ActorMention[];
}
