import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type {
  Answer,
  CorrectionView,
  DocumentView,
  Failure,
  Job,
  JobsView,
  QueuePage,
  SettingsView,
  SilentView,
  TodayView,
} from '../../src/server/responses.js';
import { sampleOfFile } from './sample-of-file.js';
import { send } from './sample-server.js';

const REPORT =
  "Japan's foreign minister visited Australia on Monday. Officials of Japan, Australia and India spoke of the weather.";
const sample = sampleOfFile({ who: 'Analyst', now: () => '2026-04-15T09:00:00.000Z' });

const key = () => ({ authorization: `Bearer ${sample.server.token}` });

async function get<T>(path: string, headers: Record<string, string> = {}) {
  const got = await send(sample.server.port, path, { headers: { ...key(), ...headers } });
  return { ...got, answer: (got.body === '' ? {} : JSON.parse(got.body)) as Answer<T> };
}

async function write<T>(path: string, body: unknown, method = 'POST', more: Record<string, string> = {}) {
  const headers = { ...key(), 'content-type': 'application/json', ...more };
  const got = await send(sample.server.port, path, { method, headers, body: JSON.stringify(body) });
  return { status: got.status, answer: JSON.parse(got.body) as Answer<T> & Failure };
}

const handOver = (name: string, body: string, headers: Record<string, string> = {}) =>
  send(sample.server.port, `/api/inbox?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { ...key(), ...headers },
    body,
  });

async function aDocument(): Promise<DocumentView> {
  const { answer } = await get<QueuePage>('/api/queue?below=1&limit=1');
  const id = answer.events[0]?.event.documentId ?? '';
  return (await get<DocumentView>(`/api/documents/${encodeURIComponent(id)}`)).answer;
}

async function ended(id: number): Promise<Job> {
  for (;;) {
    const { answer } = await get<JobsView>('/api/jobs');
    const job = answer.jobs.find((other) => other.id === id);
    if (job !== undefined && job.state !== 'running') return job;
    await new Promise((done) => setTimeout(done, 20));
  }
}

describe('today', () => {
  it('tells what is new since a run, what moved and why, and what needs an eye', async () => {
    const { answer } = await get<TodayView>('/api/today?since=0');
    expect(answer.run).toBe(1);
    expect(answer.fresh.documents).toBe(199);
    expect(answer.days?.to).toBe('2026-03-27');
    const [first] = answer.moved;
    expect(first?.move.change).not.toBe(0);
    for (const { move, why } of answer.moved) {
      if (why === null) continue;
      expect(Math.sign(why.score)).toBe(Math.sign(move.change ?? 0));
      expect(why.day > (answer.days?.since ?? '')).toBe(true);
      const view = await sample.workbench.document(why.documentId);
      expect(view?.document.text).toContain(why.sentence);
    }
    expect(answer.attention.total).toBeGreaterThan(0);
    expect((await get<TodayView>('/api/today?since=1')).answer.fresh.documents).toBe(0);
  });

  it('refuses a run that is none', async () => {
    expect((await get('/api/today?since=-1')).status).toBe(400);
    expect((await get('/api/queue?below=2')).status).toBe(400);
  });
});

describe('a sentence with two states and no event', () => {
  it('is found, and is gone once a person has told its event', async () => {
    const path = JSON.parse((await handOver('silent.txt', REPORT)).body).path as string;
    const read = await write<{ added: number }>('/api/read', { paths: [path] });
    expect(read.answer.added).toBe(1);
    const found = await sample.workbench.search({ text: 'weather' });
    const id = found.results[0]?.id ?? '';
    const silent = (await get<SilentView>(`/api/documents/${id}/silent`)).answer.sentences;
    expect(silent.map((one) => [...one.states].sort())).toEqual([['AUS', 'IND', 'JPN']]);
    const [sentence] = silent;
    const event = { type: 'CONSULT', source: ['JPN', 'AUS', 'IND'], mutual: true, day: '2026-03-30' };
    const told = await write<CorrectionView>('/api/additions', {
      documentId: id,
      event: { ...event, precision: 'day', sentence: sentence?.span },
    });
    expect(told.status).toBe(200);
    expect(told.answer.correction).toMatchObject({ action: 'add', who: 'Analyst' });
    expect(told.answer.effects.map((one) => `${one.source} ${one.target}`).sort()).toEqual([
      'AUS IND',
      'AUS JPN',
      'IND JPN',
    ]);
    expect((await get<SilentView>(`/api/documents/${id}/silent`)).answer.sentences).toEqual([]);
    expect((await get('/api/documents/d-none/silent')).status).toBe(404);
  });

  it('is refused where the event does not fit', async () => {
    const { document } = await aDocument();
    const bad = { type: 'CONSULT', source: ['Japan'], day: null, precision: 'none', sentence: [0, 5] };
    const got = await write('/api/additions', { documentId: document.id, event: bad });
    expect(got.status).toBe(400);
    expect(got.answer.error.message).toContain('event.source.0');
  });
});

describe('two who correct one event', () => {
  it('end in a conflict that shows what the other said, and nothing is lost', async () => {
    const { events } = await aDocument();
    const eventId = events[0]?.id ?? '';
    const seen = { eventId, reason: '', expects: 0 };
    expect((await write('/api/corrections', { ...seen, action: 'accept', who: 'Ben' })).status).toBe(200);
    const late = await write('/api/corrections', { ...seen, action: 'reject', reason: 'no', who: 'Ana' });
    expect(late.status).toBe(409);
    expect(late.answer.error.code).toBe('conflict');
    expect(late.answer.error.standing).toMatchObject({
      event: { id: eventId, review: 'accepted' },
      corrections: [{ who: 'Ben', action: 'accept' }],
    });
    const view = await sample.workbench.document(events[0]?.documentId ?? '');
    expect(view?.corrections.filter((one) => one.eventId === eventId)).toHaveLength(1);
  });
});

describe('reports handed over by their bytes', () => {
  it('lie in the workspace’s inbox, whatever path their name holds', async () => {
    const home = join(sample.scratch, 'workspace');
    for (const name of ['../../../evil.txt', '..\\..\\evil.txt', '/etc/evil.txt', '.evil.txt']) {
      const { status, body } = await handOver(name, REPORT);
      expect(status).toBe(200);
      expect(JSON.parse(body).path).toBe(join(home, 'inbox', 'evil.txt'));
    }
    expect(existsSync(join(sample.scratch, 'evil.txt'))).toBe(false);
    expect((await handOver('..', REPORT)).status).toBe(400);
    expect((await handOver('a.txt', '')).status).toBe(400);
  });

  it('never replace each other', async () => {
    const one = JSON.parse((await handOver('same.txt', 'One.')).body).path as string;
    const two = JSON.parse((await handOver('same.txt', 'Two.')).body).path as string;
    expect(two).not.toBe(one);
    expect(readFileSync(one, 'utf8')).toBe('One.');
    expect(readFileSync(two, 'utf8')).toBe('Two.');
    expect(JSON.parse((await handOver('same.txt', 'Two.')).body).path).toBe(two);
  });

  it('may be larger than other bodies, but not without end', async () => {
    expect((await handOver('large.txt', 'x'.repeat(1_100_000))).status).toBe(200);
    const before = readdirSync(join(sample.scratch, 'workspace', 'inbox')).length;
    const tooLarge = await handOver('huge.txt', 'x', { 'content-length': String(65 * 1_048_576) }).catch(
      (error: Error) => error,
    );
    // The connection may be closed before the answer is read; either way nothing was kept.
    if (!(tooLarge instanceof Error)) expect(tooLarge.status).toBe(413);
    expect(readdirSync(join(sample.scratch, 'workspace', 'inbox'))).toHaveLength(before);
  });

  it('need the key', async () => {
    const got = await send(sample.server.port, '/api/inbox?name=a.txt', { method: 'POST', body: 'x' });
    expect(got.status).toBe(401);
  });
});

describe('long work', () => {
  it('goes on by itself, is listed, and can be begun again', async () => {
    const path = JSON.parse((await handOver('job.txt', `${REPORT} Again.`)).body).path as string;
    const begun = await write<{ job: Job }>('/api/read', { paths: [path] }, 'POST', {
      prefer: 'respond-async',
    });
    expect(begun.status).toBe(202);
    const job = await ended(begun.answer.job.id);
    expect(job).toMatchObject({ kind: 'read', state: 'done', paths: [path], result: { added: 1 } });
    const again = await write<{ job: Job }>(`/api/jobs/${job.id}/resume`, {});
    expect((await ended(again.answer.job.id)).result).toMatchObject({ added: 0, known: 1 });
    expect((await write(`/api/jobs/${job.id}/cancel`, {})).status).toBe(400);
    expect((await write('/api/jobs/999/cancel', {})).status).toBe(404);
  });

  it('can be cancelled, keeps what was read, and goes on from there', async () => {
    const lines = Array.from({ length: 400 }, (_, i) =>
      JSON.stringify({
        id: `n${i}`,
        date: '2026-03-01',
        text: `Note ${i}. Japan met Australia. ${'x '.repeat(i % 9)}`,
      }),
    ).join('\n');
    const path = JSON.parse((await handOver('many.jsonl', lines)).body).path as string;
    const begun = await write<{ job: Job }>('/api/read', { paths: [path] }, 'POST', {
      prefer: 'respond-async',
    });
    const { id } = begun.answer.job;
    expect((await write(`/api/jobs/${id}/cancel`, {})).status).toBe(200);
    expect((await ended(id)).state).toBe('cancelled');
    const again = await write<{ job: Job }>(`/api/jobs/${id}/resume`, {});
    const second = await ended(again.answer.job.id);
    expect(second.state).toBe('done');
    const { added, known } = second.result as { added: number; known: number };
    expect(added + known).toBe(400);
  });
});

describe('answers of one revision', () => {
  it('are told to be the same, until something changed', async () => {
    const first = await get('/api/summary');
    const etag = String(first.headers.etag);
    expect((await get('/api/summary', { 'if-none-match': etag })).status).toBe(304);
    const { events } = await aDocument();
    const eventId = events.at(-1)?.id ?? '';
    await write('/api/corrections', { eventId, action: 'accept', reason: '' });
    const third = await get('/api/summary', { 'if-none-match': etag });
    expect(third.status).toBe(200);
    expect(third.headers.etag).not.toBe(etag);
  });

  it('are announced to those who listen', async () => {
    const stop = new AbortController();
    const response = await fetch(`${sample.server.url}/api/live`, { headers: key(), signal: stop.signal });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    let text = '';
    const until = async (wanted: RegExp) => {
      while (!wanted.test(text)) text += new TextDecoder().decode((await reader.read()).value);
    };
    await until(/event: revision\ndata: \{"revision":\d+\}/);
    const before = Number(/"revision":(\d+)/.exec(text)?.[1]);
    const { events } = await aDocument();
    await write('/api/corrections', { eventId: events[0]?.id, action: 'accept', reason: '' });
    await until(new RegExp(`"revision":${before + 1}`));
    stop.abort();
  });
});

describe('settings', () => {
  it('are changed in the file, with its comments', async () => {
    const { answer } = await get<SettingsView>('/api/settings');
    const { text, hash } = answer.settings;
    const commented = text.replace(/^side:.*$/m, 'side: KOR # ours');
    const one = await write<SettingsView>('/api/settings', { expects: hash, text: commented }, 'PUT');
    expect(one.status).toBe(200);
    const two = await write<SettingsView>(
      '/api/settings',
      { expects: one.answer.settings.hash, set: { watch: ['PRK', 'JPN'], poles: null } },
      'PUT',
    );
    expect(two.answer.settings.text).toContain('side: KOR # ours');
    expect(two.answer.values.watch).toEqual(['PRK', 'JPN']);
    expect((await get<{ watch: string[] }>('/api/info')).answer.watch).toEqual(['PRK', 'JPN']);
  });

  it('are refused where they cannot be, with the line', async () => {
    const { settings } = (await get<SettingsView>('/api/settings')).answer;
    const bad = await write('/api/settings', { expects: settings.hash, set: { side: 'Korea' } }, 'PUT');
    expect(bad.status).toBe(400);
    expect(bad.answer.error.message).toMatch(/entente\.yaml:\d+: .*Korea/);
    expect((await get<SettingsView>('/api/settings')).answer.settings).toEqual(settings);
  });

  it('are not written over what another wrote', async () => {
    const late = await write('/api/settings', { expects: '0'.repeat(64), set: { side: 'JPN' } }, 'PUT');
    expect(late.status).toBe(409);
    expect(late.answer.error.standing).toMatchObject({ settings: { path: expect.any(String) } });
  });
});
