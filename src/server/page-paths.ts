/**
 * Addresses of the workbench's own pages. The server answers them with the workbench's page; every other one
 * with the same page and 404. The list of the pages themselves is web/src/pages.ts, and a test compares them.
 */
export const PAGE_PATHS = [
  '/',
  '/today',
  '/ties',
  '/pair/:a/:b',
  '/document/:id',
  '/queue',
  '/network',
  '/map',
  '/strategy',
  '/search',
  '/brief',
  '/sources',
] as const;

/** True where a request path is one of a page; a slash at its end does no harm. */
export function isPagePath(path: string): boolean {
  return PATTERN.test(path);
}

const PATTERN = new RegExp(
  `^(?:${PAGE_PATHS.map((path) => path.replaceAll(/:[a-z]+/g, '[^/]+').replace(/\/$/, '')).join('|')})/?$`,
);
