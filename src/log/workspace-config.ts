/**
 * `entente.yaml`, the settings of a workspace: what they may be, and reading them with the line of every
 * mistake. docs/log.md lists them for people.
 */
import { readFile } from 'node:fs/promises';
import { isMap, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml';
import { z } from 'zod';
import { parseActor } from '../ontology/actor.js';
import { PERIODS } from '../ontology/day.js';
import { STATUSES } from '../ontology/status.js';
import { nearest } from '../shared/nearest.js';
import { EXIT, UserError } from '../shared/user-error.js';
import { CHOSEN_GUARDS } from './imported-types.js';

/** Version of the settings. A file of a higher one is refused. */
export const SETTINGS_VERSION = 1;
/** Name of the settings file in a workspace. */
export const SETTINGS_FILE = 'entente.yaml';

const state = z
  .string()
  .refine((code) => parseActor(code)?.sector === undefined && parseActor(code) !== undefined, {
    error: (issue) => `"${String(issue.input)}" is no code of a state or organisation such as KOR or UNO`,
  });

const TIES = z.strictObject({
  period: z.enum(PERIODS).optional(),
  direction: z.enum(['directed', 'undirected']).optional(),
  statuses: z.array(z.enum(STATUSES)).min(1).optional(),
});

const IMPORTS = z.strictObject({
  guards: z.array(z.enum(CHOSEN_GUARDS)).default([]),
});

const SETTINGS = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  name: z.string().min(1),
  side: state.nullable().default(null),
  watch: z.array(state).default([]),
  poles: z.array(state).max(2).default([]),
  sources: z.array(z.string().min(1)).default([]),
  actors: z.string().min(1).nullable().default(null),
  ties: TIES.default({}),
  imports: IMPORTS.default({ guards: [] }),
});

/** The settings of a workspace, with defaults filled in. */
export type WorkspaceConfig = Readonly<z.output<typeof SETTINGS>>;
/** Settings to write; what is left out takes its default. */
export type WorkspaceSettings = Partial<Omit<z.input<typeof SETTINGS>, 'version'>>;

/** Names of the settings by the path of their mapping, for "did you mean". */
const KNOWN_KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(SETTINGS.shape),
  ties: Object.keys(TIES.shape),
  imports: Object.keys(IMPORTS.shape),
};

/** Reads and checks a settings file. Throws a UserError naming file and line: exit code 2, or 1 where it is of a newer version. */
export async function readConfig(path: string): Promise<WorkspaceConfig> {
  return parseConfig(await readFile(path, 'utf8'), path);
}

/** The same for a text; `name` is what messages call it. */
export function parseConfig(text: string, name: string): WorkspaceConfig {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = yaml.errors;
  if (broken) throw badConfig(name, lines.linePos(broken.pos[0]).line, `is no YAML: ${broken.message}`);
  const root = yaml.contents;
  if (!isMap(root)) throw badConfig(name, 1, 'has no settings', 'Write at least "version: 1" and "name: …".');
  const lineOf = (path: readonly PropertyKey[]) => lineAt(root, path, lines);
  const version: unknown = root.get('version');
  if (typeof version === 'number' && version > SETTINGS_VERSION) {
    throw new UserError(
      `${name}:${lineOf(['version'])}: the workspace is of version ${version}; this program knows versions up to ${SETTINGS_VERSION}`,
      { hint: 'Install the newer Entente that made it. Nothing was changed.' },
    );
  }
  const checked = SETTINGS.safeParse(yaml.toJS());
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  if (issue === undefined) throw new Error(`${name} was refused without a reason`);
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const known = KNOWN_KEYS[issue.path.join('.')] ?? [];
    const near = nearest(key, known);
    const hint = near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean "${near}"?`;
    throw badConfig(name, lineOf([...issue.path, key]), `"${key}" is no setting`, hint);
  }
  const where = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  throw badConfig(name, lineOf(issue.path), `${where}${issue.message}`);
}

/** 1-based line of a setting's key, or of the nearest mapping around it that is there. */
function lineAt(root: ParsedNode, path: readonly PropertyKey[], lines: LineCounter): number {
  let node: Node | null = root;
  let line = 1;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(step));
      if (!pair) return line;
      line = lineOfNode(pair.key as Node | null, lines) ?? line;
      node = pair.value as Node | null;
    } else {
      node = (yamlItem(node, step) ?? null) as Node | null;
      line = lineOfNode(node, lines) ?? line;
    }
  }
  return line;
}

function yamlItem(node: Node | null, step: PropertyKey): unknown {
  return node !== null && 'items' in node && Array.isArray(node.items) ? node.items[Number(step)] : undefined;
}

function lineOfNode(node: Node | null, lines: LineCounter): number | undefined {
  return node?.range ? lines.linePos(node.range[0]).line : undefined;
}

function badConfig(name: string, line: number, what: string, hint?: string): UserError {
  return new UserError(`${name}:${line}: ${what}`, {
    exitCode: EXIT.usage,
    ...(hint === undefined ? {} : { hint }),
  });
}
