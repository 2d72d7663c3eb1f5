/** Files that the server makes: Parquet of rows that are on the page, citations of the reports behind it. */
import type { CitationForm } from '../../../src/server/responses.js';
import { read } from '../api.js';
import type { ExportRow } from './csv.js';

/** What is cited: reports by their ids, or an address that answers with citations and takes `as`. */
export type Cited = readonly string[] | string;

export async function parquetOf(rows: readonly ExportRow[]): Promise<Blob> {
  // JSON has no undefined; a cell that is left out is absent, as null is.
  return fileOf(await post('/api/table', { rows }));
}

export async function citationsOf(cited: Cited, as: CitationForm): Promise<Blob> {
  if (typeof cited !== 'string') {
    return fileOf(await post('/api/citations', { as, documents: [...new Set(cited)] }));
  }
  return fileOf(await fetch(`${cited}${cited.includes('?') ? '&' : '?'}as=${as}`));
}

/** Text that the server answers. */
export async function textOf(href: string): Promise<string> {
  return (await fileOf(await fetch(href))).text();
}

function post(href: string, body: object): Promise<Response> {
  return fetch(href, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Throws `RequestFailed` where the server refused. */
async function fileOf(response: Response): Promise<Blob> {
  if (!response.ok) await read(response);
  return response.blob();
}
