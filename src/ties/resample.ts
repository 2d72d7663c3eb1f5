/**
 * Resampling that leaves everything else as it was: the weight of an act in a replicate follows from the
 * seed, the replicate and the act alone, not from its place in a list. So a new act changes no other act's
 * luck, and taking it out again restores every band to the bit.
 *
 * Poisson bootstrap (Hanley & MacGibbon 2006; Chamandy, Muralidharan, Najmi & Naidu 2012) after Efron (1979),
 * in blocks of a week, because the acts around one summit or one battle come together (block bootstrap:
 * Künsch 1989). Hash: the finaliser of MurmurHash3 (A. Appleby, public domain).
 */

import type { ActTable } from './act-table.js';

/** Replicates of every band. */
export const REPLICATES = 200;
const SEED = 20_240_619;
/** Days of a block. */
export const BLOCK_DAYS = 7;
/** Cumulative chances of a Poisson variable with mean 1 being 0, 1, 2 …; beyond the last, 6. */
const POISSON = [0.3678794412, 0.7357588823, 0.9196986029, 0.981011843, 0.9963401532, 0.9994058152];

/** The finaliser of MurmurHash3. */
export function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** FNV-1a over the UTF-16 units of a text, mixed: a 32-bit number. */
export function hashText(text: string): number {
  return mix(hashOn(HASH_START, text));
}

/** What the hash of a text begins with. */
export const HASH_START = 0x811c9dc5;

/** A hash that a text was begun with, brought on by what follows: `mix(hashOn(hashOn(HASH_START, a), b))` is that of a + b. */
export function hashOn(begun: number, text: string): number {
  let h = begun;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** What a hash is crossed with in a replicate before it is mixed. */
export function drawSeed(replicate: number): number {
  return Math.imul(replicate + 1, 0x9e3779b1) ^ SEED;
}

/** A number in [0, 1) that follows from a hash and a replicate. */
export function uniform(hash: number, replicate: number): number {
  return mix(hash ^ drawSeed(replicate)) / 4294967296;
}

/** What resampling needs of acts. */
export type Drawable = Pick<ActTable, 'length' | 'day' | 'confidence' | 'share' | 'intensity' | 'hashes'>;

/** How often each replicate draws a week. */
export interface WeekDraws {
  /** Day numbers of the week; `to` is the first after it. */
  readonly from: number;
  readonly to: number;
  readonly times: Uint8Array;
}

export interface Resampler {
  /** The draws of the week of a day. */
  week(day: number): WeekDraws;
  /**
   * The mass of each act in replicate r: how often its week is drawn × its share × its intensity, if it is real
   * in this replicate (with the chance of its confidence), else 0. The array is used again for the next replicate.
   */
  mass(acts: Drawable): (r: number) => Float64Array;
  /** Standard normal deviates, one a replicate, in pairs of opposite sign so that their mean is 0. */
  readonly normal: Float64Array;
}

/** Draws follow from the week alone: kept for all series. */
const DRAWN = new Map<number, Uint8Array>();
const WEEKS = new Map<number, WeekDraws>();
const NORMAL = normalPairs();

export function createResampler(): Resampler {
  return {
    week: (day) => weekOf(Math.floor(day / BLOCK_DAYS)),
    mass(acts) {
      const { confidence, share, intensity } = acts;
      const draws = Array.from(acts.day, (day) => timesDrawn(Math.floor(day / BLOCK_DAYS)));
      const hashes = acts.hashes();
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
    normal: NORMAL,
  };
}

/** How often each replicate draws a block. */
function timesDrawn(block: number): Uint8Array {
  let drawn = DRAWN.get(block);
  if (drawn === undefined) {
    const hash = mix(block ^ 0x5bd1e995);
    drawn = Uint8Array.from({ length: REPLICATES }, (_, r) => poisson(uniform(hash, r)));
    DRAWN.set(block, drawn);
  }
  return drawn;
}

function weekOf(block: number): WeekDraws {
  let week = WEEKS.get(block);
  if (week === undefined) {
    const from = block * BLOCK_DAYS;
    week = { from, to: from + BLOCK_DAYS, times: timesDrawn(block) };
    WEEKS.set(block, week);
  }
  return week;
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
