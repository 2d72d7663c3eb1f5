import { appendFileSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  documentsOf,
  FIXTURES,
  fileWith,
  fixture,
  onlyDocument,
  onlySetAside,
  readAll,
  setAsidesOf,
  streamOf,
  temporaryFolder,
} from './reading.js';
import { tinyPdf } from './tiny-pdf.js';

describe('formats', () => {
  it('reads Markdown with front matter', async () => {
    const document = await onlyDocument(fixture('treaty.md'));
    expect(document).toMatchObject({
      id: 'gazette-001',
      title: 'Two capitals sign a partnership treaty',
      publisher: 'Harbour Gazette (sample)',
      date: '2024-06-19',
      kind: 'news',
      author: 'A. Writer',
      language: 'en',
    });
    expect(document.origin.url).toBe('https://gazette.example/world/treaty');
    expect(document.text).toBe(
      'Two capitals sign\n\nThe leaders of Northland and Southland signed a treaty on Wednesday. It covers mutual defence and trade.\n\nTrade offices open in July.\nA joint commission meets twice a year.\n\n"We keep our word," a minister said.',
    );
  });

  it('puts the paragraphs of a wrapped text together', async () => {
    expect((await onlyDocument(fixture('wrapped.txt'))).text).toBe(
      'OSTHAVEN, June 19 - The foreign ministers of Northland and Southland met in Osthaven on Wednesday and agreed to reopen the land border, which had been closed since the winter. Their spokesman called the talks constructive and cooperative, and said that a joint commission would prepare the opening.\n\nMINISTERS PRESENT\nAda Lund, Northland\nBen Sorel, Southland\n\nThe opposition in both countries asked for a vote in parliament before the treaty comes into force.',
    );
  });

  it('reads the article of a page, and what JSON-LD tells of it', async () => {
    const document = await onlyDocument(fixture('article.html'));
    expect(document).toMatchObject({
      title: 'Border reopens after talks',
      publisher: 'The Harbour Gazette',
      author: 'Ada Writer, Bo Editor',
      date: '2024-06-20',
      kind: 'news',
      language: 'en',
    });
    expect(document.text).toMatch(/^Northland and Southland reopened their land border on Thursday/);
    expect(document.text).toContain('both ways within the hour. Customs officers');
    expect(document.text).toContain(
      'its neighbour & promised to keep the crossing open at night.\nThe opposition',
    );
    expect(document.text).not.toMatch(/read me|Hidden|Subscribe|Most read|Copyright|<|color/);
  });

  it('knows an opinion piece by its JSON-LD', async () => {
    const document = await onlyDocument(fixture('opinion.html'));
    expect(document).toMatchObject({ kind: 'opinion', date: '2024-06-21', author: 'Cy Columnist' });
    expect(document.text).toMatch(/^The two governments should .* sport\.$/);
  });

  it('reads JSON Lines under many names of fields', async () => {
    const documents = await documentsOf([fixture('reports.jsonl')]);
    expect(
      documents.map((d) => [d.id.slice(0, 2), d.origin.line, d.title, d.publisher, d.date, d.kind]),
    ).toEqual([
      ['r1', 1, 'Ministers meet', 'Harbour Gazette', '2024-06-19', 'news'],
      ['r2', 2, 'Envoy expelled', 'Coast Radio', '2024-06-21', 'news'],
      ['d-', 4, 'Border dispute: Talks in Osthaven', 'Gazette, Coast Radio', '2024-06-22', 'news'],
      ['d-', 5, 'On the border', 'ministry.example', '2024-06-23', 'statement'],
    ]);
    expect(documents[1]?.author).toBe('A. Writer, B. Writer');
    expect(documents[3]?.text).toBe(
      'The Ministry welcomes the reopening of the border.\n\nIt thanks [the] envoy.',
    );
  });

  it('reads the fields that a map names, and only those', async () => {
    const file = fileWith(
      'm.jsonl',
      '{"text":"short","meta":{"full":"The long text."},"when":"2024-06-19"}\n',
    );
    const mapped = await onlyDocument(file, { map: { text: 'meta.full', date: 'when' } });
    expect([mapped.text, mapped.date]).toEqual(['The long text.', '2024-06-19']);
    expect(await onlySetAside(file, { map: { text: 'full' } })).toMatchObject({ code: 'no-text', line: 1 });
  });

  it('reads RSS', async () => {
    const items = await readAll([fixture('rss.xml')]);
    const documents = items.flatMap((item) => (item.kind === 'document' ? [item.document] : []));
    expect(documents[0]).toMatchObject({
      id: 'https://radio.example/1',
      title: 'Ministers & envoys meet',
      text: 'The ministers met in Osthaven.\n\nThey agreed.',
      publisher: 'Coast Radio',
      author: 'Ada Writer',
      // The publisher's own calendar day, whatever the day in UTC.
      date: '2024-06-19',
    });
    expect(documents[1]).toMatchObject({
      kind: 'opinion',
      text: 'They should talk again.',
      date: '2024-06-20',
    });
    expect(documents[1]?.id).toMatch(/^d-[\da-f]{16}$/);
    expect(items[2]).toMatchObject({ kind: 'set-aside', item: { code: 'bad-date', line: 3 } });
    expect(documents[2]).toMatchObject({ text: 'Southland closes its border with Northland', date: null });
  });

  it('reads Atom and JSON feeds', async () => {
    const [atom, json] = await documentsOf([fixture('atom.xml'), fixture('feed.json')]);
    expect(atom).toMatchObject({
      id: 'urn:ministry:1',
      title: 'Statement on the border',
      text: 'The ministry welcomes the talks.',
      date: '2024-06-19',
      kind: 'statement',
      author: 'Press office',
    });
    expect(json).toMatchObject({ text: 'Talks began in Osthaven.', date: '2024-06-18', kind: 'opinion' });
  });

  it('reads any of them packed', async () => {
    const text = 'Northland recalled its envoy.';
    expect((await onlyDocument(fileWith('a.txt.gz', gzipSync(text)))).text).toBe(text);
    expect((await onlyDocument(fileWith('a.jsonl.gz', gzipSync(JSON.stringify({ text }))))).text).toBe(text);
    expect((await onlyDocument(fileWith('a.gz', gzipSync(text)))).text).toBe(text);
  });

  it('reads JSON files of one report or a list', async () => {
    const list = fileWith('l.json', JSON.stringify([{ text: 'One.' }, 7, { text: 'Two.' }]));
    const items = await readAll([list]);
    expect(items.map((item) => (item.kind === 'document' ? item.document.text : item.item.code))).toEqual([
      'One.',
      'bad-json',
      'Two.',
    ]);
    expect((await onlyDocument(fileWith('o.json', '{\n "text": "One."\n}'))).text).toBe('One.');
    expect((await documentsOf([fileWith('x.json', '{"text":"One."}\n{"text":"Two."}\n')])).length).toBe(2);
  });

  it('tells what standard input holds, or is told', async () => {
    const from = async (text: string, stdinFormat?: 'txt') =>
      (await documentsOf(['-'], { stdin: streamOf(text), ...(stdinFormat ? { stdinFormat } : {}) })).map(
        (d) => d.text,
      );
    expect(await from('{"text":"One."}\n{"text":"Two."}\n')).toEqual(['One.', 'Two.']);
    expect(await from('Plain words.')).toEqual(['Plain words.']);
    expect(await from('<!doctype html><html><body><p>A page.</p></body></html>')).toEqual(['A page.']);
    expect(await from('{"text":"One."}', 'txt')).toEqual(['{"text":"One."}']);
    await expect(readAll(['-'])).rejects.toThrow(RangeError);
  });

  it('streams lines however they are cut into chunks', async () => {
    const bytes = new TextEncoder().encode('{"text":"Größe é"}\r\n{"text":"Zwei"}');
    const chunks = [...bytes].map((byte) => Uint8Array.of(byte));
    const documents = await documentsOf(['-'], { stdin: streamOf(...chunks), stdinFormat: 'jsonl' });
    expect(documents.map((d) => d.text)).toEqual(['Größe é', 'Zwei']);
  });
});

describe('bad input', () => {
  it('sets lines aside one by one, with line and reason', async () => {
    const items = await setAsidesOf([fixture('trouble.jsonl')]);
    expect(items.map((item) => [item.line, item.code])).toEqual([
      [2, 'bad-json'],
      [3, 'no-text'],
      [4, 'bad-json'],
      [5, 'future-date'],
      [6, 'date-too-early'],
      [7, 'bad-date'],
      [9, 'id-conflict'],
      [11, 'no-text'],
    ]);
    for (const item of items) {
      expect(item.path).toBe(fixture('trouble.jsonl'));
      expect(item.reason).toMatch(/^[A-Z].*[;,].*\.$/s);
    }
    const documents = await documentsOf([fixture('trouble.jsonl')]);
    expect(documents.map((d) => [d.id, d.date])).toEqual([
      ['t1', '2024-06-19'],
      ['t8', null],
      ['t1', '2024-06-19'],
      ['t12', '1800-01-01'],
    ]);
  });

  it('takes today, and not tomorrow', async () => {
    const file = fileWith(
      'd.jsonl',
      '{"text":"One.","date":"2026-04-01"}\n{"text":"Two.","date":"2026-04-02"}',
    );
    expect((await documentsOf([file])).map((d) => d.date)).toEqual(['2026-04-01']);
    expect((await setAsidesOf([file])).map((item) => item.code)).toEqual(['future-date']);
  });

  it('notices another content under the id of a document in the log', async () => {
    const file = fileWith('d.jsonl', '{"id":"a","text":"One."}');
    const { hash } = await onlyDocument(file);
    expect((await onlyDocument(file, { hashOfId: () => hash })).id).toBe('a');
    expect((await onlySetAside(file, { hashOfId: () => 'other' })).code).toBe('id-conflict');
  });

  it('names a file that is no text', async () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13);
    expect((await onlySetAside(fileWith('a.txt', png))).code).toBe('not-text');
    expect((await onlySetAside(fileWith('a.docx', 'PK\x03\x04rest'))).reason).toContain('office document');
    expect((await onlySetAside(fileWith('a.bin', new Uint8Array(500)))).code).toBe('not-text');
    expect((await onlySetAside(fileWith('a.csv', 'a,b\n1,2\n'))).code).toBe('not-text');
  });

  it('names an empty file, and one of blanks', async () => {
    expect((await onlySetAside(fileWith('a.txt', ''))).code).toBe('empty');
    expect((await onlySetAside(fileWith('a.md', ' \n\n'))).code).toBe('empty');
    expect((await onlySetAside(fileWith('a.jsonl', '\n\n'))).code).toBe('empty');
    expect((await onlySetAside(fileWith('a.md', '---\ntitle: No text\n---\n'))).code).toBe('empty');
    expect((await onlySetAside(fileWith('a.gz', gzipSync('')))).code).toBe('empty');
  });

  it('names a file over 50 MB, packed or not', async () => {
    const file = fileWith('a.txt', 'x');
    truncateSync(file, 50_000_001);
    expect((await onlySetAside(file)).code).toBe('too-large');
    const packed = fileWith('b.txt.gz', gzipSync(Buffer.alloc(50_000_001, 'word ')));
    expect((await onlySetAside(packed)).code).toBe('too-large');
  });

  it('names a page of tags without end', async () => {
    expect((await onlySetAside(fileWith('a.html', `<html>${'<p>'.repeat(300_001)}`))).code).toBe('too-large');
  });

  it('names an encoding that cannot be told', async () => {
    const mixed = Uint8Array.of(0x41, 0x81, 0x42, 0xfe, 0x20, 0xc3, 0x28, 0xa0, 0xa1, 0x9d, 0x43, 0x0a);
    expect((await onlySetAside(fileWith('a.txt', mixed))).code).toBe('encoding');
    const unmarked = Buffer.from('Plain words without a mark.', 'utf16le');
    expect((await onlySetAside(fileWith('a.txt', unmarked))).code).toBe('encoding');
    const line = Buffer.concat([
      Buffer.from('{"text":"good"}\n{"text":"'),
      Uint8Array.of(0xff),
      Buffer.from('"}\n'),
    ]);
    expect(await setAsidesOf([fileWith('a.jsonl', line)])).toMatchObject([{ code: 'encoding', line: 2 }]);
  });

  it('keeps the lines before the break of a truncated gzip', async () => {
    const lines = Array.from(
      { length: 500 },
      (_, i) => `{"id":"r${i + 1}","text":"Report ${i * 7919} of many."}`,
    );
    const packed = gzipSync(lines.join('\n'));
    const file = fileWith('cut.jsonl.gz', packed.subarray(0, Math.floor(packed.length / 2)));
    const items = await readAll([file]);
    const last = items.at(-1);
    expect(items.length).toBeGreaterThan(50);
    expect(last).toMatchObject({ kind: 'set-aside', item: { code: 'broken-gzip', line: items.length } });
    expect(items.slice(0, -1).every((item) => item.kind === 'document')).toBe(true);
    expect((await onlySetAside(fileWith('cut.txt.gz', packed.subarray(0, 100)))).code).toBe('broken-gzip');
    expect((await onlySetAside(fileWith('no.txt.gz', 'not packed'))).code).toBe('broken-gzip');
  });

  it('names bad front matter with its line', async () => {
    expect(await onlySetAside(fixture('bad-front-matter.md'))).toMatchObject({
      code: 'bad-front-matter',
      line: 3,
    });
    const kind = await onlySetAside(fixture('bad-kind.md'));
    expect(kind.code).toBe('bad-front-matter');
    expect(kind.reason).toContain('did you mean opinion?');
    expect((await onlySetAside(fileWith('a.md', '---\ntitle: Open\n\nText.\n'))).code).toBe(
      'bad-front-matter',
    );
  });

  it('takes a rule at the head of a text for no front matter', async () => {
    expect((await onlyDocument(fileWith('a.md', '---\n\nText.\n\n---\n\nMore.\n'))).text).toBe(
      'Text.\n\nMore.',
    );
  });

  it('names a feed that is none, and a page without text', async () => {
    expect((await onlySetAside(fileWith('a.xml', '<note><to>you</to></note>'))).code).toBe('bad-feed');
    expect((await onlySetAside(fileWith('a.rss', '<rss><channel><item>'))).code).toBe('bad-feed');
    expect((await onlySetAside(fileWith('a.html', '<html><script>x()</script></html>'))).code).toBe(
      'no-text',
    );
  });

  it('names a page that is nested too deeply, or reads it', async () => {
    const deep = `<html><body>${'<div>'.repeat(20_000)}word${'</div>'.repeat(20_000)}</body></html>`;
    const [item] = await readAll([fileWith('deep.html', deep)]);
    if (item?.kind === 'set-aside') expect(item.item.code).toBe('unreadable');
    else expect(item?.document.text).toBe('word');
  });

  it('names a link that leads nowhere, and goes on', async () => {
    const folder = temporaryFolder();
    symlinkSync('nowhere.txt', path.join(folder, 'a.txt'));
    writeFileSync(path.join(folder, 'b.txt'), 'Words.');
    const items = await readAll([folder]);
    expect(items).toMatchObject([{ item: { code: 'unreadable' } }, { document: { text: 'Words.' } }]);
  });
});

describe('what a document is', () => {
  it('has the same hash for the same content, wherever it lies', async () => {
    const text = 'Northland recalled its envoy.';
    const [a, b] = await documentsOf([fileWith('a.txt', text), fileWith('b.txt', `\ufeff${text}\r\n`)]);
    expect(a?.hash).toBe(b?.hash);
    expect(a?.id).toBe(`d-${a?.hash.slice(0, 16)}`);
  });

  it('has another hash where title, publisher, date or text differ', async () => {
    const lines = [
      { text: 'One.' },
      { text: 'One.', title: 'T' },
      { text: 'One.', publisher: 'T' },
      { text: 'One.', date: '2024-06-19' },
      { text: 'Two.' },
    ];
    const documents = await documentsOf([
      fileWith('h.jsonl', lines.map((l) => JSON.stringify(l)).join('\n')),
    ]);
    expect(new Set(documents.map((d) => d.hash)).size).toBe(5);
  });

  it('fills in defaults only where a report says nothing', async () => {
    const file = fileWith(
      'd.jsonl',
      '{"text":"One."}\n{"text":"Two.","publisher":"P","kind":"news","date":"2024-01-01"}',
    );
    const defaults = { publisher: 'D', kind: 'statement', date: '2023-01-01' } as const;
    expect((await documentsOf([file], { defaults })).map((d) => [d.publisher, d.kind, d.date])).toEqual([
      ['D', 'statement', '2023-01-01'],
      ['P', 'news', '2024-01-01'],
    ]);
  });

  it('takes the day from a file name where nothing else tells it', async () => {
    expect((await onlyDocument(fileWith('2024-06-19-talks.txt', 'Words.'))).date).toBe('2024-06-19');
    expect((await onlyDocument(fileWith('2024-06-39-talks.txt', 'Words.'))).date).toBeNull();
  });

  it('shows markup in a text file as the plain text that it is', async () => {
    const text = '<script>alert(1)</script> and =cmd() and a < b';
    expect((await onlyDocument(fileWith('a.txt', text))).text).toBe(text);
  });
});

describe('the reading', () => {
  it('gives the same in the same order each time', async () => {
    const once = JSON.stringify(await readAll([FIXTURES]));
    expect(JSON.stringify(await readAll([FIXTURES]))).toBe(once);
    expect(once.length).toBeGreaterThan(5000);
  });

  it('stops between two reports when it is aborted', async () => {
    const controller = new AbortController();
    const seen: string[] = [];
    const reading = documentsOf([fixture('reports.jsonl')], {
      signal: controller.signal,
      hashOfId: (id) => {
        seen.push(id);
        controller.abort();
        return undefined;
      },
    });
    await expect(reading).rejects.toThrow(/abort/i);
    expect(seen).toEqual(['r1']);
  });

  it('counts the bytes it takes', async () => {
    let bytes = 0;
    const packed = gzipSync('{"text":"One."}\n');
    await readAll([fileWith('a.jsonl.gz', packed)], { onBytes: (n) => (bytes += n) });
    expect(bytes).toBe(packed.length);
  });

  it('survives any bytes under any name', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'x'));
    const endings = ['txt', 'md', 'html', 'pdf', 'jsonl', 'json', 'xml', 'gz', 'jsonl.gz', 'dat'];
    const starts = [
      '',
      '---\n',
      '<html>',
      '%PDF-1.4\n',
      '{"text":',
      '[{',
      '<rss version="2.0">',
      '\x1f\x8b\x08\0',
      '\ufeff',
      '"',
    ];
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...endings),
        fc.constantFrom(...starts),
        fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 200 })),
        async (ending, start, rest) => {
          const file = path.join(folder, 'x', `f${count++}.${ending}`);
          writeFileSync(file, Buffer.from(start, start.startsWith('\x1f') ? 'latin1' : 'utf8'));
          appendFileSync(file, rest);
          for (const item of await readAll([file])) {
            if (item.kind === 'set-aside') expect(item.item.reason).toMatch(/\.$/);
            else {
              expect(item.document.text).toBe(item.document.text.normalize('NFC').trim());
              expect(item.document.text).toMatch(/^(?:\P{Cc}|\n)+$/u);
            }
          }
        },
      ),
      { seed: 20240619, numRuns: 400 },
    );
  });

  it('survives a PDF with any byte changed', async () => {
    const whole = tinyPdf([[{ text: 'Northland recalled its envoy.', y: 700 }]]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = value;
        expect((await readAll([fileWith('a.pdf', bytes)])).length).toBe(1);
      }),
      { seed: 20240619, numRuns: 60 },
    );
  });
});
