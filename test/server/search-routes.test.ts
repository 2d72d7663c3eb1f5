/** Search over the sample: the HTTP interface and its client agree, and what does not fit is named. */
import { describe, expect, it } from 'vitest';
import type { SearchView } from '../../src/search/index.js';
import { sampleOfFile } from './sample-of-file.js';
import { send } from './sample-server.js';

const sample = sampleOfFile();

async function get(
  query: string,
): Promise<{ status: number; answer: SearchView & { error?: { message: string } } }> {
  const headers = { authorization: `Bearer ${sample.server.token}` };
  const { status, body } = await send(sample.server.port, `/api/search?${query}`, { headers });
  return { status, answer: JSON.parse(body) };
}

describe('/api/search', () => {
  it('finds sentences that stand in their reports where it says', async () => {
    const { status, answer } = await get('text=treaty&limit=200');
    expect(status).toBe(200);
    expect(answer.found).toBeGreaterThan(10);
    for (const { id, snippets } of answer.results) {
      const view = await sample.workbench.document(id);
      for (const { span, text, marks } of snippets) {
        const sentence = view?.document.text.slice(...span) ?? '';
        expect(sentence).toContain(text.replace(/^… | …$/g, ''));
        for (const mark of marks) expect(text.slice(...mark)).toMatch(/^treat(?:y|y’s|y's)$/i);
      }
    }
  });

  it('narrows by actors in one act, and every event shown has them', async () => {
    const { answer } = await get('actors=PRK&actors=russia&types=AID');
    expect(answer.found).toBeGreaterThan(2);
    for (const { events } of answer.results) {
      expect(events.length).toBeGreaterThan(0);
      for (const { actors, type } of events) {
        expect(type).toBe('AID');
        expect(actors).toEqual(expect.arrayContaining(['PRK', 'RUS']));
      }
    }
  });

  it('gives the client the same answer, with publishers that hold commas', async () => {
    const remote = sample.remote();
    const request = { text: 'troops', publishers: ['Wire, The', 'Hanbit Daily (sample)'], limit: 3 };
    const [mine, theirs] = [await sample.workbench.search(request), await remote.search(request)];
    expect({ ...theirs, schemaVersion: undefined }).toEqual({ ...mine, schemaVersion: undefined });
    expect(mine.found).toBeGreaterThan(0);
  });

  it('gives pages that together are the whole, each report once', async () => {
    const whole = (await get('text=russia&limit=30')).answer.results.map(({ id }) => id);
    const pages = [
      ...(await get('text=russia&limit=15')).answer.results,
      ...(await get('text=russia&limit=15&offset=15')).answer.results,
    ].map(({ id }) => id);
    expect(pages).toEqual(whole);
    expect(new Set(whole).size).toBe(whole.length);
  });

  it('names what does not fit', async () => {
    for (const [query, named] of [
      ['text=a&types=AIT', 'types'],
      ['text=a&limit=0', 'limit'],
      ['text=a&limit=many', 'limit'],
      ['text=a&from=yesterday', 'from'],
      ['text=a&text=b', 'text'],
      ['text=a&colour=red', 'colour'],
      ['text=a&actors=Rusia', 'Rusia'],
    ] as const) {
      const { status, answer } = await get(query);
      expect(status, query).toBeGreaterThanOrEqual(400);
      expect(answer.error?.message, query).toContain(named);
    }
  });

  it('answers words that look like commands with nothing, and stays whole', async () => {
    const { status, answer } = await get(`text=${encodeURIComponent("'; DROP TABLE documents; --")}`);
    expect(status).toBe(200);
    expect(answer.found).toBe(0);
    expect((await sample.workbench.summary()).counts.documents).toBeGreaterThan(100);
  });
});
