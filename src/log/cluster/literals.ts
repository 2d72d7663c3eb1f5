/**
 * Values written into a query of ClickHouse. Old servers know no bound parameters, so that this is the one place where a
 * text becomes part of a query; inside the quotes nothing has a meaning but the backslash and the quote.
 */

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\0': '\\0',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A text as a literal of type String. */
export function text(value: string): string {
  return `'${value.replace(/[\\'\0\b\f\n\r\t]/g, (sign) => ESCAPES[sign] as string)}'`;
}

/** A whole number. Throws a RangeError on anything else. */
export function int(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number`);
  return String(value);
}

/** A number; its shortest text is read approximately by old servers (docs/decisions/0093). */
export function number(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no number`);
  return String(value);
}

/** What stands after IN. An empty list holds nothing: give the condition `0` instead. */
export function list(items: Iterable<string>): string {
  const written = [...items].join(', ');
  if (written === '') throw new RangeError('an empty list cannot be asked for');
  return `(${written})`;
}

/** `column IN (…)`, false where there is nothing to be in. */
export function isIn(column: string, items: readonly string[]): string {
  return items.length === 0 ? '0' : `${column} IN ${list(items)}`;
}
