#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(main)) {
  const { run } = await import(main.href);
  await run(process.argv);
} else {
  process.stderr.write(
    'entente: not built yet. Run "npm install" and "npm run build" in this folder first.\n',
  );
  process.exitCode = 1;
}
