/** Which coded acts count as taking an option, or speak for an assumption. */
import { z } from 'zod';
import { parseActor, stateOf } from '../ontology/actor.js';
import { type Day, isDay } from '../ontology/day.js';
import { CONTEXTS, EVENT_TYPES, type EventType, modesOf } from '../ontology/event-types.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import { STATUSES } from '../ontology/status.js';

const MODES = EVENT_TYPES.flatMap((type) => modesOf(type)) as readonly string[];
/** Code of a state or organisation. */
export const STATE_CODE = z
  .string()
  .refine((code) => parseActor(code) !== undefined && stateOf(code) === code, {
    error: (issue) => `"${String(issue.input)}" is no code of a state such as KOR`,
  });
const day = z.string().refine(isDay, {
  error: (issue) => `"${String(issue.input)}" is no day such as 2024-06-19`,
});
const type = z.custom<EventType>((value) => EVENT_TYPES.some((known) => known === value), {
  error: (issue) => `"${String(issue.input)}" is none of the types ${EVENT_TYPES.join(', ')}`,
});
const mode = z.string().refine((value) => MODES.includes(value), {
  error: (issue) => `"${String(issue.input)}" is no mode of an event type`,
});

/** As it is written in a file. What is left out does not matter. */
export const ACT_QUERY = z.strictObject({
  source: STATE_CODE.optional(),
  target: STATE_CODE.optional(),
  types: z.array(type).min(1).optional(),
  modes: z.array(mode).min(1).optional(),
  contexts: z.array(z.enum(CONTEXTS)).min(1).optional(),
  /** What counts; facts alone where nothing is said. */
  statuses: z.array(z.enum(STATUSES)).min(1).default(['occurred']),
  from: day.optional(),
  to: day.optional(),
});
export type ActQuery = Readonly<z.output<typeof ACT_QUERY>>;

/** True where the act is of the kind; mutual acts fit in both directions. Undated ones never fit a query with days. */
export function isAct(event: LoggedEvent, query: ActQuery): boolean {
  const { types, modes, contexts, statuses, from, to } = query;
  if (!statuses.includes(event.status)) return false;
  if (types !== undefined && !types.includes(event.type)) return false;
  if (modes !== undefined && (event.mode === undefined || !modes.includes(event.mode))) return false;
  if (contexts !== undefined && !contexts.some((context) => event.contexts?.includes(context))) return false;
  return inDays(event.day, from, to) && isBetween(event, query);
}

function inDays(day: Day | null, from: Day | undefined, to: Day | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  return day !== null && (from === undefined || day >= from) && (to === undefined || day <= to);
}

function isBetween(event: LoggedEvent, { source, target }: ActQuery): boolean {
  const has = (actors: readonly string[], code: string | undefined) =>
    code === undefined || actors.some((actor) => stateOf(actor) === code);
  if (event.mutual === true) {
    const all = [...event.source, ...event.target];
    return has(all, source) && has(all, target);
  }
  return has(event.source, source) && has(event.target, target);
}
