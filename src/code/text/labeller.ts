/** Names the relation of each token to its head, left to right, once the whole tree is known. */
import type { RelationCandidates } from './candidates.js';
import type { ClassModel } from './class-model.js';
import { fillLabelAtoms, LABEL_ATOM_COUNT, LABEL_TEMPLATES, sideOf } from './label-features.js';
import type { ParseInput } from './parse-input.js';
import { fillFeatures } from './templates.js';
import { TreeShape } from './tree-shape.js';

export class Labeller {
  private readonly atoms = new Int32Array(LABEL_ATOM_COUNT);
  private readonly features = new Int32Array(LABEL_TEMPLATES.count);
  private readonly tree = new TreeShape();

  constructor(
    private readonly model: ClassModel,
    private readonly candidates: RelationCandidates,
  ) {}

  /** Writes the number of each token's relation to `out`. */
  label(input: ParseInput, head: Int32Array, out: Uint8Array): void {
    const { model, candidates, atoms, features, tree } = this;
    tree.load(input, head);
    for (let d = 0; d < input.length; d++) {
      const h = head[d] as number;
      const side = sideOf(d, h, input.length);
      const possible = candidates.of(input.penn[d] as number, input.penn[h] as number, side);
      if (possible.length === 1) {
        out[d] = possible[0] as number;
        continue;
      }
      fillLabelAtoms(input, tree, d, out, atoms);
      fillFeatures(LABEL_TEMPLATES, atoms, features);
      out[d] = model.best(features, LABEL_TEMPLATES.count, possible);
    }
  }
}
