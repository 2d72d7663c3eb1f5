/**
 * One measured process of the coding benchmark: `start` (to the first coded sentence), `code` or `wink`
 * (tokens and tags by wink-nlp). Prints one line of JSON. The time of reading the file is in the wall time,
 * not in the seconds of the work itself.
 */
import { readReports } from './read-reports.mjs';

const BATCH = 500;

const [task, optionsText = '{}'] = process.argv.slice(2);
const options = JSON.parse(optionsText);

/** Everything on: actors, acts, status, days, amounts. */
async function coderWork() {
  const { defaultCoder } = await import('../dist/resources/code.js');
  const { splitSentences } = await import('../dist/code/text/index.js');
  const coder = defaultCoder();
  return {
    version: coder.version,
    work: (report) => ({ events: coder.code({ ...report, kind: report.kind ?? 'news' }).length }),
    count: (report) => {
      const sentences = splitSentences(report.text);
      return {
        sentences: sentences.length,
        tokens: sentences.reduce((sum, one) => sum + one.tokens.length, 0),
      };
    },
  };
}

async function winkWork() {
  const { default: winkNLP } = await import('wink-nlp');
  const { default: model } = await import('wink-eng-lite-web-model');
  const nlp = winkNLP(model, ['sbd', 'pos']);
  return {
    version: 'wink-nlp',
    work: (report) => {
      nlp.readDoc(report.text).tokens().out(nlp.its.pos);
      return { events: 0 };
    },
    count: (report) => {
      const read = nlp.readDoc(report.text);
      return { sentences: read.sentences().length(), tokens: read.tokens().length() };
    },
  };
}

async function start() {
  const { defaultCoder } = await import('../dist/resources/code.js');
  const text = 'Russia and North Korea signed a treaty in Pyongyang on Wednesday.';
  const events = defaultCoder().code({ id: 'first', date: '2024-06-20', text });
  return { milliseconds: performance.now(), events: events.length };
}

/** Reports are worked off in batches: asking for the processor time is slow enough to show if done for each. */
async function measure({ version, work, count }) {
  const total = { reports: 0, sentences: 0, tokens: 0, events: 0 };
  let seconds = 0;
  let cpuSeconds = 0;
  let counting = 0;
  const workOff = (batch) => {
    const before = performance.now();
    const cpuBefore = process.cpuUsage();
    for (const report of batch) total.events += work(report).events;
    const { user, system } = process.cpuUsage(cpuBefore);
    const after = performance.now();
    cpuSeconds += (user + system) / 1e6;
    seconds += (after - before) / 1000;
    for (const report of batch) {
      const { sentences, tokens } = count(report);
      total.sentences += sentences;
      total.tokens += tokens;
    }
    total.reports += batch.length;
    counting += (performance.now() - after) / 1000;
  };
  const begun = performance.now();
  let batch = [];
  for await (const report of readReports(options)) {
    batch.push(report);
    if (batch.length < BATCH) continue;
    workOff(batch);
    batch = [];
  }
  workOff(batch);
  const wall = (performance.now() - begun) / 1000 - counting;
  return {
    version,
    ...total,
    seconds,
    cpuSeconds,
    wall,
    peakMemoryMB: process.resourceUsage().maxRSS / 1024,
  };
}

const result =
  task === 'start' ? await start() : await measure(task === 'wink' ? await winkWork() : await coderWork());
process.stdout.write(`${JSON.stringify(result)}\n`);
