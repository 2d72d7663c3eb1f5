/** What an assumption rests on. Every assumption of a strategy says so: data, literature, or somebody's judgement. */
import { z } from 'zod';
import { ACT_QUERY } from './act-query.js';

/** Kinds of ground for an assumption. */
export const GROUNDS = ['data', 'literature', 'judgement'] as const;
export type Ground = (typeof GROUNDS)[number];

/** As it is written in a file: one of the three. */
export const BASIS = z.union([
  z.strictObject({
    /** Acts in the log that speak for it, and the fewest that it takes. */
    data: z.strictObject({
      says: z.string().min(1),
      acts: z.array(ACT_QUERY).min(1),
      least: z.number().int().min(1).default(1),
    }),
  }),
  /** A work: author, title, year, place. */
  z.strictObject({ literature: z.string().min(10, 'needs a work: author, title, year') }),
  /** A reason that a reader can weigh. */
  z.strictObject({ judgement: z.string().min(10, 'needs a reason that a reader can weigh') }),
]);
export type Basis = Readonly<z.output<typeof BASIS>>;

export function groundOf(basis: Basis): Ground {
  return 'data' in basis ? 'data' : 'literature' in basis ? 'literature' : 'judgement';
}

/** The words of a basis, without its receipts. */
export function basisWords(basis: Basis): string {
  return 'data' in basis ? basis.data.says : 'literature' in basis ? basis.literature : basis.judgement;
}
