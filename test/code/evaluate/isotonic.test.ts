import { describe, expect, it } from 'vitest';
import { isotonicSteps } from '../../../src/code/evaluate/isotonic.js';

const many = (stated: number, right: number, events: number) =>
  Array.from({ length: events }, (_, i) => ({ stated, right: i < right }));

describe('isotonicSteps', () => {
  it('keeps shares that rise, drawn to the middle by Laplace', () => {
    const steps = isotonicSteps([...many(0.8, 9, 10), ...many(0.4, 3, 10)]);
    expect(steps).toEqual([
      { from: 0.4, chance: 4 / 12, events: 10, right: 3 },
      { from: 0.8, chance: 10 / 12, events: 10, right: 9 },
    ]);
  });

  it('pools neighbours that fall', () => {
    const steps = isotonicSteps([...many(0.2, 1, 10), ...many(0.5, 8, 10), ...many(0.7, 6, 10)]);
    expect(steps).toEqual([
      { from: 0.2, chance: 2 / 12, events: 10, right: 1 },
      { from: 0.5, chance: 15 / 22, events: 20, right: 14 },
    ]);
  });

  it('fills steps up to the least number of events, and joins a small last one to the one before', () => {
    const steps = isotonicSteps(
      [...many(0.1, 0, 2), ...many(0.2, 1, 3), ...many(0.6, 4, 5), ...many(0.9, 1, 1)],
      5,
    );
    expect(steps.map((step) => [step.from, step.events, step.right])).toEqual([
      [0.1, 5, 1],
      [0.6, 6, 5],
    ]);
  });

  it('never parts equal scores', () => {
    const steps = isotonicSteps([...many(0.3, 0, 4), ...many(0.5, 9, 9)], 3);
    expect(steps.map((step) => step.from)).toEqual([0.3, 0.5]);
    expect(isotonicSteps(many(0.5, 5, 9), 2)).toHaveLength(1);
    // The block that 0.1 opens is full within the scores of 0.2: all of them stay in it.
    expect(isotonicSteps([...many(0.1, 0, 2), ...many(0.2, 4, 4)], 3)).toHaveLength(1);
  });

  it('gives no steps for nothing', () => {
    expect(isotonicSteps([])).toEqual([]);
  });
});
