/** CAMEO as PLOVER. Codes by the CAMEO codebook 1.1b3; choices by docs/decisions/0020. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cameoEntry, parseCameoTable } from '../../src/import/cameo.js';

const table = parseCameoTable(
  readFileSync(new URL('../../tables/cameo-plover.tsv', import.meta.url), 'utf8'),
);
const published = new URL('../../../shared/gold/cameo2plover.tsv', import.meta.url);
/** Every code on which this table differs from the published mapping; the decision note gives the reasons. */
const SETTLED =
  '08 0813 0814 0842 085 0874 09 105 112 124 1241 1242 132 1321 1322 133 139 163 1712 1722 175 183 185 186 195 200 201 202 203';

describe('cameoEntry', () => {
  it.each([
    ['042', 'CONSULT', 'visit', 1.9],
    ['0234', 'REQUEST', 'assist', 3.4],
    ['190', 'ASSAULT', null, -10],
    ['1831', 'ASSAULT', 'suicide-attack', -10],
    ['163', 'SANCTION', 'discontinue', -8],
    ['010', null, null, 0],
    ['018', 'SUPPORT', null, 3.4],
  ])('%s is %s/%s', (code, type, mode, goldstein) => {
    expect(cameoEntry(table, code)).toMatchObject({ type, mode, goldstein });
  });

  it('takes an unknown sub-code for its base, and nothing else for a code', () => {
    expect(cameoEntry(table, '0439')?.code).toBe('043');
    for (const code of ['', '4', '43', '210', '0999', '04x', '01111', '---']) {
      expect(cameoEntry(table, code), code).toBeUndefined();
    }
  });

  it('has all twenty roots', () => {
    for (let root = 1; root <= 20; root++) expect(table.has(String(root).padStart(2, '0'))).toBe(true);
  });
});

describe('parseCameoTable', () => {
  const head = 'cameo\tname\ttype\tmode\tcontext\tgoldstein\n';
  it.each([
    ['21\tx\tAGREE\t\t\t1', 'is no CAMEO code'],
    ['03\tx\tHUG\t\t\t1', '"HUG" is no type'],
    ['04\tx\tCONSULT\tariel\t\t1', '"ariel" is no mode of CONSULT'],
    ['04\tx\tCONSULT\t\tweather\t1', '"weather" is no context'],
    ['04\tx\tCONSULT\t\t\t11', 'is no Goldstein value'],
  ])('refuses %s', (row, message) => {
    expect(() => parseCameoTable(head + row)).toThrow(message);
  });
});

describe.skipIf(!existsSync(published))('against the published mapping', () => {
  it('differs only where the note says so', () => {
    const differing = new Set<string>();
    for (const line of readFileSync(published, 'utf8').trim().split('\n').slice(1)) {
      const [code = '', type, mode = ''] = line.split('\t');
      const entry = cameoEntry(table, code);
      if (entry?.type !== type || (entry?.mode ?? '') !== mode) differing.add(code);
    }
    expect([...differing].sort().join(' ')).toBe(SETTLED);
  });
});
