import { describe, expect, it } from 'vitest';
import type { TiePoint } from '../../../src/ties/types.js';
import {
  indexDomain,
  linear,
  monthsBetween,
  placesOf,
  runsOf,
  ticksOf,
  timeTicks,
} from '../../../web/src/pair/chart-layout.js';

const point = (period: string, band?: readonly [number, number]): TiePoint => ({
  period,
  events: 0,
  byQuad: { 1: 0, 2: 0, 3: 0, 4: 0 },
  cooperation: 0,
  conflict: 0,
  net: 0,
  index: band === undefined ? null : (band[0] + band[1]) / 2,
  low: band?.[0] ?? null,
  high: band?.[1] ?? null,
  coverage: 0,
  occurrenceIds: [],
});
const months = (year: number) =>
  Array.from({ length: 12 }, (_, i) => point(`${year}-${String(i + 1).padStart(2, '0')}`));

describe('runs', () => {
  it('end where a value is absent: a gap is not drawn over', () => {
    expect(runsOf([null, 1, 2, null, 3, null])).toEqual([
      { start: 1, values: [1, 2] },
      { start: 4, values: [3] },
    ]);
  });

  it('are none in silence', () => {
    expect(runsOf([null, null])).toEqual([]);
  });
});

describe('scales', () => {
  it('hold the bands and 0', () => {
    expect(indexDomain([point('2024-01', [2.3, 6.1])])).toEqual([0, 7]);
    expect(indexDomain([point('2024-01', [-9.9, -3])])).toEqual([-10, 0]);
  });

  it('are never too narrow to read, nor wider than the index', () => {
    const [low, high] = indexDomain([point('2024-01')]);
    expect(high - low).toBeGreaterThanOrEqual(4);
    expect(indexDomain([point('2024-01', [9, 10])])[1]).toBe(10);
  });

  it('map ends to ends', () => {
    const y = linear([-10, 10], [100, 0]);
    expect([y(-10), y(0), y(10)]).toEqual([100, 50, 0]);
    expect(linear([3, 3], [0, 10])(3)).toBe(5);
  });

  it('have round ticks with 0 among them', () => {
    expect(ticksOf([-4, 6], 5)).toEqual([-4, -2, 0, 2, 4, 6]);
    expect(ticksOf([-0.5, 1.2], 3)).toEqual([0, 1]);
    expect(ticksOf([-10, 10], 5)).toEqual([-10, -5, 0, 5, 10]);
  });
});

describe('time', () => {
  const points = [...months(2023), ...months(2024)];

  it('is labelled where there is room', () => {
    expect(timeTicks(points, 60).map((tick) => tick.month)).toHaveLength(24);
    expect(timeTicks(points, 4).map((tick) => tick.month)).toEqual(['2023-01', '2024-01']);
  });

  it('is chosen in months, in either direction of the drag', () => {
    expect(monthsBetween(points, 5, 2)).toEqual({ from: '2023-03', to: '2023-06' });
    expect(monthsBetween(points, 3, 99)).toBeUndefined();
  });

  it('is chosen to the end of longer periods', () => {
    expect(monthsBetween([point('2024-Q1'), point('2024-Q2')], 0, 0)).toEqual({
      from: '2024-01',
      to: '2024-03',
    });
    expect(monthsBetween([point('2024-Q1'), point('2024-Q2')], 1, 1)).toEqual({
      from: '2024-04',
      to: '2024-06',
    });
    expect(monthsBetween([point('2023'), point('2024')], 0, 1)).toEqual({ from: '2023-01', to: '2024-12' });
  });

  it('gives the places of months, the whole series without any, none outside', () => {
    expect(placesOf(points, { from: '2023-03', to: '2023-04' })).toEqual([2, 4]);
    expect(placesOf(points, {})).toEqual([0, 24]);
    expect(placesOf(points, { from: '2030-01' })).toEqual([24, 24]);
    expect(placesOf(points, { to: '2000-01' })).toEqual([0, 0]);
  });
});
