import { describe, expect, it } from 'vitest';
import { type Act, byDay, toAct } from '../../src/ties/acts.js';
import { dayNumber } from '../../src/ties/calendar.js';
import { createReading } from '../../src/ties/reading.js';
import { createResampler } from '../../src/ties/resample.js';
import { indexOn, indexWithBand, monthlyEvidence } from '../../src/ties/tie-index.js';
import type { TieEvent } from '../../src/ties/types.js';
import { steady, tie } from './make.js';

const reading = createReading(steady('2023-01-01', '2026-12-31'));

function acts(events: readonly TieEvent[]): readonly Act[] {
  return events.map((event) => toAct(event, ['occurred']) as Act).sort(byDay);
}

const days = (...names: string[]) => names.map(dayNumber);

/** The example of docs/ties.md. */
const example = acts([
  tie('o1', 'CONSULT', '2024-04-10', { mode: 'visit', confidence: 0.8 }),
  tie('o2', 'AGREE', '2024-06-19', { confidence: 0.9, source: ['PRK', 'RUS'], target: [], mutual: true }),
  tie('o3', 'AID', '2024-06-25', { confidence: 0.6 }),
]);

describe('tie index', () => {
  it('gives the numbers of the worked example, reckoned by hand', () => {
    // Masses 0.8·4/5 = 0.64, 0.9·2.5/5 = 0.45, 0.6·10/5 = 1.2.
    // 30 April: w = √0.64 · 2^(−20/183) = 0.741636; 4w / (3 + w) = 0.792846.
    // 31 May: w = √0.64 · 2^(−51/183) = 0.659472; 4w / (3 + w) = 0.720838.
    // 30 June: n = 1.65; weights 0.588637, 0.336028, 0.916673; Σw·s 12.361346; / (3 + 1.841338) = 2.553291.
    const [april, may, june] = indexOn(example, days('2024-04-30', '2024-05-31', '2024-06-30'), reading);
    expect(april).toBeCloseTo(0.792846, 6);
    expect(may).toBeCloseTo(0.720838, 6);
    expect(june).toBeCloseTo(2.553291, 6);
  });

  it('weighs a month of n alike acts √n', () => {
    const month = (n: number) =>
      acts(Array.from({ length: n }, (_, i) => tie(`o${i}`, 'AID', '2024-06-30', { confidence: 1 })));
    // An act of aid has mass 2: n of them weigh √(2n), and 10·√(2n) / (3 + √(2n)) on the day itself.
    for (const n of [1, 4, 9]) {
      const weight = Math.sqrt(2 * n);
      expect(indexOn(month(n), days('2024-06-30'), reading)[0]).toBeCloseTo((10 * weight) / (3 + weight), 10);
    }
  });

  it('hears a strong act louder than a mild one, and an act of score 0 not at all', () => {
    const both = acts([
      tie('o1', 'AID', '2024-06-30', { confidence: 1 }),
      tie('o2', 'CONSULT', '2024-06-30', { mode: 'phone', confidence: 1 }),
    ]);
    // Masses 2 and 0.3: (2 · 10 + 0.3 · 1.5) / √2.3 over 3 + √2.3.
    const expected = 20.45 / Math.sqrt(2.3) / (3 + Math.sqrt(2.3));
    expect(indexOn(both, days('2024-06-30'), reading)[0]).toBeCloseTo(expected, 10);
    const zero = tie('o3', 'REQUEST', '2024-06-30', { confidence: 1 });
    const with0 = acts([...both.map((act) => act.event), zero]);
    expect(indexOn(with0, days('2024-06-30'), reading)[0]).toBeCloseTo(expected, 10);
    expect(indexOn(acts([zero]), days('2024-06-30'), reading)).toEqual([null]);
  });

  it('counts an act half after 183 days', () => {
    const one = acts([tie('o', 'AID', '2024-01-01', { confidence: 1 })]);
    expect(indexOn(one, [dayNumber('2024-01-01') + 183], reading)[0]).toBeCloseTo(
      (10 * Math.SQRT1_2) / (3 + Math.SQRT1_2),
      10,
    );
  });

  it('does not depend on the periods in which it is looked at', () => {
    const quarterly = indexOn(example, days('2024-06-30'), reading)[0];
    const daily = Array.from({ length: 182 }, (_, i) => dayNumber('2024-01-01') + i);
    expect(indexOn(example, daily, reading).at(-1)).toBeCloseTo(quarterly ?? 0, 12);
  });

  it('is absent before the first act, and again about a year after a lone one', () => {
    const lone = acts([tie('o', 'SUPPORT', '2024-01-15', { confidence: 0.8 })]);
    // Mass 0.8: √0.8 · 2^(−a/183) < 0.25 from a = 337 days on.
    const [before, after, later] = indexOn(
      lone,
      [dayNumber('2024-01-14'), dayNumber('2024-01-15') + 336, dayNumber('2024-01-15') + 337],
      reading,
    );
    expect(before).toBeNull();
    expect(after).toBeGreaterThan(0);
    expect(later).toBeNull();
  });

  it('is absent where too little was read, whatever happened', () => {
    const thin = createReading(new Map([['2024-06-01', 4]]));
    expect(indexOn(example, days('2024-06-30'), thin)).toEqual([null]);
  });

  it('has a band that contains it, is wide for a lone act and narrow for many', () => {
    const resampler = createResampler();
    const many = acts(
      Array.from({ length: 300 }, (_, i) =>
        tie(
          `o${i}`,
          'ASSAULT',
          `2024-${String(1 + (i % 6)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
        ),
      ),
    );
    const [war] = indexWithBand(many, days('2024-06-30'), reading, resampler);
    const [lone] = indexWithBand(example.slice(0, 1), days('2024-06-30'), reading, resampler);
    for (const value of [war, lone]) {
      expect(value?.low).toBeLessThanOrEqual(value?.index ?? Number.NaN);
      expect(value?.high).toBeGreaterThanOrEqual(value?.index ?? Number.NaN);
    }
    expect(war?.index).toBeLessThan(-7);
    expect((war?.high ?? 0) - (war?.low ?? 0)).toBeLessThan(1.5);
    // The prior alone spreads over ±1.645 · 5 · √3 / (3 + 0.59).
    expect((lone?.high ?? 0) - (lone?.low ?? 0)).toBeGreaterThan(5);
  });

  it('adds up a month without memory', () => {
    const june = monthlyEvidence(example, reading).get(2024 * 12 + 5);
    // n = 1.65: weights 0.45/√1.65 and 1.2/√1.65.
    expect(june?.weight).toBeCloseTo(1.65 / Math.sqrt(1.65), 10);
    expect(june?.score).toBeCloseTo((0.45 * 2.5 + 1.2 * 10) / Math.sqrt(1.65), 10);
  });
});
