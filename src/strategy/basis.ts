/**
 * What an assumption rests on: data, literature, or somebody's judgement. One shape in every file of choices: under
 * `basis:`, or beside a figure, a measure or a capital. Data name a source in words, or the acts in the log that speak
 * for it, by what they are (`acts`) or one by one (`events`), with how many happenings it takes.
 */
import { z } from 'zod';
import { ACT_QUERY, type ActQuery } from './act-query.js';

/** Kinds of ground for an assumption. */
export const GROUNDS = ['data', 'literature', 'judgement'] as const;
export type Ground = (typeof GROUNDS)[number];

const event = z
  .string()
  .regex(/^d-[0-9a-f]+#\d+$/, 'is no id of an act in the log, such as d-0f59e74f6ee16c15#4');
const DATA = z.union([
  z
    .string()
    .min(1)
    .transform((says) => ({ says, acts: [] as ActQuery[], events: [] as string[], least: 0 })),
  z
    .strictObject({
      says: z.string().min(1),
      acts: z.array(ACT_QUERY).default([]),
      events: z.array(event).default([]),
      least: z.number().int().min(1).default(1),
    })
    .refine(
      ({ acts, events }) => acts.length + events.length > 0,
      'names neither acts nor events; words alone stand without "says"',
    ),
]);

/** As it is written under `basis:`: one of the three. */
export const BASIS = z.union([
  z.strictObject({ data: DATA }),
  /** A work: author, title, year, place. */
  z.strictObject({ literature: z.string().min(10, 'needs a work: author, title, year') }),
  /** A reason that a reader can weigh. */
  z.strictObject({ judgement: z.string().min(10, 'needs a reason that a reader can weigh') }),
]);
export type Basis = Readonly<z.output<typeof BASIS>>;
export type DataBasis = Extract<Basis, { readonly data: unknown }>['data'];

/** Keys by which a thing says beside itself what it rests on; to be spread into its schema. */
export const GROUND_KEYS = {
  basis: BASIS.optional(),
  data: DATA.optional(),
  literature: z.string().min(1).optional(),
  judgement: z.string().min(1).optional(),
};
export interface Grounded {
  readonly basis?: Basis | undefined;
  readonly data?: DataBasis | undefined;
  readonly literature?: string | undefined;
  readonly judgement?: string | undefined;
}

/** For a refinement: what is said where a thing has none of them, or two. */
export const ONE_GROUND = `rests on one of ${GROUNDS.join(', ')}, with a source or a reason`;

export function hasOneGround(written: Grounded): boolean {
  return groundsGiven(written).length === 1;
}

/** The keys of those that are given. */
export function groundsGiven(written: Grounded): readonly (keyof Grounded)[] {
  return (['basis', ...GROUNDS] as const).filter((key) => written[key] !== undefined);
}

/** The basis of a thing whose schema wants one. */
export function basisOf(written: Grounded): Basis {
  const basis = basisIn(written);
  if (basis === undefined) throw new RangeError('a thing without a basis was let through');
  return basis;
}

/** The basis of a thing that may have one. */
export function basisIn({ basis, data, literature, judgement }: Grounded): Basis | undefined {
  if (basis !== undefined) return basis;
  if (data !== undefined) return { data };
  if (literature !== undefined) return { literature };
  return judgement === undefined ? undefined : { judgement };
}

export function groundOf(basis: Basis): Ground {
  return 'data' in basis ? 'data' : 'literature' in basis ? 'literature' : 'judgement';
}

/** The words of a basis, without its receipts. */
export function basisWords(basis: Basis): string {
  return 'data' in basis ? basis.data.says : 'literature' in basis ? basis.literature : basis.judgement;
}

/** True where the log can be asked for it. */
export function asksTheLog(basis: Basis): boolean {
  return 'data' in basis && basis.data.acts.length + basis.data.events.length > 0;
}
