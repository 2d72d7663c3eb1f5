import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/ontology/day.js';
import { seededRandom } from '../../src/shared/random.js';
import { type TieEvent, tieSeries } from '../../src/ties/index.js';
import { steady, tie } from './make.js';

const COVERAGE = steady('2021-01-01', '2025-12-31', 3);

/** Acts at a rate a day that depends on the day; a fixed seed. */
function acts(rate: (day: string) => number, make: (id: string, day: string) => TieEvent): TieEvent[] {
  const random = seededRandom(42);
  const events: TieEvent[] = [];
  for (let day = '2021-01-01'; day <= '2025-12-31'; day = addDays(day, 1)) {
    if (random() < rate(day)) events.push(make(`o-${day}`, day));
  }
  return events;
}

describe('turning points', () => {
  it('finds the month in which a cool pair begins to work together, and names the acts', () => {
    const events = acts(
      (day) => (day < '2023-09-01' ? 0.03 : 0.25),
      (id, day) => tie(id, day < '2023-09-01' ? 'CONSULT' : day.endsWith('5') ? 'AID' : 'AGREE', day),
    );
    const { turningPoints } = tieSeries(events, COVERAGE, ['PRK', 'RUS']);
    expect(turningPoints).toHaveLength(1);
    const [turn] = turningPoints;
    expect(['2023-08', '2023-09', '2023-10']).toContain(turn?.period);
    expect(turn?.after).toBeGreaterThan((turn?.before ?? 0) + 1);
    expect(turn?.p).toBeLessThanOrEqual(0.01);
    const named = (turn?.occurrenceIds ?? []).map((id) => events.find((event) => event.occurrenceId === id));
    expect(named[0]?.type).toBe('AID');
    expect(
      named.every((event) => (event?.day ?? '') >= '2023-08-01' && (event?.day ?? '') < '2024-01-01'),
    ).toBe(true);
  });

  it('dates the outbreak of a war to its month', () => {
    const events = acts(
      (day) => (day < '2022-02-24' ? 0.05 : 0.9),
      (id, day) => tie(id, day < '2022-02-24' ? 'ACCUSE' : 'ASSAULT', day),
    );
    const { turningPoints } = tieSeries(events, COVERAGE, ['PRK', 'RUS']);
    expect(turningPoints[0]?.period).toMatch(/^2022-0[23]$/);
    expect(turningPoints[0]?.after).toBeLessThan(-5);
  });

  it('finds none in a steady tie, and none in silence', () => {
    const steadyActs = acts(
      () => 0.1,
      (id, day) => tie(id, 'CONSULT', day),
    );
    expect(tieSeries(steadyActs, COVERAGE, ['PRK', 'RUS']).turningPoints).toEqual([]);
    expect(tieSeries([], COVERAGE, ['PRK', 'RUS']).turningPoints).toEqual([]);
  });

  it('does not take a stop in reading for a turn', () => {
    const pause = new Map([...COVERAGE].filter(([day]) => day < '2023-01-01' || day > '2023-12-31'));
    const events = acts(
      (day) => (day < '2023-01-01' || day > '2023-12-31' ? 0.15 : 0),
      (id, day) => tie(id, 'AGREE', day),
    );
    expect(tieSeries(events, pause, ['PRK', 'RUS']).turningPoints).toEqual([]);
  });
});
