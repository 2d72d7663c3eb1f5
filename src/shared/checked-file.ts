/**
 * A file of YAML or JSON that a person writes, checked by a schema, so that every mistake is told with file, line and
 * what was expected. JSON is read as YAML, of which it is a part.
 */
import { isMap, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml';
import type { z } from 'zod';
import { chooseLabels, type Labels } from './file-labels.js';
import { DEFAULT_LANGUAGE, type Language } from './language/language.js';
import { nearest } from './nearest.js';
import { EXIT, UserError } from './user-error.js';

type Path = readonly PropertyKey[];

/** A file as it was written: its value, and where each part of it stands. */
export interface WrittenFile {
  /** What messages call it. */
  readonly name: string;
  readonly value: unknown;
  /** In which names are read that are written in several languages (file-labels.ts). */
  readonly language: Language;
  /** The name that was read, whichever of its languages is given; any other text as it is. */
  readonly label: Labels['of'];
  /** 1-based line of the key or item at a path, or of the nearest part around it that is there. */
  lineOf(path: Path): number;
  /** A mistake at a path, to be thrown: `games/crisis.yaml:12: …`, exit code 2. */
  mistake(path: Path, what: string, hint?: string): UserError;
}

/** Reads a text as YAML. Throws a UserError (exit code 2) where it is none or holds no mapping. */
export function readWritten(text: string, name: string, language = DEFAULT_LANGUAGE): WrittenFile {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (line: number, what: string, hint?: string) => mistakeAt(name, line, what, hint);
  const [broken] = yaml.errors;
  if (broken) {
    const json = /^\s*[{[]/.test(text) ? jsonMistake(text) : undefined;
    const line = lines.linePos(broken.pos[0]).line;
    if (json !== undefined) throw at(json.line ?? line, `is no JSON: ${json.what}`);
    throw at(line, `is no YAML: ${broken.message}`);
  }
  const root = yaml.contents;
  if (!isMap(root)) throw at(1, 'has no settings', 'Write it as "key: value", one a line.');
  const lineOf = (path: Path) => lineAt(root, path, lines);
  const labels = chooseLabels(yaml.toJS(), language);
  return {
    name,
    value: labels.value,
    language,
    label: labels.of,
    lineOf,
    mistake: (path, what, hint) => at(lineOf(path), what, hint),
  };
}

/** What is wrong with a text that is meant as JSON, with its line where that is told; undefined where nothing is. */
function jsonMistake(text: string): { readonly line: number | undefined; readonly what: string } | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    const place = /position (\d+)/.exec(what)?.[1];
    const at = place === undefined ? (/end of JSON/i.test(what) ? text.length : undefined) : Number(place);
    const line = at === undefined ? undefined : text.slice(0, at).split('\n').length;
    return { line, what: what.split(/ in JSON|, \S*["{[].*is not valid| \(/)[0] ?? what };
  }
}

/** The value as the schema reads it. Throws the first mistake as a UserError (exit code 2). */
export function checkWritten<T>(file: WrittenFile, schema: z.ZodType<T>): T {
  const checked = schema.safeParse(file.value);
  if (checked.success) return checked.data;
  const [first] = checked.error.issues;
  if (first === undefined) throw new Error(`${file.name} was refused without a reason`);
  const issue = deepest(first, []);
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const known = keysAt(schema, path);
    const near = nearest(key, known);
    const hint = near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean "${near}"?`;
    throw file.mistake([...path, key], `"${key}" is no setting`, hint);
  }
  const where = path.length === 0 ? '' : `${path.map(String).join('.')}: `;
  const known = issue.code === 'invalid_union' ? keysAt(schema, path) : [];
  throw file.mistake(path, `${where}${wordsOf(issue, file.value, known)}`);
}

/** A mistake in a file of a user. */
export function mistakeAt(name: string, line: number, what: string, hint?: string): UserError {
  return new UserError(`${name}:${line}: ${what}`, {
    exitCode: EXIT.usage,
    ...(hint === undefined ? {} : { hint }),
  });
}

type Issue = z.core.$ZodIssue;

/** Of a choice between forms, the mistake in the form that the writer came nearest to; with its path from the root. */
function deepest(issue: Issue, above: Path): Issue {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return { ...issue, path };
  const found = issue.errors
    .flatMap((issues) => issues.slice(0, 1).map((inner) => deepest(inner, path)))
    .filter((inner) => inner.path.length > path.length || inner.code === 'unrecognized_keys')
    .sort((x, y) => y.path.length - x.path.length);
  return found[0] ?? { ...issue, path };
}

/** `known`: keys that one of several forms would have. */
function wordsOf(issue: Issue, root: unknown, known: readonly string[]): string {
  const value = issue.path.reduce<unknown>(
    (around, step) =>
      typeof around === 'object' && around !== null
        ? (around as Record<PropertyKey, unknown>)[step]
        : undefined,
    root,
  );
  if (issue.code === 'invalid_union') {
    const forms = known.length === 0 ? '' : `; expected one of ${known.join(', ')}`;
    return value === undefined ? `is missing${forms}` : `is of no form that is known here${forms}`;
  }
  if (value === undefined && issue.code === 'invalid_type') return `is missing; expected ${issue.expected}`;
  return issue.message;
}

/** Names of the keys that a schema knows at a path. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  const def = schema.def as unknown as Readonly<Record<string, unknown>>;
  if (def.innerType !== undefined) return keysAt(def.innerType as z.ZodType, path);
  if (Array.isArray(def.options)) {
    return [...new Set(def.options.flatMap((option: z.ZodType) => keysAt(option, path)))];
  }
  const shape = def.shape as Readonly<Record<string, z.ZodType>> | undefined;
  const [step, ...below] = path;
  if (step === undefined) return Object.keys(shape ?? {});
  const inner = shape?.[String(step)] ?? def.element ?? def.valueType;
  return inner === undefined ? [] : keysAt(inner as z.ZodType, below);
}

/** 1-based line of a setting's key, or of the nearest mapping around it that is there. */
function lineAt(root: ParsedNode, path: Path, lines: LineCounter): number {
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
