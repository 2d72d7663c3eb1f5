/**
 * The container of the weights: "ENTG", a format number, the length of a JSON header, the header, and the
 * sections it names one after the other, each a plain array in little-endian order at a multiple of 8 bytes.
 */

export const FORMAT = 1;
const MAGIC = 0x47544e45;

export interface WeightsHeader {
  /** Version of the weights, for manifests. */
  readonly version: string;
  /** Fingerprint of the feature templates that the weights were learned with. */
  readonly features: string;
  /** Universal and Penn part of each tag, `VERB|VBD`. */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  /** Lists of tags that the lexicon's classes take, and of relations between two tags. */
  readonly tagSets: readonly (readonly number[])[];
  readonly relationSets: readonly (readonly number[])[];
  /** log2 of the rows of each model's table. */
  readonly bits: { readonly tagger: number; readonly parser: number; readonly labeller: number };
  readonly sections: Readonly<Record<string, { readonly at: number; readonly bytes: number }>>;
}

export interface WeightsFile {
  readonly header: WeightsHeader;
  /** Bytes of a section, within the bytes of the container. */
  section(name: string): Uint8Array;
  /** A copy of a section to lay a typed array over: aligned, and shared with nobody. */
  buffer(name: string): ArrayBuffer;
}

/** Reads the container. Throws where the bytes are no weights of this format, or are cut short. */
export function readWeights(bytes: Uint8Array): WeightsFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 12 || view.getUint32(0, true) !== MAGIC) {
    throw new Error('these bytes are no grammar weights (they must be unpacked first if they end in .gz)');
  }
  const format = view.getUint32(4, true);
  if (format !== FORMAT) throw new Error(`grammar weights of format ${format}; this program reads ${FORMAT}`);
  const headerEnd = 12 + view.getUint32(8, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(12, headerEnd))) as WeightsHeader;
  const base = Math.ceil(headerEnd / 8) * 8;
  const section = (name: string): Uint8Array => {
    const place = header.sections[name];
    if (!place) throw new Error(`the grammar weights lack the section "${name}"`);
    const start = base + place.at;
    if (start + place.bytes > bytes.byteLength) throw new Error('the grammar weights are cut short');
    return bytes.subarray(start, start + place.bytes);
  };
  // A new array, because the slices of a Node Buffer share its memory and need not be aligned.
  return { header, section, buffer: (name) => new Uint8Array(section(name)).buffer };
}

/** Writes the container; `readWeights` reads it back. */
export function writeWeights(
  header: Omit<WeightsHeader, 'sections'>,
  sections: Readonly<Record<string, ArrayBufferView>>,
): Uint8Array {
  const places: Record<string, { at: number; bytes: number }> = {};
  let size = 0;
  for (const [name, data] of Object.entries(sections)) {
    places[name] = { at: size, bytes: data.byteLength };
    size += Math.ceil(data.byteLength / 8) * 8;
  }
  const json = new TextEncoder().encode(JSON.stringify({ ...header, sections: places }));
  const base = Math.ceil((12 + json.byteLength) / 8) * 8;
  const bytes = new Uint8Array(base + size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, FORMAT, true);
  view.setUint32(8, json.byteLength, true);
  bytes.set(json, 12);
  for (const [name, data] of Object.entries(sections)) {
    const place = places[name] as { at: number };
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), base + place.at);
  }
  return bytes;
}
