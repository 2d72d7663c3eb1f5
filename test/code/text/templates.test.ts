import { describe, expect, it } from 'vitest';
import { compileTemplates, fillFeatures, fingerprint } from '../../../src/code/text/templates.js';

const compile = (lines: readonly string[]) => compileTemplates('sample', ['a', 'b', 'c'], lines);
const features = (lines: readonly string[], atoms: readonly number[]): number[] => {
  const templates = compile(lines);
  const out = new Int32Array(templates.count);
  fillFeatures(templates, Int32Array.from([0, ...atoms]), out);
  return Array.from(out);
};

describe('templates', () => {
  it('give a feature a line, which depends on its own atoms alone', () => {
    const [a, ab] = features(['a', 'a b'], [11, 22, 33]);
    const [sameA, otherAb] = features(['a', 'a b'], [11, 99, 44]);
    expect(sameA).toBe(a);
    expect(otherAb).not.toBe(ab);
  });

  it('tell the order of atoms and the lines apart', () => {
    const [ab, ba] = features(['a b', 'b a'], [11, 22, 33]);
    expect(ab).not.toBe(ba);
    expect(features(['a b'], [22, 11, 33])[0]).not.toBe(ab);
  });

  it('give each line the same feature, whatever the other lines', () => {
    const lines = ['a b c', 'a', 'c a b a', 'b c'];
    const alone = lines.map((line) => features([line], [11, 22, 33])[0]);
    expect(features(lines, [11, 22, 33]).toSorted()).toEqual(alone.toSorted());
    expect(new Set(alone).size).toBe(4);
  });

  it('refuse a name that is no atom, and lines that join too many', () => {
    expect(() => compile(['a d'])).toThrow('no atom "d"');
    expect(() => compile(['a b c a b'])).toThrow('more than 4');
  });

  it('have a fingerprint that changes with them', () => {
    expect(fingerprint([compile(['a'])])).toBe(fingerprint([compile(['a'])]));
    expect(fingerprint([compile(['a'])])).not.toBe(fingerprint([compile(['b'])]));
  });
});
