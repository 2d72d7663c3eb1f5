/** Reports for a benchmark: a JSON Lines file (gzipped or not), or the reports of the sample. */
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

const SAMPLE = new URL('../examples/korea/reports/', import.meta.url);

/** Yields { id, date, text, title?, kind? }. `share` [i, n] yields every n-th report from the i-th on. */
export async function* readReports({ file, repeat = 1, limit = Number.POSITIVE_INFINITY, share = [0, 1] }) {
  let number = 0;
  for (let round = 0; round < repeat; round++) {
    for await (const report of file ? readLines(file) : readSample()) {
      if (number >= limit) return;
      if (number++ % share[1] === share[0]) yield report;
    }
  }
}

async function* readLines(file) {
  const bytes = createReadStream(file);
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const { id, date, text, title, kind } = JSON.parse(line);
    yield {
      id: String(id ?? number),
      date: date ? String(date).slice(0, 10) : null,
      text,
      title: title ?? null,
      kind,
    };
  }
}

function* readSample() {
  for (const name of readdirSync(SAMPLE).sort()) {
    const [, head = '', text = ''] = readFileSync(new URL(name, SAMPLE), 'utf8').split(/^---$/m);
    const field = (key) => new RegExp(`^${key}: *"?(.*?)"?$`, 'm').exec(head)?.[1] ?? null;
    yield {
      id: name,
      date: field('date'),
      text: text.trim(),
      title: field('title'),
      kind: field('kind') ?? 'news',
    };
  }
}
