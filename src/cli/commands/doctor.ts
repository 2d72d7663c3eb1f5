/** `entente doctor`: is the installation whole, is the workspace, and what was set aside. */
import { existsSync } from 'node:fs';
import { createCoder } from '../../code/index.js';
import { logEngines, readServerNote } from '../../log/index.js';
import { loadCoderResources, loadStates } from '../../resources/index.js';
import { EXIT, UserError } from '../../shared/user-error.js';
import type { ImportsView } from '../../workbench/api.js';
import { packageVersion } from '../../workbench/workbench.js';
import type { CliContext } from '../context.js';
import { type WorkspaceOption, withWorkbench, workspaceFolder } from '../open.js';
import { byteSize, count, safe, textTable } from '../terminal.js';

interface DoctorOptions extends WorkspaceOption {
  readonly json?: boolean;
}

interface Finding {
  readonly what: string;
  readonly state: 'fine' | 'note' | 'broken';
  readonly detail: string;
}

export async function doctor(options: DoctorOptions, context: CliContext): Promise<void> {
  const findings = [...installation(), ...(await workspace(options, context))];
  if (options.json === true) context.out(`${JSON.stringify({ schemaVersion: 1, findings }, null, 2)}\n`);
  else {
    const rows = findings.map((finding) => [finding.state, finding.what, finding.detail]);
    context.out(textTable(['', '', ''], rows).trimStart());
  }
  if (findings.some((finding) => finding.state === 'broken')) context.exit(EXIT.failure);
}

function installation(): readonly Finding[] {
  return [
    { what: 'Entente', state: 'fine', detail: `${packageVersion()} on Node ${process.versions.node}` },
    attempt('coder', () => `${createCoder(loadCoderResources()).version}`),
    attempt(
      'tables',
      () => `${count(loadStates().entries.length, 'state or organisation', 'states and organisations')}`,
    ),
    existsSync(new URL('../../web/index.html', import.meta.url))
      ? { what: 'workbench', state: 'fine', detail: 'built' }
      : { what: 'workbench', state: 'broken', detail: 'not built; run npm run build' },
  ];
}

function attempt(what: string, work: () => string): Finding {
  try {
    return { what, state: 'fine', detail: work() };
  } catch (error) {
    return { what, state: 'broken', detail: error instanceof Error ? error.message : String(error) };
  }
}

function importFindings({ counts, setAside }: ImportsView): readonly Finding[] {
  if (counts.files === 0 && counts.setAside === 0) return [];
  const listed = setAside.map(
    ({ path, line, column, reason }): Finding => ({
      what: 'set aside',
      state: 'note',
      detail: `${safe(path)}${line === 0 ? '' : `:${line}`}${column === null ? '' : ` (${safe(column)})`}: ${safe(reason)}`,
    }),
  );
  const more = counts.setAside - setAside.length;
  return [
    {
      what: 'imports',
      state: 'fine',
      detail: `${count(counts.events, 'row')} of ${Object.keys(counts.byDataset).join(', ') || 'no data set'} from ${count(counts.files, 'file')}`,
    },
    ...listed,
    ...(more > 0
      ? [{ what: 'set aside', state: 'note', detail: `${count(more, 'imported row')} more` } as const]
      : []),
  ];
}

/** Where the log is, and whether every server of it answers. */
async function engineFindings(folder: string): Promise<readonly Finding[]> {
  return (await logEngines(folder)).map(({ name, where, bytes, trouble }): Finding => {
    const size = bytes === null ? 'nothing there yet' : byteSize(bytes);
    return trouble === null
      ? { what: 'engine', state: 'fine', detail: `${name}: ${safe(where)} (${size})` }
      : { what: 'engine', state: 'broken', detail: safe(trouble) };
  });
}

async function workspace(options: DoctorOptions, context: CliContext): Promise<readonly Finding[]> {
  let folder: string;
  try {
    folder = workspaceFolder(options, context);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [
      { what: 'workspace', state: 'note', detail: 'none here; name one with --workspace to have it checked' },
    ];
  }
  const engines: Finding[] = [];
  try {
    engines.push(...(await engineFindings(folder)));
    const note = await readServerNote(folder);
    const { summary, imports } = await withWorkbench({ workspace: folder }, context, async (workbench) => ({
      summary: await workbench.summary(),
      imports: await workbench.imports(),
    }));
    const { counts } = summary;
    return [
      { what: 'workspace', state: 'fine', detail: `${safe(summary.info.name)} in ${folder}` },
      ...engines,
      ...(note === undefined
        ? []
        : [{ what: 'server', state: 'fine', detail: `process ${note.pid} at ${note.url}` } as const]),
      {
        what: 'log',
        state: 'fine',
        detail: `${count(counts.documents, 'report')}, ${count(counts.events, 'event')}, ${count(counts.corrections, 'correction')}`,
      },
      ...importFindings(imports),
      ...summary.setAside.map(
        (item): Finding => ({
          what: 'set aside',
          state: 'note',
          detail: `${safe(item.path)}${item.line === undefined ? '' : `:${item.line}`}: ${safe(item.reason)}`,
        }),
      ),
    ];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [
      ...engines,
      { what: 'workspace', state: 'broken', detail: [error.message, error.hint ?? ''].join(' ').trim() },
    ];
  }
}
