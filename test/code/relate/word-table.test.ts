import { describe, expect, it } from 'vitest';
import { readFrameTable } from '../../../src/code/acts/index.js';
import { readWordTable } from '../../../src/code/relate/word-table.js';
import { loadCoderResources, loadRelationWords } from '../../../src/resources/load.js';

const HEADER = 'words\tpos\treading\teffect\tweight\twith\n';
const lists = new Map([['money', new Set(['dollar', 'euro'])]]);

describe('readWordTable', () => {
  it('tries set phrases first, then rows with a condition, then bare words', () => {
    const table = readWordTable(
      `${HEADER}give\tv\t\tlight\t0.2\ngive\tv\tAID\t\t1\t@money\ngive up\tv\tYIELD\n`,
      lists,
    );
    expect(table.entries('v', 'give').map((entry) => entry.rule)).toEqual([
      'give up.v YIELD',
      'give.v AID',
      'give.v',
    ]);
    expect([...(table.entries('v', 'give')[1]?.with ?? [])]).toEqual(['dollar', 'euro']);
    expect(table.size).toBe(3);
  });

  it.each([
    ['x\tv\tLOVE\t\t1\t', 'reading "LOVE"'],
    ['x\tq\tAID\t\t1\t', 'pos "q"'],
    ['x\tv\tAID\twish\t1\t', 'effect "wish"'],
    ['x\tv\tAID\t\t9\t', 'weight "9"'],
    ['x\tv\tAID\t\t1\t@none', 'no list @none'],
  ])('refuses %s with its line', (row, words) => {
    expect(() => readWordTable(`${HEADER}${row}\n`, lists)).toThrow(`relation-words.tsv:2: ${words}`);
  });

  it('reads the table of the package', () => {
    const { frames, words } = loadCoderResources().tables;
    const table = readWordTable(loadRelationWords(), readFrameTable(frames, words).lists);
    expect(table.size).toBeGreaterThan(1000);
  });
});
