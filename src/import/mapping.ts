/**
 * A mapping file: how a table that no format knows becomes events (docs/import.md). Read and checked here, with
 * the name of the file in every mistake.
 */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { isSector, type Sector } from '../ontology/actor.js';
import { type Day, isDay, PRECISIONS } from '../ontology/day.js';
import { isEventType, modesOf } from '../ontology/event-types.js';
import { CODE_SYSTEMS } from '../ontology/state-codes.js';
import { EXIT, UserError } from '../shared/user-error.js';
import { stateActor } from './actor-lookup.js';
import {
  type BadRow,
  bad,
  cameoOf,
  cellOf,
  codesOf,
  columnsOf,
  compactDay,
  countOf,
  type Format,
  notesOf,
  numberOf,
  PLAIN,
  shown,
} from './format.js';

const DAY_FORMS = ['YYYY-MM-DD', 'YYYYMMDD', 'DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY', 'YYYY'] as const;

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

/** Reads a mapping file. Throws a UserError (exit code 2) where it does not fit. */
export async function readMapping(path: string): Promise<Mapping> {
  return parseMapping(await readFile(path, 'utf8'), path);
}

/** The same for a text; `name` is what messages call it. */
export function parseMapping(text: string, name: string): Mapping {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw badMapping(name, `is no YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
  const checked = MAPPING.safeParse(value);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    throw badMapping(name, `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'does not fit'}`);
  }
  const { acts } = checked.data;
  if (typeof acts === 'object') {
    for (const [word, act] of Object.entries(acts)) {
      if (act !== null && actOf(act) === undefined)
        throw badMapping(
          name,
          `acts.${word}: "${act}" is no type of PLOVER, with a mode of it after a slash`,
        );
    }
  }
  return checked.data;
}

function badMapping(name: string, what: string): UserError {
  return new UserError(`${name}: ${what}`, {
    hint: 'docs/import.md shows a mapping file with every setting.',
    exitCode: EXIT.usage,
  });
}

/** `ASSAULT/aerial`; undefined where it is none. */
function actOf(text: string) {
  const [type = '', mode = ''] = text.split('/').map((part) => part.trim());
  if (!isEventType(type.toUpperCase())) return undefined;
  const known = type.toUpperCase() as Parameters<typeof modesOf>[0];
  const found = modesOf(known).find((one) => one === mode.toLowerCase());
  return mode !== '' && found === undefined ? undefined : { type: known, mode: found ?? null };
}

/** The format that a mapping describes. */
export function mappedFormat(mapping: Mapping): Format {
  const { dataset, license, restricted, confidence, delimiter } = mapping;
  return {
    name: 'csv',
    dataset,
    license,
    restricted,
    confidence,
    delimiter,
    isHeader: () => true,
    prepare(header, tools) {
      if (header === null)
        return bad(
          null,
          'unknown-format',
          'a table that is read by a mapping begins with a line that names the columns',
        );
      const named = Object.entries(mapping.columns).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      );
      const at = columnsOf(header, Object.fromEntries(named.map(([key, column]) => [key, [column]])));
      if (isBad(at)) return at;
      return (cells) => {
        if (cells.length !== header.length) {
          return bad(null, 'column-count', `${cells.length} columns where there should be ${header.length}`);
        }
        const cell = (key: keyof Mapping['columns']) => {
          const place = at[key];
          return place === undefined ? '' : cellOf(cells[place]);
        };
        const column = (key: keyof Mapping['columns']) => mapping.columns[key] ?? key;
        const id = cell('id');
        if (id === '') return bad(column('id'), 'missing-value', 'the row has no id');
        const day = dayOf(cell('day'), mapping.days);
        if (day === undefined)
          return bad(
            column('day'),
            cell('day') === '' ? 'missing-value' : 'bad-value',
            `"${shown(cell('day'))}" is no day written as ${mapping.days}`,
          );
        const act = mappedAct(mapping, cell('act'), cell('mode'));
        const settled = act === 'cameo' ? cameoOf(tools.cameo, column('act'), cell('act')) : act;
        if (settled === undefined)
          return bad(
            column('act'),
            cell('act') === '' ? 'missing-value' : 'unknown-code',
            `"${shown([cell('act'), cell('mode')].filter(Boolean).join('/'))}" is no act that the mapping knows`,
          );
        if ('kind' in settled) return settled;
        const source = stateActor(
          tools.lookup,
          mapping.actors,
          cell('source'),
          day,
          sectorOf(cell('sourceSector')),
        );
        const target = stateActor(
          tools.lookup,
          mapping.actors,
          cell('target'),
          day,
          sectorOf(cell('targetSector')),
        );
        const precision =
          PRECISIONS.find((known) => known === cell('precision')) ??
          (mapping.days === 'YYYY' ? 'year' : 'day');
        return {
          kind: 'event',
          event: {
            ...PLAIN,
            id,
            day,
            precision,
            code: [cell('act'), cell('mode')].filter(Boolean).join('/'),
            type: settled.type,
            mode: settled.mode,
            source: codesOf(source),
            target: codesOf(target),
            intensity: numberOf(cell('intensity')) ?? ('goldstein' in settled ? settled.goldstein : null),
            publisher: cell('publisher') || null,
            url: cell('url') || null,
            place: null,
            revision: countOf(cell('revision')) ?? 0,
            notes: notesOf([source, target], null),
          },
        };
      };
    },
  };
}

function isBad(value: object): value is BadRow {
  return 'kind' in value && value.kind === 'bad';
}

function mappedAct(mapping: Mapping, word: string, mode: string) {
  if (mapping.acts === 'cameo') return 'cameo' as const;
  if (mapping.acts === 'plover') return actOf(mode === '' ? word : `${word}/${mode}`);
  if (!Object.hasOwn(mapping.acts, word)) return undefined;
  const act = mapping.acts[word];
  return act === null || act === undefined ? { type: null, mode: null } : actOf(act);
}

function sectorOf(text: string): Sector | undefined {
  return isSector(text.toUpperCase()) ? (text.toUpperCase() as Sector) : undefined;
}

function dayOf(text: string, form: (typeof DAY_FORMS)[number]): Day | undefined {
  if (form === 'YYYYMMDD') return compactDay(text);
  const numbers = text.match(/\d+/g) ?? [];
  const [a = '', b = '', c = ''] = numbers;
  const day =
    form === 'YYYY'
      ? `${a}-01-01`
      : form === 'YYYY-MM-DD'
        ? text.slice(0, 10)
        : form === 'MM/DD/YYYY'
          ? `${c}-${a.padStart(2, '0')}-${b.padStart(2, '0')}`
          : `${c}-${b.padStart(2, '0')}-${a.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}
