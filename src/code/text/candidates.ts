/**
 * What can be at a place at all, as the treebank has it: the relations between two tags, the parser's actions
 * between two words. Where only one can, nothing is scored.
 */
import { PART_A, PART_B, PART_C, PART_D } from './hashing.js';
import { KeyTable } from './key-table.js';
import type { ParseInput } from './parse-input.js';
import type { ParseState } from './parse-state.js';

/** Key of a dependent's and a head's tag on one side (0 left, 1 right, 2 under the root). */
export function relationKey(dependent: number, head: number, side: number): number {
  return (Math.imul(dependent, PART_A) + Math.imul(head, PART_B) + Math.imul(side + 1, PART_C)) | 0;
}

/** Key of a dependent's tag alone, for pairs of tags that the treebank lacks. */
export function looseRelationKey(dependent: number, side: number): number {
  return (Math.imul(dependent, PART_B) + Math.imul(side + 5, PART_D)) | 0;
}

/** Key of the tags around the top of the stack and the front of the buffer. */
export function actionKey(input: ParseInput, state: ParseState): number {
  const { penn } = input;
  const s = state.below(0);
  const b = state.front;
  const headed = (state.head[s] as number) < state.none ? 1 : 2;
  return (
    (Math.imul(penn[s] as number, PART_A) +
      Math.imul(penn[b] as number, PART_B) +
      Math.imul(penn[Math.min(b + 1, state.none)] as number, PART_C) +
      Math.imul(penn[state.below(1)] as number, PART_D) +
      Math.imul(headed, 0x165667b1)) |
    0
  );
}

export class RelationCandidates {
  private readonly table: KeyTable;
  private readonly sets: readonly Uint8Array[];

  /** `sets`: lists of relations; the first is that of all relations. */
  constructor(keys: Int32Array, setOf: Uint16Array, sets: readonly (readonly number[])[]) {
    this.table = new KeyTable(keys, setOf);
    this.sets = sets.map((set) => Uint8Array.from(set));
  }

  of(dependent: number, head: number, side: number): Uint8Array {
    let set = this.table.get(relationKey(dependent, head, side));
    if (set < 0) set = this.table.get(looseRelationKey(dependent, side));
    return this.sets[Math.max(set, 0)] as Uint8Array;
  }
}
