/** Draws figures as PNG by resvg, compiled to WebAssembly: no native part, no browser, the same bytes everywhere. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Figure } from './sheet.js';

/** Pixels across, twice what a page shows, for print. */
const WIDTH = 1440;
const require = createRequire(import.meta.url);
let ready: Promise<readonly Uint8Array[]> | undefined;

export async function drawPng(figure: Pick<Figure, 'svg'>): Promise<Uint8Array> {
  ready ??= prepare();
  const drawing = new Resvg(figure.svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: WIDTH },
    font: { fontBuffers: [...(await ready)], defaultFontFamily: 'Roboto', sansSerifFamily: 'Roboto' },
  });
  const image = drawing.render();
  const bytes = image.asPng();
  image.free();
  drawing.free();
  return bytes;
}

async function prepare(): Promise<readonly Uint8Array[]> {
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const fonts = ['Roboto-Regular.ttf', 'Roboto-Medium.ttf'];
  return Promise.all(
    fonts.map(
      async (name) => new Uint8Array(await readFile(require.resolve(`pdfmake/fonts/Roboto/${name}`))),
    ),
  );
}
