import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/ontology/day.js';
import { EVENT_TYPES, type EventType } from '../../src/ontology/event-types.js';
import { type ActTable, actTable } from '../../src/ties/act-table.js';
import { byDay, toAct } from '../../src/ties/acts.js';
import { dayNumber } from '../../src/ties/calendar.js';
import { createReading } from '../../src/ties/reading.js';
import { createResampler } from '../../src/ties/resample.js';
import { indexOn, indexWithBand, monthlyEvidence } from '../../src/ties/tie-index.js';
import type { TieEvent } from '../../src/ties/types.js';
import { steady, tie } from './make.js';

const reading = createReading(steady('2023-01-01', '2026-12-31'));

function acts(events: readonly TieEvent[]): ActTable {
  return actTable(events.map(toAct).sort(byDay));
}

const days = (...names: string[]) => names.map(dayNumber);

/** The example of docs/ties.md. */
const visit = tie('o1', 'CONSULT', '2024-04-10', { mode: 'visit', confidence: 0.8 });
const example = acts([
  visit,
  tie('o2', 'AGREE', '2024-06-19', { confidence: 0.9, source: ['PRK', 'RUS'], target: [], mutual: true }),
  tie('o3', 'AID', '2024-06-25', { confidence: 0.6 }),
  tie('o4', 'ACCUSE', '2024-06-27', { mode: 'disapprove', confidence: 0.7 }),
]);

describe('tie index', () => {
  it('gives the numbers of the worked example, reckoned by hand', () => {
    // Masses 0.8·4/5 = 0.64, 0.9·2.5/5 = 0.45, 0.6·10/5 = 1.2, 0.7·2/5 = 0.28.
    // 30 April: w = √0.64 · 2^(−20/183) = 0.741636; 10w / (6 + w) = 1.100083.
    // 31 May: w = √0.64 · 2^(−51/183) = 0.659472; 10w / (6 + w) = 0.990277.
    // 30 June: n = 1.93; W⁺ = 0.588637 + 0.310699 + 0.847574, W⁻ = 0.199271; 10 · 1.547638 / 7.946180 = 1.947650.
    const [april, may, june] = indexOn(example, days('2024-04-30', '2024-05-31', '2024-06-30'), reading);
    expect(april).toBeCloseTo(1.100083, 6);
    expect(may).toBeCloseTo(0.990277, 6);
    expect(june).toBeCloseTo(1.94765, 6);
  });

  it('weighs a month of n alike acts √n', () => {
    const month = (n: number) =>
      acts(Array.from({ length: n }, (_, i) => tie(`o${i}`, 'AID', '2024-06-30', { confidence: 1 })));
    // An act of aid has mass 2: n of them weigh √(2n), and 10·√(2n) / (6 + √(2n)) on the day itself.
    for (const n of [1, 4, 9]) {
      const weight = Math.sqrt(2 * n);
      expect(indexOn(month(n), days('2024-06-30'), reading)[0]).toBeCloseTo((10 * weight) / (6 + weight), 10);
    }
  });

  it('hears a strong act louder than a mild one, and an act of score 0 not at all', () => {
    const both = [
      tie('o1', 'AID', '2024-06-30', { confidence: 1 }),
      tie('o2', 'CONSULT', '2024-06-30', { mode: 'phone', confidence: 1 }),
    ];
    // Masses 2 and 0.3 of one month weigh √2.3 together.
    const expected = (10 * Math.sqrt(2.3)) / (6 + Math.sqrt(2.3));
    expect(indexOn(acts(both), days('2024-06-30'), reading)[0]).toBeCloseTo(expected, 10);
    const zero = tie('o3', 'REQUEST', '2024-06-30', { confidence: 1 });
    const with0 = acts([...both, zero]);
    expect(indexOn(with0, days('2024-06-30'), reading)[0]).toBeCloseTo(expected, 10);
    expect(indexOn(acts([zero]), days('2024-06-30'), reading)).toEqual([null]);
  });

  it('counts an act half after 183 days', () => {
    const one = acts([tie('o', 'AID', '2024-01-01', { confidence: 1 })]);
    // √2 / 2 is left of √2.
    expect(indexOn(one, [dayNumber('2024-01-01') + 183], reading)[0]).toBeCloseTo(
      (10 * Math.SQRT1_2) / (6 + Math.SQRT1_2),
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
    const [lone] = indexWithBand(acts([visit]), days('2024-06-30'), reading, resampler);
    for (const value of [war, lone]) {
      expect(value?.low).toBeLessThanOrEqual(value?.index ?? Number.NaN);
      expect(value?.high).toBeGreaterThanOrEqual(value?.index ?? Number.NaN);
    }
    expect(war?.index).toBeLessThan(-7);
    expect((war?.high ?? 0) - (war?.low ?? 0)).toBeLessThan(1.5);
    // The prior alone spreads over ±1.645 · 5 · √6 / (6 + 0.59).
    expect((lone?.high ?? 0) - (lone?.low ?? 0)).toBeGreaterThan(5);
  });

  it('is not lowered by one more friendly act, nor raised by one more hostile one', () => {
    const anyAct = fc.record({
      n: fc.integer({ min: 0, max: 1e6 }),
      type: fc.constantFrom(...EVENT_TYPES),
      day: fc.integer({ min: 0, max: 180 }),
      confidence: fc.double({ min: 0.05, max: 1, noNaN: true }),
    });
    const make = ({
      n,
      type,
      day,
      confidence,
    }: {
      n: number;
      type: EventType;
      day: number;
      confidence: number;
    }) => tie(`o${n}`, type, addDays('2024-01-01', day), { confidence });
    fc.assert(
      fc.property(
        fc.uniqueArray(anyAct, { selector: (act) => act.n, maxLength: 30 }),
        anyAct,
        (list, more) => {
          const events = list.filter((act) => act.n !== more.n).map(make);
          const extra = make(more);
          const [before] = indexOn(acts(events), days('2024-06-30'), reading);
          const [after] = indexOn(acts([...events, extra]), days('2024-06-30'), reading);
          if (before === null || before === undefined || after === null || after === undefined) return;
          if (extra.score > 0) expect(after).toBeGreaterThanOrEqual(before - 1e-9);
          if (extra.score < 0) expect(after).toBeLessThanOrEqual(before + 1e-9);
          if (extra.score === 0) expect(after).toBeCloseTo(before, 9);
        },
      ),
      { numRuns: 300, seed: 6 },
    );
  });

  it('adds up a month without memory', () => {
    const june = monthlyEvidence(example, reading).get(2024 * 12 + 5);
    // n = 1.93: weight √1.93, balance (0.45 + 1.2 − 0.28) / √1.93.
    expect(june?.weight).toBeCloseTo(Math.sqrt(1.93), 10);
    expect(june?.balance).toBeCloseTo(1.37 / Math.sqrt(1.93), 10);
  });
});
