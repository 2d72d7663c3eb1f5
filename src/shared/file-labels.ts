/**
 * Names in several languages in a file that a person writes: `name: {en: Talks, ko: 대화}` in place of a text. What is
 * written so is read in one of them; where that one is missing, in the first that is there.
 */
import { LANGUAGES, type Language } from './language/language.js';

type Label = Readonly<Partial<Record<Language, string>>>;

export interface Labels {
  /** The value with a text in place of every name in several languages. */
  readonly value: unknown;
  /** The text that was taken for a name, whichever of its languages it is given in; any other text as it is. */
  readonly of: (text: string) => string;
}

export function chooseLabels(written: unknown, language: Language): Labels {
  const taken = new Map<string, string>();
  const chosen = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(chosen);
    if (typeof value !== 'object' || value === null) return value;
    if (!isLabel(value))
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, chosen(inner)]));
    const text = value[language] ?? Object.values(value)[0] ?? '';
    for (const other of Object.values(value)) taken.set(other.toLowerCase(), text);
    return text;
  };
  const value = chosen(written);
  return { value, of: (text) => taken.get(text.toLowerCase()) ?? text };
}

/** A mapping of languages to texts, and of nothing else. */
function isLabel(value: object): value is Label {
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(
      ([key, text]) => LANGUAGES.some((known) => known === key) && typeof text === 'string' && text !== '',
    )
  );
}
