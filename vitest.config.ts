import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // The default leaves one of two cores idle.
    maxWorkers: Math.max(1, availableParallelism()),
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
});
