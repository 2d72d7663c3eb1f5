/**
 * Which happenings a brief lists: the weightiest of each kind, few enough to be read, and how many more there
 * are. Weight: the size of the score, the chance of being right, and how fresh it is (docs/ties.md).
 */
import type { StateCode } from '../ontology/actor.js';
import type { Day } from '../ontology/day.js';
import { daysBetween } from '../ontology/day.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import { concerns, HALF_LIFE_DAYS, type TieEvent, toTieEvents } from '../ties/index.js';

/** Share of the weightiest one's weight below which a happening is not listed. */
const LEAST_SHARE = 0.05;

/** A happening between the two with all its mentions, best first. */
export interface Happening {
  readonly tie: TieEvent;
  readonly mentions: readonly LoggedEvent[];
  readonly weight: number;
}

/** Happenings between two states, weightiest first. `to`: the day from which freshness counts. */
export function happeningsOf(
  events: readonly LoggedEvent[],
  a: StateCode,
  b: StateCode,
  to: Day | null,
): readonly Happening[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return toTieEvents(events)
    .filter((tie) => concerns(tie, a, b, 'undirected'))
    .map((tie) => ({
      tie,
      mentions: tie.eventIds.flatMap((id) => byId.get(id) ?? []),
      weight: weightOf(tie, to),
    }))
    .sort(
      (x, y) =>
        y.weight - x.weight ||
        y.tie.publishers - x.tie.publishers ||
        (x.tie.occurrenceId < y.tie.occurrenceId ? -1 : 1),
    );
}

function weightOf(tie: TieEvent, to: Day | null): number {
  const age = tie.day === null || to === null ? 2 * HALF_LIFE_DAYS : Math.max(0, daysBetween(tie.day, to));
  // An act of score 0 (a request to meet) is still worth more than nothing in a list.
  return Math.max(0.5, Math.abs(tie.score)) * tie.confidence * 2 ** (-age / HALF_LIFE_DAYS);
}

/**
 * The first `most`, but of one and the same kind (type, mode and who did it) at most `alike`, so that ten
 * shellings do not hide the one truce, and none that weighs next to nothing beside the first; in order of day.
 */
export function choose(happenings: readonly Happening[], most: number, alike: number): readonly Happening[] {
  const kinds = new Map<string, number>();
  const chosen: Happening[] = [];
  for (const happening of happenings) {
    if (chosen.length === most || happening.weight < LEAST_SHARE * (happenings[0]?.weight ?? 0)) break;
    const { type, mode, source } = happening.tie;
    const kind = `${type} ${mode ?? ''} ${source.join('+')}`;
    const seen = kinds.get(kind) ?? 0;
    if (seen >= alike) continue;
    kinds.set(kind, seen + 1);
    chosen.push(happening);
  }
  return chosen.sort(byDay);
}

function byDay(a: Happening, b: Happening): number {
  const [first, second] = [a.tie.day ?? '', b.tie.day ?? ''];
  return first === second ? (a.tie.occurrenceId < b.tie.occurrenceId ? -1 : 1) : first < second ? -1 : 1;
}
