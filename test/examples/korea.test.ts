/**
 * The sample in examples/korea: what its README promises. Limits (at least 100 reports, at least 8 opinions,
 * January 2022 to March 2026) are the README's; no wording may be taken from the texts in which the facts
 * were looked up.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../src/log/workspace-config.js';

const SAMPLE = join(import.meta.dirname, '../../examples/korea');
const REPORTS = join(SAMPLE, 'reports');
const COLLECTIONS = [
  'wikipedia_current_events_2002-2026.jsonl.gz',
  'whitehouse_foreign_2021-2026.jsonl.gz',
].map((name) => join(import.meta.dirname, '../../../shared/data/reports', name));
/** This many words in a row, in common with a collection, count as taken over. */
const SHINGLE = 8;
/** Longest run of words that may stand between quotation marks: a name or a title. */
const LONGEST_QUOTE = 4;

const FRONT_MATTER = z.strictObject({
  title: z.string().min(8).max(120),
  publisher: z.string().endsWith(' (sample)'),
  date: z.iso.date(),
  kind: z.enum(['news', 'opinion', 'statement']),
  author: z.string().endsWith(' (invented byline)').optional(),
  checked: z.string().min(10),
});

/** What counts of a line of a collection. */
const LINE = z.object({ text: z.string() });

interface Report {
  readonly file: string;
  readonly head: unknown;
  readonly body: string;
}

const reports = readdirSync(REPORTS).sort().map(readReport);
const heads = reports.map(({ head }) => FRONT_MATTER.safeParse(head));
const valid = heads.flatMap(({ data }) => (data === undefined ? [] : [data]));

describe('the sample of Korea', () => {
  it('holds at least 100 reports, some of every year from 2022 to 2026', () => {
    expect(reports.length).toBeGreaterThanOrEqual(100);
    const years = new Set(valid.map(({ date }) => date.slice(0, 4)));
    expect([...years].sort()).toEqual(['2022', '2023', '2024', '2025', '2026']);
  });

  it('has valid front matter, a publisher that says it is a sample, and where the facts were checked', () => {
    const faults = heads.flatMap((head, index) =>
      head.success ? [] : [`${reports[index]?.file}: ${z.prettifyError(head.error)}`],
    );
    expect(faults).toEqual([]);
  });

  it('names each file for its date, from January 2022 to March 2026', () => {
    for (const [index, { date }] of valid.entries()) {
      expect(reports[index]?.file).toMatch(new RegExp(`^${date}-[a-z0-9]+(?:-[a-z0-9]+)*\\.md$`));
      expect(date >= '2022-01-01' && date <= '2026-03-31', date).toBe(true);
    }
  });

  it('uses no title twice', () => {
    expect(new Set(valid.map(({ title }) => title)).size).toBe(reports.length);
  });

  it('has at least eight opinions, each with an invented byline, and no other bylines', () => {
    expect(valid.filter(({ kind }) => kind === 'opinion').length).toBeGreaterThanOrEqual(8);
    for (const { title, kind, author } of valid) {
      expect(author !== undefined, title).toBe(kind === 'opinion');
    }
  });

  it('keeps to the length of a report: 55 to 225 words, opinions 150 to 350', () => {
    const odd = reports.filter(({ body }, index) => {
      const count = body.split(/\s+/).filter((word) => word !== '').length;
      return valid[index]?.kind === 'opinion' ? count < 150 || count > 350 : count < 55 || count > 225;
    });
    expect(odd.map(({ file }) => file)).toEqual([]);
  });

  it('quotes nobody', () => {
    const quotes = reports.flatMap(({ file, body }) =>
      [...body.matchAll(/[“”„"«]([^“”„"«»]*)[“”"»]/gu)]
        .filter(([, inside = '']) => wordsOf(inside).length > LONGEST_QUOTE)
        .map(([quote]) => `${file}: ${quote}`),
    );
    expect(quotes).toEqual([]);
  });

  it('has one report in Korean and one in Russian', () => {
    const scripts = ['Hangul', 'Cyrillic'].map(
      (script) => reports.filter(({ body }) => new RegExp(`\\p{Script=${script}}{2}`, 'u').test(body)).length,
    );
    expect(scripts).toEqual([1, 1]);
  });

  it('holds every file that its README names', () => {
    const readme = readFileSync(join(SAMPLE, 'README.md'), 'utf8');
    const named = [...readme.matchAll(/`(\d{4}-\d{2}-\d{2}-[a-z0-9-]+\.md)`/g)].map(([, file]) => file);
    expect(named.length).toBeGreaterThan(50);
    const files = new Set(reports.map(({ file }) => file));
    expect(named.filter((file) => file !== undefined && !files.has(file))).toEqual([]);
  });

  it('is a workspace on the side of South Korea between two poles', async () => {
    const config = await readConfig(join(SAMPLE, 'entente.yaml'));
    expect(config).toMatchObject({ side: 'KOR', poles: ['USA', 'CHN'], sources: ['reports'] });
    expect(config.watch).toEqual(['PRK', 'RUS', 'KOR', 'USA', 'JPN', 'CHN', 'UKR']);
  });
});

describe('the wording of the sample of Korea', () => {
  const own = ownRuns();
  const vocabulary = new Set(reports.flatMap(({ body }) => wordsOf(body)));

  for (const path of COLLECTIONS) {
    it.skipIf(!existsSync(path))(
      `shares no eight words in a row with ${basename(path)}`,
      { timeout: 120_000 },
      () => {
        expect(sharedWith(path)).toEqual([]);
      },
    );
  }

  it('would be caught if it were taken over', () => {
    const [[run = '', file = ''] = []] = own;
    expect(runsIn(`Before it: ${run.toUpperCase()}, and after it.`)).toEqual([`${file}: ${run}`]);
    expect(runsIn('Eight words that none of these reports contains')).toEqual([]);
  });

  function sharedWith(path: string): readonly string[] {
    const shared = new Set<string>();
    for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
      if (line === '') continue;
      const { text } = LINE.parse(JSON.parse(line));
      for (const hit of runsIn(text)) shared.add(hit);
    }
    return [...shared].sort();
  }

  /** The runs of eight words of a text that the sample has too, each with the report it stands in. */
  function runsIn(text: string): readonly string[] {
    const words = wordsOf(text);
    const hits: string[] = [];
    let known = 0;
    for (let i = 0; i < words.length; i++) {
      // Only a run of words that all occur in the sample can be one of its own; the rest need not be joined.
      known = vocabulary.has(words[i] ?? '') ? known + 1 : 0;
      if (known < SHINGLE) continue;
      const run = words.slice(i + 1 - SHINGLE, i + 1).join(' ');
      const file = own.get(run);
      if (file !== undefined) hits.push(`${file}: ${run}`);
    }
    return hits;
  }
});

function readReport(file: string): Report {
  const [, head = '', body = ''] =
    /^---\n(.*?)\n---\n\n(.*)$/s.exec(readFileSync(join(REPORTS, file), 'utf8')) ?? [];
  return { file, head: parse(head, { schema: 'core' }), body };
}

/** Each run of eight words of the sample, and a report that it stands in. */
function ownRuns(): ReadonlyMap<string, string> {
  const runs = new Map<string, string>();
  for (const { file, body } of reports) {
    const words = wordsOf(body);
    for (let i = 0; i + SHINGLE <= words.length; i++) runs.set(words.slice(i, i + SHINGLE).join(' '), file);
  }
  return runs;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
