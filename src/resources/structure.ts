/** The tables of the structure room, from the package's folder. */
import { readFileSync } from 'node:fs';
import {
  type AxisRule,
  type ContactRules,
  type LadderRung,
  parseAxes,
  parseContactRules,
  parseLadder,
  parseTreaties,
  type Treaty,
} from '../structure/index.js';

/** Tables of alliances, postures and contact. */
export interface StructureTables {
  readonly treaties: readonly Treaty[];
  readonly ladder: readonly LadderRung[];
  readonly axes: readonly AxisRule[];
  readonly contact: ContactRules;
}

let shared: StructureTables | undefined;

/** Read at first use and kept: the tables of a package do not change while it runs. */
export function loadStructureTables(): StructureTables {
  shared ??= {
    treaties: parseTreaties(table('treaties')),
    ladder: parseLadder(table('ladder')),
    axes: parseAxes(table('axes')),
    contact: parseContactRules(table('contact')),
  };
  return shared;
}

function table(name: string): string {
  return readFileSync(new URL(`../../tables/${name}.tsv`, import.meta.url), 'utf8');
}
