/** The format that a mapping describes: each row of a table as an event, or why it cannot be one. */
import { isSector, type Sector } from '../ontology/actor.js';
import { type Day, isDay, PRECISIONS, type Precision } from '../ontology/day.js';
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
  type ReadRow,
  type RowTools,
  shown,
} from './format.js';
import { actOf, type DAY_FORMS, type Mapping } from './mapping.js';

type Key = keyof Mapping['columns'];

/** A row as the mapping sees it. */
interface MappedRow {
  /** The cell under a key's column, without spaces around it; empty where the mapping names no column. */
  cell(key: Key): string;
  /** What the table calls a key's column. */
  column(key: Key): string;
}

export function mappedFormat(mapping: Mapping): Format {
  const { dataset, license, restricted, confidence, delimiter } = mapping;
  const named = Object.entries(mapping.columns).filter(
    (entry): entry is [Key, string] => entry[1] !== undefined,
  );
  return {
    name: 'csv',
    dataset,
    license,
    restricted,
    confidence,
    delimiter,
    columns: named.map(([, column]) => column),
    isHeader: () => true,
    prepare(header, tools) {
      if (header === null) {
        const reason = 'a table that is read by a mapping begins with a line that names the columns';
        return bad(null, 'unknown-format', reason);
      }
      const at = columnsOf(header, Object.fromEntries(named.map(([key, column]) => [key, [column]])));
      if (isBad(at)) return at;
      const column = (key: Key) => mapping.columns[key] ?? key;
      return (cells) => {
        if (cells.length !== header.length) {
          return bad(null, 'column-count', `${cells.length} columns where there should be ${header.length}`);
        }
        const cell = (key: Key) => {
          const place = at[key];
          return place === undefined ? '' : cellOf(cells[place]);
        };
        return readRow({ cell, column }, mapping, tools);
      };
    },
  };
}

function readRow(row: MappedRow, mapping: Mapping, tools: RowTools): ReadRow {
  const { cell } = row;
  if (cell('id') === '') return trouble(row, 'id', 'missing-value', 'the row has no id');
  const day = dayOf(cell('day'), mapping.days);
  if (day === undefined) {
    const code = cell('day') === '' ? 'missing-value' : 'bad-value';
    return trouble(row, 'day', code, `"${shown(cell('day'))}" is no day written as ${mapping.days}`);
  }
  const act = actOfRow(row, mapping, tools);
  if (isBad(act)) return act;
  const details = detailsOf(row, mapping);
  if (isBad(details)) return details;
  const actor = (side: 'source' | 'target') =>
    stateActor(tools.lookup, mapping.actors, cell(side), day, sectorOf(cell(`${side}Sector`)));
  const [source, target] = [actor('source'), actor('target')];
  return {
    kind: 'event',
    event: {
      ...PLAIN,
      id: cell('id'),
      day,
      precision: details.precision,
      code: [cell('act'), cell('mode')].filter(Boolean).join('/'),
      type: act.type,
      mode: act.mode,
      source: codesOf(source),
      target: codesOf(target),
      intensity: details.intensity ?? ('goldstein' in act ? act.goldstein : null),
      publisher: cell('publisher') || null,
      url: cell('url') || null,
      place: null,
      revision: details.revision,
      notes: notesOf([source, target], null),
    },
  };
}

/** What the act column says, in the mapping's way of writing acts. */
function actOfRow(row: MappedRow, { acts }: Mapping, tools: RowTools) {
  const [word, mode] = [row.cell('act'), row.cell('mode')];
  if (acts === 'cameo') return cameoOf(tools.cameo, row.column('act'), word);
  const found = acts === 'plover' ? actOf(mode === '' ? word : `${word}/${mode}`) : listedAct(acts, word);
  if (found !== undefined) return found;
  const said = shown([word, mode].filter(Boolean).join('/'));
  const code = word === '' ? 'missing-value' : 'unknown-code';
  return trouble(row, 'act', code, `"${said}" is no act that the mapping knows`);
}

function listedAct(acts: Readonly<Record<string, string | null>>, word: string) {
  if (!Object.hasOwn(acts, word)) return undefined;
  const act = acts[word];
  return act === null || act === undefined ? { type: null, mode: null } : actOf(act);
}

/** What may be left out. A cell that says something that cannot be is a bad row, not an empty cell. */
function detailsOf(
  row: MappedRow,
  { days }: Mapping,
): BadRow | { precision: Precision; intensity: number | null; revision: number } {
  const { cell } = row;
  const said = cell('precision');
  const precision = said === '' ? (days === 'YYYY' ? 'year' : 'day') : PRECISIONS.find((one) => one === said);
  if (precision === undefined) {
    return trouble(row, 'precision', 'bad-value', `"${shown(said)}" is none of ${PRECISIONS.join(', ')}`);
  }
  for (const key of ['sourceSector', 'targetSector'] as const) {
    if (cell(key) !== '' && sectorOf(cell(key)) === undefined)
      return trouble(row, key, 'unknown-code', `"${shown(cell(key))}" is no sector such as GOV or MIL`);
  }
  const intensity = numberOf(cell('intensity'));
  if (intensity === null && cell('intensity') !== '')
    return trouble(row, 'intensity', 'bad-value', `"${shown(cell('intensity'))}" is no number`);
  const revision = countOf(cell('revision'));
  if (revision === null && cell('revision') !== '') {
    const reason = `"${shown(cell('revision'))}" is no number of a revision (0 to 2,000,000,000)`;
    return trouble(row, 'revision', 'bad-value', reason);
  }
  return { precision, intensity, revision: revision ?? 0 };
}

function trouble(row: MappedRow, key: Key, code: BadRow['code'], reason: string): BadRow {
  return bad(row.column(key), code, reason);
}

function isBad(value: object): value is BadRow {
  return 'kind' in value && value.kind === 'bad';
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
