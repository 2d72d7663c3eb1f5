import { describe, expect, it } from 'vitest';
import { formatCitations } from '../../../src/brief/index.js';
import { BARE, HOSTILE, PLAIN } from './sources.js';

/** Names of the schema of CSL 1.0.2 that a report may have. */
const NAMES = [
  'id',
  'type',
  'title',
  'author',
  'container-title',
  'publisher',
  'issued',
  'genre',
  'language',
  'URL',
  'note',
];

describe('citations as CSL-JSON', () => {
  it('have an item for each report', () => {
    expect(JSON.parse(formatCitations([PLAIN], 'csl-json'))).toEqual([
      {
        id: 'yonhap-2024-1f0c9a2b',
        type: 'article-newspaper',
        title: 'Kim and Putin sign a treaty in Pyongyang',
        author: [{ literal: 'Kim Soo-yeon' }],
        'container-title': 'Yonhap',
        issued: { 'date-parts': [[2024, 6, 19]] },
        language: 'en',
        URL: 'https://example.org/a?x=1&y=%7B2%7D',
        note: `Document ${PLAIN.id} of an Entente workspace, SHA-256 ${PLAIN.hash}`,
      },
    ]);
  });

  it('use the names of the schema alone, and leave out what is not known', () => {
    const items = JSON.parse(formatCitations([PLAIN, BARE, HOSTILE], 'csl-json')) as object[];
    for (const item of items) expect(NAMES).toEqual(expect.arrayContaining(Object.keys(item)));
    expect(items[1]).toEqual({
      id: 'report-undated-22222222',
      type: 'document',
      title: 'Untitled report',
      note: `Document d-2 of an Entente workspace, SHA-256 ${BARE.hash}`,
    });
    expect(items[2]).toMatchObject({ genre: 'Opinion' });
  });

  it('are an empty array where nothing is cited', () => {
    expect(formatCitations([], 'csl-json')).toBe('[]\n');
  });
});
