/** Checks what comes in: query strings and bodies, at the one place where they enter. */
import { z } from 'zod';
import { BRIEF_FORMS, type BriefForm } from '../brief/forms.js';
import { FORMATS, parseMapping } from '../import/index.js';
import { DOCUMENT_KINDS } from '../ontology/document.js';
import type { ImportRequest, MovesOptions, SeriesOptions, TieDefaults } from '../workbench/api.js';
import { RequestError } from './failures.js';
import { dayText, SERIES_BODY, SERIES_QUERY, settleSeries } from './series-queries.js';

const day = dayText;

const SERIES = SERIES_QUERY;
const series = z.strictObject(SERIES);
const moves = z.strictObject({ ...SERIES, since: day.exactOptional(), state: z.string().exactOptional() });
const brief = z.strictObject({ ...SERIES, as: z.enum(BRIEF_FORMS).default('json') });

/** Body of a reading. */
export const READ = z.strictObject({
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

/** Body of an export. */
export const EXPORT = z.strictObject({
  what: z.enum(['events', 'ties', 'imports']),
  restricted: z.boolean().default(false),
  path: z.string().min(1).max(4096),
  as: z.enum(['csv', 'parquet', 'jsonl']),
  force: z.boolean().default(false),
  ...SERIES_BODY,
});

/** Body of a crate. */
export const CRATE = z.strictObject({
  folder: z.string().min(1).max(4096),
  license: z.url({ protocol: /^https?$/ }).exactOptional(),
});

/** Body of an import. */
export const IMPORT = z.strictObject({
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

/** Paths to read, with the options of `entente read`. */
export const readBody = (body: unknown) => parse(READ, body, 'body');
/** Files of event data to import; a mapping is checked as the file that it came from would be. */
export function importBody(body: unknown): ImportRequest {
  const { mapping, ...rest } = parse(IMPORT, body, 'body');
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
  const { what, path, as, force, restricted, ...options } = parse(EXPORT, body, 'body');
  return { what, path, as, force, restricted, options: settleSeries(options, workspace) };
}

/** A run to write to a folder of this machine. */
export const crateBody = (body: unknown) => parse(CRATE, body, 'body');

/** Refuses what does not fit, naming the first place that does not. `lang` fits every query: languages.ts reads it. */
export function parse<T>(schema: z.ZodType<T>, value: unknown, where: 'query' | 'body'): T {
  const result = schema.safeParse(where === 'query' ? withoutLanguage(value) : value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const place = issue === undefined ? '' : issue.path.join('.');
  throw new RequestError(
    'bad-request',
    `The ${where} does not fit${place === '' ? '' : ` at "${place}"`}: ${issue?.message ?? 'unknown reason'}`,
    'docs/http.md lists what each address takes.',
  );
}

function withoutLanguage(query: unknown): unknown {
  // One value of a query, or a part of the path.
  if (typeof query !== 'object') return query;
  const { lang: _, ...rest } = query as Query;
  return rest;
}
