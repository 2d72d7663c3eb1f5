import { describe, expect, it } from 'vitest';
import { calibrationError, reliabilityCurve } from '../../../src/code/evaluate/reliability.js';

const many = (stated: number, right: number, events: number) =>
  Array.from({ length: events }, (_, i) => ({ stated, right: i < right }));

describe('reliabilityCurve', () => {
  it('gives the figures worked by hand', () => {
    const curve = reliabilityCurve([...many(0.85, 8, 10), ...many(0.55, 2, 10)]);
    expect(curve).toHaveLength(10);
    expect(curve[8]).toMatchObject({ from: 0.8, to: 0.9, events: 10, observed: 0.8 });
    expect(curve[8]?.stated).toBeCloseTo(0.85, 12);
    expect(curve[0]).toMatchObject({ events: 0, stated: null, observed: null });
    // (10 · |0.85 − 0.8| + 10 · |0.55 − 0.2|) / 20
    expect(calibrationError(curve)).toBeCloseTo(0.2, 12);
  });

  it('is without error where every chance comes true as often as stated', () => {
    const curve = reliabilityCurve([...many(0.8, 8, 10), ...many(0.5, 1, 2), ...many(1, 3, 3)]);
    expect(calibrationError(curve)).toBeCloseTo(0, 12);
  });

  it('puts a bound into the bin above it, and 1 into the last', () => {
    const curve = reliabilityCurve([...many(0.3, 1, 1), ...many(0.7, 1, 1), ...many(1, 1, 1)]);
    expect(curve.map((bin) => bin.events)).toEqual([0, 0, 0, 1, 0, 0, 0, 1, 0, 1]);
  });

  it('knows no error without events, and refuses what is no chance', () => {
    expect(calibrationError(reliabilityCurve([]))).toBeNull();
    expect(() => reliabilityCurve(many(1.2, 0, 1))).toThrow('1.2');
    expect(() => reliabilityCurve(many(Number.NaN, 0, 1))).toThrow('NaN');
    expect(() => reliabilityCurve([], 0)).toThrow('0 bins');
  });
});
