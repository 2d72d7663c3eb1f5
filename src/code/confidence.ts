/**
 * The chance that who, type and fact-or-not of an event are right, from how it was found: what kind of word
 * carries it, how its actors were tied to it, and how plainly its status is told.
 */
import type { Status } from '../ontology/status.js';
import type { FoundAct, Path } from './acts/types.js';
import type { ActStatus } from './status/types.js';

/** Shares of right events on hand-coded reports (docs/coder.md), taken a little down for texts not seen. */
const BY_KIND = { v: 0.84, n: 0.76, a: 0.7 } as const;
const BY_PATH: Readonly<Record<Path, number>> = {
  direct: 1,
  modifier: 0.97,
  place: 0.9,
  order: 0.82,
  home: 0.78,
};
const BY_STATUS: Readonly<Record<Status, number>> = {
  occurred: 1,
  planned: 0.92,
  claimed: 0.9,
  possible: 0.85,
  proposed: 0.75,
  denied: 0.5,
};

/** In (0, 1). */
export function confidenceOf(act: FoundAct, status: ActStatus): number {
  const worst = (all: readonly { readonly path: Path }[]): number =>
    all.reduce((low, one) => Math.min(low, BY_PATH[one.path]), 1);
  let value = BY_KIND[act.frame.kind] * worst(act.source) * worst(act.target);
  value *= BY_STATUS[status.status];
  if (act.accuser !== undefined) value *= 0.85;
  return Math.round(Math.min(0.97, Math.max(0.05, value)) * 1000) / 1000;
}
