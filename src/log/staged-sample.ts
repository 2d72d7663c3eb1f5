/** A sample of a tab-separated file: whole lines from all over it. */
import { open, writeFile } from 'node:fs/promises';

/** Blocks of a sample, the first and the last of the file among them, and bytes of each. */
const BLOCKS = 64;
const BLOCK = 1 << 19;
const LINE_FEED = 10;

/** Gives the path of a sample of a file: `to`, or the file itself where it is not larger. */
export async function writeSample(path: string, to: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size <= BLOCKS * BLOCK) return path;
    const parts: Buffer[] = [];
    for (let i = 0; i < BLOCKS; i++) {
      const from = Math.floor(((size - BLOCK) * i) / (BLOCKS - 1));
      const { buffer } = await file.read(Buffer.alloc(BLOCK), 0, BLOCK, from);
      // A block begins and ends within a line, but for the first and the last line of the file.
      const first = from === 0 ? 0 : buffer.indexOf(LINE_FEED) + 1;
      const end = i === BLOCKS - 1 ? BLOCK : buffer.lastIndexOf(LINE_FEED) + 1;
      if (end <= first) continue;
      parts.push(buffer.subarray(first, end));
    }
    // The last line of the file may lack its end; it is the last of the sample too.
    await writeFile(to, Buffer.concat(parts));
    return to;
  } finally {
    await file.close();
  }
}
