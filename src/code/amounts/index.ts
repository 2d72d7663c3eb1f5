/** Amounts: troops, money, casualties, weapons, goods and ordinals told with an act. */
export { findAmounts } from './find-amounts.js';
export type { AmountMention } from './types.js';
