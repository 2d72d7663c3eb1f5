/** A choice between tracks: bundles of one side's options, weighed by where the game leads under each combination. */
import type { StateCode } from '../../ontology/actor.js';
import type { Basis } from '../basis.js';
import type { Formula } from '../games/formula.js';
import type { Concept, GameSpec, Strength } from '../games/game-types.js';
import type { Step } from '../games/moves.js';

/** Options that belong together. */
export interface Track {
  readonly id: string;
  readonly name: string;
  /** Indexes of the side's options that it takes; without the track they are not taken. */
  readonly options: readonly number[];
  /** Points that it costs the side, on the scale of `worth`. */
  readonly cost: number;
  readonly why: string | undefined;
  readonly basis: Basis;
}

/** What an outcome is worth to the side: so many points where it holds. */
export interface Criterion {
  /** `worth.1`, or `ties.loosening.1` for an effect on the ties. */
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly formula: Formula;
  readonly weight: number;
  /** How far it holds where it does, −1 to 1; below 1 only of effects on the ties. */
  readonly degree: number;
  readonly basis: Basis;
}

/** How much an effect on the ties counts, and in which outcomes. */
export interface TieWeight {
  /** Points, on the scale of the weights of `worth`; 0: it informs and counts nothing. */
  readonly weight: number;
  /** As the file writes it; null where nothing counts. */
  readonly if: string | null;
}

/** An effect on the ties that counts, before the log has said how large it is. */
export type TieCriterion = Omit<Criterion, 'degree' | 'basis'>;

/** What the structure of ties is asked: whether closer ties of `with` to `state` would loosen its dependence on `from`. */
export interface LooseningQuestion extends TieWeight {
  readonly state: StateCode;
  readonly with: StateCode;
  readonly from: StateCode;
}

/** Who could carry word between two, and where one of them stands among those who could. */
export interface GoBetweenQuestion extends TieWeight {
  readonly a: StateCode;
  readonly b: StateCode;
  readonly through: StateCode;
}

export interface TrackSpec {
  readonly title: string;
  readonly question: string | undefined;
  /** Index of the player who chooses. */
  readonly side: number;
  readonly game: GameSpec;
  readonly tracks: readonly Track[];
  readonly worth: readonly Criterion[];
  readonly concept: Concept;
  readonly worlds: number;
  readonly seed: number;
  readonly loosening: readonly LooseningQuestion[];
  readonly goBetweens: readonly GoBetweenQuestion[];
  /** Those of the two that count, by the ids `ties.loosening.1` and `ties.goBetweens.1`. */
  readonly ties: readonly TieCriterion[];
}

/** Where a combination of tracks leads. */
export interface Outcome {
  /** State of the whole game, from 1, as `game` numbers it. */
  readonly state: number;
  readonly yn: string;
  /** Names of the others' and the side's options taken in it. */
  readonly taken: readonly string[];
  /** Points of the criteria that hold in it, of all: 0 to 100. */
  readonly worth: number;
  readonly way: readonly Step[];
}

/** A share with its 95 % interval (E. B. Wilson, 1927). */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** A combination of tracks, weighed. Points are from −100 to 100: worth less cost. */
export interface Combination {
  /** Ids of its tracks; none: nothing of them all. */
  readonly tracks: readonly string[];
  readonly name: string;
  readonly cost: number;
  /** As the assumptions stand: where it leads, and whether it settles there. */
  readonly outcomes: readonly Outcome[];
  readonly settles: boolean;
  /** As the assumptions stand: mean worth of the outcomes less cost, and that of the worst. */
  readonly value: number;
  readonly worst: number;
  /** Over the worlds drawn. */
  readonly mean: number;
  /** By criterion, in the order of `criteria`: how far it holds where the combination leads, on average, −1 to 1. */
  readonly held: readonly number[];
  /** Points of `mean` that effects on the ties give; null where none counts. */
  readonly ties: number | null;
  readonly lowest: number;
  /** Points behind the best of the same world: on average and at most. */
  readonly regret: number;
  readonly mostRegret: number;
  /** Worlds in which no other combination is better (ties count for each). */
  readonly best: Share;
}

/** A weight at which the first place changes hands. */
export interface WeightFlip {
  readonly weight: number;
  /** Who is first beyond it. */
  readonly to: string;
}

export interface CriterionFlips {
  /** Id of the criterion. */
  readonly id: string;
  readonly weight: number;
  /** The nearest on either side; null where the first stays first down to 0, or however much it weighs. */
  readonly below: WeightFlip | null;
  readonly above: WeightFlip | null;
}

/** An assumption of the file, with what would follow if it were wrong. */
export interface Assumption {
  readonly id: string;
  /** Whose preference it is, or what it is about. */
  readonly about: string;
  /** As the file writes it, and with the names of the options. */
  readonly text: string;
  readonly words: string;
  /** How sure: firm ones are never turned around in the worlds drawn. */
  readonly strength: Strength | null;
  readonly basis: Basis;
  /** The best combination if the opposite were true, where that is another one. */
  readonly flipsTo: string | null;
  /** Points by which the recommended one leads (or, negative, trails) the best other if the opposite were true. */
  readonly leadIfWrong: number | null;
}

export interface TrackComparison {
  readonly title: string;
  readonly question: string | null;
  readonly side: string;
  readonly concept: Concept;
  readonly worlds: number;
  readonly seed: number;
  readonly states: number;
  /** What counts, with its weight; effects on the ties last, with how far each holds. */
  readonly criteria: readonly Pick<Criterion, 'id' | 'name' | 'weight' | 'degree'>[];
  /** Where another combination would come first if one of them weighed otherwise. */
  readonly weightFlips: readonly CriterionFlips[];
  /** Effects on the ties that should count, and do not since no log has said how large they are: names. */
  readonly leftOut: readonly string[];
  /** Best first, by the mean over the worlds. */
  readonly combinations: readonly Combination[];
  /** Combinations that cannot be: the status quo with them is ruled out. */
  readonly impossible: readonly string[];
  readonly assumptions: readonly Assumption[];
  /** Share of the worlds in which the first is better than the second, and points between them on average. */
  readonly lead: { readonly over: string; readonly points: number; readonly better: Share } | null;
}
