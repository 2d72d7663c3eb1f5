/**
 * How fast the coder is: sentences and reports a second on one core with everything on, wall time and peak
 * memory, start to the first coded sentence; and, in the same run on the same text, wink-nlp's tokens and tags
 * alone as the yardstick. Each measurement is a process of its own.
 */
import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

const WORKER = fileURLToPath(new URL('code-worker.mjs', import.meta.url));
const STARTS = 5;
/** Rounds over the sample where no file is given: enough to outlast the first seconds of compiling. */
const SAMPLE_ROUNDS = 10;

const measure = async (task, options = {}) => {
  const { stdout } = await promisify(execFile)(process.execPath, [WORKER, task, JSON.stringify(options)]);
  return JSON.parse(stdout);
};
const round = (value, digits = 1) => Number(value.toFixed(digits));

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      reports: { type: 'string' },
      repeat: { type: 'string' },
      limit: { type: 'string' },
      workers: { type: 'string', default: '1' },
    },
  });
  const source = {
    ...(values.reports === undefined ? {} : { file: values.reports }),
    repeat: Number(values.repeat ?? (values.reports === undefined ? SAMPLE_ROUNDS : 1)),
    ...(values.limit === undefined ? {} : { limit: Number(values.limit) }),
  };
  const workers = Number(values.workers);
  if (!Number.isInteger(workers) || workers < 1) throw new RangeError(`--workers ${values.workers}`);
  const starts = [];
  for (let i = 0; i < STARTS; i++) starts.push((await measure('start')).milliseconds);
  const coder = await measure('code', source);
  const wink = await measure('wink', source);
  return {
    schemaVersion: 1,
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    input: { source: values.reports ?? 'examples/korea', ...pick(coder) },
    startToFirstSentenceMs: round(starts.sort((a, b) => a - b)[Math.floor(STARTS / 2)]),
    coder: speed(coder),
    ...(workers > 1 ? { parallel: await parallel(workers, source) } : {}),
    yardstick: { what: 'wink-nlp, tokens and tags alone', ...speed(wink) },
    coderTimesYardstick: round(wink.seconds / coder.seconds, 2),
  };
}

function pick({ reports, sentences, tokens, events, version }) {
  return { reports, sentences, tokens, events, coder: version };
}

function speed({ sentences, reports, tokens, seconds, cpuSeconds, wall, peakMemoryMB }) {
  return {
    sentencesPerSecond: Math.round(sentences / seconds),
    // Of processor time: what the machine does besides does not slow it.
    sentencesPerCpuSecond: Math.round(sentences / cpuSeconds),
    reportsPerSecond: Math.round(reports / seconds),
    tokensPerSecond: Math.round(tokens / seconds),
    wallSeconds: round(wall, 2),
    peakMemoryMB: round(peakMemoryMB),
  };
}

/** Several processes, each with its share of the reports; memory is the sum of their peaks. */
async function parallel(workers, source) {
  const begun = performance.now();
  const shares = await Promise.all(
    Array.from({ length: workers }, (_, i) => measure('code', { ...source, share: [i, workers] })),
  );
  return {
    workers,
    wallSeconds: round((performance.now() - begun) / 1000, 2),
    peakMemoryMB: round(shares.reduce((sum, one) => sum + one.peakMemoryMB, 0)),
    events: shares.reduce((sum, one) => sum + one.events, 0),
  };
}
