/** Blocs, dependence and mediators over the sample: the open workspace, the HTTP interface and its client agree. */
import { describe, expect, it } from 'vitest';
import type { BlocsReport, DependenceReport, MediatorsReport } from '../../src/workbench/api.js';
import { sampleOfFile } from './sample-of-file.js';
import { send, serveEmpty } from './sample-server.js';

const FACTS = { statuses: ['occurred'] } as const;
const YEAR = { ...FACTS, from: '2024-01-01', to: '2024-12-31' };
const DAYS = 'from=2024-01-01&to=2024-12-31';
const sample = sampleOfFile();

async function get<T>(
  path: string,
): Promise<{ status: number; answer: T & { error?: { message: string } } }> {
  const headers = { authorization: `Bearer ${sample.server.token}` };
  const { status, body } = await send(sample.server.port, `/api/structure/${path}`, { headers });
  return { status, answer: JSON.parse(body) };
}

const bare = (answer: object) => ({ ...answer, schemaVersion: undefined });

describe('blocs', () => {
  it('are divided with a proof, and every tension has its sentences', async () => {
    const { status, answer } = await get<BlocsReport>(`blocs?${DAYS}&worlds=20`);
    expect(status).toBe(200);
    expect(answer.proven).toBe(true);
    expect(answer.network.ties.length).toBeGreaterThan(3);
    const known = new Set(answer.receipts.map(({ occurrenceId }) => occurrenceId));
    for (const { tie } of answer.tensions) for (const id of tie.occurrenceIds) expect(known).toContain(id);
    for (const tie of answer.network.ties) expect(known).toContain(tie.occurrenceIds[0]);
    const mine = await sample.remote().blocs({ ...YEAR, worlds: 20 });
    expect(bare(mine)).toEqual(bare(answer));
  });

  it('put Moscow and Pyongyang on one side, Seoul on the other, in the sample of 2024', async () => {
    const { answer } = await get<BlocsReport>(`blocs?${DAYS}&worlds=0`);
    const side = (state: string) =>
      answer.blocs.findIndex(({ members }) => members.some((member) => member.state === state));
    expect(side('PRK')).toBe(side('RUS'));
    expect(side('KOR')).not.toBe(side('PRK'));
  });
});

describe('dependence', () => {
  it('names partners with their sentences, and reckons without one and with another', async () => {
    const { answer } = await get<DependenceReport>(
      `dependence/north%20korea?${DAYS}&without=Russia&engage=KOR`,
    );
    expect(answer.partners[0]).toMatchObject({ partner: 'RUS' });
    expect(answer.whatIf.map(({ change, partner }) => [change, partner])).toEqual([
      ['without', 'RUS'],
      ['engage', 'KOR'],
    ]);
    const known = new Set(answer.receipts.map(({ occurrenceId }) => occurrenceId));
    for (const partner of answer.partners.slice(0, 12)) {
      for (const id of partner.occurrenceIds) expect(known).toContain(id);
    }
    const mine = await sample.remote().dependence('PRK', { ...YEAR, without: ['RUS'], engage: ['KOR'] });
    expect(bare(mine)).toEqual(bare(answer));
  });

  it('counts only what is about a context', async () => {
    const all = (await get<DependenceReport>(`dependence/PRK?${DAYS}`)).answer;
    const military = (await get<DependenceReport>(`dependence/PRK?${DAYS}&context=military`)).answer;
    expect(military.context).toBe('military');
    expect(military.total).toBeLessThan(all.total);
  });
});

describe('mediators', () => {
  it('have open channels to both, with their sentences', async () => {
    const { answer } = await get<MediatorsReport>(`mediators/PRK/KOR?${DAYS}`);
    for (const { toA, toB } of answer.mediators) {
      expect(toA.openness).toBeGreaterThan(0);
      expect(toB.openness).toBeGreaterThan(0);
      expect(toA.occurrenceIds.length).toBeGreaterThan(0);
    }
    expect(bare(await sample.remote().mediators('PRK', 'KOR', YEAR))).toEqual(bare(answer));
  });
});

describe('what does not fit', () => {
  it.each([
    ['blocs?worlds=900', 400],
    ['blocs?from=2024-12-31&to=2024-01-01', 400],
    ['blocs?weighing=much', 400],
    ['dependence/Atlantis', 404],
    ['dependence/PRK?without=Atlantis', 404],
    ['dependence/PRK?context=weather', 400],
    ['mediators/PRK/PRK', 400],
    ['mediators/PRK/USA?colour=red', 400],
  ])('%s is refused', async (path, status) => {
    const { status: given, answer } = await get<object>(path);
    expect(given).toBe(status);
    expect(answer.error?.message).toMatch(/\w/);
  });

  it('is answered in an empty workspace', async () => {
    const empty = await serveEmpty();
    try {
      const { workbench } = empty;
      expect(await workbench.blocs(FACTS)).toMatchObject({ blocs: [], index: 0, network: { heard: false } });
      expect(await workbench.dependence('PRK', FACTS)).toMatchObject({ heard: false, partners: [] });
      expect(await workbench.mediators('PRK', 'USA', FACTS)).toMatchObject({ heard: false, mediators: [] });
    } finally {
      await empty.close();
    }
  });
});
