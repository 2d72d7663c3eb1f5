import { describe, expect, it } from 'vitest';
import { actTable } from '../../src/ties/act-table.js';
import { monthOfDayNumber } from '../../src/ties/calendar.js';
import { createMemory } from '../../src/ties/memory.js';
import { createReading } from '../../src/ties/reading.js';
import { replicates } from '../../src/ties/replicates.js';
import { createResampler, hashText, REPLICATES, uniform } from '../../src/ties/resample.js';
import { steady } from './make.js';

const act = (id: string, day: number, confidence = 1) => ({
  day,
  month: 0,
  score: 5,
  hash: hashText(id),
  confidence,
  share: 1,
  intensity: 1,
});
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe('resampling', () => {
  it('draws evenly from [0, 1)', () => {
    const values = Array.from({ length: 50 }, (_, i) =>
      Array.from({ length: REPLICATES }, (_, r) => uniform(hashText(`o${i}`), r)),
    ).flat();
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    // 10,000 draws: standard error of the mean 0.0029.
    expect(mean(values)).toBeCloseTo(0.5, 1.9);
  });

  it('keeps an act with the chance of its confidence, and draws a week once on average', () => {
    const { mass } = createResampler();
    const acts = Array.from({ length: 400 }, (_, i) => act(`o${i}`, 19_000 + i * 7, 0.7));
    const drawn = mass(actTable(acts));
    const means = Array.from({ length: REPLICATES }, (_, r) => mean([...drawn(r)]));
    // Poisson(1) times Bernoulli(0.7): mean 0.7; 80,000 draws with variance 0.91, standard error 0.0034.
    expect(Math.abs(mean(means) - 0.7)).toBeLessThan(0.015);
  });

  it('lets the acts of one week stand and fall together', () => {
    const { mass } = createResampler();
    // 19,005 = 7 × 2715 begins a block.
    const drawn = mass(actTable([act('a', 19_005), act('b', 19_011), act('c', 19_012)]));
    const rows = Array.from({ length: REPLICATES }, (_, r) => [...drawn(r)]);
    expect(rows.every(([a, b]) => a === b)).toBe(true);
    expect(rows.some(([a, , c]) => a !== c)).toBe(true);
  });

  it('gives normal deviates with mean 0 and a spread near 1', () => {
    const values = [...createResampler().normal];
    expect(values).toHaveLength(REPLICATES);
    expect(mean(values)).toBeCloseTo(0, 12);
    expect(Math.abs(Math.sqrt(mean(values.map((v) => v * v))) - 1)).toBeLessThan(0.15);
  });

  it('draws an act against all replicates at once as it does one by one', () => {
    const resampler = createResampler();
    const days = [18_998, 19_005, 19_008, 19_011, 19_040, 19_040, 19_071];
    for (const confidence of [1e-9, 0.25, 0.5, 0.8, 1 - 1e-12, 1]) {
      const acts = actTable(
        days.map((day, i) => ({
          ...act(`o${i}`, day, confidence),
          month: monthOfDayNumber(day),
          score: i % 2 === 0 ? 5 : -7,
          share: i === 3 ? Math.SQRT1_2 : 1,
          intensity: i === 5 ? 0 : 0.3 + i / 3,
        })),
      );
      const reading = createReading(steady('2022-01-01', '2022-12-31'));
      const asked = [19_006, 19_020, 19_075];
      const found = replicates(acts, asked, reading, resampler);
      const memory = createMemory(acts, asked, reading);
      const drawn = resampler.mass(acts);
      for (let r = 0; r < REPLICATES; r++) {
        const [weight, balance] = [new Float64Array(3), new Float64Array(3)];
        memory.recall(drawn(r), weight, balance);
        const of = (column: Float64Array) => asked.map((_, t) => column[t * REPLICATES + r]);
        expect([of(found.weight), of(found.balance)]).toEqual([[...weight], [...balance]]);
      }
    }
  });
});
