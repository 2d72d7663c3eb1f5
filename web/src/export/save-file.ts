/** Hands a file to the person, as a download; nothing leaves the machine. */

/** Milliseconds after which the browser has surely begun to save. */
const KEEP_MS = 10_000;

export function saveFile(name: string, content: string | Blob, type: string): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}

/** A name that every file system takes: `Ties – Korea desk` → `ties-korea-desk`. Letters of any script stay. */
export function fileName(words: string, ending: string): string {
  const plain = words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
  return `${plain === '' ? 'export' : plain}.${ending}`;
}
