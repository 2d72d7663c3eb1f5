/** The kernel is that of its source, and draws what resample.ts says, act by act and to the bit. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawKernel, KERNEL_ACTS } from '../../src/ties/draw-kernel.js';
import { createResampler, hashText, REPLICATES, uniform } from '../../src/ties/resample.js';

const root = new URL('../../', import.meta.url);

describe('the kernel of the draws', () => {
  it.skipIf(!existsSync(new URL('node_modules/wabt', root)))('holds the bytes of its source', () => {
    expect(() =>
      execFileSync(process.execPath, ['tools/draw-kernel.mjs', '--check'], { cwd: root, stdio: 'pipe' }),
    ).not.toThrow();
  });

  it('adds up what each replicate draws and keeps, in the order of the acts', () => {
    const acts = Array.from({ length: KERNEL_ACTS }, (_, i) => ({
      hash: hashText(`act ${i}`),
      confidence: [0, 1e-9, 0.25, 0.5, 0.9, 1][i % 6] as number,
      share: i % 4 === 0 ? 1 / Math.sqrt(3) : 1,
      intensity: (i % 11) / 5,
      left: 2 ** (-(i % 31) / 183),
      sign: [1, -1, -1][i % 3] as number,
    }));
    const { times } = createResampler().week(19_000);
    expect(new Set(times).size).toBeGreaterThan(3);
    const kernel = drawKernel();
    kernel.times.set(times);
    for (const sums of [kernel.total, kernel.faded, kernel.signed]) sums.fill(0);
    for (const [i, act] of acts.entries()) {
      const limit = Math.ceil(act.confidence * 2 ** 32);
      kernel.hash[i] = act.hash;
      kernel.last[i] = Math.max(0, limit - 1);
      kernel.share[i] = act.share;
      kernel.intensity[i] = limit === 0 ? 0 : act.intensity;
      kernel.left[i] = act.left;
      kernel.signedLeft[i] = act.left * act.sign;
    }
    kernel.add(0, 100);
    kernel.add(100, KERNEL_ACTS);
    for (let r = 0; r < REPLICATES; r++) {
      let [total, faded, signed] = [0, 0, 0];
      for (const { hash, confidence, share, intensity, left, sign } of acts) {
        if (!(uniform(hash, r) < confidence)) continue;
        const mass = (times[r] as number) * share * intensity;
        total += mass;
        faded += mass * left;
        signed += mass * (left * sign);
      }
      expect([kernel.total[r], kernel.faded[r], kernel.signed[r]]).toEqual([total, faded, signed]);
    }
  });
});
