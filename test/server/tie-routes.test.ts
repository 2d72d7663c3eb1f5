import { expect, it } from 'vitest';
import type {
  Answer,
  CompareView,
  CountsView,
  Failure,
  ReciprocityView,
  TurnsView,
} from '../../src/server/responses.js';
import { sampleOfFile } from './sample-of-file.js';
import { send } from './sample-server.js';

const sample = sampleOfFile();

async function get<T>(path: string): Promise<{ status: number; answer: Answer<T> }> {
  const headers = { authorization: `Bearer ${sample.server.token}` };
  const { status, body } = await send(sample.server.port, path, { headers });
  return { status, answer: JSON.parse(body) as Answer<T> };
}
/** Over HTTP an answer is what the workbench gives, as JSON. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const FACTS = { statuses: ['occurred'] } as const;
const MONTHS = { period: 'month', direction: 'undirected', ...FACTS } as const;

it('answers turning points, comparisons, counts and reciprocity as the workbench does', async () => {
  const turns = await get<TurnsView>('/api/turns?state=north%20korea');
  expect(turns.answer).toEqual({
    schemaVersion: 1,
    ...plain(await sample.workbench.turns({ ...MONTHS, state: 'PRK' })),
  });
  const compared = await get<CompareView>('/api/compare?pairs=PRK,russia,KOR,USA');
  const pairs = [['PRK', 'RUS'] as const, ['KOR', 'USA'] as const];
  expect(compared.answer).toEqual({
    schemaVersion: 1,
    ...plain(await sample.workbench.compare(pairs, MONTHS)),
  });
  const counts = await get<CountsView>('/api/counts/PRK/RUS?year=2025');
  expect(counts.answer).toEqual({
    schemaVersion: 1,
    ...plain(await sample.workbench.counts('PRK', 'RUS', { ...FACTS, year: 2025 })),
  });
  const answers = await get<ReciprocityView>('/api/reciprocity/KOR/PRK?window=21');
  expect(answers.answer).toEqual({
    schemaVersion: 1,
    ...plain(await sample.workbench.reciprocity('KOR', 'PRK', { ...FACTS, window: 21 })),
  });
});

it.each([
  ['/api/turns?state=Atlantis', 404],
  ['/api/turns?everybody=maybe', 400],
  ['/api/compare?pairs=PRK,RUS,KOR', 400],
  ['/api/compare?pairs=PRK,PRK,KOR,USA', 400],
  ['/api/counts/PRK/RUS?year=soon', 400],
  ['/api/counts/PRK/RUS?period=month', 400],
  ['/api/reciprocity/PRK/RUS?window=0', 400],
  ['/api/reciprocity/PRK/RUS?from=2025-01-01&to=2024-01-01', 400],
])('refuses %s', async (path, expected) => {
  const { status, answer } = await get(path);
  expect(status).toBe(expected);
  expect((answer as unknown as Failure).error.message).not.toBe('');
});
