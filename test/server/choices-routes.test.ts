/** Choices over HTTP, against the sample: worths and rungs come from its log, and the client agrees with the server. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DemandsAnswer, EnvoysAnswer, StepsAnswer } from '../../src/workbench/api.js';
import { sampleOfFile } from './sample-of-file.js';
import { send } from './sample-server.js';

const sample = sampleOfFile();

async function post<T>(path: string, body: unknown): Promise<{ status: number; answer: T }> {
  const headers = { authorization: `Bearer ${sample.server.token}`, 'content-type': 'application/json' };
  const { status, body: text } = await send(sample.server.port, `/api/choices/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return { status, answer: JSON.parse(text) as T };
}

const example = (name: string) =>
  readFileSync(new URL(`../../examples/korea/${name}`, import.meta.url), 'utf8');
const PLAN = `title: Two
home: Seoul
from: 2026-04-06
until: 2026-04-17
suggest: { about: [PRK, Russia] }
envoys: [{ name: A }]
capitals:
  - { city: Beijing, worth: log }
  - { city: Tokyo, worth: log }
`;

describe('/api/choices/envoys', () => {
  it('takes worths from the log, each with its parts and sentences', async () => {
    const { status, answer } = await post<EnvoysAnswer>('envoys', {
      name: 'two.yaml',
      text: PLAN,
      prices: false,
    });
    expect(status).toBe(200);
    expect(answer.best?.proven).toBe(true);
    const beijing = answer.plan.capitals[0];
    expect(beijing).toMatchObject({ city: 'Beijing', reason: { ground: 'data' } });
    expect(beijing?.worth).toBeGreaterThan(1);
    expect(beijing?.evidence.length).toBeGreaterThan(0);
    for (const { eventId, documentId, sentence } of beijing?.evidence ?? []) {
      expect(eventId.startsWith(documentId)).toBe(true);
      expect(sentence).not.toBe('');
    }
    expect(answer.map.features.some(({ geometry }) => geometry.type === 'MultiLineString')).toBe(true);
    const remote = sample.remote();
    const again = await remote.envoys({ name: 'two.yaml', text: PLAN, prices: false });
    expect({ ...again, schemaVersion: 1 }).toEqual({ ...answer, schemaVersion: 1 });
  });

  it('refuses a mistake in the file with its line, and a body that is none', async () => {
    const broken = await post<{ error: { message: string; hint: string } }>('envoys', {
      name: 'two.yaml',
      text: PLAN.replace('Tokyo', 'Tokio'),
    });
    expect(broken.status).toBe(400);
    expect(broken.answer.error).toMatchObject({
      message: 'two.yaml:9: "Tokio" is no capital that tables/seats.tsv knows',
      hint: 'Did you mean Tokyo?',
    });
    expect((await post('envoys', { nothing: true })).status).toBe(400);
  });
});

describe('/api/choices/demands and steps', () => {
  it('weighs the example', async () => {
    const { status, answer } = await post<DemandsAnswer>('demands', {
      text: example('demands.yaml'),
      next: 1,
    });
    expect(status).toBe(200);
    expect(answer.best?.granted).toContain('Defence spending of 3.5 % of GDP');
    expect(answer.next).toHaveLength(1);
    expect(answer.best?.value).toBeGreaterThan(answer.next[0]?.value ?? 0);
  });

  it('reads the rungs of the example from the log, with a sentence for each', async () => {
    const { status, answer } = await post<StepsAnswer>('steps', { text: example('steps.yaml') });
    expect(status).toBe(200);
    expect(answer.at).not.toBeNull();
    expect(answer.last).not.toBeNull();
    for (const { reached, shown } of answer.rungs) expect(shown !== null).toBe(reached);
    expect(answer.next.length).toBeGreaterThan(0);
  });
});

describe('the language of an answer', () => {
  const asked = async (path: string, headers: Readonly<Record<string, string>>) => {
    const { body } = await send(sample.server.port, path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${sample.server.token}`,
        'content-type': 'application/json',
        ...headers,
      },
      body: JSON.stringify({ name: 'demands.yaml', text: example('demands.yaml'), next: 0 }),
    });
    return JSON.parse(body) as DemandsAnswer;
  };

  it('is what the address says, else what the browser speaks; the figures are the same', async () => {
    const english = await asked('/api/choices/demands', {});
    const korean = await asked('/api/choices/demands', { 'accept-language': 'ko-KR,ko;q=0.9,en;q=0.8' });
    expect(english.words).toMatch(/^Grant "Defence spending/);
    expect(korean.words).toMatch(/^수용: “국방비 GDP 3\.5%”/);
    expect(korean.best?.choice).toEqual(english.best?.choice);
    expect(await asked('/api/choices/demands?lang=en', { 'accept-language': 'ko' })).toEqual(english);
    const remote = await sample
      .remote()
      .demands({ name: 'demands.yaml', text: example('demands.yaml'), next: 0, language: 'ko' });
    expect(remote.words).toBe(korean.words);
  });
});
