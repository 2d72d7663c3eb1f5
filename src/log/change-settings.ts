/** Changes `entente.yaml` as a person would with an editor: comments, order and everything not named stay. */
import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { EXIT, UserError } from '../shared/user-error.js';
import { parseConfig, SETTINGS_FILE, type WorkspaceConfig } from './workspace-config.js';

/** A text file as it stands. */
export interface KnownText {
  readonly path: string;
  readonly text: string;
  /** SHA-256, hex. */
  readonly hash: string;
}

/** The refusal to write over what somebody else wrote since. */
export class StaleSettings extends UserError {
  constructor(path: string) {
    super(`${path} was changed since you looked at it`, {
      hint: 'Look at it again; what you typed is still in the window.',
      exitCode: EXIT.usage,
    });
  }
}

export async function readKnown(path: string): Promise<KnownText> {
  return known(path, await readFile(path, 'utf8'));
}

/** The settings file of a workspace. */
export function settingsPath(folder: string): string {
  return join(folder, SETTINGS_FILE);
}

/**
 * Writes new settings where they can be settings and nobody changed the file since `expects`. Throws a UserError
 * naming the line where they cannot, `StaleSettings` where it was changed. Gives the settings as they now are.
 */
export async function changeSettings(
  folder: string,
  change: { readonly expects: string } & (
    | { readonly set: Readonly<Record<string, unknown>> }
    | { readonly text: string }
  ),
): Promise<WorkspaceConfig> {
  const path = settingsPath(folder);
  const before = await readKnown(path);
  const text = 'text' in change ? change.text : withValues(before.text, change.set);
  const config = parseConfig(text, path);
  await replaceText(before, change.expects, text);
  return config;
}

/** Puts a text in the place of one that is as `expects` says; whole or not at all. */
export async function replaceText(before: KnownText, expects: string, text: string): Promise<void> {
  if (before.hash !== expects) throw new StaleSettings(before.path);
  const partial = `${before.path}.new`;
  await writeFile(partial, text);
  await rename(partial, before.path);
}

/** The YAML text with some keys set; null takes a key away. */
function withValues(text: string, set: Readonly<Record<string, unknown>>): string {
  const yaml = parseDocument(text);
  for (const [key, value] of Object.entries(set)) {
    if (value === null) yaml.delete(key);
    else yaml.set(key, yaml.createNode(value, { flow: Array.isArray(value) && value.every(isShort) }));
  }
  return yaml.toString({ lineWidth: 0 });
}

/** Codes stand in one line, paths and addresses below each other. */
function isShort(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 16 && !/[\\/]/.test(value);
}

function known(path: string, text: string): KnownText {
  return { path, text, hash: createHash('sha256').update(text).digest('hex') };
}
