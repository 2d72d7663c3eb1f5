/**
 * A game in option form (N. Howard, *Paradoxes of Rationality*, 1971; L. Fang, K. W. Hipel & D. M. Kilgour,
 * *Interactive Decision Making: The Graph Model for Conflict Resolution*, 1993): players have options that each is taken
 * or not; a state says of every option whether it is taken. Options and players are counted from 0, states from 1 where
 * people see them and from 0 inside.
 */

import type { StateCode } from '../../ontology/actor.js';
import type { Language } from '../../shared/language/language.js';
import type { ActQuery } from '../act-query.js';
import type { Basis } from '../basis.js';
import type { Formula } from './formula.js';

/** Which way an option can be changed: both ways, only taken (`forward`), or only given up (`back`). */
export const DIRECTIONS = ['both', 'forward', 'back'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How a state of a game is held stable; docs/games.md defines each. */
export const CONCEPTS = ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim'] as const;
export type Concept = (typeof CONCEPTS)[number];

export interface GameOption {
  /** Short name, unique in the game. */
  readonly id: string;
  readonly name: string;
  readonly direction: Direction;
  /** What a player does who takes or gives it up: "offer talks", "withdraw the offer of talks". */
  readonly take: string;
  readonly drop: string;
  /** Acts in the record that are this option, taken. */
  readonly acts?: readonly ActQuery[];
}

/** A statement of a preference. */
export interface PreferenceStatement {
  readonly text: string;
  readonly formula: Formula;
  /** False: it is not known whether the player likes it true or false. */
  readonly known: boolean;
  /** How sure the writer is of it, and what it rests on; for worlds that are drawn. */
  readonly strength?: Strength;
  readonly basis?: Basis;
}

/** How sure a statement is: never, seldom or as often as not turned around in the worlds drawn. */
export const STRENGTHS = ['firm', 'likely', 'open'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What a player prefers. */
export type Preference =
  /** By statements, the weightiest first: a state that makes an earlier one true is better, whatever the later ones say. */
  | { readonly kind: 'statements'; readonly statements: readonly PreferenceStatement[] }
  /** By groups of states, best first; states of a group are equally good. Every feasible state once. */
  | { readonly kind: 'ranking'; readonly groups: readonly (readonly number[])[] }
  /** By the sum of the weights of what holds. */
  | {
      readonly kind: 'weights';
      readonly terms: readonly {
        readonly text: string;
        readonly formula: Formula;
        readonly weight: number;
      }[];
    }
  /** By a number for each state, higher is better. */
  | { readonly kind: 'payoffs'; readonly payoffs: readonly number[] };

export interface PlayerSpec {
  readonly name: string;
  /** Its code, where it is a state. */
  readonly state?: StateCode;
  /** Indexes of the options it controls. */
  readonly options: readonly number[];
  readonly preference: Preference;
}

/** How a player sees the game where it sees it wrongly (a hypergame). */
export interface Perception {
  readonly player: number;
  /** States in which one of these holds do not occur to the player. */
  readonly unseen: readonly Formula[];
  /** What it takes others to prefer, by player. */
  readonly preferences: ReadonlyMap<number, Preference>;
}

/** A game as it was written down, checked. */
export interface GameSpec {
  readonly title: string;
  /** In which steps and verdicts are told; absent: English. */
  readonly language?: Language;
  readonly options: readonly GameOption[];
  readonly players: readonly PlayerSpec[];
  /** What cannot be. */
  readonly infeasible: readonly Formula[];
  /** Bits of the options taken now. */
  readonly statusQuo: number | undefined;
  /** Sets of players that act as one, each of two or more; nobody in two of them. */
  readonly coalitions: readonly (readonly number[])[];
  readonly perceptions: readonly Perception[];
}

/** A player of a game that is ready to be solved. */
export interface Player {
  readonly name: string;
  /** Bits of its options; of those that can only be taken, and only given up. */
  readonly own: number;
  readonly forward: number;
  readonly back: number;
  /** By state: rank of its payoff, 0 the worst, equal where it does not care. With unknown statements, as if they were not there. */
  readonly payoffs: Int32Array;
  /** Set where statements are unknown: by state the truth of each statement, the weightiest in the highest bit. */
  readonly truths?: Int32Array;
  /** Bits of the unknown statements in `truths`. */
  readonly unknown: number;
}

/** A game with its feasible states. */
export interface Game {
  readonly spec: GameSpec;
  readonly players: readonly Player[];
  /** Feasible states as bits of their options, in ascending order. */
  readonly states: Int32Array;
  /** Place of a state among them; -1 where it is not feasible. */
  indexOf(state: number): number;
}
