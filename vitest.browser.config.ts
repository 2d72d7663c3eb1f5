import { defineConfig } from 'vitest/config';

/** The browser tests: a real server, a real Chromium, one file after the other. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 60_000,
    // How long a page takes decides no test.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 120_000,
    pool: 'forks',
    fileParallelism: false,
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
});
