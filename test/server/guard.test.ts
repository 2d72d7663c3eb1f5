import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleServer, send, serveEmpty, smallWebRoot } from './sample-server.js';

const webRoot = smallWebRoot();
let sample: SampleServer;
let port: number;
let bearer: Record<string, string>;

beforeAll(async () => {
  sample = await serveEmpty({ webRoot });
  port = sample.server.port;
  bearer = { authorization: `Bearer ${sample.server.token}` };
});
afterAll(async () => {
  await sample.close();
  rmSync(webRoot, { recursive: true, force: true });
});

describe('the host a request is addressed to', () => {
  it.each(['127.0.0.1', 'localhost', 'LOCALHOST'])('may be %s with the port', async (name) => {
    expect((await send(port, '/', { headers: { host: `${name}:${port}` } })).status).toBe(200);
  });

  it.each(['evil.example', '127.0.0.1', 'localhost:1', '127.0.0.1.evil.example'])(
    'may not be %s: another name can point at this machine',
    async (host) => {
      const answer = await send(port, '/api/summary', { headers: { ...bearer, host } });
      expect(answer.status).toBe(403);
      expect(JSON.parse(answer.body)).toMatchObject({ schemaVersion: 1, error: { code: 'forbidden' } });
    },
  );
});

describe('the origin of a request', () => {
  it('may be the server’s own', async () => {
    const headers = { ...bearer, origin: `http://127.0.0.1:${port}` };
    expect((await send(port, '/api/info', { headers })).status).toBe(200);
  });

  it.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1'])(
    'may not be %s',
    async (origin) => {
      expect((await send(port, '/api/info', { headers: { ...bearer, origin } })).status).toBe(403);
    },
  );

  it('may not be another one that the browser names otherwise', async () => {
    for (const site of ['cross-site', 'same-site']) {
      expect((await send(port, '/api/info', { headers: { ...bearer, 'sec-fetch-site': site } })).status).toBe(
        403,
      );
    }
  });

  it('is never allowed to read across origins', async () => {
    const answer = await send(port, '/api/info', { headers: bearer });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('the token', () => {
  it('is wanted for every answer of the interface', async () => {
    for (const path of ['/api/info', '/api/summary', '/api/ties', '/api/documents/x', '/api/nothing']) {
      expect((await send(port, path)).status, path).toBe(401);
    }
  });

  it('is refused when wrong', async () => {
    expect((await send(port, '/api/info', { headers: { authorization: 'Bearer nonsense' } })).status).toBe(
      401,
    );
    expect((await send(port, '/?token=nonsense')).headers['set-cookie']).toBeUndefined();
    expect(
      (await send(port, '/api/info', { headers: { cookie: `entente-${port}=${sample.server.token}` } }))
        .status,
    ).toBe(401);
  });

  it('is not taken from the address of the interface itself', async () => {
    expect((await send(port, `/api/info?token=${sample.server.token}`)).status).toBe(401);
  });

  it('opens the interface as a bearer', async () => {
    expect((await send(port, '/api/info', { headers: bearer })).status).toBe(200);
  });

  it('is exchanged for a cookie that no script can read, and leaves the address', async () => {
    const answer = await send(port, `/pair/PRK/RUS?token=${sample.server.token}&from=2024-01`);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/pair/PRK/RUS?from=2024-01');
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).not.toContain(sample.server.token);
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    expect((await send(port, '/api/info', { headers })).status).toBe(200);
  });

  it('sends nobody to another host', async () => {
    const answer = await send(port, `//evil.example/?token=${sample.server.token}`);
    expect(String(answer.headers.location ?? '/')).not.toMatch(/^(?:https?:)?\/\//);
  });

  it('is new with every start, and so is the cookie', async () => {
    expect(sample.server.token).toMatch(/^[\w-]{32}$/);
    expect(sample.server.address).toBe(`http://127.0.0.1:${port}/?token=${sample.server.token}`);
  });
});

describe('headers', () => {
  it('keep pages from running what is not theirs, in answers of every kind', async () => {
    const answers = [
      await send(port, '/'),
      await send(port, '/assets/main-3f2a91.js'),
      await send(port, '/api/info', { headers: bearer }),
      await send(port, '/api/info'),
      await send(port, '/nowhere'),
    ];
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).toContain("script-src 'self'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });

  it('let a brief bring its style, and no script', async () => {
    const { headers } = await send(port, '/api/brief/PRK/RUS?as=html', { headers: bearer });
    expect(headers['content-security-policy']).toContain("style-src 'unsafe-inline'");
    expect(headers['content-security-policy']).not.toContain('script-src');
  });

  it('keep answers out of caches', async () => {
    expect((await send(port, '/api/info', { headers: bearer })).headers['cache-control']).toBe('no-store');
    expect((await send(port, '/api/info')).headers['cache-control']).toBe('no-store');
  });
});
