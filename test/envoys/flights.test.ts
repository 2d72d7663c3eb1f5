import { describe, expect, it } from 'vitest';
import { flightHours, greatCircleKm, greatCircleLine } from '../../src/envoys/flights.js';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });

describe('great circles', () => {
  it('is a quarter of a great circle from the equator to the pole, and along the equator', () => {
    const quarter = (Math.PI / 2) * 6371.0088;
    expect(greatCircleKm(at(0, 0), at(90, 0))).toBeCloseTo(quarter, 6);
    expect(greatCircleKm(at(0, 10), at(0, 100))).toBeCloseTo(quarter, 6);
  });

  it('crosses the 180th meridian the short way', () => {
    expect(greatCircleKm(at(0, 179), at(0, -179))).toBeCloseTo(greatCircleKm(at(0, 0), at(0, 2)), 6);
  });

  it('is nothing from a place to itself, and half around to its antipode', () => {
    expect(greatCircleKm(at(37.57, 126.98), at(37.57, 126.98))).toBe(0);
    expect(greatCircleKm(at(0, 0), at(0, 180))).toBeCloseTo(Math.PI * 6371.0088, 6);
  });

  it('takes distance over cruise and an overhead, but nothing within a city', () => {
    expect(flightHours(1700, { cruise: 850, overhead: 3 })).toBe(5);
    expect(flightHours(49, { cruise: 850, overhead: 3 })).toBe(0);
  });

  it('draws a line of even steps that keeps to the circle', () => {
    const line = greatCircleLine(at(0, 0), at(0, 90));
    expect(line).toHaveLength(19);
    expect(line[9]?.longitude).toBeCloseTo(45, 9);
    const over = greatCircleLine(at(60, -90), at(60, 90)).map(({ latitude }) => latitude);
    expect(Math.max(...over)).toBeGreaterThan(87);
  });
});
