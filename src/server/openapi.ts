/**
 * The OpenAPI description of this interface, made from the routes themselves, so that none is missing; what each is
 * for, and what it takes, stands in openapi-notes.ts. Bodies are the very schemas that check them.
 */
import { z } from 'zod';
import { LANGUAGES } from '../shared/language/language.js';
import { SCHEMA_VERSION } from './failures.js';
import { NOTES, type RouteNote } from './openapi-notes.js';

export interface KnownRoute {
  readonly method: string;
  /** As Hono has it, below `/api`: `/ties/:a/:b`. */
  readonly path: string;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'DELETE', 'PATCH']);

/** An OpenAPI 3.1 document over the routes; each answer is described by the name of its type in responses.ts. */
export function openApi(routes: readonly KnownRoute[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const { method, path } of routes) {
    if (!METHODS.has(method) || path.includes('*')) continue;
    const open = `/api${path.replaceAll(/:([a-zA-Z]+)/g, '{$1}')}`;
    const at = paths[open] ?? {};
    paths[open] = { ...at, [method.toLowerCase()]: operation(method, path) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Entente',
      version,
      description:
        'The interface of a running workbench, on this machine alone. Every answer has schemaVersion beside its own keys; docs/http.md tells more.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { cookie: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'The token of the printed address.' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'entente-PORT' },
      },
      schemas: { Failure: FAILURE },
      responses: { Failure: { description: 'Why it was not done', content: jsonContent(ref('Failure')) } },
    },
  };
}

const FAILURE: Json = {
  type: 'object',
  required: ['schemaVersion', 'error'],
  properties: {
    schemaVersion: { const: SCHEMA_VERSION },
    error: {
      type: 'object',
      required: ['code', 'message', 'exitCode'],
      properties: {
        code: { type: 'string' },
        message: { type: 'string' },
        hint: { type: 'string' },
        exitCode: { type: 'integer' },
        standing: { type: 'object', description: 'For conflict: what now stands.' },
      },
    },
  },
};

function operation(method: string, path: string): Json {
  const note: RouteNote = NOTES[`${method} ${path}`] ?? { does: 'See docs/http.md.' };
  const inPath = [...path.matchAll(/:([a-zA-Z]+)/g)].map(([, name = '']) => parameter(name, 'path', true));
  const inQuery = (note.query ?? []).map((name) => parameter(name, 'query', false));
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/[/:]+([a-zA-Z])/g, (_, letter: string) => letter.toUpperCase())}`,
    summary: note.does,
    parameters: [...inPath, ...inQuery, LANG],
    ...(note.body === undefined ? {} : { requestBody: requestBody(note.body) }),
    responses: {
      '200': {
        description: note.answer ?? 'Done',
        content: { [note.type ?? 'application/json']: { schema: answerSchema(note) } },
      },
      default: { $ref: '#/components/responses/Failure' },
    },
  };
}

/** Every address takes it (languages.ts). */
const LANG: Json = {
  name: 'lang',
  in: 'query',
  required: false,
  description: 'Language of what is put into words; absent: the best of Accept-Language, else en.',
  schema: { type: 'string', enum: LANGUAGES },
};

function answerSchema(note: RouteNote): Json {
  if (note.type !== undefined && note.type !== 'application/json') return { type: 'string' };
  return {
    type: 'object',
    required: ['schemaVersion'],
    properties: { schemaVersion: { const: SCHEMA_VERSION } },
    ...(note.answer === undefined ? {} : { title: note.answer }),
  };
}

function requestBody(body: NonNullable<RouteNote['body']>): Json {
  if (body === 'bytes') {
    return {
      required: true,
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    };
  }
  const schema = body === 'json' ? { type: 'object' } : schemaOf(body);
  return { required: true, content: jsonContent(schema) };
}

function schemaOf(schema: z.ZodType): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest as Json;
}

const jsonContent = (schema: Json): Json => ({ 'application/json': { schema } });
const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

function parameter(name: string, where: 'path' | 'query', required: boolean): Json {
  return { name, in: where, required, schema: { type: 'string' } };
}
