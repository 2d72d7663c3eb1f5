/**
 * Who may ask. The server listens on loopback, yet any page in the same browser can send requests there:
 * the Host header must name this server (against DNS rebinding), an Origin must be its own, and the API
 * wants the token of this start, as a bearer or as the cookie that a page got in exchange for it.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Language } from '../shared/language/language.js';
import { RequestError } from './failures.js';

export type ServerEnv = {
  Bindings: HttpBindings;
  Variables: {
    /** Of what is put into words in the answer. */
    language: Language;
  };
};

/** Secrets of one start of the server. */
export interface Secrets {
  /** Stands in the printed address; also the bearer of the command line. */
  readonly token: string;
  /** Value of the cookie. Not the token, so that a cookie that leaks opens no address. */
  readonly session: string;
}

/** Names by which a browser on this machine may call the server. */
const HOST_NAMES = ['127.0.0.1', 'localhost'] as const;

/** Refuses requests that are not addressed to this server or come from a page of another origin. */
export function checkOrigin(): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const port = portOf(c);
    const hosts = HOST_NAMES.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
    const host = c.req.header('host')?.toLowerCase();
    if (host === undefined || !hosts.includes(host)) {
      throw new RequestError(
        'forbidden',
        'This server answers to its own address only.',
        `Open http://127.0.0.1:${port}/.`,
      );
    }
    const origin = c.req.header('origin');
    if (origin !== undefined && origin !== `http://${host}`) {
      throw new RequestError('forbidden', 'Requests from pages of another origin are refused.');
    }
    const site = c.req.header('sec-fetch-site');
    if (c.req.path.startsWith('/api/') && (site === 'cross-site' || site === 'same-site')) {
      throw new RequestError('forbidden', 'Requests from pages of another origin are refused.');
    }
    await next();
  };
}

/** Lets a request to the API pass with this start's bearer token or cookie. */
export function requireToken(secrets: Secrets): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const bearer = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    const cookie = getCookie(c, cookieName(c));
    const known =
      (bearer !== undefined && equal(bearer, secrets.token)) ||
      (cookie !== undefined && equal(cookie, secrets.session));
    if (!known) {
      throw new RequestError(
        'unauthorised',
        'This window has no valid key for the server.',
        'Open the address that the terminal printed when the server started.',
      );
    }
    await next();
  };
}

/**
 * Exchanges `?token=…` for the cookie and sends the browser to the same address without it, so that the
 * token stays out of the history and of what is shared.
 */
export function exchangeToken(secrets: Secrets): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const given = c.req.query('token');
    if (given === undefined || c.req.path.startsWith('/api/')) return next();
    // A key of another start opens nothing: the page is shown, and says so itself.
    if (!equal(given, secrets.token)) return next();
    setCookie(c, cookieName(c), secrets.session, { httpOnly: true, sameSite: 'Strict', path: '/' });
    const url = new URL(c.req.url);
    url.searchParams.delete('token');
    // Two slashes at the start would lead the browser to another host.
    return c.redirect(`${url.pathname.replace(/^\/+/, '/')}${url.search}`, 303);
  };
}

/** Cookies are shared between ports of a host: the name tells the servers apart. */
function cookieName(c: Context<ServerEnv>): string {
  return `entente-${portOf(c)}`;
}

function portOf(c: Context<ServerEnv>): number {
  const port = c.env.incoming.socket.localPort;
  if (port === undefined) throw new RequestError('bad-request', 'The connection is closed.');
  return port;
}

/** Compares in constant time, whatever the lengths. */
function equal(a: string, b: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(a), digest(b));
}
