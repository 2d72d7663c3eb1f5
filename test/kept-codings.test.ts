/** Codings kept from an earlier run are those that coding anew would give, or they are not used. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Coder, OwnActor } from '../src/code/index.js';
import { keepCodings } from '../src/kept-codings.js';
import type { Report } from '../src/ontology/coded-event.js';
import { defaultCoder } from '../src/resources/code.js';

const REPORTS: readonly Report[] = [
  { id: 'a', date: '2024-03-05', text: 'Denmark sent tanks to Ukraine on Monday. Russia condemned Denmark.' },
  { id: 'b', date: '2024-03-06', text: 'Kenya may recall its ambassador to Chile.', kind: 'opinion' },
  { id: 'c', date: null, text: 'The sea was calm.' },
];

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-kept-'));
  file = join(folder, 'deep', 'kept.codings');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A coder that counts what it is really asked. */
function counted(coder: Coder = defaultCoder()): { asked: string[]; make: () => Coder } {
  const asked: string[] = [];
  const code = (report: Report) => {
    asked.push(report.id);
    return coder.code(report);
  };
  return { asked, make: () => ({ version: coder.version, trace: coder.trace, code }) };
}

function run(reports: readonly Report[], digest = 'same', ownActors: readonly OwnActor[] = []) {
  const { asked, make } = counted();
  const keeping = keepCodings(file, ownActors, make, digest);
  const events = reports.map((report) => keeping.code(report));
  keeping.save();
  return { asked, events, reused: keeping.reused, version: keeping.version };
}

describe('keepCodings', () => {
  it('gives the second time what coding anew gives, and makes no coder', () => {
    const anew = REPORTS.map((report) => defaultCoder().code(report));
    expect(anew[0]?.length).toBeGreaterThan(0);
    const first = run(REPORTS);
    expect(first).toMatchObject({ asked: ['a', 'b', 'c'], reused: 0, events: anew });
    const second = run(REPORTS);
    expect(second).toMatchObject({ asked: [], reused: 3, events: anew });
    expect(second.version).toBe(defaultCoder().version);
  });

  it('codes a report anew that differs in any field', () => {
    run(REPORTS);
    const [a, b, c] = REPORTS as [Report, Report, Report];
    const changed = [
      { ...a, date: '2024-03-07' },
      { ...b, kind: 'news' as const },
      { ...c, title: 'The sea' },
    ];
    expect(run(changed).asked).toEqual(['a', 'b', 'c']);
    expect(run(REPORTS.slice(1)).asked).toEqual(['b', 'c']);
  });

  it('uses nothing of another coder, or of one with other own actors', () => {
    run(REPORTS);
    expect(run(REPORTS, 'other').asked).toHaveLength(3);
    const own = [{ name: 'Denmark', codes: ['DNK.MIL'] }];
    expect(run(REPORTS, 'other', own).asked).toHaveLength(3);
    expect(run(REPORTS, 'other', own).asked).toHaveLength(0);
  });

  it('uses nothing of a file that was changed or cut off', () => {
    run(REPORTS);
    const text = readFileSync(file, 'utf8');
    for (const damaged of [text.replace('DNK', 'NOR'), text.slice(0, -20), '', 'no such file']) {
      writeFileSync(file, damaged);
      expect(run(REPORTS)).toMatchObject({ reused: 0, asked: ['a', 'b', 'c'] });
    }
    expect(readdirSync(join(folder, 'deep'))).toEqual(['kept.codings']);
  });

  it('codes on where nothing can be kept', () => {
    writeFileSync(join(folder, 'deep'), 'a file where a folder should be');
    expect(() => run(REPORTS)).not.toThrow();
    expect(run(REPORTS).asked).toHaveLength(3);
  });
});
