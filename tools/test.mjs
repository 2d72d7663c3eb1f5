/**
 * Runs every kind of test and closes with one line over all of them: `N passed, N failed, N skipped`.
 * `--quick` leaves the browser tests out. A check (types, lint, boundaries) counts as one test.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'entente-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };

function node(args, env = {}) {
  return spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
}

function check(name, args) {
  const started = performance.now();
  const ok = node(args).status === 0;
  total[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

function vitest(name, config, env) {
  const report = join(scratch, `${name}.json`);
  const done = node(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  );
  if (!existsSync(report)) {
    total.failed += 1;
    console.log(`FAILED ${name}: no report was written`);
    return;
  }
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  total.passed += counts.numPassedTests;
  total.failed += counts.numFailedTests;
  total.skipped += counts.numPendingTests + counts.numTodoTests;
  // A file that does not load fails without a test of its own; the run must not pass for it.
  if (done.status !== 0 && counts.numFailedTests === 0) total.failed += 1;
  if (counts.numPassedTests + counts.numFailedTests === 0) total.failed += 1;
}

const tsc = 'node_modules/typescript-7/bin/tsc';
check('types: sources', [tsc, '-p', 'tsconfig.json', '--noEmit', '--incremental', 'false']);
// The sources see no DOM and the pure rooms no Node: what passes both is in every JavaScript engine.
check('types: pure rooms know no Node', [tsc, '-p', 'tsconfig.pure.json']);
check('types: tests and benchmarks', [tsc, '-p', 'tsconfig.test.json']);
check('types: workbench', [tsc, '-p', 'web/tsconfig.json']);
check('lint', ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.']);
check('boundaries', [
  'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  '--config',
  '.dependency-cruiser.cjs',
  'src',
  'web',
]);
vitest('unit', 'vitest.config.ts');

if (!process.argv.includes('--quick')) {
  const chromium = findChromium({ install: true });
  if (chromium) vitest('browser', 'vitest.browser.config.ts', { ENTENTE_CHROMIUM: chromium });
  else {
    total.skipped += 1;
    console.log(
      'skipped: the browser tests did not run, because no Chromium was found and none could be installed.',
    );
  }
}

rmSync(scratch, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
