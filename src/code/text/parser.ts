/**
 * A greedy arc-eager dependency parser (Nivre 2003) scored by a linear model, learned with a dynamic oracle
 * (Goldberg & Nivre 2012), which is why it recovers well from its own mistakes. Tags go in, heads come out.
 */
import type { ActionModel } from './action-model.js';
import { ARC_ATOM_COUNT, ARC_TEMPLATES, fillArcAtoms } from './arc-features.js';
import { actionKey } from './candidates.js';
import type { KeyTable } from './key-table.js';
import type { ParseInput } from './parse-input.js';
import { ParseState } from './parse-state.js';
import { fillFeatures } from './templates.js';

export class Parser {
  private readonly state = new ParseState();
  private readonly atoms = new Int32Array(ARC_ATOM_COUNT);
  private readonly features = new Int32Array(ARC_TEMPLATES.count);

  /** `sure`: the only action taken between certain tags. */
  constructor(
    private readonly model: ActionModel,
    private readonly sure: KeyTable,
  ) {}

  /** Heads of the tokens, with n for the root; always one tree with one root. Valid until the next call. */
  heads(input: ParseInput): Int32Array {
    const { state } = this;
    state.start(input.length);
    while (!state.done) {
      state.apply(this.choose(input, state.allowed()));
    }
    singleRoot(state.head, input.length);
    return state.head;
  }

  private choose(input: ParseInput, allowed: number): number {
    const { model, sure, state, atoms, features } = this;
    if ((allowed & (allowed - 1)) === 0) return 31 - Math.clz32(allowed);
    const known = sure.get(actionKey(input, state));
    if (known >= 0 && (allowed >> known) & 1) return known;
    fillArcAtoms(input, state, atoms);
    fillFeatures(ARC_TEMPLATES, atoms, features);
    model.score(features, ARC_TEMPLATES.count);
    return bestAllowed(model.scores, allowed);
  }
}

/** The allowed action with the highest score; the lowest number wins a tie. */
export function bestAllowed(scores: ArrayLike<number>, allowed: number): number {
  let best = -1;
  for (let action = 0; action < 4; action++) {
    if ((allowed >> action) & 1 && (best < 0 || (scores[action] as number) > (scores[best] as number))) {
      best = action;
    }
  }
  return best;
}

/** Keeps the first child of the root and hangs the others on it. */
export function singleRoot(head: Int32Array, n: number): void {
  let root = -1;
  for (let i = 0; i < n; i++) {
    if ((head[i] as number) < n) continue;
    if (root < 0) root = i;
    head[i] = i === root ? n : root;
  }
}
