/** `entente import`: takes other people's event data sets into the log. */
import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { type FormatName, readMapping } from '../../import/index.js';
import type { GuardCount } from '../../log/index.js';
import { EXIT } from '../../shared/user-error.js';
import type { ImportProgress, ImportRequest, ImportResult, ImportsView } from '../../workbench/api.js';
import type { CliContext } from '../context.js';
import { type WorkspaceOption, withWorkbench } from '../open.js';
import { usage } from '../options.js';
import { startProgress } from '../progress.js';
import { count, safe, textTable, whole } from '../terminal.js';

interface ImportCommandOptions extends WorkspaceOption {
  readonly as?: FormatName;
  readonly map?: string;
  readonly release?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Most set-asides that are listed one by one. */
const LISTED = 20;

export async function importData(
  paths: readonly string[],
  options: ImportCommandOptions,
  context: CliContext,
): Promise<void> {
  const request = await importRequest(paths, options, context);
  await withWorkbench(options, context, async (workbench) => {
    const progress = startProgress(options.quiet === true, context);
    const result = await workbench
      .import(request, {
        signal: context.signal,
        onProgress: (at) => progress.update(at.files / at.filesInAll, progressWords(at)),
      })
      .finally(() => progress.stop());
    const view = await workbench.imports();
    if (options.json === true) {
      const { guards, counts } = view;
      context.out(`${JSON.stringify({ schemaVersion: 1, ...result, counts, guards }, null, 2)}\n`);
    } else context.out(importWords(result, view));
    sayTroubles(result, context);
  });
}

function progressWords({ rows, files, filesInAll, path }: ImportProgress): string {
  return `${whole(rows)} rows  file ${whole(files + 1)} of ${whole(filesInAll)}  ${safe(path).slice(-40)}`;
}

async function importRequest(
  paths: readonly string[],
  options: ImportCommandOptions,
  context: CliContext,
): Promise<ImportRequest> {
  if (options.as === 'csv' && options.map === undefined) {
    throw usage('--as csv needs --map FILE', 'docs/mapping.md shows how to describe a table.');
  }
  if (options.map !== undefined && options.as !== undefined && options.as !== 'csv') {
    throw usage(`--map describes a table of your own, and --as ${options.as} names a known one`);
  }
  const map = options.map === undefined ? undefined : resolve(context.cwd, options.map);
  if (map !== undefined && !existsSync(map)) throw usage(`--map ${options.map} is no file`);
  return {
    paths: paths.map((path) => absolutePath(path, context.cwd)),
    ...(options.as === undefined ? {} : { as: options.as }),
    ...(map === undefined ? {} : { mapping: await readMapping(map) }),
    ...(options.release === undefined ? {} : { release: options.release }),
  };
}

/** Globs keep their pattern. */
function absolutePath(path: string, cwd: string): string {
  if (isAbsolute(path)) return path;
  const literal = resolve(cwd, path);
  return existsSync(literal) ? literal : `${cwd.replace(/[\\/]+$/, '')}/${path}`;
}

function importWords(result: ImportResult, view: ImportsView): string {
  const formats = Object.entries(result.formats).map(([name, files]) => `${name}: ${count(files, 'file')}`);
  const lines = [
    `${count(result.rows, 'row')} in ${count(result.files + result.failedFiles, 'file')}${formats.length > 0 ? ` (${formats.join(', ')})` : ''}`,
    `  ${count(result.added, 'new row')}`,
    ...(result.replaced > 0
      ? [`  ${count(result.replaced, 'later revision')} in the place of earlier rows`]
      : []),
    ...(result.known > 0 ? [`  ${count(result.known, 'row')} whose id was known already`] : []),
    ...(result.setAside > 0 ? [`  ${count(result.setAside, 'row')} set aside`] : []),
    ...(result.knownFiles > 0 ? [`${count(result.knownFiles, 'file')} imported before, passed over`] : []),
  ];
  return `${lines.join('\n')}\n\n${guardsTable(view.guards)}`;
}

/** What each guard let through, data set by data set. */
export function guardsTable(guards: readonly GuardCount[]): string {
  if (guards.length === 0) return 'No imported row counts in any series.\n';
  const rows = guards.map(({ dataset, guard, inForce, before, after }) => [
    dataset,
    guard,
    whole(before),
    whole(after),
    whole(before - after),
    inForce ? 'held back' : 'would be held back; not in force',
  ]);
  return textTable(['data set', 'guard', 'before', 'after', 'fewer', ''], rows, [2, 3, 4]);
}

function sayTroubles(result: ImportResult, context: CliContext): void {
  for (const { path, line, column, reason } of result.examples.slice(0, LISTED)) {
    const place = `${safe(path)}${line === 0 ? '' : `:${line}`}${column === null ? '' : ` (${safe(column)})`}`;
    context.say(`set aside: ${place}: ${safe(reason)}\n`);
  }
  const more = result.setAside - Math.min(result.examples.length, LISTED);
  if (more > 0) context.say(`set aside: ${whole(more)} more; entente doctor lists them\n`);
  if (result.interrupted) context.say('Stopped. Run the same command again to go on from here.\n');
  if (result.setAside > 0) context.exit(EXIT.setAside);
  else if (result.interrupted) context.exit(EXIT.interrupted);
}
