/**
 * Cuts a text at the edges of its marks. Marks may overlap and nest in any way: each piece knows every mark
 * that covers it, so that nothing has to be dropped to draw them.
 */
import type { LoggedEvent, Span } from '../../../src/server/responses.js';

export const ROLES = ['source', 'trigger', 'target', 'date', 'status'] as const;
export type Role = (typeof ROLES)[number];

export interface Mark {
  readonly span: Span;
  readonly role: Role;
  readonly eventId: string;
}

export interface Segment {
  readonly start: number;
  readonly text: string;
  /** Roles that cover it, each once, in the order of `ROLES`. */
  readonly roles: readonly Role[];
  /** Events that cover it, in order of their marks. */
  readonly eventIds: readonly string[];
  /** Events whose act ends here: a reference to their card follows the piece. */
  readonly ends: readonly string[];
}

/** Every mark of some events, in no particular order. */
export function marksOf(events: readonly LoggedEvent[]): readonly Mark[] {
  return events.flatMap(({ id, spans }) => {
    const mark = (role: Role) => (span: Span) => ({ span, role, eventId: id });
    return [
      ...spans.source.map(mark('source')),
      mark('trigger')(spans.trigger),
      ...spans.target.map(mark('target')),
      ...(spans.date === undefined ? [] : [mark('date')(spans.date)]),
      ...(spans.status === undefined ? [] : [mark('status')(spans.status)]),
    ];
  });
}

/**
 * The pieces of `text` in order; joined they are the text again. `offset` is where the text begins in the
 * document that the spans count in. Marks or parts of marks outside the text are left out.
 */
export function segmentText(text: string, marks: readonly Mark[], offset = 0): readonly Segment[] {
  const inside = marks.flatMap((mark) => {
    const start = Math.max(0, mark.span[0] - offset);
    const end = Math.min(text.length, mark.span[1] - offset);
    return start < end ? [{ ...mark, start, end }] : [];
  });
  const edges = new Set([0, text.length]);
  for (const mark of inside) edges.add(mark.start).add(mark.end);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1] ?? text.length;
    const covering = inside.filter((mark) => mark.start <= start && mark.end >= end);
    return {
      start,
      text: text.slice(start, end),
      roles: ROLES.filter((role) => covering.some((mark) => mark.role === role)),
      eventIds: [...new Set(covering.map((mark) => mark.eventId))],
      ends: covering
        .filter((mark) => mark.role === 'trigger' && mark.end === end)
        .map((mark) => mark.eventId),
    };
  });
}
