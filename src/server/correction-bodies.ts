/** Checks a person's word on an event, or an event that a person tells, where it enters. */
import { z } from 'zod';
import { parseActor } from '../ontology/actor.js';
import { isDay } from '../ontology/day.js';
import { EVENT_TYPES, modesOf } from '../ontology/event-types.js';
import { STATUSES } from '../ontology/status.js';
import { parse } from './queries.js';

const ALL_MODES = [...new Set(EVENT_TYPES.flatMap(modesOf))];
const day = z.string().refine(isDay, 'is no day such as 2024-06-19');
const precision = z.enum(['day', 'week', 'month', 'year', 'none']);

const actor = z
  .string()
  .refine((code) => parseActor(code) !== undefined, 'is no actor code such as RUS or RUS.MIL');
const edit = z
  .strictObject({
    type: z.enum(EVENT_TYPES).exactOptional(),
    mode: z.enum(ALL_MODES).nullable().exactOptional(),
    source: z.array(actor).exactOptional(),
    target: z.array(actor).exactOptional(),
    mutual: z.literal(true).exactOptional(),
    status: z.enum(STATUSES).exactOptional(),
    by: z.array(z.string()).exactOptional(),
    day: day.nullable().exactOptional(),
    precision: precision.exactOptional(),
  })
  .refine((value) => Object.keys(value).length > 0, 'names no field to change');

/** Body of a correction. */
export const CORRECTION = z
  .strictObject({
    eventId: z.string().min(1).max(500),
    action: z.enum(['accept', 'reject', 'edit', 'undo']),
    edit: edit.exactOptional(),
    reason: z.string().max(2000),
    who: z.string().min(1).max(200).exactOptional(),
    undoes: z.int().positive().exactOptional(),
    // Sequence of the last record on the event that the person saw; 0: none.
    expects: z.int().min(0).exactOptional(),
  })
  .superRefine((value, context) => {
    if (value.action === 'edit' && value.edit === undefined) {
      context.addIssue({ code: 'custom', path: ['edit'], message: 'is needed for an edit' });
    }
    if (value.action === 'undo' && value.undoes === undefined) {
      context.addIssue({ code: 'custom', path: ['undoes'], message: 'is needed for an undo' });
    }
    if ((value.action === 'reject' || value.action === 'edit') && value.reason.trim() === '') {
      context.addIssue({ code: 'custom', path: ['reason'], message: 'is needed: say why' });
    }
    const { type, mode } = value.edit ?? {};
    if (type !== undefined && mode !== undefined && mode !== null && !modesOf(type).includes(mode)) {
      context.addIssue({ code: 'custom', path: ['edit', 'mode'], message: `is no mode of ${type}` });
    }
  });

const span = z.tuple([z.int().min(0), z.int().min(1)]);
/** Body of an event that a person tells. */
export const ADDITION = z.strictObject({
  documentId: z.string().min(1).max(500),
  event: z.strictObject({
    type: z.enum(EVENT_TYPES),
    mode: z.enum(ALL_MODES).exactOptional(),
    source: z.array(actor).min(1),
    target: z.array(actor).default([]),
    mutual: z.literal(true).exactOptional(),
    status: z.enum(STATUSES).default('occurred'),
    by: z.array(z.string()).exactOptional(),
    day: day.nullable(),
    precision,
    sentence: span,
    trigger: span.exactOptional(),
  }),
  reason: z.string().max(2000).default(''),
  who: z.string().min(1).max(200).exactOptional(),
});

/** A correction as it came in; who and when are filled in by the server where absent. */
export const correctionBody = (body: unknown) => parse(CORRECTION, body, 'body');
/** An event that a person tells. */
export const additionBody = (body: unknown) => parse(ADDITION, body, 'body');
