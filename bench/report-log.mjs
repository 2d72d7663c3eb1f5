/**
 * Writes a workspace of generated reports with their events, as a coder would have left them: seeded; few states and
 * a few types make most events; most happenings are told by one report, some by up to four in words partly their
 * own, within two days of each other; one report in thirty is a near copy of the one before.
 */
import { createHash } from 'node:crypto';
import { createWorkspace, openWorkspace } from '../dist/log/workspace.js';
import { refreshOccurrences } from '../dist/pipeline.js';
import { seededRandom } from '../dist/shared/random.js';

const STATES =
  'USA RUS CHN UKR ISR IRN KOR PRK JPN IND FRA DEU GBR TUR PSE SAU SYR PAK TWN LBN EGY POL VNM PHL AUS IRQ YEM QAT VEN CUB'.split(
    ' ',
  );
const ACTS = [
  ['CONSULT', 'visit', 'visited'],
  ['CONSULT', 'phone', 'telephoned'],
  ['ACCUSE', 'disapprove', 'condemned'],
  ['ASSAULT', 'heavy-weapons', 'shelled'],
  ['AGREE', undefined, 'signed'],
  ['SUPPORT', undefined, 'praised'],
  ['THREATEN', 'restrict', 'threatened'],
  ['AID', undefined, 'aided'],
  ['SANCTION', undefined, 'sanctioned'],
  ['REQUEST', 'meet', 'asked'],
  ['REJECT', undefined, 'refused'],
  ['MOBILIZE', 'troops', 'massed'],
  ['COOPERATE', undefined, 'traded'],
];
const EVENTS_A_REPORT = 4;
const DAYS = 3652;

/** Makes a workspace with about `events` events in `folder`, grouped into happenings. */
export async function writeReportWorkspace(folder, events) {
  await createWorkspace(folder, { name: 'bench', side: 'KOR' });
  const { log } = await openWorkspace(folder);
  const run = await log.beginRun({ command: 'read', version: 'bench', coder: 'bench', options: {} });
  const reports = Math.ceil(events / EVENTS_A_REPORT);
  for (let from = 0; from < reports; from += 1000) {
    const batch = [];
    for (let number = from; number < Math.min(reports, from + 1000); number++) {
      batch.push(reportEntry(number, number / reports, batch.at(-1)));
    }
    await log.append(batch);
  }
  await refreshOccurrences(log);
  await log.endRun(run, 'complete', 'bench');
  await log.close();
}

/** A report at a share of the ten years. */
function reportEntry(number, at, previous) {
  const random = seededRandom(number + 1);
  const publisher = `Gazette ${Math.floor(60 * random() ** 2)}`;
  const date = dayAfter(Math.floor(at * DAYS) + Math.floor(random() * 3));
  if (previous !== undefined && random() < 1 / 30) {
    const text = `${previous.document.text} (Agency)`;
    const document = documentOf(number, text, publisher, date);
    return { ...previous, document, nearCopyOf: previous.nearCopyOf ?? previous.document.id };
  }
  let text = '';
  const events = Array.from({ length: EVENTS_A_REPORT }, (_, k) => {
    // What a number tells is told again by the numbers near it, so that reports tell each other's happenings.
    const happening = seededRandom(1_000_000 + 4 * Math.floor(number * 0.7) + k);
    const pick = (list, skew, draw) => list[Math.floor(list.length * draw() ** skew)];
    const source = pick(STATES, 1.8, happening);
    const target = pick(
      STATES.filter((state) => state !== source),
      1.8,
      happening,
    );
    const [type, mode, verb] = pick(ACTS, 1.6, happening);
    const words = Array.from({ length: 14 }, (_, i) => wordOf(i < 6 ? happening() : random()));
    const sentence = `${source} ${verb} ${target} ${words.join(' ')}.`;
    const start = text.length;
    text += `${sentence} `;
    const verbAt = start + source.length + 1;
    return {
      type,
      ...(mode === undefined ? {} : { mode }),
      source: [`${source}.GOV`],
      target: [`${target}.GOV`],
      status: pick(['occurred', 'claimed', 'planned', 'proposed'], 2.5, random),
      day: random() < 0.06 ? null : date,
      precision: random() < 0.9 ? 'day' : 'month',
      trigger: verb,
      confidence: 0.3 + 0.65 * random(),
      rule: 'bench',
      spans: {
        sentence: [start, start + sentence.length],
        trigger: [verbAt, verbAt + verb.length],
        source: [start, start + source.length],
        target: [verbAt + verb.length + 1, verbAt + verb.length + 1 + target.length],
      },
    };
  });
  return { document: documentOf(number, text, publisher, date), events, coded: 'coded', nearCopyOf: null };
}

function documentOf(number, text, publisher, date) {
  const hash = createHash('sha256').update(`${number} ${text}`).digest('hex');
  const [id, title] = [`d-${hash.slice(0, 16)}`, `Report ${number}`];
  const origin = { path: 'bench.jsonl', line: number + 1 };
  return { id, title, text, publisher, date, language: 'en', kind: 'news', author: null, origin, hash };
}

/** A word of a vocabulary of 20,000, the commoner ones more often. */
function wordOf(draw) {
  let left = Math.floor(20_000 * draw ** 3);
  let word = 'w';
  for (let i = 0; i < 4; i++) {
    word += 'aeiou'[left % 5] + 'bdgklmnprst'[Math.floor(left / 5) % 11];
    left = Math.floor(left / 55);
  }
  return word;
}

function dayAfter(days) {
  return new Date(Date.UTC(2015, 0, 1 + days)).toISOString().slice(0, 10);
}
