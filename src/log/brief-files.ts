/** Composed briefs of a workspace: a JSON file each in its folder `briefs/`, so that they are copied and kept with it. */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES } from '../shared/language/language.js';
import { EXIT, UserError } from '../shared/user-error.js';

const FOLDER = 'briefs';
const MOST_ITEMS = 500;
const TEXT = z.string().max(200_000);

export const briefId = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/, {
  error: 'is no name of a brief: small letters, digits and hyphens',
});
const itemId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/, 'is no id of an item');
const section = z.strictObject({
  markdown: TEXT,
  svg: TEXT.nullable(),
  coder: z.string().max(500),
  language: z.enum(LANGUAGES).exactOptional(),
});
/** A view, by its address in the workbench. */
export const partView = z.strictObject({
  kind: z.string().max(40),
  title: z.string().min(1).max(500),
  href: z.string().startsWith('/', 'is no address of the workbench').max(4000),
});
const item = z.discriminatedUnion('kind', [
  z.strictObject({ id: itemId, kind: z.literal('text'), text: TEXT }),
  z.strictObject({ id: itemId, kind: z.literal('part'), part: partView, taken: section }),
]);

/** What a brief file holds. */
export const briefFile = z.strictObject({
  schemaVersion: z.literal(1),
  id: briefId,
  title: z.string().min(1).max(500),
  author: z.string().max(200).nullable(),
  revision: z.int().min(0),
  items: z.array(item).max(MOST_ITEMS).readonly(),
});
export type BriefFile = Readonly<z.output<typeof briefFile>>;

/** What became of a brief that was to be written: it is, or another window wrote first and this now stands. */
export type Saved =
  | { readonly kind: 'saved'; readonly brief: BriefFile }
  | { readonly kind: 'stale'; readonly standing: BriefFile | null };

/** Names of the briefs in a workspace, in order. */
export async function listBriefs(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(join(folder, FOLDER));
    return names.flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : [])).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** A brief; undefined where there is none of that name. Throws a UserError where its file is not one. */
export async function readBrief(folder: string, id: string): Promise<BriefFile | undefined> {
  const path = pathOf(folder, id);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const checked = briefFile.safeParse(jsonOf(text, path));
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw notABrief(path, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
}

/**
 * Writes a brief whose `revision` is that of the one in the file (0: there is none), and counts it up. Whole or not at
 * all; where the revisions differ nothing is written.
 */
export async function saveBrief(folder: string, brief: BriefFile): Promise<Saved> {
  const standing = await readBrief(folder, brief.id);
  if ((standing?.revision ?? 0) !== brief.revision) return { kind: 'stale', standing: standing ?? null };
  const next = { ...brief, revision: brief.revision + 1 };
  const path = pathOf(folder, brief.id);
  await mkdir(join(folder, FOLDER), { recursive: true });
  const partial = `${path}.new`;
  const file = await open(partial, 'w');
  try {
    await file.writeFile(`${JSON.stringify(next, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, path);
  return { kind: 'saved', brief: next };
}

/** Takes a brief away; false where there is none. */
export async function removeBrief(folder: string, id: string): Promise<boolean> {
  try {
    await rm(pathOf(folder, id));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** The id is checked first, so that no path leads out of the folder. */
function pathOf(folder: string, id: string): string {
  const checked = briefId.safeParse(id);
  if (!checked.success) {
    throw new UserError(`"${id}" is no name of a brief`, {
      hint: 'Use small letters, digits and hyphens.',
      exitCode: EXIT.usage,
    });
  }
  return join(folder, FOLDER, `${checked.data}.json`);
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notABrief(path, (error as Error).message);
  }
}

function notABrief(path: string, why: string): UserError {
  return new UserError(`${path} is no brief: ${why}`, {
    hint: 'Mend the file, or move it out of the folder "briefs".',
  });
}
