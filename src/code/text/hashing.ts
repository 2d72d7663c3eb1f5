/**
 * Hashes of words and of features. Features are linear in their parts, so that each costs a multiplication
 * a part, and are scattered only where they index a table (Weinberger et al. 2009, feature hashing).
 */

/** 32-bit hash of a string: FNV-1a with a final avalanche. `seed` keeps hashes of different kinds apart. */
export function hashText(text: string, seed: number): number {
  let hash = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return hash ^ (hash >>> 15);
}

/** Odd multipliers for the first to fourth part of a feature. */
export const PART_A = 0x9e3779b1 | 0;
export const PART_B = 0x85ebca6b | 0;
export const PART_C = 0xc2b2ae35 | 0;
export const PART_D = 0x27d4eb2f | 0;

/** Scatters a feature over a table of 2^(32 - shift) rows. */
export function rowOf(feature: number, shift: number): number {
  return Math.imul(feature ^ (feature >>> 15), 0x2c1b3c6d) >>> shift;
}
