/** Counted things in English. */
import { english } from '../../../shared/language/en.js';

/** `1 act`, `12 acts`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${english.figure(number)} ${number === 1 ? one : many}`;
}
