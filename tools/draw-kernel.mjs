/**
 * Assembles src/ties/draw-kernel.wat and writes its bytes into src/ties/draw-kernel.ts.
 * Usage: npm run kernel [-- --check]   `--check` writes nothing, and ends with 1 where the bytes are not those of the source.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';

const SOURCE = new URL('../src/ties/draw-kernel.wat', import.meta.url);
const TARGET = new URL('../src/ties/draw-kernel.ts', import.meta.url);
const [BEGINNING, END] = ['const BYTES = [\n', '].join'];

const { parseWat } = await wabt();
const module = parseWat('draw-kernel.wat', readFileSync(SOURCE, 'utf8'), { simd: true });
const bytes = Buffer.from(module.toBinary({}).buffer).toString('base64');
const lines = bytes.match(/.{1,100}/g).map((line) => `  '${line}',\n`);
const text = readFileSync(TARGET, 'utf8');
const before = text.slice(0, text.indexOf(BEGINNING) + BEGINNING.length);
const assembled = `${before}${lines.join('')}${text.slice(text.indexOf(END))}`;
if (!process.argv.includes('--check')) writeFileSync(TARGET, assembled);
else if (assembled !== text) {
  process.stderr.write(
    'src/ties/draw-kernel.ts does not hold the bytes of draw-kernel.wat: npm run kernel\n',
  );
  process.exitCode = 1;
}
