/**
 * The language of an answer: what the address says (`?lang=ko`), else the best of `Accept-Language` (RFC 9110, 12.5.4)
 * that there is, else English. Every address takes `lang`; only what is put into words differs by it.
 */
import type { MiddlewareHandler } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES, type Language } from '../shared/language/language.js';
import { RequestError } from './failures.js';
import type { ServerEnv } from './guard.js';

/** Sets `language` for the routes behind it, and tells the language of the answer. */
export function settleLanguage(): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const language = asked(c.req.query('lang')) ?? accepted(c.req.header('accept-language'));
    c.set('language', language);
    await next();
    c.res.headers.set('content-language', language);
    c.res.headers.append('vary', 'Accept-Language');
  };
}

function asked(lang: string | undefined): Language | undefined {
  if (lang === undefined || isLanguage(lang)) return lang;
  throw new RequestError(
    'bad-request',
    `"${lang}" is no language of this interface.`,
    `There are ${LANGUAGES.join(' and ')}.`,
  );
}

/** `ko-KR` is Korean; `*` and what is not spoken are passed over. */
function accepted(header: string | undefined): Language {
  const known = parseAccept(header ?? '')
    .filter(({ q }) => q > 0)
    .map(({ type }) => type.split('-')[0]?.toLowerCase())
    .find((code) => isLanguage(code));
  return isLanguage(known) ? known : DEFAULT_LANGUAGE;
}
