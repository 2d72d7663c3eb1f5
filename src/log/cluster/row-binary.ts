/** Rows in ClickHouse's RowBinary: numbers keep their bits, and no text can be taken for anything else. */
import type { Cell } from '../duckdb-store.js';
import type { CellType } from './tables.js';

/** A cell, or a list of them. */
export type ClusterCell = Cell | readonly number[] | readonly string[];
/** Cells in the order of a table's columns, without `tx`. */
export type ClusterRow = readonly ClusterCell[];

/** Bytes that grow. */
export class RowBytes {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;
  rows = 0;

  get length(): number {
    return this.#length;
  }

  /** What was written, as a copy; the bytes are then empty again. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    this.rows = 0;
    return taken;
  }

  /** Adds a row of a transaction. Throws a TypeError where a cell is not of its column's type. */
  row(tx: number, types: readonly CellType[], row: ClusterRow): void {
    if (row.length !== types.length) throw new TypeError(`${row.length} cells for ${types.length} columns`);
    const start = this.#length;
    try {
      this.#whole(8);
      this.#length = this.#bytes.writeBigUInt64LE(BigInt(tx), this.#length);
      for (const [i, type] of types.entries()) this.#cell(type, row[i] as ClusterCell);
      this.rows += 1;
    } catch (error) {
      this.#length = start;
      throw error;
    }
  }

  #cell(type: CellType, cell: ClusterCell): void {
    if (type.endsWith('?')) {
      this.#whole(1);
      this.#length = this.#bytes.writeUInt8(cell === null ? 1 : 0, this.#length);
      if (cell !== null) this.#value(type.slice(0, -1) as CellType, cell);
    } else this.#value(type, cell);
  }

  #value(type: CellType, cell: ClusterCell): void {
    if (type.startsWith('[')) {
      if (!Array.isArray(cell)) throw wrong(type, cell);
      this.#count(cell.length);
      for (const item of cell) this.#value(type.slice(1, -1) as CellType, item);
    } else if (type === 's') {
      if (typeof cell !== 'string') throw wrong(type, cell);
      const size = Buffer.byteLength(cell);
      this.#count(size);
      this.#whole(size);
      this.#length += this.#bytes.write(cell, this.#length);
    } else if (type === 'b') {
      if (typeof cell !== 'boolean') throw wrong(type, cell);
      this.#whole(1);
      this.#length = this.#bytes.writeUInt8(cell ? 1 : 0, this.#length);
    } else this.#number(type, cell);
  }

  #number(type: CellType, cell: ClusterCell): void {
    if (typeof cell !== 'number') throw wrong(type, cell);
    this.#whole(8);
    if (type === 'u8') this.#length = this.#bytes.writeUInt8(cell, this.#length);
    else if (type === 'i32') this.#length = this.#bytes.writeInt32LE(cell, this.#length);
    else if (type === 'i64') this.#length = this.#bytes.writeBigInt64LE(BigInt(cell), this.#length);
    else this.#length = this.#bytes.writeDoubleLE(cell, this.#length);
  }

  #count(value: number): void {
    this.#whole(8);
    let rest = value;
    while (rest >= 0x80) {
      this.#length = this.#bytes.writeUInt8((rest & 0x7f) | 0x80, this.#length);
      rest >>>= 7;
    }
    this.#length = this.#bytes.writeUInt8(rest, this.#length);
  }

  /** Makes room for so many bytes. */
  #whole(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + size));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

function wrong(type: CellType, cell: ClusterCell): TypeError {
  return new TypeError(`${JSON.stringify(cell)} cannot stand in a column of type ${type}`);
}
