/** A grouping that is kept through corrections is the grouping of everything anew. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/ontology/day.js';
import { createGrouping, groupOccurrences, type Heard } from '../../src/ties/index.js';
import { mention } from './make.js';

const SENTENCES = [
  'Shells fell on the market of Northtown at dawn.',
  'Shells fell on the market at dawn, Northtown said.',
  'Rockets struck a school in Southtown.',
  'The ministers met in Geneva for talks.',
  'A delegation was received in Geneva.',
  'Rockets struck a school, and shells fell on the market.',
];

/** What a person may make of a mention. */
const word = fc.record({
  type: fc.constantFrom('ASSAULT' as const, 'CONSULT' as const, 'ACCUSE' as const),
  day: fc.option(
    fc.integer({ min: 0, max: 6 }).map((n) => addDays('2024-03-01', n)),
    { freq: 8 },
  ),
  precision: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'none' as const),
  source: fc.constantFrom(['PRK.GOV'], ['KOR.MIL']),
  status: fc.constantFrom('occurred' as const, 'claimed' as const, 'proposed' as const),
  review: fc.constantFrom('unreviewed' as const, 'edited' as const, 'rejected' as const),
});

const told = fc.record({ sentence: fc.constantFrom(...SENTENCES), word });
const report = fc.record({
  mentions: fc.array(told, { minLength: 1, maxLength: 3 }),
  copyOf: fc.option(fc.integer({ min: 0, max: 7 }), { freq: 2 }),
});

function rowsOf(
  reports: readonly { mentions: readonly { sentence: string; word: object }[]; copyOf: number | null }[],
) {
  return reports.map(({ mentions, copyOf }, d) =>
    mentions.map(
      ({ sentence, word: fields }, i): Heard => ({
        ...mention(`d-${d}#${i + 1}`, 'ASSAULT', null),
        documentDate: '2024-03-02',
        trigger: sentence.split(' ')[1] ?? '',
        nearCopyOf: copyOf === null || copyOf === d ? null : `d-${copyOf}`,
        sentence,
        ...fields,
      }),
    ),
  );
}

describe('createGrouping', () => {
  it('gives after any corrections what grouping everything anew gives, and tells what changed', () => {
    const correction = fc.record({ document: fc.nat(), mention: fc.nat(), word });
    let moved = 0;
    fc.assert(
      fc.property(
        fc.array(report, { minLength: 2, maxLength: 8 }),
        fc.array(correction, { maxLength: 6 }),
        (reports, corrections) => {
          const rows = rowsOf(reports);
          const grouping = createGrouping(rows.flat());
          const shown = new Map<string, string | null>(grouping.occurrences());
          for (const { document, mention: place, word: fields } of corrections) {
            const own = rows[document % rows.length] ?? [];
            const at = place % own.length;
            own[at] = { ...(own[at] as Heard), ...fields };
            const changed = grouping.update(own[at]?.documentId ?? '', structuredClone(own));
            for (const [id, occurrence] of changed) {
              expect(occurrence).not.toBe(shown.get(id) ?? null);
              if (occurrence === null) shown.delete(id);
              else shown.set(id, occurrence);
            }
            moved += changed.size;
            const anew = groupOccurrences(rows.flat());
            expect(new Map([...shown].sort())).toEqual(new Map([...anew].sort()));
            expect(new Map([...grouping.occurrences()].sort())).toEqual(new Map([...anew].sort()));
          }
        },
      ),
      { numRuns: 400, seed: 12 },
    );
    expect(moved).toBeGreaterThan(300);
  });

  it('takes a document with a sentence that nobody told before, and a document that is new', () => {
    const rows = rowsOf([
      { mentions: [{ sentence: 'Shells fell on Northtown.', word: { day: '2024-03-01' } }], copyOf: null },
      {
        mentions: [{ sentence: 'Shells fell on Northtown at dawn.', word: { day: '2024-03-01' } }],
        copyOf: null,
      },
    ]).flat();
    const grouping = createGrouping(rows);
    const more: Heard = { ...(rows[1] as Heard), id: 'd-1#2', sentence: 'Northtown was shelled by night.' };
    grouping.update('d-1', [rows[1] as Heard, more]);
    expect(grouping.occurrences()).toEqual(groupOccurrences([...rows, more]));
    const other: Heard = { ...(rows[0] as Heard), id: 'd-9#1', documentId: 'd-9' };
    expect(grouping.update('d-9', [other]).get('d-9#1')).toBeDefined();
    expect(grouping.occurrences()).toEqual(groupOccurrences([...rows, more, other]));
  });

  it('weighs words by all sentences, those of rejected mentions too', () => {
    const rows = rowsOf([
      { mentions: [{ sentence: SENTENCES[0] ?? '', word: { day: '2024-03-01' } }], copyOf: null },
      { mentions: [{ sentence: SENTENCES[1] ?? '', word: { day: '2024-03-01' } }], copyOf: null },
      {
        mentions: [{ sentence: SENTENCES[2] ?? '', word: { day: '2024-03-01', review: 'rejected' } }],
        copyOf: null,
      },
    ]).flat();
    const found = groupOccurrences(rows);
    expect([...found.keys()].sort()).toEqual(['d-0#1', 'd-1#1']);
  });
});
