/** Cuts bytes into pieces of whole lines, for the engine to read. */

/** Whole lines. */
export interface Piece {
  readonly content: Buffer;
  readonly firstLine: number;
  /** Lines, empty ones too. */
  readonly lines: number;
  /** True where a line is empty: such a piece is read line by line. */
  readonly blank: boolean;
}

/** Bytes of a piece: some 300,000 rows of GDELT. */
const PIECE = 128 << 20;
const NEWLINE = 10;

/** Pieces of at most about `size` bytes, in order; a last line without an end gets one. */
export async function* piecesOf(bytes: AsyncIterable<Uint8Array>, size = PIECE): AsyncIterable<Piece> {
  let held: Uint8Array[] = [];
  let length = 0;
  let firstLine = 1;
  for await (const chunk of bytes) {
    held.push(chunk);
    length += chunk.length;
    if (length < size) continue;
    const all = Buffer.concat(held);
    const end = all.lastIndexOf(NEWLINE) + 1;
    if (end === 0) continue;
    const piece = pieceOf(all.subarray(0, end), firstLine);
    yield piece;
    firstLine += piece.lines;
    held = [all.subarray(end)];
    length = all.length - end;
  }
  const rest = Buffer.concat(held);
  if (rest.length === 0) return;
  yield pieceOf(rest.at(-1) === NEWLINE ? rest : Buffer.concat([rest, Buffer.from('\n')]), firstLine);
}

function pieceOf(content: Buffer, firstLine: number): Piece {
  let lines = 0;
  let blank = false;
  let at = 0;
  while (at < content.length) {
    const end = content.indexOf(NEWLINE, at);
    if (end === at) blank = true;
    lines += 1;
    at = end + 1;
  }
  return { content, firstLine, lines, blank };
}
