/**
 * A greedy tagger, left to right: universal and Penn tag as one class (averaged perceptron, Collins 2002).
 * A word takes one of the tags it took in the treebank, and an only tag without being scored.
 */
import type { ClassModel } from './class-model.js';
import { hashText } from './hashing.js';
import type { SentenceWords } from './sentence-words.js';
import { fillTagAtoms, TAG_ATOM_COUNT, TAG_TEMPLATES } from './tag-features.js';
import { fillFeatures } from './templates.js';

/** Stand in for the tags before the sentence. */
export const START_TAGS = [hashText('tag before 1', 30), hashText('tag before 2', 30)] as const;

/** Hash of each tag, for features. */
export function tagHashes(tags: readonly string[]): Int32Array {
  return Int32Array.from(tags, (tag) => hashText(tag, 31));
}

export class Tagger {
  private readonly atoms = new Int32Array(TAG_ATOM_COUNT);
  private readonly features = new Int32Array(TAG_TEMPLATES.count);
  private readonly hashes: Int32Array;

  constructor(
    private readonly model: ClassModel,
    tags: readonly string[],
  ) {
    this.hashes = tagHashes(tags);
  }

  /** Writes the number of each token's tag to `out`. */
  tag(words: SentenceWords, out: Uint8Array): void {
    const { model, atoms, features, hashes } = this;
    const n = words.length;
    let last: number = START_TAGS[0];
    let before: number = START_TAGS[1];
    for (let i = 0; i < n; i++) {
      const candidates = words.tagsOf(i);
      let tag = candidates[0] as number;
      if (candidates.length > 1) {
        fillTagAtoms(words, i, last, before, atoms);
        fillFeatures(TAG_TEMPLATES, atoms, features);
        tag = model.best(features, TAG_TEMPLATES.count, candidates);
      }
      out[i] = tag;
      before = last;
      last = hashes[tag] as number;
    }
  }
}
