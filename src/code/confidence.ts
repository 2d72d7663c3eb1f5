/**
 * The chance that who, type and fact-or-not of an event are right, from how it was found: what kind of word
 * carries it, how its actors were tied to it, and how plainly its status is told.
 */
import type { FoundAct, Path } from './acts/types.js';
import type { ActStatus } from './status/types.js';

const BY_PATH: Readonly<Record<Path, number>> = {
  direct: 1,
  modifier: 0.92,
  place: 0.75,
  order: 0.6,
  home: 0.7,
};
const BY_KIND = { v: 0.8, n: 0.7, a: 0.6 } as const;

/** In (0, 1). */
export function confidenceOf(act: FoundAct, status: ActStatus): number {
  const worst = (all: readonly { readonly path: Path }[]): number =>
    all.reduce((low, one) => Math.min(low, BY_PATH[one.path]), 1);
  let value = BY_KIND[act.frame.kind] * worst(act.source) * worst(act.target);
  if (status.status !== 'occurred') value *= 0.85;
  if (act.accuser !== undefined) value *= 0.8;
  return Math.round(Math.min(0.97, Math.max(0.05, value)) * 1000) / 1000;
}
