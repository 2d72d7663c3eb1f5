/** Alliance, posture and contact over the sample: the open workspace, the HTTP interface, and the client of it agree. */
import { describe, expect, it } from 'vitest';
import type { AllianceLadder, ContactView, Posture, Treaty } from '../../src/structure/index.js';
import { sampleOfFile } from './sample-of-file.js';
import { send, serveEmpty } from './sample-server.js';

const sample = sampleOfFile();

async function get<T>(path: string): Promise<{ status: number; answer: T }> {
  const headers = { authorization: `Bearer ${sample.server.token}` };
  const { status, body } = await send(sample.server.port, `/api/structure/${path}`, { headers });
  return { status, answer: JSON.parse(body) as T };
}

const without = (answer: object) => ({ ...answer, schemaVersion: undefined });

/** A treaty of the user's own that the table does not have. */
const PACT: Treaty = {
  id: 'own',
  name: 'A pact of our own',
  form: 'treaty',
  parties: [
    { state: 'KOR', from: null, to: null },
    { state: 'JPN', from: null, to: null },
  ],
  signed: '2020-01-01',
  inForce: '2020-06-01',
  ended: null,
  knownTo: null,
  obligations: ['defence'],
  nuclear: false,
  source: 'our files',
  note: null,
};

describe('the alliance ladder', () => {
  it('tells of North Korea and Russia in the sample what the reports tell', async () => {
    const { status, answer } = await get<AllianceLadder>('alliance/PRK/Russia');
    expect(status).toBe(200);
    // Visits, shells and soldiers are told; the treaty of 2024 is in the table; nobody tells of a nuclear guarantee.
    for (const rung of ['recognition', 'visits', 'partnership', 'consultation', 'arms', 'defence', 'troops'])
      expect(answer.byState.reached, rung).toContain(rung);
    expect(answer.byState.reached).not.toContain('nuclear');
    const arms = answer.rungs.find(({ rung }) => rung === 'arms');
    expect(arms?.against.some(({ receipt }) => receipt?.status === 'denied')).toBe(true);
  });

  it('leads from every act to a sentence of the log', async () => {
    const { answer } = await get<AllianceLadder>('alliance/PRK/RUS');
    const receipts = answer.rungs.flatMap(({ evidence, against }) =>
      [...evidence, ...against].flatMap(({ receipt }) => receipt ?? []),
    );
    expect(receipts.length).toBeGreaterThan(10);
    for (const { documentId, sentence } of receipts) {
      const view = await sample.workbench.document(documentId);
      expect(view?.document.text).toContain(sentence);
    }
  });

  it('takes a day, and treaties of the user', async () => {
    const { answer } = await get<AllianceLadder>('alliance/PRK/RUS?at=2024-07-31');
    expect(answer.rungs.find(({ rung }) => rung === 'defence')?.state).toBe('claimed');
    const ladder = await sample.remote().alliance('KOR', 'JPN', { treaties: [PACT] });
    expect(ladder.rungs.find(({ rung }) => rung === 'defence')).toMatchObject({
      state: 'reached',
      since: '2020-06-01',
    });
  });
});

describe('posture and contact', () => {
  it('answer with the poles of the workspace and sentences', async () => {
    const { answer } = await get<Posture>('posture/KOR');
    expect(answer.poles).toEqual(['USA', 'CHN']);
    const security = answer.evidence.find(({ axis, pole }) => axis === 'security' && pole === 'USA');
    expect(security?.receipts.length).toBeGreaterThanOrEqual(10);
    expect(answer.points.at(-1)?.security.side).toBe('first');
    const contact = await get<ContactView>('contact/KOR/PRK?window=30');
    expect(contact.answer).toMatchObject({ window: 30, within: 365 });
    expect(contact.answer.steps.length).toBeGreaterThan(5);
  });

  it('are the same over HTTP as in the open workspace', async () => {
    const [far, near] = [sample.remote(), sample.workbench];
    expect(without(await far.alliance('PRK', 'RUS', {}))).toEqual(
      without(await near.alliance('PRK', 'RUS', {})),
    );
    expect(without(await far.posture('KOR', { poles: ['USA', 'CHN'] }))).toEqual(
      without(await near.posture('KOR', { poles: ['USA', 'CHN'] })),
    );
    expect(without(await far.contact('KOR', 'PRK', {}))).toEqual(
      without(await near.contact('KOR', 'PRK', {})),
    );
  });
});

describe('what does not fit', () => {
  it.each([
    ['alliance/PRK/RUS?at=yesterday', 400],
    ['alliance/PRK/RUS?at=2024-01-01&from=2025-01-01', 400],
    ['alliance/PRK/PRK', 400],
    ['alliance/PRK/Atlantis', 404],
    ['posture/KOR?poles=USA', 400],
    ['posture/KOR?poles=KOR,CHN', 400],
    ['posture/Atlantis', 404],
    ['contact/KOR/PRK?window=0', 400],
  ])('%s is refused with %d', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it('is answered in words where nothing was read, and by a hint where no poles are set', async () => {
    const empty = await serveEmpty();
    try {
      const ladder = await empty.workbench.alliance('FRA', 'VUT', {});
      expect(ladder.words).toMatch(/^Nothing is known of France and Vanuatu up to 2026-04-15/);
      expect((await empty.workbench.contact('FRA', 'VUT', {})).words).toMatch(/^Nothing is told/);
      const posture = await empty.workbench.posture('FRA', { poles: ['USA', 'CHN'] });
      expect(posture.words).toContain('nothing was read');
      await expect(empty.workbench.posture('FRA', {})).rejects.toMatchObject({
        message: 'a posture needs two poles',
        exitCode: 2,
      });
    } finally {
      await empty.close();
    }
  });
});
