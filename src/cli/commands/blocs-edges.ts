/**
 * `entente blocs --edges`: the division of any signed network. Apart from `blocs.ts`, because it needs no workspace and
 * must start fast enough to be called once for each of many networks.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EXIT, UserError } from '../../shared/user-error.js';
import { type NetworkBlocs, networkBlocs, parseSignedEdges } from '../../structure/blocs-edges.js';
import { campsAsked, campsWords } from '../camps-words.js';
import type { CliContext } from '../context.js';
import { typedNumber } from '../options.js';
import { count, ink, safe, wrap } from '../terminal.js';

interface EdgesCommandOptions {
  readonly edges: string;
  readonly seconds: string;
  readonly json?: boolean;
  readonly k?: string;
}

export async function edgesBlocs(options: EdgesCommandOptions, context: CliContext): Promise<void> {
  const seconds = typedNumber('--seconds', options.seconds, 0, 600);
  const { edges: file, json = false } = options;
  const network = parseSignedEdges(file, await textOf(resolve(context.cwd, file), file));
  const most = campsAsked(options.k);
  if (most !== undefined) {
    const { campsOf } = await import('../../structure/camps.js');
    const { names, graph } = network;
    const ties = graph.ties.map(({ a, b, sign, weight = 1 }) => ({
      a: names[a] ?? '',
      b: names[b] ?? '',
      sign,
      weight,
    }));
    const camps = campsOf(ties, { most });
    return context.out(
      json
        ? `${JSON.stringify({ schemaVersion: 1, ...camps }, null, 2)}\n`
        : campsWords(camps, (name) => name, context),
    );
  }
  const found = await networkBlocs(network, { seconds });
  context.out(
    json ? `${JSON.stringify({ schemaVersion: 1, ...found }, null, 2)}\n` : edgesWords(found, context),
  );
}

async function textOf(path: string, typed: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UserError(`${typed} cannot be read`, {
      hint: 'Give a CSV file with the header a,b,sign.',
      exitCode: EXIT.usage,
      cause: error,
    });
  }
}

function edgesWords(found: NetworkBlocs, context: CliContext): string {
  if (found.ties === 0) return 'There are no ties, so there is nothing to divide.\n';
  const { bold } = ink(context.color);
  const list = (names: readonly string[]) =>
    names.length === 0 ? '  (nobody)\n' : wrap(names.map(safe).join(', '), context.width, '  ');
  return [
    `${count(found.nodes, 'node')}, ${count(found.ties, 'tie')}. ${indexWords(found)}\n`,
    found.repeated > 0 ? `${count(found.repeated, 'row')} named a tie again and counted once.\n` : '',
    found.groups > 1
      ? `No tie joins its ${count(found.groups, 'group')}; how they stand to each other is open.\n`
      : '',
    `\n${bold('One side')}\n${list(found.partition[0])}`,
    `${bold('The other')}\n${list(found.partition[1])}`,
    found.frustrated.length === 0 ? '' : `\n${bold('Frustrated ties')}\n`,
    ...found.frustrated.map(
      ({ a, b, sign }) =>
        `  ${safe(a)} – ${safe(b)}: ${sign === 1 ? 'friends across the line' : 'at odds on one side'}\n`,
    ),
  ].join('');
}

/** The frustration index and how sure it is. */
function indexWords({ frustration_index: index, proven, bound }: NetworkBlocs): string {
  if (index === 0) return 'Balanced: the ties fit a division in two without exception.';
  const ties = count(index, 'tie');
  return proven
    ? `At best ${ties} cannot be fitted (frustration index ${index}, proved).`
    : `The best division found leaves ${ties} unfitted; that none leaves fewer than ${bound} is proved, the rest is not.`;
}
