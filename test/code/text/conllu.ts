/** Reads the trees of a CoNLL-U file; multiword tokens and empty nodes are left out. */
import { readFileSync } from 'node:fs';
import type { Token } from '../../../src/code/text/types.js';

export interface GoldTree {
  readonly tokens: readonly Token[];
  readonly upos: readonly string[];
  /** -1 for the root. */
  readonly head: readonly number[];
  readonly relation: readonly string[];
}

export function readTrees(path: string): readonly GoldTree[] {
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .map((block) => block.split('\n').filter((line) => /^\d+\t/.test(line)))
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const cells = lines.map((line) => line.split('\t'));
      return {
        tokens: cells.map((row) => ({ form: row[1] ?? '', start: 0, end: 0 })),
        upos: cells.map((row) => row[3] ?? ''),
        head: cells.map((row) => Number(row[6]) - 1),
        relation: cells.map((row) => row[7] ?? ''),
      };
    });
}
