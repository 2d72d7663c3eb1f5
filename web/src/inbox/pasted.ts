/** A pasted text as a report: a text file whose first lines say what is known of it. */

export interface Pasted {
  readonly text: string;
  /** `2024-06-19`, or empty. */
  readonly date: string;
  readonly publisher: string;
}

/** The fewest characters of a pasted text that is asked about; a word pasted by mistake is none. */
export const LEAST_PASTED = 80;

/** A Markdown file with front matter; what was typed is quoted, so that it stays what it is. */
export function pastedFile({ text, date, publisher }: Pasted): {
  readonly name: string;
  readonly text: string;
} {
  const known = Object.entries({ date, publisher }).filter(([, value]) => value.trim() !== '');
  const head = known.map(([key, value]) => `${key}: ${JSON.stringify(value.trim())}\n`).join('');
  const words = text.trim().split(/\s+/).slice(0, 8).join(' ').slice(0, 60);
  return {
    name: `${words.replaceAll(/[\\/]/g, '-') || 'pasted'}.md`,
    text: `${head === '' ? '' : `---\n${head}---\n\n`}${text}\n`,
  };
}
