/** Reads what a user typed for options that several commands share. */
import { type Day, isDay, PERIODS, type Period } from '../ontology/day.js';
import type { States } from '../ontology/states.js';
import { STATUSES, type Status } from '../ontology/status.js';
import { nearest } from '../shared/nearest.js';
import { EXIT, UserError } from '../shared/user-error.js';
import type { SeriesOptions } from '../workbench-api.js';

/** Most threads that may be asked for. */
export const MOST_JOBS = 64;

/** As commander gives them. */
export interface TypedSeriesOptions {
  readonly period?: string;
  readonly direction?: string;
  readonly statuses?: string;
  readonly from?: string;
  readonly to?: string;
}

export function seriesOptions(typed: TypedSeriesOptions): SeriesOptions {
  const from = typedDay('--from', typed.from);
  const to = typedDay('--to', typed.to);
  if (from !== undefined && to !== undefined && from > to) {
    throw usage(`--from ${from} lies after --to ${to}`, 'Swap the two days.');
  }
  return {
    period: PERIODS.find((period) => period === typed.period) ?? ('month' satisfies Period),
    direction: typed.direction === 'directed' ? 'directed' : 'undirected',
    statuses: typedStatuses(typed.statuses),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** A day, or undefined where none was typed. */
export function typedDay(option: string, value: string | undefined): Day | undefined {
  if (value === undefined) return undefined;
  if (!isDay(value)) throw usage(`${option} ${value} is no day`, 'Write it as 2024-06-19.');
  return value;
}

/** Code of the state a user typed by code or name. */
export function typedState(typed: string, states: States): string {
  const code = states.find(typed);
  if (code !== undefined) return code;
  const near = states.nearest(typed);
  throw usage(
    `"${typed}" is no state or organisation that the tables know`,
    near === undefined
      ? 'Use a code such as PRK or an English name such as "North Korea".'
      : `Did you mean ${near}?`,
  );
}

/** A whole number in a range. */
export function typedNumber(option: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most) {
    throw usage(`${option} ${value} is no whole number from ${least} to ${most}`);
  }
  return number;
}

function typedStatuses(list: string | undefined): readonly Status[] {
  if (list === undefined) return ['occurred'];
  return list.split(',').map((word) => {
    const status = STATUSES.find((known) => known === word.trim());
    if (status !== undefined) return status;
    const near = nearest(word.trim(), STATUSES);
    throw usage(
      `--statuses: "${word.trim()}" is none of ${STATUSES.join(', ')}`,
      near && `Did you mean ${near}?`,
    );
  });
}

export function usage(message: string, hint?: string): UserError {
  return new UserError(message, { exitCode: EXIT.usage, ...(hint === undefined ? {} : { hint }) });
}
