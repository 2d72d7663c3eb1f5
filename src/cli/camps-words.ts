/** A division into several camps in words, for `entente blocs --k`. */
import type { Camps } from '../structure/camps.js';
import { typedNumber } from './options.js';
import { count, ink, safe, wrap } from './terminal.js';

/** Camps that can be asked for; undefined: two, and all that is said of two. */
export function campsAsked(typed: string | undefined): number | undefined {
  return typed === undefined ? undefined : typedNumber('--k', typed, 2, 12);
}

export function campsWords(
  camps: Camps,
  name: (node: string) => string,
  context: { readonly width: number; readonly color: boolean },
): string {
  const { bold } = ink(context.color);
  const { most, unfitted, bound, proven, ties } = camps;
  if (camps.camps.length === 0) return 'There are no ties, so there is nothing to divide.\n';
  const fit =
    unfitted === 0
      ? 'every tie fits'
      : proven
        ? `${unfitted} of the weight does not fit; no division into so many leaves less (proved)`
        : `${unfitted} of the weight does not fit; that none leaves less than ${bound} is proved, the rest is not`;
  return [
    `${bold(`At most ${most} camps`)}: ${count(camps.camps.length, 'camp')}; ${fit}.\n`,
    ...camps.camps.map((members) =>
      wrap(members.map((node) => safe(name(node))).join(', '), context.width, '  '),
    ),
    ...(ties.length === 0 ? [] : [`${bold('Ties that do not fit')}\n`]),
    ...ties.map(
      ({ a, b, sign }) =>
        `  ${safe(name(a))} – ${safe(name(b))}: ${sign === 1 ? 'friends in different camps' : 'at odds within a camp'}\n`,
    ),
  ].join('');
}
