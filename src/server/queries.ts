/** Checks what comes in: query strings and bodies, at the one place where they enter. */
import { z } from 'zod';
import { BRIEF_FORMS, type BriefForm } from '../brief/forms.js';
import { FORMATS, parseMapping } from '../import/index.js';
import { parseActor } from '../ontology/actor.js';
import { DOCUMENT_KINDS } from '../ontology/document.js';
import { EVENT_TYPES, modesOf } from '../ontology/event-types.js';
import { CORRECTION_ACTIONS } from '../ontology/logged-event.js';
import { STATUSES } from '../ontology/status.js';
import type { ImportRequest, MovesOptions, SeriesOptions, TieDefaults } from '../workbench-api.js';
import { RequestError } from './failures.js';
import { dayText, SERIES_BODY, SERIES_QUERY, settleSeries } from './series-queries.js';

const ALL_MODES = [...new Set(EVENT_TYPES.flatMap(modesOf))];

const day = dayText;

const SERIES = SERIES_QUERY;
const series = z.strictObject(SERIES);
const moves = z.strictObject({ ...SERIES, since: day.exactOptional(), state: z.string().exactOptional() });
const brief = z.strictObject({ ...SERIES, as: z.enum(BRIEF_FORMS).default('json') });

const actor = z
  .string()
  .refine((code) => parseActor(code) !== undefined, 'is no actor code such as RUS or RUS.MIL');
const edit = z
  .strictObject({
    type: z.enum(EVENT_TYPES).exactOptional(),
    mode: z.enum(ALL_MODES).exactOptional(),
    source: z.array(actor).exactOptional(),
    target: z.array(actor).exactOptional(),
    mutual: z.literal(true).exactOptional(),
    status: z.enum(STATUSES).exactOptional(),
    by: z.array(z.string()).exactOptional(),
    day: day.nullable().exactOptional(),
    precision: z.enum(['day', 'week', 'month', 'year', 'none']).exactOptional(),
  })
  .refine((value) => Object.keys(value).length > 0, 'names no field to change');

const correction = z
  .strictObject({
    eventId: z.string().min(1).max(500),
    action: z.enum(CORRECTION_ACTIONS),
    edit: edit.exactOptional(),
    reason: z.string().max(2000),
    who: z.string().min(1).max(200).exactOptional(),
    undoes: z.int().positive().exactOptional(),
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
    if (type !== undefined && mode !== undefined && !modesOf(type).includes(mode)) {
      context.addIssue({ code: 'custom', path: ['edit', 'mode'], message: `is no mode of ${type}` });
    }
  });

const read = z.strictObject({
  // None: the sources that the project file names.
  paths: z.array(z.string().min(1).max(4096)).max(10_000),
  map: z.record(z.string(), z.string()).exactOptional(),
  publisher: z.string().max(500).exactOptional(),
  kind: z.enum(DOCUMENT_KINDS).exactOptional(),
  format: z.enum(['txt', 'md', 'html', 'jsonl']).exactOptional(),
  from: day.exactOptional(),
  to: day.exactOptional(),
  jobs: z.int().min(1).max(64).exactOptional(),
});

const exporting = z.strictObject({
  what: z.enum(['events', 'ties', 'imports']),
  restricted: z.boolean().default(false),
  path: z.string().min(1).max(4096),
  as: z.enum(['csv', 'parquet', 'jsonl']),
  force: z.boolean().default(false),
  ...SERIES_BODY,
});

const importing = z.strictObject({
  paths: z.array(z.string().min(1).max(4096)).min(1).max(100_000),
  as: z.enum(FORMATS).exactOptional(),
  mapping: z.record(z.string(), z.unknown()).exactOptional(),
  release: z.string().min(1).max(100).exactOptional(),
});
const imported = z.strictObject({
  ...SERIES,
  limit: z.coerce.number().int().min(1).max(10_000).default(200),
});

type Query = Readonly<Record<string, string>>;

/** Options of a series from a query string, defaults filled in. */
export function seriesQuery(query: Query, workspace: TieDefaults): SeriesOptions {
  return settleSeries(parse(series, query, 'query'), workspace);
}

/** Options of the pairs that moved; `state` is as it was typed. */
export function movesQuery(query: Query, workspace: TieDefaults): MovesOptions {
  return settleSeries(parse(moves, query, 'query'), workspace);
}

/** Options and form of a brief. */
export function briefQuery(
  query: Query,
  workspace: TieDefaults,
): {
  options: SeriesOptions;
  form: BriefForm;
} {
  const { as, ...options } = parse(brief, query, 'query');
  return { options: settleSeries(options, workspace), form: as };
}

/** A correction as it came in; who and when are filled in by the server where absent. */
export const correctionBody = (body: unknown) => parse(correction, body, 'body');
/** Paths to read, with the options of `entente read`. */
export const readBody = (body: unknown) => parse(read, body, 'body');
/** Files of event data to import; a mapping is checked as the file that it came from would be. */
export function importBody(body: unknown): ImportRequest {
  const { mapping, ...rest } = parse(importing, body, 'body');
  if (mapping === undefined) return rest;
  return { ...rest, mapping: parseMapping(JSON.stringify(mapping), 'mapping') };
}
/** Options of a pair's imported rows. */
export function importedQuery(query: Query, workspace: TieDefaults) {
  const { limit, ...options } = parse(imported, query, 'query');
  return { limit, options: settleSeries(options, workspace) };
}
/** A table to write to a file of this machine. */
export function exportBody(body: unknown, workspace: TieDefaults) {
  const { what, path, as, force, restricted, ...options } = parse(exporting, body, 'body');
  return { what, path, as, force, restricted, options: settleSeries(options, workspace) };
}

/** Refuses what does not fit, naming the first place that does not. */
export function parse<T>(schema: z.ZodType<T>, value: unknown, where: 'query' | 'body'): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const place = issue === undefined ? '' : issue.path.join('.');
  throw new RequestError(
    'bad-request',
    `The ${where} does not fit${place === '' ? '' : ` at "${place}"`}: ${issue?.message ?? 'unknown reason'}`,
    'docs/http.md lists what each address takes.',
  );
}
