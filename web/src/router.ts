/**
 * The address is the state: every view is a function of the URL. Links and forms change it through `go`,
 * the browser's own back and forward work, and a reload or a shared address shows the same again.
 */
import { signal } from '@preact/signals';

export type Params = Readonly<Record<string, string>>;

export interface Address {
  /** Decoded parts of the path: `/pair/PRK/RUS` is `['pair', 'PRK', 'RUS']`. */
  readonly path: readonly string[];
  readonly params: Params;
}

/** Reads a path and query; parts that are not decodable stay as they are. */
export function parseAddress(pathname: string, search: string): Address {
  const path = pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  return { path, params: Object.fromEntries(new URLSearchParams(search)) };
}

/** A href of a path and its parameters; undefined and empty ones are left out. */
export function hrefOf(
  path: readonly string[],
  params: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (value !== undefined && value !== '') query.set(key, String(value));
  }
  // Commas may stand as they are: lists stay readable in the address.
  const tail = query.toString().replaceAll('%2C', ',');
  return `/${path.map(encodeURIComponent).join('/')}${tail === '' ? '' : `?${tail}`}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const current = () => parseAddress(window.location.pathname, window.location.search);

/** The address now shown. */
export const address = signal<Address>({ path: [], params: {} });

/** Goes to another address; `replace`: without a new entry in the history, for fine steps such as a drag. */
export function go(href: string, { replace = false } = {}): void {
  const moved = new URL(href, window.location.href).pathname !== window.location.pathname;
  window.history[replace ? 'replaceState' : 'pushState'](null, '', href);
  address.value = current();
  if (moved) {
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }
}

/** The same page with some parameters changed; undefined takes one away. */
export function withParams(changes: Readonly<Record<string, string | undefined>>): string {
  return hrefOf(address.value.path, { ...address.value.params, ...changes });
}

/** Starts following the history and the links of the page. */
export function startRouter(): void {
  address.value = current();
  window.addEventListener('popstate', () => {
    address.value = current();
  });
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || link.target !== '' || link.hasAttribute('download')) return;
    const url = new URL(link.href, window.location.href);
    if (url.origin !== window.location.origin || url.pathname.startsWith('/api/')) return;
    // Links within the page are the browser's own business.
    if (url.hash !== '' && url.pathname === window.location.pathname && url.search === window.location.search)
      return;
    event.preventDefault();
    go(`${url.pathname}${url.search}${url.hash}`);
  });
}
