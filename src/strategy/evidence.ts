/** What the log says for an assumption that rests on data. */
import type { Day } from '../ontology/day.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import { isAct } from './act-query.js';
import { asksTheLog, type Basis } from './basis.js';

/** Happenings shown for one assumption. */
const SHOWN = 4;

/** The workspace that was asked. */
export interface AskedRecord {
  readonly workspace: string;
  /** First and last day of what was read. */
  readonly from: Day | null;
  readonly to: Day | null;
}

export interface Evidence {
  readonly assumption: string;
  /** Different happenings that speak for it, the fewest that it asks for, and whether there are as many. */
  readonly happenings: number;
  readonly least: number;
  readonly met: boolean;
  /** Acts that the file names and the log has not, or not any more. */
  readonly missing: readonly string[];
  /** The surest mention of some of them, the latest first. */
  readonly shown: readonly LoggedEvent[];
}

/** Looks up an assumption; undefined where it does not rest on data of the log. */
export function evidenceFor(
  { id, basis }: { readonly id: string; readonly basis: Basis },
  events: readonly LoggedEvent[],
): Evidence | undefined {
  if (!('data' in basis) || !asksTheLog(basis)) return undefined;
  const { acts, events: named, least } = basis.data;
  const best = new Map<string, LoggedEvent>();
  const found = new Set<string>();
  for (const event of events) {
    if (named.includes(event.id)) found.add(event.id);
    else if (!acts.some((act) => isAct(event, act))) continue;
    const known = best.get(event.occurrenceId);
    if (known === undefined || event.confidence > known.confidence) best.set(event.occurrenceId, event);
  }
  const order = [...best.values()].sort(
    (a, b) =>
      b.confidence - a.confidence ||
      (a.day === b.day ? (a.id < b.id ? -1 : 1) : (a.day ?? '') > (b.day ?? '') ? -1 : 1),
  );
  const missing = named.filter((name) => !found.has(name));
  return {
    assumption: id,
    happenings: best.size,
    least,
    met: best.size >= least && missing.length === 0,
    missing,
    shown: order.slice(0, SHOWN),
  };
}
