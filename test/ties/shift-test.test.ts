import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/shared/random.js';
import { shiftTest } from '../../src/ties/shift-test.js';

describe('days that are followed', () => {
  it('are counted by how soon the first answer came, by hand', () => {
    // 12 comes two days after 10, 25 five days after 20, and nothing within five days after 30.
    const test = shiftTest([10, 20, 30], [12, 25], 5, 400);
    expect(test.observed).toBe(2);
    expect(test.lags.map(({ from, to, observed }) => [from, to, observed])).toEqual([
      [1, 3, 1],
      [4, 5, 1],
    ]);
    // What comes before, or on the day itself, is no answer.
    expect(shiftTest([10, 20], [10, 19], 2, 70).observed).toBe(0);
  });

  it('expect of chance what every turn of a single block gives, by enumeration', () => {
    const [days, followers, window, length] = [[5, 20, 33, 50, 51, 70], [8, 24, 25, 60], 6, 90];
    const counts = Array.from({ length }, (_, shift) => {
      const moved = followers.map((place) => (place + shift) % length);
      return days.filter((day) => moved.some((place) => place > day && place <= day + window)).length;
    });
    const test = shiftTest(days, followers, window, length);
    const mean = counts.reduce((sum, count) => sum + count, 0) / length;
    // Of 999 draws the mean lies within three standard errors, and so does the share.
    expect(Math.abs(test.expected - mean)).toBeLessThan(0.12);
    const share = counts.filter((count) => count >= test.observed).length / length;
    expect(Math.abs(test.p - share)).toBeLessThan(0.05);
    expect(test.lags.reduce((sum, lag) => sum + lag.expected, 0)).toBeCloseTo(test.expected, 9);
  });

  it('keep the number of followers of each season', () => {
    // All of them in the second of four blocks: days of the others are followed by chance neither before nor after.
    const random = seededRandom(1);
    const followers = Array.from({ length: 40 }, () => 91 + Math.floor(random() * 91));
    const apart = shiftTest([10, 40, 60, 250, 300, 340], followers, 14, 364);
    expect(apart).toMatchObject({ observed: 0, expected: 0, p: 1 });
  });

  it('are the same for the same days', () => {
    expect(shiftTest([3, 50], [4, 60], 14, 200)).toEqual(shiftTest([3, 50], [4, 60], 14, 200));
  });
});
