/**
 * Resampling that leaves everything else as it was: the weight of an act in a replicate follows from the
 * seed, the replicate and the act alone, not from its place in a list. So a new act changes no other act's
 * luck, and taking it out again restores every band to the bit.
 *
 * Poisson bootstrap (Hanley & MacGibbon 2006; Chamandy, Muralidharan, Najmi & Naidu 2012) after Efron (1979),
 * in blocks of a week, because the acts around one summit or one battle come together (block bootstrap:
 * Künsch 1989). Hash: the finaliser of MurmurHash3 (A. Appleby, public domain).
 */

/** Replicates of every band. */
export const REPLICATES = 200;
const SEED = 20_240_619;
/** Days of a block. */
const BLOCK = 7;
/** Cumulative chances of a Poisson variable with mean 1 being 0, 1, 2 …; beyond the last, 6. */
const POISSON = [0.3678794412, 0.7357588823, 0.9196986029, 0.981011843, 0.9963401532, 0.9994058152];

function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** FNV-1a over the UTF-16 units of a text, mixed: a 32-bit number. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** A number in [0, 1) that follows from a hash and a replicate. */
export function uniform(hash: number, replicate: number): number {
  return mix(hash ^ Math.imul(replicate + 1, 0x9e3779b1) ^ SEED) / 4294967296;
}

/** What resampling needs of an act. */
export interface Drawable {
  readonly day: number;
  readonly hash: number;
  readonly confidence: number;
  readonly share: number;
  readonly intensity: number;
}

export interface Resampler {
  /**
   * The mass of each act in replicate r: how often its week is drawn × its share × its intensity, if it is real
   * in this replicate (with the chance of its confidence), else 0. The array is used again for the next replicate.
   */
  mass(acts: readonly Drawable[]): (r: number) => Float64Array;
  /** Standard normal deviates, one a replicate, in pairs of opposite sign so that their mean is 0. */
  readonly normal: Float64Array;
}

export function createResampler(): Resampler {
  const cache = new Map<number, Uint8Array>();
  const drawsOf = (day: number): Uint8Array => {
    const block = Math.floor(day / BLOCK);
    let drawn = cache.get(block);
    if (drawn === undefined) {
      const hash = mix(block ^ 0x5bd1e995);
      drawn = Uint8Array.from({ length: REPLICATES }, (_, r) => poisson(uniform(hash, r)));
      cache.set(block, drawn);
    }
    return drawn;
  };
  return {
    mass(acts) {
      // Columns of numbers: the loop below runs 200 times over what may be a hundred thousand acts.
      const draws: Uint8Array[] = [];
      const hashes = new Int32Array(acts.length);
      const confidence = new Float64Array(acts.length);
      const share = new Float64Array(acts.length);
      const intensity = new Float64Array(acts.length);
      acts.forEach((act, i) => {
        draws.push(drawsOf(act.day));
        hashes[i] = act.hash;
        confidence[i] = act.confidence;
        share[i] = act.share;
        intensity[i] = act.intensity;
      });
      const mass = new Float64Array(acts.length);
      return (r) => {
        for (let i = 0; i < mass.length; i++) {
          const times = (draws[i] as Uint8Array)[r] as number;
          mass[i] =
            times > 0 && uniform(hashes[i] as number, r) < (confidence[i] as number)
              ? times * (share[i] as number) * (intensity[i] as number)
              : 0;
        }
        return mass;
      };
    },
    normal: normalPairs(),
  };
}

function poisson(u: number): number {
  let k = 0;
  while (k < POISSON.length && u >= (POISSON[k] ?? 1)) k++;
  return k;
}

/** Box & Muller (1958), each deviate followed by its opposite (antithetic variates). */
function normalPairs(): Float64Array {
  const values = new Float64Array(REPLICATES);
  for (let i = 0; i < REPLICATES; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - uniform(0x6a09e667, i)));
    const value = radius * Math.cos(2 * Math.PI * uniform(0xbb67ae85, i));
    values[i] = value;
    if (i + 1 < REPLICATES) values[i + 1] = -value;
  }
  return values;
}
