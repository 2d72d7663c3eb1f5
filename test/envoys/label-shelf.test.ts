import { describe, expect, it } from 'vitest';
import { LabelShelf } from '../../src/envoys/label-shelf.js';
import { seededRandom } from '../../src/shared/random.js';

interface Label {
  readonly time: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
const dominates = (a: Label, b: Label) =>
  a.time <= b.time && a.value >= b.value && (a.low & ~b.low) === 0 && (a.high & ~b.high) === 0;

describe('a shelf of labels', () => {
  it('keeps what nothing dominates, as comparing all with all does', () => {
    const random = seededRandom(7);
    const whole = (n: number) => Math.floor(random() * n);
    const shelf = new LabelShelf();
    const gone: boolean[] = [];
    const all: Label[] = [];
    for (let i = 0; i < 400; i++) {
      const label = { time: whole(20), value: whole(20), low: whole(8), high: whole(4) };
      if (!shelf.admits(label.time, label.value, label.low, label.high, false, gone)) continue;
      shelf.push(all.length, label.time, label.value, label.low, label.high);
      gone.push(false);
      all.push(label);
    }
    const kept = all.filter((_, i) => !gone[i]);
    expect(shelf.size).toBe(kept.length);
    for (const a of kept) for (const b of kept) if (a !== b) expect(dominates(a, b)).toBe(false);
    for (const [i, b] of all.entries()) if (gone[i]) expect(kept.some((a) => dominates(a, b))).toBe(true);
  });

  it('is loose where it is told to be: what a label is barred from does not count', () => {
    const shelf = new LabelShelf();
    shelf.push(0, 1, 5, 3, 0);
    expect(shelf.admits(2, 5, 0, 0, false, [false])).toBe(true);
    expect(shelf.admits(2, 5, 0, 0, true, [false])).toBe(false);
  });
});
