/** Splitting bytes into records. Expectations by RFC 4180 and by hand. */
import { describe, expect, it } from 'vitest';
import { csvRecords, type Rec, tabRecords } from '../../src/import/records.js';

async function read(
  text: string,
  split: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<readonly Rec[]>,
  size = 3,
) {
  const bytes = Buffer.from(text);
  async function* chunks() {
    for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
  }
  const records: Rec[] = [];
  for await (const batch of split(chunks())) records.push(...batch);
  return records;
}
const csv = (text: string) => read(text, (bytes) => csvRecords(bytes, ','));

describe('tabRecords', () => {
  it('splits lines at tabs wherever the chunks end, and knows no quotes', async () => {
    expect(await read('\uFEFFa\t"b\r\n\n\té', tabRecords)).toEqual([
      { line: 1, cells: ['a', '"b'] },
      { line: 3, cells: ['', 'é'] },
    ]);
  });
});

describe('csvRecords', () => {
  it('reads quotes, doubled quotes, and line ends in a cell', async () => {
    expect(await csv('a,"b, ""c"""\r\n"d\ne",f\n')).toEqual([
      { line: 1, cells: ['a', 'b, "c"'] },
      { line: 2, cells: ['d\ne', 'f'] },
    ]);
  });

  it('breaks a record alone, and reads what a stray quote took along', async () => {
    expect(await csv('a,"b\nc,d\n"e" x,f\ng,h')).toEqual([
      { line: 1, cells: [], broken: 'text follows a closing quote' },
      { line: 2, cells: ['c', 'd'] },
      { line: 3, cells: [], broken: 'text follows a closing quote' },
      { line: 4, cells: ['g', 'h'] },
    ]);
    expect(await csv('a,"b\nc,d')).toEqual([
      { line: 1, cells: [], broken: 'a quote is opened and never closed' },
      { line: 2, cells: ['c', 'd'] },
    ]);
  });
});
