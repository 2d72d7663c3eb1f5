/** Composed briefs over the sample: parts asked from their addresses, changes noticed, files written. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { BriefState } from '../../src/workbench/api.js';
import { ARMS } from '../strategy/games/two-neighbours.js';
import { sampleOfFile } from './sample-of-file.js';
import { send } from './sample-server.js';

const KOREA = fileURLToPath(new URL('../../examples/korea/', import.meta.url));
const sample = sampleOfFile();

async function ask<T>(path: string, method = 'GET', body?: object): Promise<{ status: number; answer: T }> {
  const sent = await send(sample.server.port, path, {
    method,
    headers: {
      authorization: `Bearer ${sample.server.token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: sent.status, answer: JSON.parse(sent.body) as T };
}

const viewOf = (href: string, title = 'A view') => ({ kind: 'pair', title, href });
const sectionOf = async (href: string) =>
  (
    await ask<{
      taken: { markdown: string; svg: string | null; coder: string };
      error?: { message: string };
    }>('/api/briefs/section', 'POST', viewOf(href))
  ).answer;

describe('sections', () => {
  it('of a network and a map are of the period that they show', async () => {
    const network = (await sectionOf('/network?period=2024-Q4')).taken.markdown;
    expect(network).toContain('From 1 October 2024 to 31 December 2024');
    const map = (await sectionOf('/map?state=KOR&period=2024-Q4')).taken.markdown;
    const { frames } = await sample.workbench.networks({ statuses: ['occurred'], by: 'quarter', least: 0 });
    const own = frames
      .find(({ period }) => period === '2024-Q4')
      ?.ties.filter(({ a, b }) => [a, b].includes('KOR'));
    expect(own?.length).toBeGreaterThan(2);
    expect(map.match(/^\| [^|-][^|]* \| [+−]?\d/gm)?.length).toBe(Math.min(15, own?.length ?? 0));
    expect(map).toContain('on 31 December 2024');
  });

  it('of a search list some acts and count the others', async () => {
    const { markdown } = (await sectionOf('/search?text=missile')).taken;
    expect(markdown.match(/^- .*\[\^\d+\]$/gm)?.length).toBe(25);
    expect(markdown).toMatch(/And \d+ more acts/);
  });

  it('say what today, the queue and the sources show', async () => {
    const today = (await sectionOf('/today')).taken.markdown;
    const { moved } = await sample.workbench.today(0);
    expect(today.match(/^\| [^|-]/gm)?.length).toBe(moved.length + 1);
    expect(today.match(/^\[\^\d+\]:/gm)?.length).toBe(moved.filter(({ why }) => why !== null).length);
    const { total } = await sample.workbench.queue({ below: 0.6, limit: 1, offset: 0 });
    expect((await sectionOf('/queue?below=0.6')).taken.markdown).toMatch(
      new RegExp(`^${total} acts need a person’s eye`),
    );
    const { counts } = await sample.workbench.summary();
    expect((await sectionOf('/sources')).taken.markdown).toContain(`${counts.documents} reports were read`);
  });

  it('say what pairs, documents, acts, ties, networks and searches show, each with its sentences', async () => {
    const pair = (await sectionOf('/pair/PRK/RUS?from=2024-01&to=2025-12')).taken;
    expect(pair.markdown).toContain('### The acts behind it');
    expect(pair.markdown).not.toContain('How the number is made');
    expect(pair.svg).toContain('<svg');
    const [event] = (
      await sample.workbench.pair('PRK', 'RUS', {
        period: 'month',
        direction: 'undirected',
        statuses: ['occurred'],
      })
    ).events;
    if (event === undefined) throw new Error('the sample has no act of the pair');
    const act = (await sectionOf(`/document/${event.documentId}?event=${encodeURIComponent(event.id)}`))
      .taken;
    expect(act.markdown.match(/^- /gm)).toHaveLength(1);
    expect(act.markdown).toContain('[^1]: “');
    expect((await sectionOf('/ties?state=PRK')).taken.markdown).toContain('North Korea');
    expect((await sectionOf('/network?from=2024-01&to=2024-12')).taken.markdown).toContain('- Bloc 1: ');
    expect((await sectionOf('/search?text=treaty&actors=PRK')).taken.markdown).toMatch(
      /^\d+ reports found\./,
    );
  });

  it('say what files of choices answer, and name a file that is gone', async () => {
    const folder = join(sample.scratch, 'workspace');
    writeFileSync(join(folder, 'arms.yaml'), ARMS);
    copyFileSync(join(KOREA, 'demands.yaml'), join(folder, 'demands.yaml'));
    copyFileSync(join(KOREA, 'steps.yaml'), join(folder, 'steps.yaml'));
    const told = async (file: string) => (await sectionOf(`/strategy?file=${file}`)).taken.markdown;
    expect(await told('arms.yaml')).toMatch(/^\*\*The status quo is the firmest outcome/);
    expect(await told('demands.yaml')).toMatch(/^\*\*Grant “/);
    expect(await told('steps.yaml')).toContain('### The rungs');
    expect((await sectionOf('/strategy?file=none.yaml')).error?.message).toContain(
      'is not in the folder of this workspace any more',
    );
  });

  it('name what cannot be told, and what is gone', async () => {
    expect((await sectionOf('/brief')).error?.message).toContain('cannot be told in words');
    expect((await sectionOf('/document/none')).error?.message).toContain('is not in this workspace any more');
    expect((await ask('/api/briefs/section', 'POST', viewOf('https://example.org/'))).status).toBe(400);
  });
});

describe('briefs', () => {
  const items = async () => [
    { id: 'words', kind: 'text', text: 'What moved, and why.' },
    {
      id: 'pair',
      kind: 'part',
      part: viewOf('/pair/PRK/RUS?from=2025-01&to=2025-12', 'North Korea and Russia'),
      taken: (await sectionOf('/pair/PRK/RUS?from=2025-01&to=2025-12')).taken,
    },
  ];
  const brief = async (revision = 0) => ({
    schemaVersion: 1,
    id: 'for-the-minister',
    title: 'For the minister',
    author: null,
    revision,
    items: await items(),
  });

  it('are kept, notice that a correction changed their evidence, and say both', async () => {
    const saved = await ask<BriefState>('/api/briefs/for-the-minister', 'PUT', await brief());
    expect(saved.status).toBe(200);
    expect(saved.answer.parts.pair).toMatchObject({ gone: [], come: [], lost: null });
    expect((await ask<{ briefs: unknown[] }>('/api/briefs')).answer.briefs).toEqual([
      { id: 'for-the-minister', title: 'For the minister', author: null, items: 2 },
    ]);
    const [first] = /\((d-[0-9a-f]+#\d+)\)/.exec((await items())[1]?.taken?.markdown ?? '')?.slice(1) ?? [];
    expect(first).toBeDefined();
    await ask('/api/corrections', 'POST', { eventId: first, action: 'reject', reason: 'a test of briefs' });
    const changed = (await ask<BriefState>('/api/briefs/for-the-minister')).answer.parts.pair;
    expect((changed?.gone.length ?? 0) + (changed?.come.length ?? 0)).toBeGreaterThan(0);
    await ask('/api/corrections', 'POST', { eventId: first, action: 'undo', reason: '', undoes: 1 });
    expect((await ask<BriefState>('/api/briefs/for-the-minister')).answer.parts.pair).toMatchObject({
      gone: [],
      come: [],
    });
  });

  it('are refused where another window wrote first, with what stands now', async () => {
    const stale = await ask<{ error: { code: string; standing: { revision: number } } }>(
      '/api/briefs/for-the-minister',
      'PUT',
      await brief(0),
    );
    expect(stale).toMatchObject({
      status: 409,
      answer: { error: { code: 'conflict', standing: { revision: 1 } } },
    });
  });

  it('are written as Markdown, HTML, DOCX and PDF', async () => {
    const headers = { authorization: `Bearer ${sample.server.token}` };
    for (const [as, head] of [
      ['md', '# For the minister'],
      ['html', '<!doctype html>'],
      ['docx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const { status, body } = await send(sample.server.port, `/api/briefs/for-the-minister/file?as=${as}`, {
        headers,
      });
      expect(status).toBe(200);
      expect(body.startsWith(head)).toBe(true);
    }
  }, 60_000);

  it('are taken away once, and never found outside their folder', async () => {
    expect((await ask('/api/briefs/for-the-minister', 'DELETE')).status).toBe(200);
    expect((await ask('/api/briefs/for-the-minister', 'DELETE')).status).toBe(404);
    expect((await ask('/api/briefs/..%2Fentente')).status).toBe(400);
    expect(
      (await ask('/api/briefs/for-the-minister', 'PUT', { ...(await brief()), id: 'other' })).status,
    ).toBe(400);
  });
});
