import { describe, expect, it } from 'vitest';
import { calibrated, readCalibration } from '../../src/code/calibration.js';

const HEADER = 'from\tchance\n';

describe('calibrated', () => {
  const steps = readCalibration(`# learned\n${HEADER}0\t0.3\n0.5\t0.6\n0.8\t0.9\n`);

  it('gives the chance of the step that a score lies on', () => {
    expect([0, 0.49, 0.5, 0.79, 0.8, 0.99].map((raw) => calibrated(steps, raw))).toEqual([
      0.3, 0.3, 0.6, 0.6, 0.9, 0.9,
    ]);
  });

  it('is the score itself without steps', () => {
    expect(calibrated(readCalibration(HEADER), 0.42)).toBe(0.42);
  });
});

describe('readCalibration', () => {
  it.each([
    ['0.1\t0.5', 'steps must rise from 0'],
    ['0\t0.5\n0\t0.6', 'steps must rise from 0'],
    ['0\t0.5\n0.2\t0.4', 'a higher score must not have a lower chance'],
    ['0\t1', 'chance "1"'],
    ['0\tx', 'chance "x"'],
    ['-1\t0.5', 'from "-1"'],
    ['\t0.5', 'from ""'],
  ])('refuses %j', (rows, words) => {
    expect(() => readCalibration(`${HEADER}${rows}\n`)).toThrow(words);
  });
});
