/** An event as a form holds it, and what a person changed in it. Pure. */
import type { EventEdit, EventType, LoggedEvent, Precision, Status } from '../../../src/server/responses.js';
import type { Names } from '../names.js';

export interface EventFields {
  readonly type: EventType;
  readonly mode: string | null;
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly mutual: boolean;
  readonly status: Status;
  readonly by: readonly string[];
  readonly day: string | null;
  readonly precision: Precision;
}

export function fieldsOf(event: LoggedEvent): EventFields {
  const { type, mode = null, source, target, mutual = false, status, by = [], day, precision } = event;
  return { type, mode, source, target, mutual, status, by, day, precision };
}

/** The fields that differ, as the server takes them; empty where nothing was changed. */
export function editOf(before: EventFields, after: EventFields): EventEdit {
  const changed = (key: keyof EventFields) => JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  const { type, mode, source, target, status, by, day, precision } = after;
  return {
    ...(changed('type') ? { type } : {}),
    // The server checks that the type knows the mode.
    ...(changed('mode') ? { mode: mode as EventEdit['mode'] & (string | null) } : {}),
    ...(changed('source') ? { source } : {}),
    ...(changed('target') && !after.mutual ? { target } : {}),
    ...(changed('mutual') && after.mutual ? { mutual: true as const } : {}),
    ...(changed('status') ? { status } : {}),
    ...(changed('by') ? { by } : {}),
    ...(changed('day') ? { day } : {}),
    ...(changed('precision') || changed('day') ? { precision: day === null ? 'none' : precision } : {}),
  };
}

const CODE = /^(?:[A-Z]{3}|TER:[^.,\s][^.,]*)(?:\.[A-Z]{3})?$/;

/** Codes of actors that were typed by name or code, with commas; or the first part that is none. */
export function actorsOf(
  typed: string,
  names: Names,
): { readonly codes: readonly string[] } | { readonly unknown: string } {
  const codes: string[] = [];
  for (const part of typed.split(/[,，、;]/).map((each) => each.trim())) {
    if (part === '') continue;
    const code = codeOf(part, names);
    if (code === undefined) return { unknown: part };
    if (!codes.includes(code)) codes.push(code);
  }
  return { codes };
}

function codeOf(part: string, names: Names): string | undefined {
  if (part === 'AUTHOR' || /^TER:/.test(part)) return CODE.test(part) || part === 'AUTHOR' ? part : undefined;
  const [, base = part, sector] = /^(.*?)(?:\.([A-Za-z]{3}))?$/.exec(part) ?? [];
  const state = names.find(base);
  if (state !== undefined) return sector === undefined ? state : `${state}.${sector.toUpperCase()}`;
  return CODE.test(part) ? part : undefined;
}
