/** The reliability curve of the coder's confidence on hand-coded reports, where they are at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCalibration } from '../../src/code/calibration.js';
import {
  calibrationError,
  type GoldEvent,
  matchEvents,
  type Outcome,
  reliabilityCurve,
} from '../../src/code/evaluate/index.js';
import { defaultCoder, loadCoderResources } from '../../src/resources/code.js';

const GOLD = ['reports.jsonl', 'articles.jsonl'].map((name) =>
  fileURLToPath(new URL(`../../../shared/gold/${name}`, import.meta.url)),
);

function outcomesOn(file: string): readonly Outcome[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const { events, ...report } = JSON.parse(line) as {
        id: string;
        date: string;
        text: string;
        kind?: 'news' | 'opinion';
        events: GoldEvent[];
      };
      const coded = defaultCoder().code(report);
      const right = new Set(matchEvents(events, coded, 'whole event').pairs.map(([, event]) => event));
      return coded.map((event) => ({ stated: event.confidence, right: right.has(event) }));
    });
}

describe('confidence', () => {
  it('is a chance, and one of the few that the table states', () => {
    const texts = ['South Korea condemned Russia.', 'Russia and North Korea signed a treaty in Pyongyang.'];
    const stated = texts.flatMap((text) =>
      defaultCoder()
        .code({ id: 't', date: '2024-05-02', text })
        .map((event) => event.confidence),
    );
    expect(stated.length).toBeGreaterThan(1);
    const chances = readCalibration(loadCoderResources().tables.calibration).map((step) => step.chance);
    for (const chance of stated) expect(chances).toContain(chance);
  });

  it.skipIf(!GOLD.every((file) => existsSync(file)))('comes true about as often as it says', () => {
    const curve = reliabilityCurve(GOLD.flatMap(outcomesOn));
    // 0.08 is the most that is asked for; the table's head states the cross-validated figure.
    expect(calibrationError(curve)).toBeLessThan(0.08);
    const full = curve.filter((bin) => bin.events >= 20);
    expect(full.length).toBeGreaterThan(1);
    const observed = full.map((bin) => bin.observed ?? 0);
    // More is right where more is stated.
    expect(observed.at(-1)).toBeGreaterThan(observed[0] ?? 1);
  });
});
