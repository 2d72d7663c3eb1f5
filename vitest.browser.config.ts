import { defineConfig } from 'vitest/config';

/** The browser tests: a real server and a real Chromium for each file, two files at a time. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/run-folder.ts'],
    testTimeout: 60_000,
    // How long a page takes decides no test.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
});
