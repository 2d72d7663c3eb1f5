/** Frames a second while a network of 200 states is moved, zoomed, and a state of it dragged; drawn by the real page. */

const STATES = 200;
const TIES = 800;
const FRAMES = 90;

/** A film of one period; the server's own sample has some thirty states. */
function film() {
  const code = (i) =>
    String.fromCharCode(65 + Math.floor(i / 100), 65 + (Math.floor(i / 10) % 10), 65 + (i % 10));
  const states = Array.from({ length: STATES }, (_, i) => code(i)).sort();
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  const ties = new Map();
  while (ties.size < TIES) {
    const [a, b] = [states[Math.floor(random() * STATES)], states[Math.floor(random() * STATES)]].sort();
    if (a !== b)
      ties.set(`${a}|${b}`, { a, b, index: Math.round((random() * 16 - 7) * 10) / 10 || 1, acts: 3 });
  }
  const span = { from: '2024-10-01', to: '2024-12-31' };
  const frame = { period: '2024-Q4', span, heard: true, ties: [...ties.values()], weak: 0 };
  return { schemaVersion: 1, by: 'quarter', least: 0.5, frames: [frame], states };
}

/** Frames a second and the longest frame in milliseconds, of each way of moving. */
export async function networkFrames({ page, url }) {
  await page.route('**/api/structure/networks*', (route) => route.fulfill({ json: film() }));
  await page.goto(`${url}/network?period=2024-Q4`);
  await settledDrawing(page);
  const moves = {};
  for (const kind of ['pan', 'zoom', 'drag'])
    moves[kind] = await page.evaluate(measure, { kind, frames: FRAMES });
  await page.unroute('**/api/structure/networks*');
  return { states: STATES, ties: TIES, ...moves };
}

async function settledDrawing(page) {
  await page.locator('.network').waitFor();
  await page.waitForTimeout(1000);
}

/** In the page: one step of the pointer a frame, as a hand would give them. */
async function measure({ kind, frames }) {
  const drawing = document.querySelector('.network');
  const box = drawing.getBoundingClientRect();
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const found = drawing.querySelector('[data-state]');
  const node = found?.getBoundingClientRect();
  const start =
    kind === 'drag' && node !== undefined
      ? { x: node.left + node.width / 2, y: node.top + node.height / 2 }
      : middle;
  const target = kind === 'drag' && found !== null ? found : drawing;
  const send = (type, x, y) =>
    target.dispatchEvent(
      new PointerEvent(type, { clientX: x, clientY: y, button: 0, buttons: 1, pointerId: 1, bubbles: true }),
    );
  drawing.setPointerCapture = () => undefined;
  if (kind !== 'zoom') send('pointerdown', start.x, start.y);
  const times = [];
  await new Promise((done) => {
    let last;
    let i = 0;
    const step = (time) => {
      if (last !== undefined) times.push(time - last);
      last = time;
      i += 1;
      const angle = (i / frames) * 2 * Math.PI;
      if (kind === 'zoom') {
        drawing.dispatchEvent(
          new WheelEvent('wheel', {
            deltaY: 20 * Math.sin(angle),
            ctrlKey: true,
            clientX: middle.x,
            clientY: middle.y,
            bubbles: true,
            cancelable: true,
          }),
        );
      } else send('pointermove', start.x + 120 * Math.sin(angle), start.y + 80 * Math.sin(2 * angle));
      if (i < frames) requestAnimationFrame(step);
      else done(undefined);
    };
    requestAnimationFrame(step);
  });
  if (kind !== 'zoom') send('pointerup', start.x, start.y);
  const total = times.reduce((sum, ms) => sum + ms, 0);
  return {
    framesPerSecond: Math.round((10_000 * times.length) / total) / 10,
    longestMs: Math.round(Math.max(...times)),
  };
}
