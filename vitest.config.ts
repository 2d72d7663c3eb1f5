import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/run-folder.ts'],
    exclude: ['test/browser/**'],
    // How long a thing takes decides no test: these only end what hangs.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    pool: 'forks',
    // The default leaves one of two cores idle.
    maxWorkers: Math.max(1, availableParallelism()),
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
});
