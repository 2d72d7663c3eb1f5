import { describe, expect, it } from 'vitest';
import { ActionModel } from '../../../src/code/text/action-model.js';
import { byteFor, MAX_WEIGHT, WEIGHT_OF } from '../../../src/code/text/companding.js';
import { rowOf } from '../../../src/code/text/hashing.js';
import { readWeights, writeWeights } from '../../../src/code/text/weights-file.js';

const header = {
  version: 'sample-1',
  features: 'f',
  tags: ['NOUN|NN'],
  relations: ['root'],
  tagSets: [[0]],
  relationSets: [[0]],
  bits: { tagger: 4, parser: 4, labeller: 4 },
};

describe('the container of weights', () => {
  it('gives back its header and sections, from memory at any offset', () => {
    const bytes = writeWeights(header, { odd: Uint8Array.of(1, 2, 3), words: Uint32Array.of(7, 8) });
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const file = readWeights(shifted.subarray(3));
    expect(file.header).toMatchObject(header);
    expect(Array.from(file.section('odd'))).toEqual([1, 2, 3]);
    expect(Array.from(new Uint32Array(file.buffer('words')))).toEqual([7, 8]);
    expect(() => file.section('none')).toThrow('lack the section "none"');
  });

  it('refuses other bytes, other formats and a part of itself', () => {
    const bytes = writeWeights(header, { words: Uint32Array.of(7, 8) });
    expect(() => readWeights(new Uint8Array(4))).toThrow('no grammar weights');
    expect(() => readWeights(bytes.slice(0, bytes.length - 8)).section('words')).toThrow('cut short');
    bytes[4] = 99;
    expect(() => readWeights(bytes)).toThrow('format 99');
  });
});

describe('companding', () => {
  it('keeps sign and limit, and small weights finer than large ones', () => {
    expect(WEIGHT_OF[byteFor(5, 5)]).toBe(MAX_WEIGHT);
    expect(WEIGHT_OF[byteFor(-9, 5)]).toBe(-MAX_WEIGHT);
    expect(byteFor(0, 5)).toBe(0);
    // A thousandth of the limit is 16.1 of 16129; the nearest square is 16.
    expect(WEIGHT_OF[byteFor(0.005, 5)]).toBe(16);
  });
});

describe('ActionModel', () => {
  it('sums the differences to the weight of shifting, each in its own field', () => {
    const bits = 4;
    const feature = 12_345;
    const masks = new Uint8Array(8);
    const row = rowOf(feature, 32 - bits);
    masks[row >> 1] = 15 << ((row & 1) * 4);
    const bytes = [-1, 1, -0.25, 0].map((share) => byteFor(share, 1));
    bytes[3] = byteFor(0.01, 1);
    const model = new ActionModel(bits, masks, Uint8Array.from(bytes));
    model.score(Int32Array.of(feature, feature), 2);
    const [shift = 0, reduce = 0, left = 0, right = 0] = model.scores;
    expect(shift).toBe(0);
    // Shares 1, -0.25 and 0.01 less -1 stand as 2, 0.75 and 1.01, to within the rounding of a byte.
    expect(left / reduce).toBeCloseTo(0.75 / 2, 2);
    expect(right / reduce).toBeCloseTo(1.01 / 2, 2);
    model.score(new Int32Array(96).fill(feature), 96);
    expect(Math.round((model.scores[1] ?? 0) / reduce)).toBe(48);
    expect(() => model.score(new Int32Array(97), 97)).toThrow('at most 96');
  });
});
