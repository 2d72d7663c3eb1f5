/**
 * A short name for a set of tables: FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), 32 bits, hex. Tells two coders
 * apart in a manifest; not meant against forgery.
 */
export function fingerprint(texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      hash ^= text.charCodeAt(at);
      hash = Math.imul(hash, 0x01000193);
    }
    hash = Math.imul(hash ^ 0xff, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
