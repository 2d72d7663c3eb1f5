/**
 * Citations as RIS: two capitals, two spaces, a hyphen and a space before each field, `TY` first and `ER` last, lines
 * that end in CR LF, no asterisk in names (Research Information Systems, "RIS Format Specifications").
 */
import { type CitedSource, citationOf } from './citation.js';

const TYPES = { news: 'NEWS', opinion: 'NEWS', statement: 'GEN' } as const;
/** An id has at most twenty letters and digits. */
const ID_LENGTH = 20;

export function formatRis(sources: readonly CitedSource[]): string {
  return sources.map(recordOf).join('');
}

function recordOf(source: CitedSource): string {
  const { title, author, publisher, kind, date, language, url, note } = citationOf(source);
  const [year, month, day] = date ?? [];
  const two = (number = 0) => String(number).padStart(2, '0');
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', TYPES[kind]],
    ['ID', source.hash.slice(0, ID_LENGTH).toUpperCase()],
    ['TI', title],
    ['AU', name(author)],
    [kind === 'statement' ? 'PB' : 'T2', name(publisher)],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', year === undefined ? undefined : `${year}/${two(month)}/${two(day)}/`],
    ['M3', kind === 'opinion' ? 'Opinion' : undefined],
    ['LA', language],
    ['UR', url],
    ['N1', note],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join('');
}

function name(text: string | undefined): string | undefined {
  const plain = text?.replaceAll('*', '').trim();
  return plain === '' ? undefined : plain;
}
