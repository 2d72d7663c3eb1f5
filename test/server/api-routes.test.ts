import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type {
  Answer,
  CorrectionView,
  DocumentView,
  Failure,
  MovesView,
  PairView,
  ReadLine,
  WorkspaceSummary,
} from '../../src/server/responses.js';
import { sampleOfFile } from './sample-of-file.js';
import { send } from './sample-server.js';

const sample = sampleOfFile({ who: 'Analyst', now: () => '2026-04-15T09:00:00.000Z' });

async function get<T>(path: string): Promise<{ status: number; answer: Answer<T> }> {
  const headers = { authorization: `Bearer ${sample.server.token}` };
  const { status, body } = await send(sample.server.port, path, { headers });
  return { status, answer: JSON.parse(body) as Answer<T> };
}

async function post(path: string, body: unknown, more: Record<string, string> = {}) {
  const headers = {
    authorization: `Bearer ${sample.server.token}`,
    'content-type': 'application/json',
    ...more,
  };
  return send(sample.server.port, path, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const failure = (answer: unknown) => (answer as Failure).error;

describe('looking', () => {
  it('sums the workspace up', async () => {
    const { status, answer } = await get<WorkspaceSummary>('/api/summary');
    expect(status).toBe(200);
    expect(answer.schemaVersion).toBe(1);
    expect(answer.counts.documents).toBeGreaterThanOrEqual(90);
    expect(answer.info.side).toBe('KOR');
  });

  it('ranks the pairs, with the filters in force and what they took out', async () => {
    const { answer } = await get<MovesView>('/api/ties?period=quarter');
    expect(answer.options).toEqual({ period: 'quarter', direction: 'undirected', statuses: ['occurred'] });
    expect(answer.moves.length).toBeGreaterThan(0);
    expect(answer.moves[0]?.spark).toHaveLength(answer.periods.length);
    expect(answer.removed.notFact.proposed ?? 0).toBeGreaterThan(0);
  });

  it('filters a pair, and says what each filter took out', async () => {
    const all = await get<PairView>('/api/ties/PRK/RUS');
    const names = 'Hanbit Daily (sample)|Pacific Desk (sample)';
    const query = `quads=1,2&types=CONSULT/visit,AID,COOPERATE,SUPPORT&publishers=${encodeURIComponent(names)}`;
    const { both } = (await get<PairView>(`/api/ties/PRK/RUS?${query}`)).answer;
    expect(both.options).toMatchObject({
      quads: [1, 2],
      types: ['CONSULT/visit', 'AID', 'COOPERATE', 'SUPPORT'],
      publishers: names.split('|'),
    });
    const counted = both.points.reduce((sum, point) => sum + point.events, 0);
    const removed = Object.values(both.removed.filtered ?? {}).reduce((sum, number) => sum + number, 0);
    expect(counted).toBeGreaterThan(0);
    expect(removed).toBeGreaterThan(0);
    expect(counted).toBeLessThan(all.answer.both.points.reduce((sum, point) => sum + point.events, 0));
    const unknown = await get('/api/ties/PRK/RUS?publishers=Nobody');
    expect(unknown.status).toBe(400);
  });

  it('compares with a day asked for, and lists the pairs of one state', async () => {
    const { answer } = await get<MovesView>('/api/ties?since=2024-01-01&state=north%20korea');
    expect(answer.days?.since).toBe('2024-01-01');
    expect(answer.moves.every(({ source, target }) => source === 'PRK' || target === 'PRK')).toBe(true);
  });

  it('finds a pair by code or name, in any case', async () => {
    const byCode = await get<PairView>('/api/ties/PRK/RUS');
    const byName = await get<PairView>('/api/ties/north%20korea/russia');
    expect(byCode.answer.both.points.length).toBeGreaterThan(0);
    expect(byName.answer).toEqual(byCode.answer);
  });

  it('names the nearest state for one that it does not know', async () => {
    const { status, answer } = await get('/api/ties/PRK/Rusia');
    expect(status).toBe(404);
    expect(failure(answer)).toMatchObject({ code: 'not-found', hint: expect.stringContaining('RUS') });
  });

  it('refuses a pair of one state, and options that are none', async () => {
    expect((await get('/api/ties/PRK/PRK')).status).toBe(400);
    for (const query of ['period=fortnight', 'statuses=true', 'from=2024-02-30', 'colour=red']) {
      const { status, answer } = await get(`/api/ties?${query}`);
      expect(status, query).toBe(400);
      expect(failure(answer).message, query).toContain('query');
    }
    expect((await get('/api/ties?from=2024-02-01&to=2024-01-01')).status).toBe(400);
  });

  it('has a brief in five forms', async () => {
    const headers = { authorization: `Bearer ${sample.server.token}` };
    const form = async (as: string) => send(sample.server.port, `/api/brief/PRK/RUS?as=${as}`, { headers });
    expect((await form('html')).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await form('md')).headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(JSON.parse((await form('json')).body)).toHaveProperty('schemaVersion');
    for (const [file, head] of [
      ['docx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const { status, body, headers } = await form(file);
      expect(status).toBe(200);
      expect(body.startsWith(head)).toBe(true);
      expect(headers['content-disposition']).toBe(`attachment; filename="PRK-RUS.${file}"`);
    }
    expect((await form('odt')).status).toBe(400);
  });

  it('says what it does not have', async () => {
    expect((await get('/api/documents/d-none')).status).toBe(404);
    expect((await get('/api/nothing')).status).toBe(404);
    expect(failure((await get('/api/nothing')).answer).message).toContain('/api/nothing');
  });
});

describe('correcting', () => {
  const oneFact = async () => {
    const { answer } = await get<PairView>('/api/ties/PRK/RUS');
    const fact = answer.events.find(
      (event) =>
        event.status === 'occurred' &&
        answer.both.points.some((point) => point.occurrenceIds.includes(event.occurrenceId)),
    );
    if (fact === undefined) throw new Error('the sample has no fact between North Korea and Russia');
    return fact;
  };

  it('moves the pair’s number, and undo brings it back', async () => {
    const fact = await oneFact();
    const before = (await get<PairView>('/api/ties/PRK/RUS')).answer;
    const done = await post('/api/corrections', { eventId: fact.id, action: 'reject', reason: 'a test' });
    expect(done.status).toBe(200);
    const view = JSON.parse(done.body) as Answer<CorrectionView>;
    expect(view.correction).toMatchObject({
      who: 'Analyst',
      when: '2026-04-15T09:00:00.000Z',
      reason: 'a test',
    });
    const document = (await get<DocumentView>(`/api/documents/${encodeURIComponent(fact.documentId)}`))
      .answer;
    expect(document.events.find((event) => event.id === fact.id)?.review).toBe('rejected');
    const undone = await post('/api/corrections', {
      eventId: fact.id,
      action: 'undo',
      reason: '',
      undoes: view.correction.sequence,
    });
    expect(undone.status).toBe(200);
    expect((await get<PairView>('/api/ties/PRK/RUS')).answer.both).toEqual(before.both);
  });

  it('wants a reason, an event, and no more than it knows', async () => {
    const fact = await oneFact();
    const refused = [
      { eventId: fact.id, action: 'reject', reason: '  ' },
      { eventId: 'd-none#0', action: 'accept', reason: '' },
      { eventId: fact.id, action: 'delete', reason: 'x' },
      { eventId: fact.id, action: 'edit', reason: 'x' },
      { eventId: fact.id, action: 'edit', reason: 'x', edit: {} },
      { eventId: fact.id, action: 'edit', reason: 'x', edit: { type: 'AID', mode: 'visit' } },
      { eventId: fact.id, action: 'edit', reason: 'x', edit: { source: ['Russia'] } },
      { eventId: fact.id, action: 'undo', reason: '' },
      { eventId: fact.id, action: 'accept', reason: '', admin: true },
    ];
    for (const body of refused) {
      const answer = await post('/api/corrections', body);
      expect(answer.status, JSON.stringify(body)).toBe(400);
      expect(failure(JSON.parse(answer.body)).exitCode).toBe(2);
    }
  });
});

describe('bodies', () => {
  it('must be JSON', async () => {
    expect((await post('/api/corrections', '{"eventId":')).status).toBe(400);
    expect(
      (await post('/api/corrections', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' })).status,
    ).toBe(400);
    expect((await post('/api/corrections', '')).status).toBe(400);
  });

  it('must not be larger than a megabyte', async () => {
    const answer = await post('/api/corrections', { reason: 'x'.repeat(1_100_000) });
    expect(answer.status).toBe(413);
    expect(failure(JSON.parse(answer.body)).code).toBe('too-large');
  });
});

describe('reading', () => {
  const report = (name: string, text: string) => {
    const path = join(sample.scratch, name);
    writeFileSync(path, `---\ntitle: ${name}\npublisher: Test\ndate: 2025-05-05\n---\n${text}\n`);
    return path;
  };

  it('adds what is new and knows what is not', async () => {
    const path = report('one.md', 'The foreign minister of Japan visited Australia on Monday for talks.');
    const first = await post('/api/read', { paths: [path] });
    expect(JSON.parse(first.body)).toMatchObject({ schemaVersion: 1, added: 1, known: 0, setAside: [] });
    const second = await post('/api/read', { paths: [path] });
    expect(JSON.parse(second.body)).toMatchObject({ added: 0, known: 1 });
  });

  it('tells its progress line by line where that is asked for', async () => {
    const path = report('two.md', 'Canada sent ships to Norway on Tuesday for a joint exercise.');
    const answer = await post('/api/read', { paths: [path] }, { accept: 'application/x-ndjson' });
    expect(answer.headers['content-type']).toContain('application/x-ndjson');
    const lines = answer.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ReadLine);
    expect(lines.at(-1)).toMatchObject({ kind: 'result', result: { added: 1 } });
    expect(lines[0]?.kind).toBe('progress');
  });

  it('takes absolute paths alone', async () => {
    expect((await post('/api/read', { paths: ['reports'] })).status).toBe(400);
    expect((await post('/api/read', { paths: ['-'] })).status).toBe(400);
  });
});
