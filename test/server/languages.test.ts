/** Which language an answer is in: what the address says, else what the client accepts, else English. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleServer, send, serveEmpty, smallWebRoot } from './sample-server.js';

const webRoot = smallWebRoot();
let sample: SampleServer;
beforeAll(async () => {
  sample = await serveEmpty({ webRoot });
});
afterAll(async () => {
  await sample.close();
  rmSync(webRoot, { recursive: true, force: true });
});

const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  send(sample.server.port, path, {
    headers: { authorization: `Bearer ${sample.server.token}`, ...headers },
  });
const languageOf = async (path: string, accepts?: string) => {
  const answer = await ask(path, accepts === undefined ? {} : { 'accept-language': accepts });
  expect(answer.status).toBe(200);
  expect(String(answer.headers.vary)).toContain('Accept-Language');
  return answer.headers['content-language'];
};

describe('the language of an answer', () => {
  it('is that of the address, whatever the client accepts', async () => {
    expect(await languageOf('/api/summary?lang=ko', 'en')).toBe('ko');
    expect(await languageOf('/api/ties?lang=ko&period=year')).toBe('ko');
    expect(await languageOf('/api/ties?lang=en', 'ko')).toBe('en');
  });

  it('else the best accepted one that there is', async () => {
    expect(await languageOf('/api/summary', 'ko-KR,ko;q=0.9,en;q=0.8')).toBe('ko');
    expect(await languageOf('/api/summary', 'fr, en;q=0.5, ko;q=0.7')).toBe('ko');
    expect(await languageOf('/api/summary', 'ko;q=0, en')).toBe('en');
  });

  it('else English', async () => {
    expect(await languageOf('/api/summary')).toBe('en');
    expect(await languageOf('/api/summary', 'fr, *')).toBe('en');
  });

  it('is refused where it is not spoken', async () => {
    const { status, body } = await ask('/api/summary?lang=fr');
    expect(status).toBe(400);
    expect(body).toContain('There are en and ko.');
  });

  it('has a validator of its own', async () => {
    const [english, korean] = [await ask('/api/summary?lang=en'), await ask('/api/summary?lang=ko')];
    expect(english.headers.etag).not.toBe(korean.headers.etag);
    const again = await ask('/api/summary?lang=ko', { 'if-none-match': String(korean.headers.etag) });
    expect(again.status).toBe(304);
  });
});

describe('names of states', () => {
  it('come in Korean too, and may be typed so', async () => {
    const { body } = await ask('/api/states');
    const { states } = JSON.parse(body) as { states: { code: string; name: string; local?: object }[] };
    const north = states.find(({ code }) => code === 'PRK');
    expect(north).toMatchObject({ name: 'North Korea', local: { ko: '북한' } });
    expect(states.filter(({ local }) => local === undefined)).toEqual([]);
    expect(
      (await ask(`/api/ties/${encodeURIComponent('북한')}/${encodeURIComponent('러시아')}`)).status,
    ).toBe(200);
  });
});
