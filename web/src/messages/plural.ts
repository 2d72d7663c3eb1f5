/**
 * Plurals as ICU messages have them: a form for each category that the language knows, `#` for the number.
 * The categories are the browser's own (`Intl.PluralRules`, CLDR); docs/decisions/0070-interface-languages.md
 * says why no library does it.
 */

/** Forms by CLDR category, and `=0` for none; `other` is in every language, the rest where it has them. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule | '=0', string>>> & {
  readonly other: string;
};

export type Plural = (n: number, forms: Forms) => string;

/** `pluralOf('en')(2, { one: '# pair', other: '# pairs' })` → `2 pairs`; the number is written as the language does. */
export function pluralOf(locale: string): Plural {
  const rules = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  return (n, forms) => {
    const form = n === 0 ? forms['=0'] : undefined;
    return (form ?? forms[rules.select(n)] ?? forms.other).replaceAll('#', number.format(n));
  };
}
