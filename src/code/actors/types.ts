/** What the actor finder gives the act finder. */
import type { ActorCode } from '../../ontology/actor.js';
import type { Span } from '../../ontology/coded-event.js';

export const MENTION_KINDS = [
  'name',
  'nationality',
  'capital',
  'seat',
  'person',
  'organisation',
  'group',
  'agent',
  'pair',
  'pronoun',
  'own',
] as const;
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
