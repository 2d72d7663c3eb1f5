/** ZIP archives, made here by the specification: stored and deflated, and broken in every way that was thought of. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFiles } from '../../src/import/open-file.js';
import { zipContent, zipEntries } from '../../src/import/zip.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-zip-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** An archive of the given members; `method` 8 deflates, 0 stores; `flags` as in the specification. */
function zip(members: readonly { name: string; text: string; method: number; flags?: number }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text, method, flags = 0 } of members) {
    const raw = Buffer.from(text);
    const packed = method === 8 ? deflateRawSync(raw) : raw;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, rest, Buffer.from(name)]),
    );
    parts.push(local);
    at += local.length;
  }
  const all = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(all.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, all, end]);
}

async function textOf(path: string): Promise<string[]> {
  const texts: string[] = [];
  for (const file of await dataFiles(path)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.bytes()) chunks.push(chunk);
    texts.push(`${file.path.slice(path.length)}=${Buffer.concat(chunks).toString()}`);
  }
  return texts;
}

async function written(name: string, content: Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('a ZIP archive', () => {
  it('gives stored and deflated members; one alone goes by the archive’s name', async () => {
    const one = await written('one.zip', zip([{ name: 'a.csv', text: 'x'.repeat(5000), method: 8 }]));
    expect(await textOf(one)).toEqual([`=${'x'.repeat(5000)}`]);
    const two = await written(
      'two.zip',
      zip([
        { name: 'd/', text: '', method: 0 },
        { name: 'd/a', text: 'one', method: 0 },
        { name: 'd/b', text: '', method: 0 },
      ]),
    );
    expect(await textOf(two)).toEqual(['!d/a=one', '!d/b=']);
  });

  it('is refused where it is encrypted, packed otherwise, or cut off', async () => {
    const odd = await written(
      'odd.zip',
      zip([
        { name: 'secret', text: 'x', method: 0, flags: 1 },
        { name: 'other', text: 'x', method: 14 },
      ]),
    );
    const [secret, other] = await zipEntries(odd);
    const read = async (entry: typeof secret) => {
      if (entry) for await (const _ of zipContent(odd, entry)) break;
    };
    await expect(read(secret)).rejects.toThrow('"secret" in the archive is encrypted');
    await expect(read(other)).rejects.toThrow('packed by method 14');
    const damaged = zip([{ name: 'a', text: 'hello', method: 0 }]);
    damaged.write('j', 31);
    await expect(textOf(await written('damaged.zip', damaged))).rejects.toThrow(
      '"a" in the archive is damaged',
    );
    const whole = zip([{ name: 'a', text: 'hello', method: 8 }]);
    for (const length of [10, whole.length - 30, whole.length - 1]) {
      await expect(zipEntries(await written('cut.zip', whole.subarray(0, length)))).rejects.toThrow(
        /archive|cut off/,
      );
    }
  });
});
