/**
 * Languages in which answers are put into words, and the shape of a module of words. How rooms use it:
 * docs/decisions/0070-interface-languages.md.
 */

export const LANGUAGES = ['en', 'ko'] as const;
/** BCP 47 code. */
export type Language = (typeof LANGUAGES)[number];

/** The language where nobody asks for one. */
export const DEFAULT_LANGUAGE: Language = 'en';

export function isLanguage(text: string | undefined | null): text is Language {
  return LANGUAGES.some((known) => known === text);
}

/** The shape of a module of words: texts may differ between languages; what they are made from may not. */
export type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Widen<R>
    : T extends readonly string[]
      ? readonly string[]
      : T extends number | boolean | null | undefined
        ? T
        : { readonly [K in keyof T]: Widen<T[K]> };
