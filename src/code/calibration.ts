/**
 * Turns the coder's raw score of an event into the chance that it is right, by the steps of
 * tables/calibration.tsv, which tools/train-calibration.mjs learned from a hand-coded gold.
 */
import { parseTable } from '../shared/tsv.js';

/** Raw scores from `from` on, up to the next step, have this chance. */
export interface CalibrationStep {
  readonly from: number;
  /** In (0, 1). */
  readonly chance: number;
}

/** In order of `from`, the first at 0. */
export type Calibration = readonly CalibrationStep[];

/** Reads the table. Throws an Error naming the line where a row cannot be used. */
export function readCalibration(text: string): Calibration {
  const steps: CalibrationStep[] = [];
  for (const { line, cells } of parseTable('calibration.tsv', text, ['from', 'chance'])) {
    const from = Number(cells.from);
    const chance = Number(cells.chance);
    const last = steps.at(-1);
    const fail = (what: string): never => {
      throw new Error(`calibration.tsv:${line}: ${what}`);
    };
    if (cells.from === '' || !(from >= 0 && from < 1)) fail(`from "${cells.from}" is not in [0, 1)`);
    if (!(chance > 0 && chance < 1)) fail(`chance "${cells.chance}" is not in (0, 1)`);
    if (last ? from <= last.from : from !== 0) fail('steps must rise from 0');
    if (last && chance < last.chance) fail('a higher score must not have a lower chance');
    steps.push({ from, chance });
  }
  return steps;
}

/** The chance of a raw score, in (0, 1); the score itself where the table has no steps. */
export function calibrated(calibration: Calibration, raw: number): number {
  return calibration.findLast((step) => step.from <= raw)?.chance ?? raw;
}
