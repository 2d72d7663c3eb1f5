/** Blocs, dependence and mediators on the command line, over the sample and over tables of the user's own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entente } from './run-entente.js';

let home: string;
let desk: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'entente-structure-'));
  desk = join(home, 'desk');
  await entente(['init', desk, '--side', 'KOR', '--poles', 'USA,CHN']);
  await entente(['read', 'examples/korea/reports', '-w', desk, '--quiet']);
}, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

function table(name: string, text: string): string {
  const path = join(home, name);
  writeFileSync(path, text);
  return path;
}

describe('entente blocs --edges', () => {
  it('answers as JSON with the keys that programs ask for', async () => {
    const file = table('ties.csv', 'a,b,sign\nA,B,1\nB,C,1\nA,C,-1\nC,D,-1\n');
    const ran = await entente(['blocs', '--edges', file, '--json']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    const answer = JSON.parse(ran.out) as { partition: string[][]; frustrated: unknown[] };
    expect(answer).toMatchObject({ schemaVersion: 1, frustration_index: 1, proven: true, bound: 1 });
    expect(answer.partition.flat().sort()).toEqual(['A', 'B', 'C', 'D']);
    expect(answer.frustrated).toHaveLength(1);
  });

  it('answers in words, and says where nothing is to divide', async () => {
    const file = table('balanced.csv', 'a,b,sign\nA,B,1\nB,C,-1\n');
    expect((await entente(['blocs', '--edges', file])).out).toMatch(/^3 nodes, 2 ties\. Balanced/);
    const empty = table('empty.csv', 'a,b,sign\n');
    expect((await entente(['blocs', '--edges', empty])).out).toBe(
      'There are no ties, so there is nothing to divide.\n',
    );
  });

  it('divides into more camps than two where that is asked', async () => {
    const file = table('three.csv', 'a,b,sign\nA,B,-1\nB,C,-1\nA,C,-1\n');
    const { out } = await entente(['blocs', '--edges', file, '--k', '3', '--json']);
    expect(JSON.parse(out)).toMatchObject({ camps: [['A'], ['B'], ['C']], unfitted: 0, proven: true });
    expect((await entente(['blocs', '--edges', file, '--k', '2'])).out).toContain('(proved)');
    expect(await entente(['blocs', '--edges', file, '--k', '1'])).toMatchObject({ code: 2 });
  });

  it('names the line that does not fit, and the file that is not there', async () => {
    const file = table('wrong.csv', 'a,b,sign\nA,B,maybe\n');
    expect(await entente(['blocs', '--edges', file])).toMatchObject({ code: 2, out: '' });
    expect((await entente(['blocs', '--edges', join(home, 'none.csv')])).err).toContain('cannot be read');
  });
});

describe('over the sample', () => {
  it('counts what the settings of the workspace say, what the environment says before that, and options first', async () => {
    const settings = join(desk, 'entente.yaml');
    const before = readFileSync(settings, 'utf8');
    writeFileSync(settings, `${before}\nties: { statuses: [occurred, planned] }\n`);
    try {
      const counted = async (args: readonly string[], env: Record<string, string> = {}) => {
        const asked = ['dependence', 'PRK', '-w', desk, '--json', ...args];
        const { out } = await entente(asked, { env });
        return (JSON.parse(out) as { statuses: string[] }).statuses;
      };
      expect(await counted([])).toEqual(['occurred', 'planned']);
      expect(await counted([], { ENTENTE_STATUSES: 'occurred,claimed' })).toEqual(['occurred', 'claimed']);
      const both = { ENTENTE_STATUSES: 'occurred,claimed' };
      expect(await counted(['--statuses', 'occurred'], both)).toEqual(['occurred']);
      const words = await entente(['mediators', 'USA', 'PRK', '-w', desk]);
      expect(words.out).toContain('Counted: acts told as occurred, planned.');
    } finally {
      writeFileSync(settings, before);
    }
  });

  it('shows blocs with tensions and their sentences', async () => {
    const ran = await entente(['blocs', '-w', desk, '--period', '2024', '--worlds', '20']);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('Blocs, 2024');
    expect(ran.out).toMatch(/With RUS|With PRK/);
    expect(ran.out).toContain('proved');
    expect((await entente(['blocs', '-w', desk, '--period', '1999'])).out).toContain('Too little was read');
  });

  it('shows dependence, and what a tie more or less would do', async () => {
    const ran = await entente([
      'dependence',
      'PRK',
      '-w',
      desk,
      '--period',
      '2024',
      '--without',
      'RUS',
      '--engage',
      'KOR',
    ]);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/North Korea: cooperation received, 2024/);
    expect(ran.out).toContain('Without Russia');
    expect(ran.out).toContain('If South Korea gave');
    expect(ran.out).toMatch(/\n {6}2024-\d\d-\d\d [A-Z]+/);
  });

  it('shows mediators with the caveat', async () => {
    const ran = await entente(['mediators', 'PRK', 'KOR', '-w', desk, '--period', '2024']);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('Between North Korea and South Korea, 2024');
    const none = await entente(['mediators', 'PRK', 'Bhutan', '-w', desk, '--period', '2024']);
    expect(none.out).toContain('No third state has an open channel to both.');
  });

  it('reckons dependence from trade', async () => {
    const trade = table('trade.csv', 'year,importer,exporter,value\n2020,KOR,CHN,100\n2020,USA,KOR,50\n');
    const gdp = table('gdp.csv', 'year,state,gdp\n2020,KOR,1000\n2020,CHN,10000\n');
    const ran = await entente(['dependence', 'KOR', '-w', desk, '--trade', trade, '--gdp', gdp, '--json']);
    expect(JSON.parse(ran.out)).toMatchObject({
      year: 2020,
      total: 150,
      partners: [{ partner: 'CHN' }, { partner: 'USA' }],
      ofProduct: [
        { ofA: 0.1, ofB: 0.01, lower: 0.01 },
        { ofA: 0.05, ofB: null, lower: null },
      ],
    });
    expect((await entente(['dependence', 'KOR', '-w', desk, '--trade', trade, '--year', '1990'])).code).toBe(
      2,
    );
  });

  it.each([
    [['blocs', '--period', '2024-13'], '--period 2024-13 is no period'],
    [['blocs', '--period', '2024', '--from', '2024-01-01'], 'say the same thing twice'],
    [['blocs', '--least', 'much'], '--least much'],
    [['dependence', 'PRK', '--engage', 'PRK'], 'no partner of itself'],
    [['dependence', 'PRK', '--gdp', 'x.csv'], 'go with --trade'],
    [['mediators', 'PRK', 'PRK'], 'the same state'],
  ])('%j is refused', async (args, message) => {
    const ran = await entente([...args, '-w', desk]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(message);
  });
});
