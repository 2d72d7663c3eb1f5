/** Streams of bytes: look ahead, collect up to a limit, cut into lines. Nothing is read before it is needed. */

export type Bytes = AsyncIterable<Uint8Array>;

/** More bytes came than a report may have. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** The first bytes (up to `length`, fewer only at the end), and the whole stream from its beginning. */
export async function peek(bytes: Bytes, length: number): Promise<{ head: Uint8Array; all: Bytes }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let size = 0;
  let failure: { readonly error: unknown } | undefined;
  let ended = false;
  while (size < length && !ended) {
    try {
      const next = await iterator.next();
      if (next.done === true) ended = true;
      else {
        seen.push(next.value);
        size += next.value.length;
      }
    } catch (error) {
      if (size === 0) throw error;
      // Whoever reads the stream meets the trouble behind the bytes that came before it.
      failure = { error };
      ended = true;
    }
  }
  const all = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* seen;
      if (failure) throw failure.error;
      while (!ended) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  };
  return { head: concat(seen).subarray(0, length), all: all() };
}

/** All bytes; throws `TooLarge` as soon as there are more than `limit`. */
export async function collect(bytes: Bytes, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > limit) throw new TooLarge();
    parts.push(part);
  }
  return concat(parts);
}

/** One line of bytes without its line feed. */
export interface ByteLine {
  /** 1-based. */
  readonly number: number;
  /** Empty, and `tooLong` set, where the line has more bytes than a report may have. */
  readonly bytes: Uint8Array;
  readonly tooLong: boolean;
}

/**
 * Lines one after the other, with memory for one line. If the stream breaks off, the complete lines come
 * first, then the error is thrown as it came.
 */
export async function* byteLines(bytes: Bytes, limit: number): AsyncGenerator<ByteLine> {
  let number = 1;
  let pending: Uint8Array[] = [];
  let size = 0;
  const take = (): ByteLine => {
    const line = { number, bytes: size > limit ? new Uint8Array() : concat(pending), tooLong: size > limit };
    number += 1;
    pending = [];
    size = 0;
    return line;
  };
  const keep = (part: Uint8Array): void => {
    size += part.length;
    if (size > limit) pending = [];
    else if (part.length > 0) pending.push(part);
  };
  for await (const chunk of bytes) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (size > 0) yield take();
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const only = parts[0];
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
