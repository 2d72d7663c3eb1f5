/** A comparison of tracks with what the record and the structure of ties say of it. */
import type { Day } from '../ontology/day.js';
import type { AskedRecord, Evidence } from './evidence.js';
import type { Suggestion } from './suggest.js';
import type { GoBetweenQuestion, LooseningQuestion, TrackComparison } from './tracks/track-types.js';

/** Whether closer ties of one state to another would loosen its dependence on a third (docs/structure.md). */
export interface Loosening extends LooseningQuestion {
  readonly span: { readonly from: Day; readonly to: Day };
  /** Share of all cooperation that the state gets from the third, now and if the other gave as much more as its median partner. */
  readonly shareBefore: number;
  readonly shareAfter: number;
  /** Hold of the third over the state, the same way; 0 to 1. */
  readonly holdBefore: number;
  readonly holdAfter: number;
  /** False where too little was read. */
  readonly heard: boolean;
  /** How far the hold loosens: its fall as a share of itself, −1 to 1; null where too little was read. */
  readonly degree: number | null;
  /** Acts behind it, by id: some of what the third gave. */
  readonly receipts: readonly string[];
}

/** Where a state stands among those who could carry word between two. */
export interface GoBetween extends GoBetweenQuestion {
  readonly span: { readonly from: Day; readonly to: Day };
  /** From 1; null where it has no open channel to both. */
  readonly place: number | null;
  readonly of: number;
  readonly score: number | null;
  /** Its score as a share of that of the first: 0 (no channel) to 1. */
  readonly degree: number;
  /** Acts behind it, by id: some of its channels to both. */
  readonly receipts: readonly string[];
  /** Who stands first. */
  readonly first: { readonly state: string; readonly score: number } | null;
}

export interface StrategyReport {
  readonly comparison: TrackComparison;
  /** The workspace that was asked; null where none was: then nothing below is known. */
  readonly record: AskedRecord | null;
  /** For every assumption that rests on data. */
  readonly evidence: readonly Evidence[];
  /** Preferences that the record suggests. */
  readonly suggestions: readonly Suggestion[];
  readonly loosening: readonly Loosening[];
  readonly goBetweens: readonly GoBetween[];
}

/** A comparison that no record was asked about. */
export function withoutRecord(comparison: TrackComparison): StrategyReport {
  return { comparison, record: null, evidence: [], suggestions: [], loosening: [], goBetweens: [] };
}
