import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../src/server/index.js';
import { EXIT } from '../../src/shared/user-error.js';
import { type SampleServer, send, serveEmpty, smallWebRoot } from './sample-server.js';

const webRoot = smallWebRoot();
let sample: SampleServer;

beforeAll(async () => {
  sample = await serveEmpty({ webRoot });
});
afterAll(async () => {
  await sample.close();
  rmSync(webRoot, { recursive: true, force: true });
});

describe('a start', () => {
  it('on a port that is taken is a mistake that its user can mend', async () => {
    const taken = sample.server.port;
    await expect(startServer(sample.workbench, { webRoot, port: taken })).rejects.toMatchObject({
      name: 'UserError',
      exitCode: EXIT.usage,
    });
  });

  it('ends when it is closed', async () => {
    const second = await startServer(sample.workbench, { webRoot, port: 0 });
    expect((await send(second.port, '/')).status).toBe(200);
    await second.close();
    await expect(send(second.port, '/')).rejects.toThrow();
  });

  it('is on loopback alone', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address !== undefined && !address.internal && address.family === 'IPv4');
    if (outside === undefined) {
      // A machine without a network: the port must be free on the other loopback addresses at least.
      await expect(listens('127.0.0.2', sample.server.port)).resolves.toBe(true);
      return;
    }
    await expect(listens(outside.address, sample.server.port)).resolves.toBe(true);
  });
});

/** True where the port of another address is free, so that the server does not hold it. */
function listens(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
