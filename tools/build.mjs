/** Builds the package: TypeScript to dist/, the workbench to dist/web/. Prints one line a step. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function step(name, args) {
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.status !== 0) {
    process.stderr.write(`build: ${name} failed\n`);
    process.exit(done.status ?? 1);
  }
}

step('TypeScript', ['node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.json']);
if (existsSync(new URL('../web/vite.config.ts', import.meta.url))) {
  step('workbench', ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn']);
}
