/**
 * Makes a text safe as a cell of a spreadsheet: a text that a spreadsheet would run as a formula gets a
 * leading apostrophe, and control characters other than tab and line feed are taken out.
 *
 * Which beginnings are dangerous: OWASP, "CSV Injection" (= + - @, tab, carriage return, and the full-width
 * forms that East Asian spreadsheets read alike).
 */
const FORMULA = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** Only texts are changed; a number such as -3.5 stays a number. */
export function plainCell(text: string): string {
  const dangerous = FORMULA.test(text);
  const clean = text.replace(CONTROL, '');
  return dangerous || FORMULA.test(clean) ? `'${clean}` : clean;
}
