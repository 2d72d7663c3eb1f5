/**
 * The built workbench, held in memory from the start: only what was in its folder then can be asked for, so
 * that no path leads out of it, and a rebuild does not tear a running page apart.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT, UserError } from '../shared/user-error.js';

export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** True where the name carries the content's hash: it may be kept for ever. */
  readonly hashed: boolean;
}

export interface StaticFiles {
  /** The file at a request path such as `/assets/main-3f2a.js`. */
  get(path: string): StaticFile | undefined;
  /** The page that all of the workbench's own addresses answer with. */
  readonly page: StaticFile;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Where the build puts the workbench, seen from the sources and from dist/ alike. */
const BUILT = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Reads the folder of the built workbench. Throws a UserError where it was not built. */
export function loadStaticFiles(folder = BUILT): StaticFiles {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new UserError(`the workbench is not built: ${join(folder, 'index.html')} is missing`, {
      hint: 'Run: npm run build',
      exitCode: EXIT.failure,
    });
  }
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const full = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, full).split(sep).join('/')}`;
    files.set(path, { bytes: new Uint8Array(readFileSync(full)), type, hashed: path.startsWith('/assets/') });
  }
  const page = files.get('/index.html');
  if (page === undefined) throw new Error(`${folder}/index.html is no file`);
  return { get: (path) => files.get(path), page };
}
