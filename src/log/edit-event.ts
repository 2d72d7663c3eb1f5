/** What a person's edit makes of an event, and what an edit must not be. */
import { parseActor } from '../ontology/actor.js';
import { AUTHOR, type CodedEvent } from '../ontology/coded-event.js';
import { isDay, PRECISIONS } from '../ontology/day.js';
import { isEventType, modesOf } from '../ontology/event-types.js';
import type { EventEdit } from '../ontology/logged-event.js';
import { STATUSES } from '../ontology/status.js';
import { EXIT, UserError } from '../shared/user-error.js';
import { canonicalEvent } from './event-rows.js';

/** Every field of an event that an edit may name. */
export const EDIT_FIELDS = [
  'type',
  'mode',
  'source',
  'target',
  'mutual',
  'status',
  'by',
  'day',
  'precision',
] as const satisfies readonly (keyof EventEdit)[];

/**
 * The event with the edit's fields. What follows from them follows: a mode that the new type does not
 * know goes; a target makes an act one-sided, and `mutual` makes its target take part as a source; a fact
 * has no speaker; a day is exact and no day is none, unless the edit says otherwise.
 */
export function applyEdit(event: CodedEvent, edit: EventEdit): CodedEvent {
  const { mode: oldMode, mutual: _mutual, by: oldBy, ...rest } = event;
  const type = edit.type ?? event.type;
  const status = edit.status ?? event.status;
  const mode = edit.mode === undefined ? oldMode : (edit.mode ?? undefined);
  const keepsMode = mode !== undefined && modesOf(type).includes(mode);
  const mutual =
    edit.mutual ?? (edit.target === undefined || edit.target.length === 0 ? event.mutual : undefined);
  const target = edit.target ?? event.target;
  const source = edit.source ?? event.source;
  const by = edit.by ?? (status === 'occurred' && edit.status !== undefined ? undefined : oldBy);
  const day = edit.day === undefined ? event.day : edit.day;
  const implied = day === null ? 'none' : 'day';
  const precision = edit.precision ?? (edit.day === undefined ? event.precision : implied);
  return canonicalEvent({
    ...rest,
    type,
    ...(keepsMode ? { mode } : {}),
    source: mutual ? [...new Set([...source, ...target])] : source,
    target: mutual ? [] : target,
    ...(mutual ? { mutual } : {}),
    status,
    ...(by === undefined ? {} : { by }),
    day,
    precision,
  });
}

/** Throws a UserError (exit code 2) on an edit that no event could have. */
export function checkEdit(event: CodedEvent, edit: EventEdit): void {
  const unknown = Object.keys(edit).filter((key) => !(EDIT_FIELDS as readonly string[]).includes(key));
  if (unknown.length > 0)
    throw badEdit(`"${unknown.join('", "')}" cannot be edited`, `Fields: ${EDIT_FIELDS.join(', ')}.`);
  if (Object.keys(edit).length === 0)
    throw badEdit('the edit names no field', `Fields: ${EDIT_FIELDS.join(', ')}.`);
  if (edit.type !== undefined && !isEventType(edit.type)) throw badEdit(`"${edit.type}" is no event type`);
  const type = edit.type ?? event.type;
  if (edit.mode !== undefined && edit.mode !== null && !modesOf(type).includes(edit.mode)) {
    throw badEdit(`${type} has no mode "${edit.mode}"`, `Modes: ${modesOf(type).join(', ') || 'none'}.`);
  }
  for (const code of [...(edit.source ?? []), ...(edit.target ?? [])]) checkCode(code);
  for (const code of edit.by ?? []) if (code !== AUTHOR) checkCode(code);
  if (edit.source?.length === 0) throw badEdit('an event needs a source');
  if (edit.status !== undefined && !STATUSES.includes(edit.status)) {
    throw badEdit(`"${edit.status}" is no status`, `Statuses: ${STATUSES.join(', ')}.`);
  }
  if (edit.day !== undefined && edit.day !== null && !isDay(edit.day)) {
    throw badEdit(`"${edit.day}" is no day`, 'Write it as 2024-06-19.');
  }
  if (edit.precision !== undefined && !PRECISIONS.includes(edit.precision)) {
    throw badEdit(`"${edit.precision}" is no precision`, `Precisions: ${PRECISIONS.join(', ')}.`);
  }
}

function checkCode(code: string): void {
  if (!parseActor(code)) throw badEdit(`"${code}" is no actor code`, 'Codes are like RUS, PRK.MIL, UNO.');
}

function badEdit(message: string, hint?: string): UserError {
  return new UserError(message, { exitCode: EXIT.usage, ...(hint === undefined ? {} : { hint }) });
}
