import { describe, expect, it } from 'vitest';
import { formatCitations } from '../../../src/brief/index.js';
import { BARE, HOSTILE, PLAIN } from './sources.js';

/** Reads RIS by its rules: two letters or digits, two spaces, a hyphen, a space; TY first and ER last. */
function parseRis(text: string): readonly Readonly<Record<string, string>>[] {
  expect(text.endsWith('\r\n') || text === '').toBe(true);
  const records: Record<string, string>[] = [];
  let open: Record<string, string> | undefined;
  for (const line of text.split('\r\n').slice(0, -1)) {
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
    expect(tag, line).not.toBe('');
    if (tag === 'TY') {
      expect(open).toBeUndefined();
      open = {};
    }
    if (open === undefined) throw new Error(`${line} stands outside a record`);
    expect(open, tag).not.toHaveProperty(tag);
    open[tag] = value;
    if (tag !== 'ER') continue;
    records.push(open);
    open = undefined;
  }
  expect(open).toBeUndefined();
  return records;
}

describe('citations as RIS', () => {
  it('have a record for each report', () => {
    expect(parseRis(formatCitations([PLAIN], 'ris'))).toEqual([
      {
        TY: 'NEWS',
        ID: '1F0C9A2B77AA00112233',
        TI: 'Kim and Putin sign a treaty in Pyongyang',
        AU: 'Kim Soo-yeon',
        T2: 'Yonhap',
        PY: '2024',
        DA: '2024/06/19/',
        LA: 'en',
        UR: 'https://example.org/a?x=1&y=%7B2%7D',
        N1: `Document ${PLAIN.id} of an Entente workspace, SHA-256 ${PLAIN.hash}`,
        ER: '',
      },
    ]);
  });

  it('leave out what is not known, and addresses that are none of the web', () => {
    const [record] = parseRis(formatCitations([BARE], 'ris'));
    expect(Object.keys(record ?? {})).toEqual(['TY', 'ID', 'TI', 'N1', 'ER']);
    expect(record?.TI).toBe('Untitled report');
  });

  it('let no title end a record, and no asterisk into a name', () => {
    const records = parseRis(formatCitations([HOSTILE, PLAIN], 'ris'));
    expect(records).toHaveLength(2);
    expect(records[0]?.TI).toBe('100 % of {A&B} ER - @misc{x} \\input{y} $z_1^2$ ~#');
    expect(records[0]?.T2).toBe('The Daily & Co, 북한 신문');
    expect(records[0]?.M3).toBe('Opinion');
  });

  it('are empty where nothing is cited', () => {
    expect(formatCitations([], 'ris')).toBe('');
  });
});
