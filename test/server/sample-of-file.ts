/** The served sample that all tests of a file share, and what most of them ask it with. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect } from 'vitest';
import { connectWorkbench } from '../../src/cli/remote-workbench.js';
import type { StartOptions } from '../../src/server/index.js';
import { type SampleServer, serveSample, smallWebRoot } from './sample-server.js';

export interface SampleOfFile extends Omit<SampleServer, 'close'> {
  /** The client of the HTTP interface, as the command line uses it. */
  remote(): ReturnType<typeof connectWorkbench>;
}

/** Serves the sample before a file's tests; after them the server must have met no defect of its own. */
export function sampleOfFile(options: StartOptions = {}): SampleOfFile {
  const webRoot = smallWebRoot();
  let running: SampleServer | undefined;
  const sample = (): SampleServer => {
    if (running === undefined) throw new Error('the sample is served once the tests of the file begin');
    return running;
  };
  beforeAll(async () => {
    running = await serveSample({ webRoot, ...options });
  });
  afterAll(async () => {
    const { defects, close } = sample();
    await close();
    rmSync(webRoot, { recursive: true, force: true });
    expect(defects).toEqual([]);
  });
  return {
    get server() {
      return sample().server;
    },
    get workbench() {
      return sample().workbench;
    },
    get scratch() {
      return sample().scratch;
    },
    get defects() {
      return sample().defects;
    },
    remote: () => {
      const { port, token } = sample().server;
      return connectWorkbench({ url: `http://127.0.0.1:${port}`, token, pid: process.pid });
    },
  };
}
