/**
 * The linear programme over routes: greatest Σ c·x with A·x ≤ b and x ≥ 0, solved by the revised primal simplex method
 * with a dense inverse of the basis (G. B. Dantzig 1963). Columns are added as they are found. It is small (a row for
 * each stop, crew and rule), so nothing more refined is needed; and nothing is proved by it: bounds are computed from
 * its prices anew (see `branch-price.ts`), so its rounding cannot make a false proof.
 */

export interface Column {
  readonly worth: number;
  readonly rows: readonly number[];
  readonly values: readonly number[];
}

const ENTER = 1e-9;
const PIVOT = 1e-9;
const REFRESH = 60;

export class MasterLp {
  /** Of a row that begins below zero: what one unit of its violation costs. */
  readonly #penalty: number;
  readonly #size: number;
  /** Right-hand sides, shifted by a hair each so that the simplex does not stall. */
  readonly #right: Float64Array;
  readonly #columns: Column[] = [];
  /** A column's number; −1−row: its slack; −1−size−row: its violation. */
  readonly #basis: Int32Array;
  #inverse: Float64Array;
  readonly #values: Float64Array;
  readonly #inBasis: boolean[] = [];
  /** What solving took so far, in labels of price-routes.ts: about 250 multiplications each. */
  work = 0;

  constructor(limits: readonly number[], penalty: number) {
    const size = limits.length;
    this.#penalty = penalty;
    this.#size = size;
    this.#right = Float64Array.from(limits, (limit, row) => limit + 1e-8 * (1 + ((row * 7919) % 97) / 97));
    this.#basis = Int32Array.from(this.#right, (right, row) => (right < 0 ? -1 - size - row : -1 - row));
    this.#inverse = new Float64Array(size * size);
    this.#values = new Float64Array(size);
    this.#refresh();
  }

  add(column: Column): void {
    this.#columns.push(column);
    this.#inBasis.push(false);
  }

  get columns(): readonly Column[] {
    return this.#columns;
  }

  /** Solves; gives the price of each row, ≥ 0. */
  solve(): Float64Array {
    let prices = this.#prices();
    const most = 200 + 40 * (this.#size + this.#columns.length);
    for (let step = 1; step <= most; step++) {
      const entering = this.#entering(prices, step > most / 2);
      if (entering === null) break;
      if (!this.#pivot(entering)) break;
      this.work += (2 * this.#size * this.#size + 8 * this.#columns.length) / 250;
      if (step % REFRESH === 0) this.#refresh();
      prices = this.#prices();
    }
    return prices.map((price) => Math.max(0, price));
  }

  /** Value of each column above `least`. */
  solution(least = 1e-7): readonly { readonly column: number; readonly value: number }[] {
    const found: { column: number; value: number }[] = [];
    this.#basis.forEach((column, row) => {
      const value = this.#values[row] ?? 0;
      if (column >= 0 && value > least) found.push({ column, value });
    });
    return found.sort((x, y) => x.column - y.column);
  }

  /** How far rows are violated in all; above a hair: nothing satisfies them. */
  violation(): number {
    let sum = 0;
    this.#basis.forEach((column, row) => {
      if (column < -this.#size) sum += Math.max(0, this.#values[row] ?? 0);
    });
    return sum;
  }

  #costOf(column: number): number {
    if (column >= 0) return this.#columns[column]?.worth ?? 0;
    return column < -this.#size ? -this.#penalty : 0;
  }

  #prices(): Float64Array {
    const size = this.#size;
    const prices = new Float64Array(size);
    for (let row = 0; row < size; row++) {
      const cost = this.#costOf(this.#basis[row] as number);
      if (cost === 0) continue;
      const at = row * size;
      for (let j = 0; j < size; j++)
        prices[j] = (prices[j] as number) + cost * (this.#inverse[at + j] as number);
    }
    return prices;
  }

  /** The column or slack to bring in; `first`: the first that helps, which cannot cycle (R. G. Bland 1977). */
  #entering(prices: Float64Array, first: boolean): number | null {
    let best: number | null = null;
    let most = ENTER;
    for (let row = 0; row < this.#size; row++) {
      const gain = -(prices[row] as number);
      if (gain > most && !this.#basis.includes(-1 - row)) {
        if (first) return -1 - row;
        best = -1 - row;
        most = gain;
      }
    }
    for (let number = 0; number < this.#columns.length; number++) {
      if (this.#inBasis[number]) continue;
      const { worth, rows, values } = this.#columns[number] as Column;
      let gain = worth;
      for (let k = 0; k < rows.length; k++)
        gain -= (prices[rows[k] as number] as number) * (values[k] as number);
      if (gain > most) {
        if (first) return number;
        best = number;
        most = gain;
      }
    }
    return best;
  }

  /** The column of `entering` in terms of the basis. */
  #direction(entering: number): Float64Array {
    const size = this.#size;
    const direction = new Float64Array(size);
    const { rows, values } = this.#entries(entering);
    for (let row = 0; row < size; row++) {
      let sum = 0;
      for (let k = 0; k < rows.length; k++)
        sum += (this.#inverse[row * size + (rows[k] as number)] as number) * (values[k] as number);
      direction[row] = sum;
    }
    return direction;
  }

  #entries(column: number): Pick<Column, 'rows' | 'values'> {
    if (column >= 0) return this.#columns[column] as Column;
    const size = this.#size;
    return column < -size
      ? { rows: [-1 - size - column], values: [-1] }
      : { rows: [-1 - column], values: [1] };
  }

  #pivot(entering: number): boolean {
    const size = this.#size;
    const direction = this.#direction(entering);
    let leaving = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let row = 0; row < size; row++) {
      const down = direction[row] as number;
      if (down <= PIVOT) continue;
      const ratio = Math.max(0, this.#values[row] as number) / down;
      if (
        ratio < least - 1e-12 ||
        (ratio < least + 1e-12 && leaving >= 0 && down > (direction[leaving] as number))
      ) {
        least = ratio;
        leaving = row;
      }
    }
    if (leaving < 0) return false;
    const out = this.#basis[leaving] as number;
    if (out >= 0) this.#inBasis[out] = false;
    if (entering >= 0) this.#inBasis[entering] = true;
    this.#basis[leaving] = entering;
    eliminate(this.#inverse, size, direction, leaving);
    for (let row = 0; row < size; row++) {
      this.#values[row] =
        row === leaving ? least : (this.#values[row] as number) - least * (direction[row] as number);
    }
    return true;
  }

  /** The inverse and the values anew, against the build-up of rounding. */
  #refresh(): void {
    const size = this.#size;
    const left = new Float64Array(size * size);
    this.#basis.forEach((column, position) => {
      const { rows, values } = this.#entries(column);
      rows.forEach((row, k) => {
        left[row * size + position] = values[k] as number;
      });
    });
    this.#inverse = inverseOf(left, size);
    for (let row = 0; row < size; row++) {
      let sum = 0;
      for (let j = 0; j < size; j++)
        sum += (this.#inverse[row * size + j] as number) * (this.#right[j] as number);
      this.#values[row] = sum;
    }
  }
}

/** One step of Gauss and Jordan on the inverse, whose row `leaving` is exchanged. */
function eliminate(inverse: Float64Array, size: number, direction: Float64Array, leaving: number): void {
  const pivot = direction[leaving] as number;
  const at = leaving * size;
  for (let j = 0; j < size; j++) inverse[at + j] = (inverse[at + j] as number) / pivot;
  for (let row = 0; row < size; row++) {
    const factor = direction[row] as number;
    if (row === leaving || factor === 0) continue;
    for (let j = 0; j < size; j++)
      inverse[row * size + j] = (inverse[row * size + j] as number) - factor * (inverse[at + j] as number);
  }
}

/** Gauss and Jordan with the largest pivot of each column. Throws on a singular matrix, which no basis is. */
function inverseOf(matrix: Float64Array, size: number): Float64Array {
  const left = matrix.slice();
  const right = new Float64Array(size * size);
  for (let i = 0; i < size; i++) right[i * size + i] = 1;
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(left[row * size + column] as number) > Math.abs(left[best * size + column] as number))
        best = row;
    }
    if (Math.abs(left[best * size + column] as number) < 1e-12)
      throw new Error('The basis of the programme is singular');
    if (best !== column) {
      swapRows(left, size, best, column);
      swapRows(right, size, best, column);
    }
    const direction = Float64Array.from({ length: size }, (_, row) => left[row * size + column] as number);
    eliminate(left, size, direction, column);
    eliminate(right, size, direction, column);
  }
  return right;
}

function swapRows(matrix: Float64Array, size: number, a: number, b: number): void {
  for (let j = 0; j < size; j++) {
    const kept = matrix[a * size + j] as number;
    matrix[a * size + j] = matrix[b * size + j] as number;
    matrix[b * size + j] = kept;
  }
}
