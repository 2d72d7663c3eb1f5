/** The language in force. English is always there; others are loaded when they are chosen. */
import { signal } from '@preact/signals';
import { en, type Messages } from './en.js';

/** Languages of the interface, each with its name in itself. */
export const LANGUAGES = { en: 'English', ko: '한국어' } as const;
export type Language = keyof typeof LANGUAGES;

/** Names of states and organisations by code; a code that is not in it has the server's English name. */
export type LocalNames = Readonly<Record<string, string>>;

interface Tongue {
  readonly messages: Messages;
  readonly stateNames: LocalNames;
}

const NO_NAMES: LocalNames = {};
const ENGLISH: Tongue = { messages: en, stateNames: NO_NAMES };

const LOADERS: Readonly<Record<Language, () => Promise<Tongue>>> = {
  en: async () => ENGLISH,
  ko: async () => {
    const { ko, STATE_NAMES } = await import('./ko.js');
    return { messages: ko, stateNames: STATE_NAMES };
  },
};

const current = signal<Tongue>(ENGLISH);

/** Messages of the language in force; a component that calls it follows a change of language. */
export function t(): Messages {
  return current.value.messages;
}

/** Names of states in the language in force. */
export function localNames(): LocalNames {
  return current.value.stateNames;
}

/** Puts a language in force, and tells the page its language and direction. Rejects where it cannot be loaded. */
export async function speak(language: Language): Promise<void> {
  const tongue = await LOADERS[language]();
  current.value = tongue;
  document.documentElement.lang = tongue.messages.locale;
  document.documentElement.dir = tongue.messages.direction;
}
