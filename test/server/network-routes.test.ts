/** The network over time over HTTP: as JSON it is what the workspace answers; as a file it has a name. */
import { describe, expect, it } from 'vitest';
import { sampleOfFile } from './sample-of-file.js';
import { send, serveEmpty } from './sample-server.js';

const sample = sampleOfFile();

const get = (path: string) =>
  send(sample.server.port, `/api/structure/${path}`, {
    headers: { authorization: `Bearer ${sample.server.token}` },
  });

describe('networks over time', () => {
  it('are the same over HTTP, through its client and in the open workspace', async () => {
    const request = { statuses: ['occurred'], by: 'year', least: 1 } as const;
    const own = await sample.workbench.networks(request);
    expect(own.frames.map(({ period }) => period)).toEqual(['2022', '2023', '2024', '2025', '2026']);
    const { status, body } = await get('networks?by=year&least=1');
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({ schemaVersion: 1, ...own });
    const remote = sample.remote();
    expect(await remote.networks(request)).toEqual({ schemaVersion: 1, ...own });
  });

  it('are files with a name', async () => {
    const gexf = await get('networks?by=quarter&as=gexf');
    expect(gexf.headers['content-type']).toBe('application/gexf+xml');
    expect(gexf.headers['content-disposition']).toBe('attachment; filename="network-by-quarter.gexf"');
    expect(gexf.body).toContain('label="North Korea"');
    const csv = await get('networks?as=csv');
    expect(csv.headers['content-disposition']).toContain('network-by-quarter.csv');
    const graphml = await get('blocs.graphml?from=2024-10-01&to=2024-12-31&worlds=0');
    expect(graphml.headers['content-disposition']).toContain('network-2024-10-01-2024-12-31.graphml');
    expect(graphml.body).toContain('<data key="bloc">');
  });

  it.each([
    ['networks?by=day', 400],
    ['networks?as=xlsx', 400],
    ['networks?from=2024-12-31&to=2024-01-01', 400],
    ['networks?least=eleven', 400],
    ['blocs.graphml?worlds=900', 400],
  ])('%s is refused', async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body).error.message).toMatch(/\w/);
  });

  it('are none in an empty workspace', async () => {
    const empty = await serveEmpty();
    try {
      const film = await empty.workbench.networks({ statuses: ['occurred'], by: 'month' });
      expect(film).toEqual({ by: 'month', least: 0.5, frames: [], states: [] });
    } finally {
      await empty.close();
    }
  });
});
