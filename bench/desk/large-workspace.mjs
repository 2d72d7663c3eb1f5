/** A workspace of many coded events, made without reading: twenty thousand reports of five acts each, seeded. */
import { createHash } from 'node:crypto';
import { copySettings, openWorkspace } from '../../dist/log/index.js';
import { refreshOccurrences } from '../../dist/pipeline.js';

const STATES = [
  'PRK',
  'RUS',
  'KOR',
  'USA',
  'CHN',
  'JPN',
  'UKR',
  'AUS',
  'IND',
  'VNM',
  'GBR',
  'FRA',
  'DEU',
  'TUR',
];
const ACTS = [
  ['CONSULT', 'met'],
  ['AGREE', 'signed a treaty with'],
  ['ACCUSE', 'accused'],
  ['SANCTION', 'imposed sanctions on'],
  ['COOPERATE', 'trained with'],
  ['REQUEST', 'asked'],
  ['THREATEN', 'threatened'],
];
const EACH = 5;
const BATCH = 2000;

/** Fills `home`; gives the last day. Two in five acts are between one pair, so that one page has many. */
export async function makeLargeWorkspace(home, events) {
  await copySettings(new URL('../../examples/korea', import.meta.url).pathname, home);
  const { log } = await openWorkspace(home);
  try {
    const run = await log.beginRun({ command: 'read', version: 'bench', coder: 'bench', options: {} });
    const random = seeded(7);
    let batch = [];
    for (let i = 0; i * EACH < events; i += 1) {
      batch.push(entryOf(i, random));
      if (batch.length === BATCH) batch = await written(log, batch);
    }
    await written(log, batch);
    await refreshOccurrences(log);
    await log.endRun(run, 'complete', '');
  } finally {
    await log.close();
  }
  return '2026-04-15';
}

async function written(log, batch) {
  await log.append(batch);
  return [];
}

function entryOf(i, random) {
  const day = new Date(Date.UTC(2016, 0, 1 + Math.floor(random() * 3650))).toISOString().slice(0, 10);
  const sentences = [];
  const events = [];
  let at = 0;
  for (let n = 0; n < EACH; n += 1) {
    const [source, target] = pairOf(random);
    const [type, words] = ACTS[Math.floor(random() * ACTS.length)];
    const text = `${source} ${words} ${target} over item ${i}-${n} on this day.`;
    const verb = at + source.length + 1;
    const end = verb + words.length + 1;
    events.push({
      type,
      source: [source],
      target: [target],
      status: n === 4 ? 'claimed' : 'occurred',
      ...(n === 4 ? { by: [source] } : {}),
      day,
      precision: 'day',
      trigger: words,
      confidence: 0.4 + 0.5 * random(),
      rule: 'bench',
      spans: {
        sentence: [at, at + text.length],
        trigger: [verb, verb + words.length],
        source: [[at, at + source.length]],
        target: [[end, end + target.length]],
      },
    });
    sentences.push(text);
    at += text.length + 1;
  }
  const text = sentences.join(' ');
  const hash = createHash('sha256').update(text).digest('hex');
  const document = {
    id: `d-${hash.slice(0, 16)}`,
    hash,
    title: `Report ${i}`,
    text,
    publisher: `Wire ${i % 20}`,
    date: day,
    language: 'en',
    kind: 'news',
    author: null,
    origin: { path: `bench/${i}.txt` },
  };
  return { document, events, coded: 'coded', nearCopyOf: null };
}

function pairOf(random) {
  if (random() < 0.4) return ['PRK', 'RUS'];
  const a = Math.floor(random() * STATES.length);
  const b = (a + 1 + Math.floor(random() * (STATES.length - 1))) % STATES.length;
  return [STATES[a], STATES[b]];
}

function seeded(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
