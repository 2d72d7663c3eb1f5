/**
 * The workbench in the Chromium of this machine, against its budgets: first view, script at first load, interaction to
 * next paint over many events, frames of a network of 200 states, memory over a session. It prints figures; none of them
 * decides a test, since they depend on the machine and on what else runs on it.
 * Usage: npm run bench -- desk [--events N] [--minutes M]
 * Memory: `--minutes 30` for the whole of a session; by default three.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copySettings } from '../dist/log/index.js';
import { openWorkbench } from '../dist/workbench/workbench.js';
import { firstViews } from './desk/first-view.mjs';
import { interactions } from './desk/interactions.mjs';
import { memoryOverTime } from './desk/memory.mjs';
import { networkFrames } from './desk/network-frames.mjs';
import { openDesk } from './desk/open-desk.mjs';
import { writeReportWorkspace } from './report-log.mjs';

const TODAY = '2026-04-15';

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { events: { type: 'string', default: '100000' }, minutes: { type: 'string', default: '3' } },
  });
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'));
  try {
    const sample = await withDesk(await readSample(join(folder, 'sample')), async (desk) => ({
      firstView: await firstViews(desk),
      network: await networkFrames(desk),
      memory: await memoryOverTime(desk, Number(values.minutes)),
    }));
    const large = join(folder, 'large');
    await writeReportWorkspace(large, Number(values.events));
    const milliseconds = await withDesk(large, interactions);
    return budgets(sample, { events: Number(values.events), milliseconds });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each figure beside what it should be; `within` is for the eye. */
function budgets({ firstView, network, memory }, paint) {
  const line = (figure, budget, within) => ({ ...figure, budget, within });
  const slowest = Math.max(...Object.values(paint.milliseconds));
  const fps = ['pan', 'zoom', 'drag'].map((kind) => network[kind].framesPerSecond);
  return {
    firstView: line({ milliseconds: firstView.milliseconds }, 'under 1000 ms', firstView.milliseconds < 1000),
    script: line({ bytes: firstView.bytes }, 'under 200000 bytes, gzipped', firstView.bytes < 200_000),
    interactionToNextPaint: line({ slowest, ...paint }, 'under 100 ms with 100,000 events', slowest < 100),
    network: line(network, 'at least 50 frames a second with 200 states', Math.min(...fps) >= 50),
    memory: line(memory, 'steady: growth under 10 % after the first third', memory.growth < 0.1),
  };
}

async function readSample(home) {
  await copySettings(new URL('../examples/korea', import.meta.url).pathname, home);
  const workbench = await openWorkbench(home, { today: TODAY });
  await workbench.read({ paths: [] });
  await workbench.close();
  return home;
}

async function withDesk(home, work) {
  const desk = await openDesk(home, TODAY);
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}
