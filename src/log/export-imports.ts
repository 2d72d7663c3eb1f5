/** The flat table of imported rows that is exported. docs/import.md lists its columns. */
import { quadOf, scoreOf } from '../ontology/event-types.js';
import { type ExportOptions, exportTable } from './export-table.js';
import type { Columns, ExportForm, FlatRow } from './flat-table.js';
import { type ImportedReceipt, NOTES } from './imported-types.js';

/** Columns of an exported imported row; lists are joined by `;`. */
export const IMPORT_COLUMNS = {
  dataset: 'text',
  release: 'text',
  license: 'text',
  file: 'text',
  line: 'integer',
  id: 'text',
  day: 'day',
  precision: 'text',
  published: 'day',
  code: 'text',
  type: 'text',
  mode: 'text',
  quad: 'integer',
  score: 'number',
  intensity: 'number',
  contexts: 'text',
  source: 'text',
  target: 'text',
  place: 'text',
  mentions: 'integer',
  sources: 'integer',
  articles: 'integer',
  publisher: 'text',
  url: 'text',
  notes: 'text',
} as const satisfies Columns;

/** Gives the number of rows written. */
export function writeImportExport(
  receipts: AsyncIterable<ImportedReceipt>,
  path: string,
  as: ExportForm,
  options: ExportOptions & { readonly restricted?: boolean },
): Promise<number> {
  const { restricted = false, ...rest } = options;
  return exportTable(flatReceipts(receipts, restricted), path, as, { ...rest, columns: IMPORT_COLUMNS });
}

async function* flatReceipts(
  receipts: AsyncIterable<ImportedReceipt>,
  restricted: boolean,
): AsyncIterable<FlatRow> {
  for await (const row of receipts) if (restricted || !row.restricted) yield flatReceipt(row);
}

function flatReceipt(row: ImportedReceipt): Record<keyof typeof IMPORT_COLUMNS, string | number | null> {
  const { path, contexts, source, target, notes, restricted: _restricted, ...rest } = row;
  return {
    ...rest,
    file: path,
    quad: row.type === null ? null : quadOf(row.type),
    score: row.type === null ? null : scoreOf(row.type, row.mode ?? undefined),
    contexts: contexts.join(';') || null,
    source: source.join(';') || null,
    target: target.join(';') || null,
    notes:
      Object.entries(NOTES)
        .flatMap(([name, bit]) => ((notes & bit) === 0 ? [] : name))
        .join(';') || null,
  };
}
