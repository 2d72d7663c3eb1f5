/**
 * The user's own actors: a table with the headings `name` and `code`. A code is ours (`ISR.MIL`, `UNO`,
 * `TER:ISIS`) or CAMEO's run-together kind: the first three letters are the state, the rest groups of three, the
 * last of which that is a sector of ours gives the sector (`ISRMIL`, `PSEHMSGOV`). `ELR/GAL` stands for
 * several actors, `---` for none: the name is then passed over.
 */
import type { ActorCode } from '../../ontology/actor.js';
import { isSector, parseActor } from '../../ontology/actor.js';
import type { OwnActor, OwnActorError } from './types.js';

const NOBODY = /^[-+*~]+$/;
const RUN_TOGETHER = /^[A-Z][A-Z0-9]{2}(?:[A-Z0-9]{1,3})*$/;

/** Rows that can be used, and those that cannot, each with its line. */
export function parseOwnActors(tsv: string): {
  readonly actors: readonly OwnActor[];
  readonly errors: readonly OwnActorError[];
} {
  const actors: OwnActor[] = [];
  const errors: OwnActorError[] = [];
  let columns: { name: number; code: number; count: number } | undefined;
  for (const [index, raw] of tsv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (raw.trim() === '' || raw.startsWith('#')) continue;
    const cells = raw.split('\t').map((cell) => cell.trim());
    const line = index + 1;
    if (!columns) {
      const lower = cells.map((cell) => cell.toLowerCase());
      columns = { name: lower.indexOf('name'), code: lower.indexOf('code'), count: cells.length };
      if (columns.name < 0 || columns.code < 0) {
        const reason = 'the first line must hold the headings "name" and "code", parted by a tab';
        return { actors, errors: [{ line, code: 'no-header', reason }] };
      }
      continue;
    }
    const result = rowOf(cells, columns, line);
    if ('reason' in result) errors.push(result);
    else actors.push(result);
  }
  return { actors, errors };
}

function rowOf(
  cells: readonly string[],
  columns: { readonly name: number; readonly code: number; readonly count: number },
  line: number,
): OwnActor | OwnActorError {
  if (cells.length > columns.count) {
    return { line, code: 'too-many-cells', reason: `${cells.length} cells under ${columns.count} headings` };
  }
  const name = (cells[columns.name] ?? '').replaceAll('_', ' ').trim();
  const code = cells[columns.code] ?? '';
  if (!/[\p{L}\p{N}]/u.test(name)) return { line, code: 'no-name', reason: 'the row names nobody' };
  const codes = ownCodes(code);
  if (codes) return { name, codes };
  const reason = `"${code}" is no code such as ISR, ISR.MIL, ISRMIL or TER:ISIS`;
  return { line, code: 'bad-code', reason };
}

/** Codes of a cell; empty for a name that stands for nobody; undefined where it is no code. */
export function ownCodes(cell: string): readonly ActorCode[] | undefined {
  if (NOBODY.test(cell)) return [];
  const codes: ActorCode[] = [];
  for (const part of cell.split('/')) {
    const upper = /^[a-z]{3}$/.test(part) ? part.toUpperCase() : part;
    const code = parseActor(upper) ? upper : fromRunTogether(upper);
    if (code === undefined) return undefined;
    codes.push(code);
  }
  return codes;
}

function fromRunTogether(code: string): ActorCode | undefined {
  if (!RUN_TOGETHER.test(code)) return undefined;
  const state = code.slice(0, 3);
  for (let at = 3 + Math.floor((code.length - 4) / 3) * 3; at >= 3; at -= 3) {
    const group = code.slice(at, at + 3);
    if (isSector(group)) return `${state}.${group}`;
  }
  return state;
}
