/**
 * From an object of any make (a JSON line, front matter) to the parts of a report. Without a map, the
 * names that publishers and scrapers use are tried in order; the first that holds something counts.
 */
import { kindFromWord } from './kind.js';
import { FIELDS, type Field, type FieldMap, type RawReport } from './raw-report.js';

export type Fields = Readonly<Record<string, unknown>>;

/** Names tried for each field, compared without case, `_`, `-` and spaces. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'guid', 'uuid', 'docid', 'documentid', 'articleid', '_id'],
  text: [
    'text',
    'body',
    'content',
    'fulltext',
    'articlebody',
    'article',
    'contenttext',
    'maintext',
    'contenthtml',
    'html',
    'description',
    'summary',
  ],
  title: ['title', 'headline', 'heading', 'head', 'subject'],
  publisher: [
    'publisher',
    'source',
    'src',
    'outlet',
    'sitename',
    'publication',
    'site',
    'newspaper',
    'agency',
  ],
  date: [
    'date',
    'published',
    'publishedat',
    'publicationdate',
    'datepublished',
    'pubdate',
    'datepub',
    'publishdate',
    'publishedon',
    'issued',
    'day',
    'created',
    'createdat',
    'timestamp',
    'datetime',
  ],
  kind: ['kind', 'documentkind', 'type', 'genre'],
  url: ['url', 'link', 'permalink', 'uri', 'sourceurl', 'canonicalurl'],
  author: ['author', 'authors', 'byline', 'creator', 'writer'],
  language: ['language', 'lang', 'inlanguage', 'languagecode'],
};
const SECTION_NAMES = ['section', 'category', 'rubric', 'desk', 'articlesection'];

const RANK = new Map(
  FIELDS.flatMap((field) => NAMES[field].map((name, rank) => [name, { field, rank }] as const)),
);

/** The value of each field, as it stands; a mapped field is looked for under its mapped name alone. */
export function pickFields(
  record: Fields,
  map: FieldMap = {},
): Readonly<Partial<Record<Field, unknown>>> & { readonly section?: unknown } {
  const picked: Partial<Record<Field | 'section', unknown>> = {};
  const ranks: Partial<Record<Field, number>> = {};
  for (const [key, value] of Object.entries(record)) {
    if (isEmpty(value)) continue;
    const name = key.replace(/(?!^)[\s_-]/g, '').toLowerCase();
    if (SECTION_NAMES.includes(name)) picked.section ??= value;
    const found = RANK.get(name);
    if (found === undefined || map[found.field] !== undefined) continue;
    if (found.rank < (ranks[found.field] ?? Number.POSITIVE_INFINITY)) {
      picked[found.field] = value;
      ranks[found.field] = found.rank;
    }
  }
  for (const [field, path] of Object.entries(map)) {
    if (path !== undefined) picked[field as Field] = valueAt(record, path);
  }
  return picked;
}

/** All but the text: what a record tells of its report. Values of the wrong make count as absent, except a date. */
export function describe(record: Fields, map?: FieldMap): Omit<RawReport, 'path' | 'text'> {
  const picked = pickFields(record, map);
  const kind = typeof picked.kind === 'string' ? kindFromWord(picked.kind) : undefined;
  const date = picked.date;
  return {
    id: asWords(picked.id),
    title: asTitle(picked.title),
    publisher: asWords(picked.publisher),
    author: asWords(picked.author),
    url: typeof picked.url === 'string' ? picked.url : null,
    language: typeof picked.language === 'string' ? picked.language : null,
    section: asWords(picked.section),
    ...(kind === undefined ? {} : { kind }),
    ...(date === undefined || date === null ? {} : { dates: [date] }),
  };
}

/** A text: a string, or a list of paragraphs; undefined where it is neither. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === 'string'))
    return value.join('\n\n');
  return undefined;
}

/** A name or several: `Reuters`, `["CNN", "Reuters"]`, `{"name": "CNN"}`; null where there is none. */
export function asWords(value: unknown, between = ', '): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) {
    const parts = value.map((part) => asWords(part)).filter((part) => part !== null && part.trim() !== '');
    return parts.length > 0 ? parts.join(between) : null;
  }
  if (isRecord(value) && typeof value.name === 'string') return value.name;
  return null;
}

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Headings above one another, the general one first, read as one title. */
function asTitle(value: unknown): string | null {
  return asWords(value, ': ');
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}

function valueAt(record: Fields, path: string): unknown {
  if (Object.hasOwn(record, path)) return record[path];
  let value: unknown = record;
  for (const key of path.split('.')) {
    if (!isRecord(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}
