/**
 * What a person chose for this browser: colours and language. Kept in the browser's own store; where it has
 * none (a private window), the choice holds until the window is closed.
 */
import { effect, signal } from '@preact/signals';
import { LANGUAGES, type Language, speak } from './messages/index.js';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Key of the colours in the store; `public/theme.js` reads it before the first paint. */
const THEME_KEY = 'entente-theme';
const LANGUAGE_KEY = 'entente-language';

/** `system` follows the wish of the operating system. */
export const theme = signal<Theme>(THEMES.find((known) => known === stored(THEME_KEY)) ?? 'system');

/** The chosen language; until one is chosen, the browser's own where the workbench speaks it. */
export const language = signal<Language>(
  languageOf(stored(LANGUAGE_KEY)) ?? languageOf(navigator.language.slice(0, 2)) ?? 'en',
);

/** Chooses the colours and keeps the choice. */
export function chooseTheme(chosen: Theme): void {
  theme.value = chosen;
  store(THEME_KEY, chosen);
}

/** Chooses the language and keeps the choice; the page changes when its words are there. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  await speak(chosen);
  language.value = chosen;
  store(LANGUAGE_KEY, chosen);
}

/** Puts both in force; to be awaited before the first view, so that no word changes under the reader. */
export async function startPreferences(): Promise<void> {
  effect(() => {
    if (theme.value === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme.value;
  });
  await speak(language.value);
}

function languageOf(value: string | null): Language | undefined {
  return value !== null && value in LANGUAGES ? (value as Language) : undefined;
}

function stored(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    // The browser keeps nothing for this page: the default holds.
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // As above: the choice holds for this window.
  }
}
