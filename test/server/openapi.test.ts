import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOTES } from '../../src/server/openapi-notes.js';
import { type SampleServer, send, serveEmpty, smallWebRoot } from './sample-server.js';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: { required?: string[] } }>>;
  };
}

const webRoot = smallWebRoot();
let sample: SampleServer;
let paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;

beforeAll(async () => {
  sample = await serveEmpty({ webRoot });
  const headers = { authorization: `Bearer ${sample.server.token}` };
  const { status, body } = await send(sample.server.port, '/api/openapi.json', { headers });
  expect(status).toBe(200);
  ({ paths } = JSON.parse(body));
});
afterAll(async () => {
  await sample.close();
  rmSync(webRoot, { recursive: true, force: true });
});

describe('the description of the interface', () => {
  it('has every route that a note speaks of, so that no note speaks of what is gone', () => {
    for (const key of Object.keys(NOTES)) {
      const [method = '', path = ''] = key.split(' ');
      const open = `/api${path.replaceAll(/:([a-zA-Z]+)/g, '{$1}')}`;
      expect(paths[open]?.[method.toLowerCase()]?.summary, key).toBe(NOTES[key]?.does);
    }
  });

  it('names each operation once, and every part of its path', () => {
    const names = new Set<string>();
    for (const [path, methods] of Object.entries(paths)) {
      for (const operation of Object.values(methods)) {
        expect(names.has(operation.operationId), operation.operationId).toBe(false);
        names.add(operation.operationId);
        const inPath = operation.parameters.filter((one) => one.in === 'path').map((one) => one.name);
        expect(inPath, path).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      }
    }
    expect(names.has('getTiesAB')).toBe(true);
  });

  it('describes bodies by the schemas that check them', () => {
    const body = paths['/api/corrections']?.post?.requestBody?.content['application/json']?.schema;
    expect(body?.required).toEqual(['eventId', 'action', 'reason']);
    expect(paths['/api/inbox']?.post?.requestBody?.content).toHaveProperty('application/octet-stream');
  });

  it('is for those who have the key', async () => {
    expect((await send(sample.server.port, '/api/openapi.json')).status).toBe(401);
  });
});
