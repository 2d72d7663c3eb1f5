/**
 * Decodes bytes in an encoding of the WHATWG standard, or says that they are not valid in it.
 *
 * Node 20 decodes windows-1252 as ISO 8859-1 (nodejs/node issue 56542), which turns the quotation marks and
 * dashes of word processors into control characters; they are put right here.
 */

/** Characters of windows-1252 at 0x80–0x9f; a blank stands for the five that are not assigned. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Undefined where the bytes are not valid in the encoding, or nobody knows it by that name. */
export function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/g, assigned) : text;
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function assigned(control: string): string {
  const character = WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80);
  return character === ' ' ? control : character;
}
