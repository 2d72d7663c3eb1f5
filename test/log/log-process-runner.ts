/** Builds log-process.ts with its sources as they are now, and starts it as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface LogProgram {
  start(...args: readonly string[]): ChildProcess;
  dispose(): Promise<void>;
}

/** `name`: of the folder it is built in, one for each test file. */
export async function buildLogProcess(name: string): Promise<LogProgram> {
  // Inside node_modules, so that the built file finds its packages.
  const outDir = join(ROOT, 'node_modules', '.entente-test', `${name}-${process.pid}`);
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(ROOT, 'test/log/log-process.ts'), outDir, emptyOutDir: true, target: 'node20' },
  });
  return {
    start: (...args) =>
      spawn(process.execPath, [join(outDir, 'log-process.js'), ...args], {
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    dispose: () => rm(outDir, { recursive: true, force: true }),
  };
}
