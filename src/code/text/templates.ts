/**
 * Feature templates as lists of words: each line names the atoms (a word, a tag, a distance) whose conjunction
 * is one feature. A sentence's place is described by filling in the atoms; the features follow from the lines.
 */
import { hashText, PART_A, PART_B, PART_C, PART_D } from './hashing.js';

/** Most atoms that one template joins. */
const WIDTH = 4;

export interface Templates {
  /** Number of features each place gives. */
  readonly count: number;
  /** Four atom numbers a template; atom 0 is always 0 and fills the rest. */
  readonly parts: Uint8Array;
  /** A random starting value for each template. */
  readonly seeds: Int32Array;
  /** The same, those with fewer atoms first, each with no more atoms than it has: what fills the features. */
  readonly bySize: SizedTemplates;
}

interface SizedTemplates {
  /** Number of templates with at most one, two, three atoms. */
  readonly ends: readonly [number, number, number];
  readonly atoms: Uint8Array;
  readonly seeds: Int32Array;
}

/**
 * Compiles template lines such as `word tag next-tag`. `atoms` lists the names by number, from 1 on; throws on
 * a name that is not among them, so that a slip is found when the program starts.
 */
export function compileTemplates(
  kind: string,
  atoms: readonly string[],
  lines: readonly string[],
): Templates {
  const parts = new Uint8Array(lines.length * WIDTH);
  for (const [row, line] of lines.entries()) {
    const names = line.split(' ');
    if (names.length > WIDTH)
      throw new RangeError(`the ${kind} template "${line}" joins more than ${WIDTH} atoms`);
    for (const [column, name] of names.entries()) {
      const number = atoms.indexOf(name) + 1;
      if (number === 0) throw new RangeError(`the ${kind} template "${line}" names no atom "${name}"`);
      parts[row * WIDTH + column] = number;
    }
  }
  const seeds = Int32Array.from(lines, (line) => hashText(`${kind} ${line}`, 77));
  return { count: lines.length, parts, seeds, bySize: bySize(lines, parts, seeds) };
}

function bySize(lines: readonly string[], parts: Uint8Array, seeds: Int32Array): SizedTemplates {
  const sizes = lines.map((line) => line.split(' ').length);
  const rows = [1, 2, 3, 4].flatMap((size) => sizes.flatMap((one, row) => (one === size ? [row] : [])));
  const upTo = (most: number): number => sizes.filter((size) => size <= most).length;
  return {
    ends: [upTo(1), upTo(2), upTo(3)],
    atoms: Uint8Array.from(
      rows.flatMap((row) => [...parts.subarray(row * WIDTH, row * WIDTH + (sizes[row] as number))]),
    ),
    seeds: Int32Array.from(rows, (row) => seeds[row] as number),
  };
}

/** A fingerprint of templates: weights fit no other. */
export function fingerprint(all: readonly Templates[]): string {
  const parts = all.map(({ parts: atoms, seeds }) => `${atoms.join(',')};${seeds.join(',')}`);
  return (hashText(parts.join('|'), 78) >>> 0).toString(16);
}

/**
 * Writes the features of the place that `atoms` describes (atom numbers as compiled) to `out`, those of fewer
 * atoms first.
 */
export function fillFeatures(templates: Templates, values: Int32Array, out: Int32Array): void {
  const { atoms, seeds, ends } = templates.bySize;
  const [one, two, three] = ends;
  let t = 0;
  let p = 0;
  for (; t < one; t++, p++) out[t] = (seeds[t] as number) + Math.imul(atomAt(values, atoms, p), PART_A);
  for (; t < two; t++, p += 2) {
    out[t] =
      (seeds[t] as number) +
      Math.imul(atomAt(values, atoms, p), PART_A) +
      Math.imul(atomAt(values, atoms, p + 1), PART_B);
  }
  for (; t < three; t++, p += 3) {
    out[t] =
      (seeds[t] as number) +
      Math.imul(atomAt(values, atoms, p), PART_A) +
      Math.imul(atomAt(values, atoms, p + 1), PART_B) +
      Math.imul(atomAt(values, atoms, p + 2), PART_C);
  }
  for (; t < templates.count; t++, p += 4) {
    out[t] =
      (seeds[t] as number) +
      Math.imul(atomAt(values, atoms, p), PART_A) +
      Math.imul(atomAt(values, atoms, p + 1), PART_B) +
      Math.imul(atomAt(values, atoms, p + 2), PART_C) +
      Math.imul(atomAt(values, atoms, p + 3), PART_D);
  }
}

function atomAt(values: Int32Array, atoms: Uint8Array, at: number): number {
  return values[atoms[at] as number] as number;
}
