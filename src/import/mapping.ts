/**
 * A mapping file: how a table that no format knows becomes events (docs/mapping.md). Read and checked here, with
 * the name of the file in every mistake.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isEventType, modesOf } from '../ontology/event-types.js';
import { CODE_SYSTEMS } from '../ontology/state-codes.js';
import { checkWritten, readWritten } from '../shared/checked-file.js';

/** How days may be written. */
export const DAY_FORMS = [
  'YYYY-MM-DD',
  'YYYYMMDD',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'DD.MM.YYYY',
  'YYYY',
] as const;

const MAPPING = z.strictObject({
  version: z.literal(1),
  dataset: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be a short name of small letters, digits and "-"'),
  license: z.string().min(1),
  restricted: z.boolean().default(false),
  confidence: z.number().gt(0).lt(1).default(0.8),
  delimiter: z.enum(['tab', ',', ';', '|']).default(','),
  columns: z.strictObject({
    id: z.string().min(1),
    day: z.string().min(1),
    source: z.string().min(1),
    target: z.string().min(1),
    act: z.string().min(1),
    mode: z.string().min(1).optional(),
    sourceSector: z.string().min(1).optional(),
    targetSector: z.string().min(1).optional(),
    intensity: z.string().min(1).optional(),
    precision: z.string().min(1).optional(),
    publisher: z.string().min(1).optional(),
    url: z.string().min(1).optional(),
    revision: z.string().min(1).optional(),
  }),
  /** How days are written. */
  days: z.enum(DAY_FORMS).default('YYYY-MM-DD'),
  /** In which system actors are written. */
  actors: z.enum(CODE_SYSTEMS).default('iso3'),
  /** In which system acts are written; or each word of the column by PLOVER's type, with a mode after a slash. */
  acts: z.union([z.enum(['cameo', 'plover']), z.record(z.string(), z.string().nullable())]).default('plover'),
});

/** A mapping that fits, defaults filled in. */
export type Mapping = Readonly<z.output<typeof MAPPING>>;

/** Reads a mapping file. Throws a UserError (exit code 2) naming file, line and key where it does not fit. */
export async function readMapping(path: string): Promise<Mapping> {
  return parseMapping(await readFile(path, 'utf8'), path);
}

/** The same for a text; `name` is what messages call it. */
export function parseMapping(text: string, name: string): Mapping {
  const file = readWritten(text, name);
  const mapping = checkWritten(file, MAPPING);
  if (typeof mapping.acts === 'object') {
    for (const [word, act] of Object.entries(mapping.acts)) {
      if (act !== null && actOf(act) === undefined) {
        throw file.mistake(
          ['acts', word],
          `acts.${word}: "${act}" is no type of PLOVER, with a mode of it after a slash`,
          'Types and modes are in docs/codebook.md: ASSAULT, ASSAULT/aerial. null keeps the row without an act.',
        );
      }
    }
  }
  return mapping;
}

/** `ASSAULT/aerial`; undefined where it is none. */
export function actOf(text: string) {
  const [type = '', mode = ''] = text.split('/').map((part) => part.trim());
  if (!isEventType(type.toUpperCase())) return undefined;
  const known = type.toUpperCase() as Parameters<typeof modesOf>[0];
  const found = modesOf(known).find((one) => one === mode.toLowerCase());
  return mode !== '' && found === undefined ? undefined : { type: known, mode: found ?? null };
}
