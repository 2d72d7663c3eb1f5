import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/ontology/day.js';
import type { EventType } from '../../src/ontology/event-types.js';
import { seededRandom } from '../../src/shared/random.js';
import { reciprocity, type TieEvent } from '../../src/ties/index.js';
import { steady, tie } from './make.js';

const START = '2021-01-01';
const DAYS = 1460;
const COVERAGE = steady(START, '2024-12-30', 3);
const at = (day: number) => addDays(START, day);

const threat = (n: string, day: number, from: 'KOR' | 'PRK') =>
  tie(`${n}-${day}`, 'THREATEN', at(day), { source: [from], target: [from === 'KOR' ? 'PRK' : 'KOR'] });

/** Acts in bursts, as states' acts come: a few weeks of the year hold most of them. */
function bursts(random: () => number): readonly number[] {
  const days: number[] = [];
  for (let start = 0; start < DAYS; start += 20 + Math.floor(random() * 100)) {
    for (let day = start; day < Math.min(DAYS, start + 15); day++) if (random() < 0.25) days.push(day);
  }
  return days;
}

const one = (events: readonly TieEvent[], kind: 'escalation' | 'thaw', answerer: string) => {
  const found = reciprocity(events, COVERAGE, ['KOR', 'PRK']).answering.find(
    (answer) => answer.kind === kind && answer.answerer === answerer,
  );
  if (found === undefined) throw new Error('every question has an answer');
  return found;
};

describe('reciprocity', () => {
  it('finds who answers whom, and how soon, where answers were planted', () => {
    const random = seededRandom(17);
    const events: TieEvent[] = [];
    for (const day of bursts(random)) {
      events.push(threat('k', day, 'KOR'));
      // Four of five are answered, three to five days later.
      if (random() < 0.8) events.push(threat('p', day + 3 + Math.floor(random() * 3), 'PRK'));
    }
    const answer = one(events, 'escalation', 'PRK');
    expect(answer.verdict).toBe('answers');
    expect(answer.p).toBeLessThan(0.0125);
    expect(answer.answered).toBeGreaterThan(2 * (answer.expected ?? 0));
    expect(answer.medianDays).toBeGreaterThanOrEqual(2);
    expect(answer.medianDays).toBeLessThanOrEqual(5);
    expect(answer.strength).toEqual({ act: 3.5, answer: 3.5 });
  });

  it('finds thaw as it finds escalation, and does not take the one for the other', () => {
    const random = seededRandom(5);
    const events = bursts(random).flatMap((day): TieEvent[] => [
      tie(`k-${day}`, 'CONCEDE', at(day), { source: ['KOR'], target: ['PRK'] }),
      tie(`p-${day}`, 'RETREAT', at(day + 6), { source: ['PRK'], target: ['KOR'], mode: 'release' }),
    ]);
    expect(one(events, 'thaw', 'PRK').verdict).toBe('answers');
    expect(one(events, 'escalation', 'PRK')).toMatchObject({
      verdict: 'too few',
      p: null,
      answered: null,
      acts: 0,
    });
  });

  it('does not call chance an answer: of unconnected bursts few pass, as few as the test says', () => {
    let [sure, perhaps, asked] = [0, 0, 0];
    for (let seed = 1; seed <= 150; seed++) {
      const random = seededRandom(seed);
      const events = [
        ...bursts(random).map((day) => threat('k', day, 'KOR')),
        ...bursts(random).map((day) => threat('p', day, 'PRK')),
      ];
      const { verdict } = one(events, 'escalation', 'PRK');
      asked += verdict === 'too few' ? 0 : 1;
      sure += verdict === 'answers' ? 1 : 0;
      perhaps += verdict === 'perhaps' ? 1 : 0;
    }
    expect(asked).toBe(150);
    // Levels 0.0125 and 0.05; bounds are the 99 % quantiles of binomial counts of 150 trials (6 and 15).
    expect(sure).toBeLessThanOrEqual(6);
    expect(sure + perhaps).toBeLessThanOrEqual(15);
  });

  it('does not take an era of war on both sides for answers', () => {
    // Two years of peace, two of daily hostility, of both but unconnected.
    const random = seededRandom(8);
    const events: TieEvent[] = [];
    for (let day = 730; day < DAYS; day++) {
      if (random() < 0.2) events.push(threat('k', day, 'KOR'));
      if (random() < 0.2) events.push(threat('p', day, 'PRK'));
    }
    expect(one(events, 'escalation', 'PRK').verdict).toBe('chance');
  });

  it('leaves out what both do together, same days, and days that were not read', () => {
    const together = Array.from({ length: 20 }, (_, i) =>
      tie(`t${i}`, 'AGREE', at(i * 40), { mutual: true, source: ['KOR', 'PRK'], target: [] }),
    );
    expect(one(together, 'thaw', 'PRK')).toMatchObject({ acts: 0, verdict: 'too few' });
    const same = Array.from({ length: 20 }, (_, i) => [
      threat('k', i * 60, 'KOR'),
      threat('p', i * 60, 'PRK'),
    ]).flat();
    expect(one(same, 'escalation', 'PRK')).toMatchObject({
      answered: 0,
      pairs: [],
      medianDays: null,
      strength: null,
    });
    const unread = reciprocity(same, new Map(), ['KOR', 'PRK']);
    expect(unread.answering.map(({ verdict }) => verdict)).toEqual(Array(4).fill('too few'));
  });

  it('says what the filters took out, and counts no wish', () => {
    const events: readonly [EventType, 'occurred' | 'proposed'][] = [
      ['THREATEN', 'occurred'],
      ['THREATEN', 'proposed'],
    ];
    const made = events.map(([type, status], i) =>
      tie(`x${i}`, type, at(i), { status, source: ['KOR'], target: ['PRK'] }),
    );
    const { removed, answering } = reciprocity(made, COVERAGE, ['KOR', 'PRK'], { quads: [3] });
    expect(removed).toMatchObject({ notFact: { proposed: 1 }, filtered: { quads: 0 } });
    expect(answering[0]).toMatchObject({ actor: 'KOR', answerer: 'PRK', acts: 1 });
  });
});
