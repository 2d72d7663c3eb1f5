import { describe, expect, it } from 'vitest';
import { createNearCopyIndex } from '../../src/read/near-copies.js';
import { createHashIndex, overlap } from '../../src/read/number-pool.js';
import { seededRandom } from '../../src/shared/random.js';

const WIRE =
  'The foreign ministers of Northland and Southland met in Osthaven on Wednesday and agreed to reopen the land border, which had been closed since the winter. A joint commission will prepare the opening, a spokesman said.';

/** Words drawn at random, the same for the same seed. */
function longText(seed: number, length = 600): string {
  const random = seededRandom(seed);
  return Array.from({ length }, () => `w${Math.floor(random() * 900).toString(36)}`).join(' ');
}

function link(...documents: readonly { id: string; date: string | null; text: string }[]): (string | null)[] {
  const index = createNearCopyIndex();
  return documents.map((document) => index.add(document));
}

describe('createNearCopyIndex', () => {
  it('links the same report printed by another with a dateline of its own', () => {
    expect(
      link(
        { id: 'a', date: '2024-06-19', text: WIRE },
        { id: 'b', date: '2024-06-20', text: `OSTHAVEN (Coast Radio) – ${WIRE}` },
      ),
    ).toEqual([null, 'a']);
  });

  it('links a report that was cut short', () => {
    const cut = WIRE.slice(0, WIRE.indexOf(' A joint'));
    expect(
      link({ id: 'a', date: '2024-06-19', text: WIRE }, { id: 'b', date: '2024-06-19', text: cut }),
    ).toEqual([null, 'a']);
  });

  it('does not link a template filled in anew', () => {
    const raid = (count: string, city: string) =>
      `Russia launches ${count} drones at Ukraine overnight, hitting targets in ${city} and damaging energy facilities, the Ukrainian air force says, adding that most of them were shot down before they reached the centre of the city.`;
    expect(
      link(
        { id: 'a', date: '2024-06-17', text: raid('80', 'Kyiv') },
        { id: 'b', date: '2024-06-20', text: raid('95', 'Kyiv') },
        { id: 'c', date: '2024-06-20', text: raid('80', 'Odesa') },
        { id: 'd', date: '2024-06-20', text: raid('eighty', 'Kyiv') },
      ),
    ).toEqual([null, null, null, null]);
  });

  it('does not link the same short words of another time', () => {
    const text =
      'North Korea fires a ballistic missile into the Sea of Japan, the South Korean military says.';
    expect(
      link(
        { id: 'a', date: '2024-01-14', text },
        { id: 'b', date: '2024-01-21', text },
        { id: 'c', date: '2024-03-18', text },
      ),
    ).toEqual([null, 'a', null]);
  });

  it('links a long text of any time, unless names and numbers differ on both sides', () => {
    const text = longText(1);
    expect(
      link(
        { id: 'a', date: '2022-06-19', text: `In Osthaven in 2022: ${text}` },
        { id: 'b', date: '2024-06-19', text: `Again in Osthaven in 2022: ${text}` },
        { id: 'c', date: '2023-06-19', text: `In Westhaven in 2023: ${text}` },
        { id: 'd', date: '2024-06-19', text: longText(2) },
      ),
    ).toEqual([null, 'a', null, null]);
  });

  it('links an undated report only to the very same words', () => {
    expect(
      link(
        { id: 'a', date: '2024-06-19', text: WIRE },
        { id: 'b', date: null, text: WIRE },
        { id: 'c', date: null, text: WIRE.replace('a spokesman said', 'it was said') },
      ),
    ).toEqual([null, 'a', null]);
  });

  it('asks for the very same words and day of the shortest texts', () => {
    expect(
      link(
        { id: 'a', date: '2024-06-19', text: 'Northland recalls envoy' },
        { id: 'b', date: '2024-06-19', text: 'Northland recalls its envoy' },
        { id: 'c', date: '2024-06-19', text: 'NORTHLAND RECALLS ENVOY' },
        { id: 'd', date: '2024-06-20', text: 'Northland recalls envoy' },
        { id: 'e', date: '2024-06-19', text: '' },
      ),
    ).toEqual([null, null, 'a', null, null]);
  });

  it('links texts in scripts without spaces', () => {
    const text =
      '日本政府は北朝鮮の弾道ミサイル発射に対し、北京の大使館ルートを通じて厳重に抗議したと発表した。';
    expect(
      link({ id: 'a', date: '2024-06-19', text }, { id: 'b', date: '2024-06-19', text: `【速報】${text}` }),
    ).toEqual([null, 'a']);
  });

  it('answers the same for a document added again', () => {
    const index = createNearCopyIndex();
    const a = { id: 'a', date: '2024-06-19', text: WIRE };
    const b = { ...a, id: 'b' };
    expect([index.add(a), index.add(b), index.add(a), index.add(b), index.size]).toEqual([
      null,
      'a',
      null,
      'a',
      2,
    ]);
  });

  it('gives a resumed reading the links of an undisturbed one, in whatever order the log is added', () => {
    const documents = Array.from({ length: 60 }, (_, i) => ({
      id: `d${String((i * 37) % 60).padStart(2, '0')}`,
      date: `2024-06-${String(1 + (i % 20)).padStart(2, '0')}`,
      text: i % 3 === 0 ? WIRE : `${longText(i % 5, 150)} ${i % 2 === 0 ? 'more' : ''}`,
    }));
    const whole = link(...documents);
    const resumed = createNearCopyIndex();
    for (const document of documents.slice(0, 31).reverse()) resumed.add(document);
    expect(documents.slice(31).map((document) => resumed.add(document))).toEqual(whole.slice(31));
    expect(whole.filter((id) => id !== null).length).toBeGreaterThan(20);
  });
});

describe('number-pool', () => {
  it('counts what two ascending lists share, and gives up early', () => {
    expect(overlap(Uint32Array.of(1, 3, 5), Uint32Array.of(2, 3, 5, 7))).toBe(2);
    expect(overlap(Uint32Array.of(1, 3, 5), Uint32Array.of(2, 3, 5, 7), 3)).toBe(-1);
    expect(overlap(Uint32Array.of(), Uint32Array.of(1))).toBe(0);
  });

  it('finds entries by their numbers beyond its first size', () => {
    const index = createHashIndex();
    for (let entry = 0; entry < 100_000; entry++)
      index.add(Uint32Array.of(entry % 50_000, 0xffffffff - entry), entry);
    expect([...index.candidates(Uint32Array.of(7))]).toEqual([
      [50_007, 1],
      [7, 1],
    ]);
    expect([...index.candidates(Uint32Array.of(0xffffffff, 0))]).toEqual(
      expect.arrayContaining([
        [0, 2],
        [50_000, 1],
      ]),
    );
  });
});
