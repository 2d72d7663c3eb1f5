/**
 * Any signed network from a table: a header with the columns `a`, `b` and `sign`, a tie a row, parted by commas.
 * A sign is 1, +1, +, -1 or -. A pair named again with the same sign counts once; with the other sign the table
 * contradicts itself and is refused.
 */
import { EXIT, UserError } from '../shared/user-error.js';
import { type Frustration, type FrustrationOptions, frustrationOf } from './frustration.js';
import { connectedGroups, type Sign, type SignedGraph } from './frustration-graph.js';

/** A signed network with names. */
export interface NamedNetwork {
  readonly names: readonly string[];
  readonly graph: SignedGraph;
  /** Rows that repeat a tie. */
  readonly repeated: number;
}

export interface NamedTie {
  readonly a: string;
  readonly b: string;
  readonly sign: Sign;
}

/** The best division of a named network, as `entente blocs --edges` prints it. */
export interface NetworkBlocs {
  readonly nodes: number;
  readonly ties: number;
  /** Groups that no tie joins; how they stand to each other is open, and the partition says nothing of it. */
  readonly groups: number;
  readonly frustration_index: number;
  readonly proven: boolean;
  readonly bound: number;
  /** The two sides, each in order of names; the second may be empty. */
  readonly partition: readonly [readonly string[], readonly string[]];
  readonly frustrated: readonly NamedTie[];
  readonly repeated: number;
}

const SIGNS: Readonly<Record<string, Sign>> = {
  '1': 1,
  '+1': 1,
  '+': 1,
  '-1': -1,
  '-': -1,
  '−1': -1,
  '−': -1,
};

/** Throws a UserError that names the line where a row does not fit. */
export function parseSignedEdges(file: string, text: string): NamedNetwork {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = cellsOf(lines[0] ?? '').map((cell) => cell.toLowerCase());
  const [a, b, sign] = ['a', 'b', 'sign'].map((name) => header.indexOf(name)) as [number, number, number];
  if (Math.min(a, b, sign) < 0) throw wrong(file, 1, 'the header must name the columns a, b and sign');
  const position = new Map<string, number>();
  const signOf = new Map<string, Sign>();
  let repeated = 0;
  const ties = lines.slice(1).flatMap((line, i) => {
    if (line.trim() === '') return [];
    const cells = cellsOf(line);
    const [first, second, typed] = [cells[a] ?? '', cells[b] ?? '', cells[sign] ?? ''];
    const value = SIGNS[typed];
    if (first === '' || second === '') throw wrong(file, i + 2, 'a tie needs two names');
    if (first === second) throw wrong(file, i + 2, `"${first}" is tied to itself`);
    if (value === undefined) throw wrong(file, i + 2, `"${typed}" is no sign (1 or -1)`);
    const key = first < second ? `${first}\n${second}` : `${second}\n${first}`;
    const before = signOf.get(key);
    if (before !== undefined && before !== value)
      throw wrong(file, i + 2, `${first} and ${second} have both signs`);
    if (before !== undefined) {
      repeated += 1;
      return [];
    }
    signOf.set(key, value);
    for (const name of [first, second]) if (!position.has(name)) position.set(name, position.size);
    return [{ a: position.get(first) ?? 0, b: position.get(second) ?? 0, sign: value }];
  });
  return { names: [...position.keys()], graph: { size: position.size, ties }, repeated };
}

/** Cells of a line; a quoted cell may hold commas, and doubled quotes stand for one. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)\s*(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) =>
    (match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim(),
  );
}

function wrong(file: string, line: number, reason: string): UserError {
  return new UserError(`${file}:${line}: ${reason}`, {
    hint: 'Write a header "a,b,sign" and a tie a row, such as: USA,CAN,1',
    exitCode: EXIT.usage,
  });
}

/** The best division of a named network in two. */
export async function networkBlocs(
  network: NamedNetwork,
  options: Partial<FrustrationOptions> = {},
): Promise<NetworkBlocs> {
  const { names, graph, repeated } = network;
  const found = await frustrationOf(graph, options);
  return {
    nodes: graph.size,
    ties: graph.ties.length,
    groups: connectedGroups(graph).length,
    frustration_index: found.index,
    proven: found.proven,
    bound: found.bound,
    partition: partitionOf(names, found),
    frustrated: found.frustrated.flatMap((i) => {
      const tie = graph.ties[i];
      return tie ? [{ a: names[tie.a] ?? '', b: names[tie.b] ?? '', sign: tie.sign }] : [];
    }),
    repeated,
  };
}

function partitionOf(names: readonly string[], { sides }: Frustration): NetworkBlocs['partition'] {
  const on = (side: number) => names.filter((_, i) => sides[i] === side).sort();
  return [on(1), on(-1)];
}
