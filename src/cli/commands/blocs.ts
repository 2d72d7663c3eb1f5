/** `entente blocs`: the division into two blocs that the fewest ties speak against, and the ties that do. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EXIT, UserError } from '../../shared/user-error.js';
import { type NetworkBlocs, networkBlocs, parseSignedEdges } from '../../structure/index.js';
import type { CliContext } from '../context.js';
import { typedNumber } from '../options.js';
import { count, ink, safe, wrap } from '../terminal.js';

interface BlocsCommandOptions {
  readonly edges?: string;
  readonly seconds: string;
  readonly json?: boolean;
}

export async function blocs(options: BlocsCommandOptions, context: CliContext): Promise<void> {
  const seconds = typedNumber('--seconds', options.seconds, 0, 86_400);
  if (options.edges !== undefined) return edgesBlocs(options.edges, seconds, options.json === true, context);
}

async function edgesBlocs(file: string, seconds: number, json: boolean, context: CliContext): Promise<void> {
  const network = parseSignedEdges(file, await textOf(resolve(context.cwd, file), file));
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
    found.groups > 1
      ? `${count(found.groups, 'group')} are joined by no tie; how they stand to each other is open.\n`
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
export function indexWords(found: { frustration_index: number; proven: boolean; bound: number }): string {
  const { frustration_index: index, proven, bound } = found;
  if (index === 0) return 'Balanced: the ties fit a division in two without exception.';
  const ties = count(index, 'tie');
  return proven
    ? `At best ${ties} cannot be fitted (frustration index ${index}, proved).`
    : `The best division found leaves ${ties} unfitted; that no division leaves fewer than ${bound} is proved, the rest is not.`;
}
