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
  return {
    count: lines.length,
    parts,
    seeds: Int32Array.from(lines, (line) => hashText(`${kind} ${line}`, 77)),
  };
}

/** A fingerprint of templates: weights fit no other. */
export function fingerprint(all: readonly Templates[]): string {
  const parts = all.map(({ parts: atoms, seeds }) => `${atoms.join(',')};${seeds.join(',')}`);
  return (hashText(parts.join('|'), 78) >>> 0).toString(16);
}

/** Writes the features of the place that `atoms` describes (atom numbers as compiled) to `out`. */
export function fillFeatures(templates: Templates, atoms: Int32Array, out: Int32Array): void {
  const { count, parts, seeds } = templates;
  for (let t = 0, p = 0; t < count; t++, p += WIDTH) {
    out[t] =
      (seeds[t] as number) +
      Math.imul(atoms[parts[p] as number] as number, PART_A) +
      Math.imul(atoms[parts[p + 1] as number] as number, PART_B) +
      Math.imul(atoms[parts[p + 2] as number] as number, PART_C) +
      Math.imul(atoms[parts[p + 3] as number] as number, PART_D);
  }
}
