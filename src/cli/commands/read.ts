/** `entente read`: reads reports, codes them and adds them to the log. */
import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { DOCUMENT_KINDS } from '../../ontology/document.js';
import type { ReadingProgress, ReadingResult } from '../../pipeline.js';
import type { FieldMap } from '../../read/index.js';
import { EXIT } from '../../shared/user-error.js';
import type { ReadRequest } from '../../workbench/api.js';
import type { CliContext } from '../context.js';
import { type WorkspaceOption, withWorkbench } from '../open.js';
import { MOST_JOBS, typedDay, typedNumber, usage } from '../options.js';
import { startProgress } from '../progress.js';
import { count, safe, whole } from '../terminal.js';

interface ReadCommandOptions extends WorkspaceOption {
  readonly map?: string;
  readonly publisher?: string;
  readonly kind?: string;
  readonly format?: 'txt' | 'md' | 'html' | 'jsonl';
  readonly from?: string;
  readonly to?: string;
  readonly jobs?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Most inputs set aside that are listed one by one; the rest is counted. */
const LISTED = 20;

export async function read(
  paths: readonly string[],
  options: ReadCommandOptions,
  context: CliContext,
): Promise<void> {
  const request = readRequest(paths, options, context);
  await withWorkbench(options, context, async (workbench) => {
    const progress = startProgress(options.quiet === true, context);
    const result = await workbench
      .read(request, {
        signal: context.signal,
        stdin: context.stdin,
        onProgress: (at) => progress.update(at.share, progressWords(at)),
      })
      .finally(() => progress.stop());
    if (options.json === true) context.out(`${JSON.stringify({ schemaVersion: 1, ...result }, null, 2)}\n`);
    else context.out(readingWords(result));
    for (const item of result.setAside.slice(0, LISTED)) {
      context.say(
        `set aside: ${safe(item.path)}${item.line === undefined ? '' : `:${item.line}`}: ${safe(item.reason)}\n`,
      );
    }
    if (result.setAside.length > LISTED) {
      context.say(
        `set aside: ${whole(result.setAside.length - LISTED)} more; entente doctor lists them all\n`,
      );
    }
    if (result.interrupted) context.say('Stopped. Run the same command again to go on from here.\n');
    else if (result.setAside.length > 0) context.exit(EXIT.setAside);
  });
}

function readRequest(
  paths: readonly string[],
  options: ReadCommandOptions,
  context: CliContext,
): ReadRequest {
  const from = typedDay('--from', options.from);
  const to = typedDay('--to', options.to);
  const jobs = options.jobs === undefined ? undefined : typedNumber('--jobs', options.jobs, 1, MOST_JOBS);
  const kind = DOCUMENT_KINDS.find((known) => known === options.kind);
  return {
    paths: paths.map((path) => absolutePath(path, context.cwd)),
    ...(options.map === undefined ? {} : { map: fieldMap(options.map) }),
    ...(options.publisher === undefined ? {} : { publisher: options.publisher }),
    ...(kind === undefined ? {} : { kind }),
    ...(options.format === undefined ? {} : { format: options.format }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(jobs === undefined ? {} : { jobs }),
  };
}

/** Globs keep their pattern; what exists under its literal name is a path even if it looks like a glob. */
function absolutePath(path: string, cwd: string): string {
  if (path === '-' || isAbsolute(path)) return path;
  const literal = resolve(cwd, path);
  return existsSync(literal) ? literal : `${cwd.replace(/[\\/]+$/, '')}/${path}`;
}

const FIELDS = ['id', 'text', 'title', 'publisher', 'date', 'kind', 'url', 'author', 'language'] as const;

function fieldMap(typed: string): FieldMap {
  const map: Record<string, string> = {};
  for (const part of typed.split(',')) {
    const [field = '', name = ''] = part.split('=').map((side) => side.trim());
    if (name === '' || !(FIELDS as readonly string[]).includes(field)) {
      throw usage(
        `--map: "${part}" is not field=name`,
        `Fields are ${FIELDS.join(', ')}; write --map text=body,date=published.`,
      );
    }
    map[field] = name;
  }
  return map;
}

export function progressWords(at: ReadingProgress): string {
  return `${whole(at.documents)} reports, ${whole(at.events)} events  ${safe(at.path).slice(-40)}`;
}

/** What a reading did, in a few lines. */
export function readingWords(result: ReadingResult): string {
  const lines = [
    `${count(result.added, 'new report')}, ${count(result.events, 'event')}` +
      (result.known > 0 ? `; ${count(result.known, 'report')} known already` : ''),
  ];
  if (result.codedBefore)
    lines.push(`${count(result.codedBefore, 'report')} coded before by the same coder: its events were kept`);
  if (result.nearCopies > 0)
    lines.push(`${count(result.nearCopies, 'near copy', 'near copies')} of another report, linked to it`);
  if (result.otherLanguages > 0)
    lines.push(`${count(result.otherLanguages, 'report')} not in English: kept, not coded`);
  if (result.undated > 0)
    lines.push(
      `${count(result.undated, 'report')} without a date: read, out of the series unless the text tells a day`,
    );
  if (result.outsideRange > 0)
    lines.push(`${count(result.outsideRange, 'report')} outside --from and --to, passed over`);
  if (result.passedOver.length > 0) {
    const [first] = result.passedOver;
    lines.push(
      `${count(result.passedOver.length, 'file')} passed over, such as ${safe(first?.path ?? '')} (${safe(first?.reason ?? '')})`,
    );
  }
  if (result.setAside.length > 0) lines.push(`${count(result.setAside.length, 'input')} set aside`);
  return lines.map((line) => `${line}\n`).join('');
}
