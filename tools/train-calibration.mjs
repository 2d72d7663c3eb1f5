/**
 * Learns tables/calibration.tsv: which chance of being right stands behind each raw score of the coder. Codes the
 * reports of hand-coded gold files with the built coder, matches whole events (who, type, fact or not), and
 * fits isotonic steps. The error that it prints and writes into the table is cross-validated by report: each
 * fifth of the reports is scored with steps learned from the others, for many ways of parting them.
 *
 * Usage: node tools/train-calibration.mjs GOLD.jsonl [GOLD.jsonl …] [--out tables/calibration.tsv] [--least 25]
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { calibrated } from '../dist/code/calibration.js';
import {
  calibrationError,
  isotonicSteps,
  matchEvents,
  reliabilityCurve,
} from '../dist/code/evaluate/index.js';
import { createCoder, loadCoderResources } from '../dist/resources/code.js';

const FOLDS = 5;
/** Ways in which the reports are parted: one alone would be luck with so few events. */
const ROUNDS = 20;
const IDENTITY = 'from\tchance\n';

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, least: { type: 'string', default: '25' } },
});
if (files.length === 0) {
  process.stderr.write('Usage: node tools/train-calibration.mjs GOLD.jsonl [...] [--out FILE] [--least N]\n');
  process.exit(2);
}
const least = Number(values.least);

const resources = loadCoderResources();
const coder = createCoder({ ...resources, tables: { ...resources.tables, calibration: IDENTITY } });
const texts = files.map((file) => readFileSync(file, 'utf8'));
const reports = texts
  .flatMap((text) => text.split('\n'))
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const { events: gold, ...report } = JSON.parse(line);
    const coded = coder.code({ ...report, kind: report.kind ?? 'news' });
    const right = new Set(matchEvents(gold, coded, 'whole event').pairs.map(([, event]) => event));
    return {
      id: String(report.id),
      outcomes: coded.map((event) => ({ stated: event.confidence, right: right.has(event) })),
    };
  });

const all = reports.flatMap((report) => report.outcomes);
const learn = (outcomes) => startAtZero(isotonicSteps(outcomes, least));
const error = (outcomes) => calibrationError(reliabilityCurve(outcomes));

/** Outcomes with the chances that steps learned from the other fifths give them. */
function heldOut(round) {
  const held = [];
  const foldOf = ({ id }) => createHash('sha256').update(`${round} ${id}`).digest()[0] % FOLDS;
  for (let fold = 0; fold < FOLDS; fold++) {
    const steps = learn(reports.filter((one) => foldOf(one) !== fold).flatMap((one) => one.outcomes));
    const apart = reports.filter((one) => foldOf(one) === fold).flatMap((one) => one.outcomes);
    for (const { stated, right } of apart) held.push({ stated: calibrated(steps, stated), right });
  }
  return held;
}

const errors = Array.from({ length: ROUNDS }, (_, round) => error(heldOut(round)));
const mean = errors.reduce((sum, one) => sum + one, 0) / ROUNDS;
const summary = [
  `${all.length} events in ${reports.length} reports of ${files.map((file) => basename(file)).join(', ')}`,
  `expected calibration error (10 bins): raw ${error(all).toFixed(3)}, calibrated and`,
  `cross-validated ${mean.toFixed(3)} (mean of ${ROUNDS} partings into fifths; highest ${Math.max(...errors).toFixed(3)})`,
];

const steps = learn(all);
const table = `${[
  '# From the raw score of an event (src/code/confidence.ts) to the chance that who, type and fact-or-not are right:',
  '# scores from "from" up to the next row have this chance. Learned by tools/train-calibration.mjs (isotonic',
  `# regression, steps of ${least} events or more, each share drawn to the middle by Laplace's rule) from hand-coded reports:`,
  ...summary.map((line) => `# ${line}`),
  `# SHA-256 of the reports: ${createHash('sha256').update(texts.join('')).digest('hex').slice(0, 16)}`,
  'from\tchance\tright\tevents',
  ...steps.map((step) => [step.from, step.chance.toFixed(3), step.right, step.events].join('\t')),
].join('\n')}\n`;
for (const line of summary) process.stderr.write(`${line}\n`);
if (values.out === undefined) process.stdout.write(table);
else writeFileSync(values.out, table);

/** Scores below all that were seen share the lowest step. */
function startAtZero(fitted) {
  return fitted.map((step, i) => (i === 0 ? { ...step, from: 0 } : step));
}
