/** The language in force. English is always there; others are loaded when they are chosen. */
import { signal } from '@preact/signals';
import { en, type Messages } from './en.js';

/** Languages of the interface, each with its name in itself. */
export const LANGUAGES = { en: 'English', ko: '한국어' } as const;
export type Language = keyof typeof LANGUAGES;

const LOADERS: Readonly<Record<Language, () => Promise<Messages>>> = {
  en: async () => en,
  ko: async () => (await import('./ko.js')).ko,
};

const current = signal<{ readonly language: Language; readonly messages: Messages }>({
  language: 'en',
  messages: en,
});

/** Messages of the language in force; a component that calls it follows a change of language. */
export function t(): Messages {
  return current.value.messages;
}

/** Code of the language in force, as the server is asked for it; a component that calls it follows a change. */
export function spoken(): Language {
  return current.value.language;
}

/** Puts a language in force, and tells the page its language and direction. Rejects where it cannot be loaded. */
export async function speak(language: Language): Promise<void> {
  const messages = await LOADERS[language]();
  current.value = { language, messages };
  document.documentElement.lang = messages.locale;
  document.documentElement.dir = messages.direction;
}
