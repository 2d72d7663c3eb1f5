/**
 * The pages: path, title and where their code is. A page is loaded when it is first opened, so that the first
 * view stays small. To add one: a line here, its words in `messages/en/` and `messages/ko/`, and its path in
 * `src/server/page-paths.ts` where it is not there (a test compares the two). docs/workbench.md shows how.
 */
import type { ComponentType } from 'preact';
import type { Messages } from './messages/en.js';
import type { PageProps } from './page-props.js';

/** Name of a page, as its title in `messages/…/shell.ts`. */
export type PageName = keyof Messages['pages'];

export interface Page {
  readonly name: PageName;
  /** Path with a colon before what varies: `/pair/:a/:b`. The first page is also at `/`. */
  readonly path: string;
  /** Stands in the navigation; the others are reached from within. */
  readonly navigation: boolean;
  readonly load: () => Promise<ComponentType<PageProps>>;
}

/** In the order of the navigation. */
export const PAGES: readonly Page[] = [
  {
    name: 'today',
    path: '/today',
    navigation: true,
    load: async () => (await import('./today/today-page.js')).TodayPage,
  },
  {
    name: 'ties',
    path: '/ties',
    navigation: true,
    load: async () => (await import('./ties/ties-page.js')).TiesPage,
  },
  {
    name: 'search',
    path: '/search',
    navigation: true,
    load: async () => (await import('./search/search-page.js')).SearchPage,
  },
  {
    name: 'brief',
    path: '/brief',
    navigation: true,
    load: async () => (await import('./brief/brief-page.js')).BriefPage,
  },
  {
    name: 'network',
    path: '/network',
    navigation: true,
    load: async () => (await import('./network/network-page.js')).NetworkPage,
  },
  {
    name: 'map',
    path: '/map',
    navigation: true,
    load: async () => (await import('./map/map-page.js')).MapPage,
  },
  {
    name: 'strategy',
    path: '/strategy',
    navigation: true,
    load: async () => (await import('./strategy/strategy-page.js')).StrategyPage,
  },
  {
    name: 'pair',
    path: '/pair/:a/:b',
    navigation: false,
    load: async () => (await import('./pair/pair-page.js')).PairPage,
  },
  {
    name: 'document',
    path: '/document/:id',
    navigation: false,
    load: async () => (await import('./document/document-page.js')).DocumentPage,
  },
  {
    name: 'queue',
    path: '/queue',
    navigation: true,
    load: async () => (await import('./queue/queue-page.js')).QueuePage,
  },
  {
    name: 'sources',
    path: '/sources',
    navigation: true,
    load: async () => (await import('./sources/sources-page.js')).SourcesPage,
  },
];

/** A page with the parts of an address that it shows. */
export interface Found {
  readonly page: Page;
  readonly parts: Readonly<Record<string, string>>;
}

/** The page at an address (decoded parts of its path); undefined where there is none. */
export function findPage(path: readonly string[], pages: readonly Page[] = PAGES): Found | undefined {
  const [first] = pages;
  if (path.length === 0) return first === undefined ? undefined : { page: first, parts: {} };
  for (const page of pages) {
    const parts = partsOf(page.path, path);
    if (parts !== undefined) return { page, parts };
  }
  return undefined;
}

function partsOf(pattern: string, path: readonly string[]): Readonly<Record<string, string>> | undefined {
  const steps = pattern.split('/').slice(1);
  if (steps.length !== path.length) return undefined;
  const parts: Record<string, string> = {};
  for (const [i, step] of steps.entries()) {
    const given = path[i] ?? '';
    if (step.startsWith(':')) parts[step.slice(1)] = given;
    else if (step !== given) return undefined;
  }
  return parts;
}
