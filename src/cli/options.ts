/** Reads what a user typed for options that several commands share. */
import { type Day, isDay } from '../ontology/day.js';
import type { States } from '../ontology/states.js';
import { EXIT, UserError } from '../shared/user-error.js';

/** Most threads that may be asked for. */
export const MOST_JOBS = 64;

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

export function usage(message: string, hint?: string): UserError {
  return new UserError(message, { exitCode: EXIT.usage, ...(hint === undefined ? {} : { hint }) });
}
