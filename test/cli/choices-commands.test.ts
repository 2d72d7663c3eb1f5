/** Envoys, demands and steps on the command line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { entente } from './run-entente.js';

const home = mkdtempSync(join(tmpdir(), 'entente-choices-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(home, name);
  writeFileSync(path, text);
  return path;
}

describe('entente envoys', { timeout: 120_000 }, () => {
  it('solves an instance and answers score, proven and routes', async () => {
    const path = file('square.txt', 'n 4\nm 1\ntmax 2.9\n0 0 0\n1 0 3\n0 1 4\n0 0 0\n');
    const ran = await entente(['envoys', '--top', path, '--json']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    // Both would take 1 + √2 + 1 = 3.41.
    expect(JSON.parse(ran.out)).toMatchObject({
      schemaVersion: 1,
      score: 4,
      proven: true,
      routes: [[0, 2, 3]],
    });
    expect((await entente(['envoys', '--top', path])).out).toMatch(/^Score 4, proved to be the greatest\./);
  });

  it('answers in every form, and never writes over a file', async () => {
    const plan = file(
      'plan.yaml',
      'title: t\nhome: Seoul\nfrom: 2026-04-06\nuntil: 2026-04-10\nenvoys: [{ name: a }]\ncapitals: [{ city: Tokyo, worth: 5 }]\n',
    );
    const ics = await entente(['envoys', plan, '--as', 'ics']);
    expect(ics.out.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    const target = join(home, 'map.svg');
    expect(await entente(['envoys', plan, '--as', 'svg', '-o', target])).toMatchObject({ code: 0, out: '' });
    const again = await entente(['envoys', plan, '--as', 'svg', '-o', target]);
    expect(again).toMatchObject({ code: 2 });
    expect(again.err).toContain('is there already');
  });

  it('proves the example', async () => {
    const plan = 'examples/korea/envoys.yaml';
    const ran = await entente(['envoys', plan, '--json', '--no-prices', '--alternatives', '0']);
    expect(JSON.parse(ran.out)).toMatchObject({ best: { worth: 665, proven: true } });
  });

  it('says what is wrong with what was typed', async () => {
    expect(await entente(['envoys'])).toMatchObject({ code: 2 });
    expect((await entente(['envoys', join(home, 'none.yaml')])).err).toContain('is not there');
    const asks = file(
      'asks.yaml',
      'title: t\nhome: Seoul\nfrom: 2026-04-06\nuntil: 2026-04-10\nsuggest: { about: [PRK, RUS] }\nenvoys: [{ name: a }]\ncapitals: [{ city: Tokyo, worth: log }]\n',
    );
    expect((await entente(['envoys', asks], { cwd: home })).err).toContain('--workspace');
  });
});

describe('entente demands and entente steps', { timeout: 120_000 }, () => {
  it('weighs the example', async () => {
    const ran = await entente(['demands', 'examples/korea/demands.yaml']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('## What every figure rests on');
    expect(ran.out).toContain('Value 0.909.');
  });

  it('reads a ladder without a log where that is asked for', async () => {
    const ran = await entente(['steps', 'examples/korea/steps.yaml', '--without-log', '--json']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(ran.out)).toMatchObject({
      schemaVersion: 1,
      at: null,
      present: null,
      verdict: 'begin',
    });
  });
});
