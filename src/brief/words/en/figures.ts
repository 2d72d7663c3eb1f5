/** Amounts that were told, in English. */
import type { Amount } from '../../../ontology/coded-event.js';
import { english } from '../../../shared/language/en.js';

const BOUNDS = { 'at-least': 'at least ', 'at-most': 'at most ', about: 'about ' } as const;

export const figures = {
  /** Where the words of the text are not at hand. */
  amount: ({ bound, value, unit }: Pick<Amount, 'bound' | 'value' | 'unit'>) =>
    `${bound === undefined ? '' : BOUNDS[bound]}${english.figure(value)} ${unit}`,
};
