/** Asks the server in the language in force: what it puts into words comes in that language. */
import { spoken } from './messages/index.js';

/** As `fetch`, for addresses of the server. */
export function fetchInLanguage(href: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('accept-language', spoken());
  return fetch(href, { ...init, headers });
}

/** An address for a link or a download, which the browser asks for by itself. */
export function inLanguage(href: string): string {
  return `${href}${href.includes('?') ? '&' : '?'}lang=${spoken()}`;
}
