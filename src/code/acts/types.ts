/** What the act finder works with and gives: frames of the table, and acts found in a sentence. */
import type { ActorCode, StateCode } from '../../ontology/actor.js';
import type { Context, EventType, Mode } from '../../ontology/event-types.js';
import type { ActorMention } from '../actors/types.js';
import type { ParsedSentence } from '../text/types.js';

export const TRIGGER_KINDS = ['v', 'n', 'a'] as const;
/** Verb, noun or adjective. */
export type TriggerKind = (typeof TRIGGER_KINDS)[number];

/** One way to meet a condition: a flag such as `target`, or a place whose words are (not) of a list. */
export interface Alternative {
  readonly slot: string;
  /** Dictionary forms or `@list` names; absent: the slot must merely be there. */
  readonly words?: readonly string[];
  readonly not?: true;
}

/** A condition of a frame: met when one of its alternatives is. */
export type Condition = readonly Alternative[];

/** One row of tables/frames.tsv for one of its triggers. */
export interface Frame {
  /** Name of the rule: trigger, part of speech, type and mode, `strike.n ASSAULT/aerial`. */
  readonly rule: string;
  /** 1-based line of the table. */
  readonly line: number;
  /** Dictionary forms; the words after the first are a particle or set phrase. */
  readonly trigger: readonly string[];
  readonly kind: TriggerKind;
  /** Null: these words tell no act, and the rows below are not tried. */
  readonly type: EventType | null;
  readonly mode?: Mode;
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly needs: readonly Condition[];
  readonly mutual: boolean;
  readonly reverse: boolean;
  /** No target is needed. */
  readonly free: boolean;
  /** The place where it happens stands for the target where none is named. */
  readonly placed: boolean;
  /** The source says of itself that it did it: told as its claim, whomever the attack met. */
  readonly claimed: boolean;
  /** Sector of the source's own state that is meant where no target is named. */
  readonly home?: string;
  readonly content?: 'skip' | 'claim';
  readonly contexts: readonly Context[];
}

/** The frames by first trigger word, and the word lists. */
export interface FrameTable {
  readonly verbs: ReadonlyMap<string, readonly Frame[]>;
  readonly nouns: ReadonlyMap<string, readonly Frame[]>;
  readonly adjectives: ReadonlyMap<string, readonly Frame[]>;
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
  /** Number of trigger entries. */
  readonly size: number;
}

/** What the report has told before a sentence. */
export type ToldBefore = Pick<SentenceView, 'topic' | 'counterparts' | 'adversaries' | 'scene'>;

/** A parsed sentence with the actors found in it. */
export interface SentenceView {
  readonly sentence: ParsedSentence;
  readonly mentions: readonly ActorMention[];
  /** Index into `mentions` of the mention that covers a token, or -1. */
  readonly mentionAt: Int16Array;
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
  /** Who did the last act told before this sentence. */
  readonly topic?: readonly ActorCode[];
  /** Whom the last attack met whose doer the report has not told. */
  readonly scene?: { readonly codes: readonly ActorCode[] } | undefined;
  /** With whom each state last had to do, by the acts told before this sentence. */
  readonly counterparts?: ReadonlyMap<StateCode, readonly ActorCode[]>;
  /** The same where the last act was no cooperation. */
  readonly adversaries?: ReadonlyMap<StateCode, readonly ActorCode[]>;
  /** Nouns that tell an act of their own. */
  readonly eventNouns: { has(lemma: string): boolean };
}

/**
 * How an actor was tied to its role, from sure to doubtful: the word itself, a modifier of it ("Russian
 * missile"), the place it lies in, the words' order alone, the state at home.
 */
export const PATHS = ['direct', 'modifier', 'place', 'order', 'home'] as const;
export type Path = (typeof PATHS)[number];

/** An actor in a role. */
export interface Participant {
  readonly codes: readonly ActorCode[];
  /** Token range of the words that name it; absent where none does (`home`). */
  readonly from?: number;
  readonly to?: number;
  readonly path: Path;
  /** The place in the sentence that the frame named: `subj`, `obj`, `against`. */
  readonly slot: string;
}

/** An act found in a sentence, before its status and day are known. */
export interface FoundAct {
  readonly frame: Frame;
  readonly type: EventType;
  readonly mode?: Mode;
  /** Token that carries the act. */
  readonly at: number;
  /** Token range of the trigger words. */
  readonly from: number;
  readonly to: number;
  readonly source: readonly Participant[];
  readonly target: readonly Participant[];
  readonly mutual: boolean;
  /** Told by an accusation: who accuses. */
  readonly accuser?: readonly ActorCode[];
}

/** Why a trigger was not coded, for `explain`. */
export interface Missed {
  readonly at: number;
  readonly rule: string;
  readonly reason: string;
}
