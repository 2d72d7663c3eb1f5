/**
 * Unpacks gzip as it streams. Where a file breaks off or is damaged, all bytes before the break come
 * first, then `BrokenGzip` is thrown: Node's own streams drop what they still hold when they fail.
 */
import { createGunzip } from 'node:zlib';
import type { Bytes } from './byte-stream.js';

/** The packed bytes end or go wrong before their time. */
export class BrokenGzip extends Error {
  override readonly name = 'BrokenGzip';
}

/** Small steps in keep the steps out small, whatever the packing promises. */
const STEP = 16_384;

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

export async function* gunzip(packed: Bytes): AsyncGenerator<Uint8Array> {
  const unzip = createGunzip();
  let ready: Uint8Array[] = [];
  let broken: Error | undefined;
  let wake = (): void => {};
  unzip.on('data', (part: Uint8Array) => ready.push(part));
  unzip.on('error', (error) => {
    broken ??= error;
    wake();
  });
  unzip.on('end', () => wake());
  // A failing stream may never call back, so its error wakes the waiting as well.
  const settled = (act: () => void): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      act();
    });
  const take = (): readonly Uint8Array[] => {
    const parts = ready;
    ready = [];
    return parts;
  };
  try {
    for await (const chunk of packed) {
      for (let start = 0; start < chunk.length && broken === undefined; start += STEP) {
        await settled(() => unzip.write(chunk.subarray(start, start + STEP), () => wake()));
        yield* take();
      }
    }
    if (broken === undefined) await settled(() => unzip.end());
    yield* take();
    if (broken !== undefined) throw new BrokenGzip((broken as Error).message);
  } finally {
    unzip.destroy();
  }
}
