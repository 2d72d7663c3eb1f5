/** 보도된 수량. */
import { korean } from '../../../shared/language/ko.js';
import type { Widen } from '../../../shared/language/language.js';
import type { figures as english } from '../en/figures.js';

const BOUNDS = { 'at-least': ' 이상', 'at-most': ' 이하', about: ' 안팎' } as const;

export const figures: Widen<typeof english> = {
  amount: ({ bound, value, unit }) =>
    `${korean.figure(value)} ${unit}${bound === undefined ? '' : BOUNDS[bound]}`,
};
