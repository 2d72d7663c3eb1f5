/**
 * A tree of names by their pieces. Pieces are numbers of a vocabulary that several trees share, so that a word
 * of a text is looked up once, and most words, which begin no name, cost nothing more.
 */

/** Numbers of the pieces that names are made of. */
export type Vocabulary = Map<string, number>;

/** Most nodes of a tree; with as many pieces a node and a piece fit one small integer. */
const NODES = 1 << 15;

export class Trie {
  /** Node reached from the root by a piece; 0 where no name begins so. */
  private readonly first: number[] = [];
  /** Node reached from a further node by a piece: key is piece × NODES + node. */
  private readonly next = new Map<number, number>();
  /** What ends at a node; several in the order in which they came. */
  private readonly ends: (number | number[] | undefined)[] = [undefined];

  constructor(readonly vocabulary: Vocabulary) {}

  /** Adds a name, its pieces parted by single spaces. Throws a RangeError where the tree is full. */
  insert(key: string, value: number): void {
    let node = 0;
    for (let from = 0; from <= key.length; ) {
      const space = key.indexOf(' ', from);
      const end = space < 0 ? key.length : space;
      if (end > from) node = this.grow(node, this.number(key.slice(from, end)));
      from = end + 1;
    }
    if (node === 0) return;
    const known = this.ends[node];
    if (known === undefined) this.ends[node] = value;
    else if (typeof known === 'number') this.ends[node] = [known, value];
    else known.push(value);
  }

  /** The node after a piece; undefined where no name goes on so. The root is 0. */
  step(node: number, piece: number): number | undefined {
    if (node === 0) return this.first[piece] || undefined;
    return this.next.get(piece * NODES + node);
  }

  /** What ends at a node; undefined where no name ends. */
  at(node: number): number | readonly number[] | undefined {
    return this.ends[node];
  }

  private number(piece: string): number {
    const known = this.vocabulary.get(piece);
    if (known !== undefined) return known;
    const made = this.vocabulary.size + 1;
    this.vocabulary.set(piece, made);
    return made;
  }

  private grow(node: number, piece: number): number {
    const known = this.step(node, piece);
    if (known !== undefined) return known;
    const made = this.ends.length;
    if (made >= NODES) throw new RangeError(`more than ${NODES} pieces of names`);
    this.ends.push(undefined);
    if (node === 0) {
      while (this.first.length <= piece) this.first.push(0);
      this.first[piece] = made;
    } else this.next.set(piece * NODES + node, made);
    return made;
  }
}
