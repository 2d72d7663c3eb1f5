/** Searches that people saved in a workspace: `searches.json`, a name and an address each. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../shared/user-error.js';

const FILE = 'searches.json';
const MOST = 200;

/** A name, and the address of the page as it stood. */
export const savedSearch = z.strictObject({
  name: z.string().trim().min(1).max(100),
  href: z.string().startsWith('/search', 'is no address of a search').max(4000),
});
export type SavedSearch = Readonly<z.output<typeof savedSearch>>;

/** In order of name. */
export async function readSearches(folder: string): Promise<readonly SavedSearch[]> {
  const path = join(folder, FILE);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  try {
    return z.array(savedSearch).parse(JSON.parse(text));
  } catch (error) {
    throw new UserError(`${path} is no list of searches`, {
      hint: 'Mend the file or take it away; then saved searches begin anew.',
      cause: error,
    });
  }
}

/** Puts a search under its name, in the place of one of that name. */
export async function saveSearch(folder: string, search: SavedSearch): Promise<readonly SavedSearch[]> {
  const others = (await readSearches(folder)).filter(({ name }) => name !== search.name);
  if (others.length >= MOST) {
    throw new UserError(`there are ${MOST} saved searches already`, { hint: 'Remove one first.' });
  }
  return write(folder, [...others, search]);
}

/** Takes away the one of that name, if there is one. */
export async function removeSearch(folder: string, name: string): Promise<readonly SavedSearch[]> {
  return write(
    folder,
    (await readSearches(folder)).filter((search) => search.name !== name),
  );
}

async function write(folder: string, searches: readonly SavedSearch[]): Promise<readonly SavedSearch[]> {
  const sorted = searches.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const path = join(folder, FILE);
  await writeFile(`${path}.new`, `${JSON.stringify(sorted, null, 2)}\n`);
  await rename(`${path}.new`, path);
  return sorted;
}
