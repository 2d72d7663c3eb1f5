/** `entente copy`: takes the log of one workspace over into the empty log of another, on whatever engines. */
import { resolve } from 'node:path';
import { copyLog, hasWorkspace, openWorkspace } from '../../log/index.js';
import { EXIT, UserError } from '../../shared/user-error.js';
import type { CliContext } from '../context.js';
import { count, safe } from '../terminal.js';

interface CopyOptions {
  readonly json?: boolean;
}

export async function copy(
  from: string,
  to: string,
  options: CopyOptions,
  context: CliContext,
): Promise<void> {
  const [source, target] = [resolve(context.cwd, from), resolve(context.cwd, to)];
  if (source === target) {
    throw new UserError(`${from} and ${to} are the same workspace`, {
      exitCode: EXIT.usage,
      hint: 'Name two: entente copy FROM TO',
    });
  }
  // Told before the other one is locked.
  if (!hasWorkspace(target)) {
    throw new UserError(`${to} is no workspace (it has no entente.yaml)`, {
      exitCode: EXIT.usage,
      hint: `Make one with: entente init ${to}, and say under \`log:\` in its entente.yaml where its log is (docs/scale.md).`,
    });
  }
  const result = await copied(source, target);
  if (options.json === true) {
    context.out(`${JSON.stringify({ schemaVersion: 1, ...result }, null, 2)}\n`);
    return;
  }
  const { documents, events, corrections, setAside, importedFiles, digest } = result;
  const parts = [
    count(documents, 'report'),
    count(events, 'event'),
    count(corrections, 'correction'),
    `${count(setAside, 'input')} set aside`,
  ];
  context.out(`Copied ${parts.join(', ')}; each event of the copy was held against its original.\n`);
  if (digest !== null) context.out(`Both logs have the digest ${digest}.\n`);
  if (importedFiles.length === 0) return;
  const listed = importedFiles.map((path) => `  ${safe(path)}\n`).join('');
  context.out(
    `Rows of data sets are taken from their files again: entente import FILE… --workspace ${safe(to)}\n${listed}`,
  );
}

/** Copies; `digest`: that of both logs, null where the source has imported rows, which are not copied. */
async function copied(source: string, target: string) {
  const from = (await openWorkspace(source)).log;
  try {
    const to = (await openWorkspace(target)).log;
    try {
      const result = await copyLog(from, to);
      const importedFiles = (await from.importedFiles()).map(({ path }) => path);
      const imports = importedFiles.length + (await to.importedFiles()).length;
      const digest = imports > 0 ? null : await to.digest();
      if (digest !== null && digest !== (await from.digest())) {
        throw new Error('the digests of log and copy differ though their events are the same');
      }
      return { ...result, importedFiles, digest };
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}
