/** Citations and Parquet over the sample, as a page asks for them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleOfFile } from './sample-of-file.js';
import { send } from './sample-server.js';

const scratch = mkdtempSync(join(tmpdir(), 'entente-citations-'));
const sample = sampleOfFile();
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const headers = () => ({ authorization: `Bearer ${sample.server.token}` });
const get = (path: string) => send(sample.server.port, path, { headers: headers() });
const post = (path: string, body: object) =>
  send(sample.server.port, path, {
    method: 'POST',
    headers: { ...headers(), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('citations', () => {
  it('are of the reports named, in their order', async () => {
    const documents = (await sample.workbench.sources()).slice(0, 2).map(({ id }) => id);
    const { body, headers: sent } = await post('/api/citations', { as: 'csl-json', documents });
    const items = JSON.parse(body) as readonly { readonly note: string }[];
    expect(items.map(({ note }) => note)).toEqual(
      documents.map((id) => expect.stringContaining(`Document ${id} of`)),
    );
    expect(sent['content-disposition']).toBe('attachment; filename="sources.json"');
    const known = JSON.parse((await post('/api/sources', { documents })).body);
    expect(known.sources.map(({ id }: { id: string }) => id)).toEqual(documents);
  });

  it('are of every report with an event where none is named', async () => {
    const { body } = await post('/api/citations', { as: 'ris' });
    expect(body.match(/^TY {2}- /gm)?.length).toBe((await sample.workbench.sources()).length);
  });

  it('of a pair are those of its brief', async () => {
    const { body } = await get('/api/citations/PRK/RUS?as=bibtex&from=2024-01-01&to=2024-12-31');
    const { notes } = await sample.workbench.brief('PRK', 'RUS', {
      period: 'month',
      direction: 'undirected',
      statuses: ['occurred'],
      from: '2024-01-01',
      to: '2024-12-31',
    });
    const cited = new Set(notes.flatMap((note) => (note.kind === 'sentence' ? [note.documentId] : [])));
    expect(cited.size).toBeGreaterThan(2);
    expect(body.match(/^@/gm)?.length).toBe(cited.size);
  });

  it('of ties are the reports whose acts count in the pairs listed', async () => {
    const series = { period: 'month', direction: 'undirected', statuses: ['occurred'] } as const;
    const { moves } = await sample.workbench.moves(series);
    const telling = async (pairs: readonly { readonly source: string; readonly target: string }[]) => {
      const views = await Promise.all(
        pairs.map((pair) => sample.workbench.pair(pair.source, pair.target, series)),
      );
      const cited = views.flatMap(({ both, events }) => {
        const counted = new Set(both.points.flatMap(({ occurrenceIds }) => occurrenceIds));
        return events
          .filter(({ occurrenceId }) => counted.has(occurrenceId))
          .map(({ documentId }) => documentId);
      });
      return [...new Set(cited)].sort();
    };
    const idsOf = async (query: string) =>
      JSON.parse((await get(`/api/sources/ties${query}`)).body)
        .sources.map(({ id }: { id: string }) => id)
        .sort();
    expect(await idsOf('')).toEqual(await telling(moves));
    const ofOne = moves.filter((move) => move.source === 'PRK' || move.target === 'PRK');
    expect(await idsOf('?state=North%20Korea')).toEqual(await telling(ofOne));
    const { body } = await get('/api/citations/ties?as=ris&state=PRK');
    expect(body.match(/^TY {2}- /gm)?.length).toBe((await telling(ofOne)).length);
    expect((await get('/api/citations/ties?as=ris&least=0')).status).toBe(400);
    expect((await get('/api/citations/ties?as=ris&from=2024-13-01')).status).toBe(400);
  });

  it('of a composed brief are those of its notes', async () => {
    const part = { kind: 'pair', title: 'A pair', href: '/pair/PRK/RUS?from=2024-01&to=2024-12' };
    const taken = await sample.workbench.briefSection(part);
    const items = [{ id: 'one', kind: 'part' as const, part, taken }];
    await sample.workbench.saveBrief({
      schemaVersion: 1,
      id: 'cited',
      title: 'Cited',
      author: null,
      revision: 0,
      items,
    });
    const { body } = await get('/api/briefs/cited/citations?as=ris');
    const cited = new Set([...taken.markdown.matchAll(/\((d-[0-9a-f]+)#\d+\)$/gm)].map(([, id]) => id));
    expect(cited.size).toBeGreaterThan(2);
    expect(body.match(/^TY {2}- /gm)?.length).toBe(cited.size);
  });

  it('say what is wrong with a request', async () => {
    expect((await get('/api/briefs/none/citations?as=ris')).status).toBe(404);
    expect((await get('/api/citations/PRK/RUS?as=endnote')).status).toBe(400);
    const { status, body } = await post('/api/citations', { as: 'ris', documents: ['d-none'] });
    expect(status).toBe(400);
    expect(JSON.parse(body).error.message).toContain('no document "d-none"');
  });
});

describe('a table as Parquet', () => {
  it('has the rows with their kinds, absent ones as null', async () => {
    const rows = [
      { pair: '=SUM(A1)', index: -1.5, known: true },
      { pair: '한국', index: null },
    ];
    const response = await fetch(`${sample.server.url}/api/table`, {
      method: 'POST',
      headers: { ...headers(), 'content-type': 'application/json' },
      body: JSON.stringify({ rows }),
    });
    expect(response.headers.get('content-type')).toBe('application/vnd.apache.parquet');
    const file = join(scratch, 'table.parquet');
    writeFileSync(file, new Uint8Array(await response.arrayBuffer()));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const read = await connection.runAndReadAll('SELECT * FROM read_parquet($1)', [file]);
    expect(read.getRowObjects()).toEqual([
      { pair: '=SUM(A1)', index: -1.5, known: true },
      { pair: '한국', index: null, known: null },
    ]);
    connection.closeSync();
  });

  it('is refused where it is none', async () => {
    expect((await post('/api/table', { rows: [] })).status).toBe(400);
    expect((await post('/api/table', { rows: [{ a: { b: 1 } }] })).status).toBe(400);
  });
});
