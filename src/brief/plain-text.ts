/**
 * Text of strangers made harmless: what a document says is shown as text, whatever it would mean to a
 * terminal, a browser or a Markdown reader.
 */

/** Control characters, and those that turn the direction of writing (they can make text read backwards). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** One line; control characters become U+FFFD, so that their place is seen. */
export function plainLine(text: string): string {
  return text.replace(/[\t\n\r\u2028\u2029]+/g, ' ').replace(CONTROL, '\uFFFD');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For the content of an element and for a quoted attribute. */
export function escapeHtml(text: string): string {
  return plainLine(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** For Markdown: characters that could mark up are escaped, those of HTML are named. */
export function escapeMarkdown(text: string): string {
  return (
    plainLine(text)
      .replace(/[\\`*_{}[\]|~^$!]/g, '\\$&')
      // Only what could begin a character reference: "Ray & Fox" stays readable as it stands.
      .replace(/&(?=[#\w])/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/^(\s*)([#+=-])/, '$1\\$2')
      .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
      .replace(/(https?|ftp):\/\//gi, '$1:&#47;&#47;')
      .replace(/www\./gi, 'www&#46;')
      .replace(/@/g, '&#64;')
  );
}
