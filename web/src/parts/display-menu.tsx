/** Colours and language of the interface. */
import { LANGUAGES, type Language, t } from '../messages/index.js';
import { chooseLanguage, chooseTheme, language, THEMES, theme } from '../preferences.js';
import { Menu } from './menu.js';

const LANGUAGE_CODES = Object.keys(LANGUAGES) as readonly Language[];

export function DisplayMenu() {
  const words = t().app;
  return (
    <Menu class="display-menu" label={words.view} name={words.view}>
      <fieldset>
        <legend>{words.theme}</legend>
        {THEMES.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="theme"
              checked={theme.value === choice}
              onChange={() => chooseTheme(choice)}
            />
            {words.themes[choice]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.language}</legend>
        {LANGUAGE_CODES.map((code) => (
          <label key={code} lang={code}>
            <input
              type="radio"
              name="language"
              checked={language.value === code}
              onChange={() => void chooseLanguage(code)}
            />
            {LANGUAGES[code]}
          </label>
        ))}
      </fieldset>
    </Menu>
  );
}
