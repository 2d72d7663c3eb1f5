import { expect, it } from 'vitest';
import { agreement } from '../../../src/code/evaluate/agreement.js';

it('is 0, not NaN, where nothing was coded or nothing was there', () => {
  expect(agreement(0, 3, 0)).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  expect(agreement(0, 0, 0)).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  // P 3/4, R 3/5: F1 = 2·0.75·0.6/1.35
  expect(agreement(3, 2, 1).f1).toBeCloseTo(0.9 / 1.35, 12);
});
