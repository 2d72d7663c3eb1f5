/**
 * Parts of tours: the routes of the travellers before, and the begin of the next one. They lie side by side in memory, since
 * hundreds of thousands are made; and an index finds those that have been to the same stops, so that one can dominate
 * another.
 */

const FIRST_ROOM = 1 << 12;

export class TourLabels {
  size = 0;
  /** The last stop; the number of stops: home. */
  stop = new Int32Array(FIRST_ROOM);
  /** Day on which its visit began; 0 at home. */
  day = new Int32Array(FIRST_ROOM);
  /** Bits of all stops visited, by whomever. */
  visited = new Int32Array(FIRST_ROOM);
  /** Bits of stops that may not be visited on this route any more. */
  barred = new Int32Array(FIRST_ROOM);
  /** Number of the sums of those rows that ask who goes. */
  sums = new Int32Array(FIRST_ROOM);
  /** The part before the last stop; −1: none. */
  parent = new Int32Array(FIRST_ROOM);
  worth = new Float64Array(FIRST_ROOM);
  cost = new Float64Array(FIRST_ROOM);
  /** Worth less the prices of the tour bound. */
  tour = new Float64Array(FIRST_ROOM);
  /** Worth less the prices of the programme over routes: of the routes that are whole, and of the one under way. */
  whole = new Float64Array(FIRST_ROOM);
  route = new Float64Array(FIRST_ROOM);
  /** No plan that goes on from here is worth more. */
  bound = new Float64Array(FIRST_ROOM);
  /** 1: dominated. */
  gone = new Uint8Array(FIRST_ROOM);
  /** Another with the same stops; −1: none. */
  #alike = new Int32Array(FIRST_ROOM);
  /** A hash table with open addressing: the first of those with the same stops; −1: free. */
  #slots = new Int32Array(1 << 10).fill(-1);
  #used = 0;

  clear(): void {
    this.size = 0;
    this.forget();
  }

  /** From here on nothing is held against what was before. */
  forget(): void {
    this.#slots.fill(-1);
    this.#used = 0;
  }

  /**
   * The number of a new part, whose `tour`, `whole`, `route`, `bound` and `parent` the caller sets; −1 where another with the
   * same stops is no later, no dearer and worth no less. Those of which that is true the other way round are marked.
   */
  add(
    stop: number,
    day: number,
    visited: number,
    barred: number,
    sums: number,
    worth: number,
    cost: number,
  ): number {
    const slot = this.#slotOf(stop, visited, barred, sums);
    const head = this.#slots[slot] as number;
    for (let at = head; at >= 0; at = this.#alike[at] as number) {
      if (
        this.gone[at] === 0 &&
        (this.day[at] as number) <= day &&
        (this.worth[at] as number) >= worth - 1e-9
      )
        if ((this.cost[at] as number) <= cost + 1e-9) return -1;
    }
    for (let at = head; at >= 0; at = this.#alike[at] as number) {
      if (day <= (this.day[at] as number) && worth >= (this.worth[at] as number) - 1e-9)
        if (cost <= (this.cost[at] as number) + 1e-9) this.gone[at] = 1;
    }
    if (this.size === this.stop.length) this.#grow();
    const label = this.size++;
    this.stop[label] = stop;
    this.day[label] = day;
    this.visited[label] = visited;
    this.barred[label] = barred;
    this.sums[label] = sums;
    this.worth[label] = worth;
    this.cost[label] = cost;
    this.gone[label] = 0;
    this.#alike[label] = head < 0 ? -1 : (this.#alike[head] as number);
    if (head >= 0) this.#alike[head] = label;
    else this.#take(slot, label);
    return label;
  }

  #take(slot: number, label: number): void {
    this.#slots[slot] = label;
    if (++this.#used * 2 <= this.#slots.length) return;
    const heads = this.#slots;
    this.#slots = new Int32Array(2 * heads.length).fill(-1);
    for (const head of heads) {
      if (head < 0) continue;
      const [stop, visited] = [this.stop[head] as number, this.visited[head] as number];
      this.#slots[this.#slotOf(stop, visited, this.barred[head] as number, this.sums[head] as number)] = head;
    }
  }

  #slotOf(stop: number, visited: number, barred: number, sums: number): number {
    const last = this.#slots.length - 1;
    const mixed = Math.imul(visited ^ Math.imul(stop + 1, 0x9e3779b1), 0x85ebca6b);
    const hash = mixed ^ Math.imul(barred + 31 * sums, 0xc2b2ae35);
    for (let slot = (hash ^ (hash >>> 15)) & last; ; slot = (slot + 1) & last) {
      const label = this.#slots[slot] as number;
      if (label < 0) return slot;
      if (this.visited[label] === visited && this.stop[label] === stop)
        if (this.barred[label] === barred && this.sums[label] === sums) return slot;
    }
  }

  #grow(): void {
    const wider = <T extends Int32Array | Float64Array | Uint8Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    const room = 2 * this.stop.length;
    for (const name of ['stop', 'day', 'visited', 'barred', 'sums', 'parent'] as const)
      this[name] = wider(this[name], new Int32Array(room));
    for (const name of ['worth', 'cost', 'tour', 'whole', 'route', 'bound'] as const)
      this[name] = wider(this[name], new Float64Array(room));
    this.gone = wider(this.gone, new Uint8Array(room));
    this.#alike = wider(this.#alike, new Int32Array(room));
  }
}
