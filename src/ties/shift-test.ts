/**
 * Whether days of one kind are followed by days of another more often than chance. Chance: the line is cut into blocks
 * of a quarter of a year (or six windows), and in each block the others' days are turned round the block by a random
 * number of days. That keeps how many there are in each season, of war or of peace, and how they come in bursts, and
 * breaks only what binds them to single days: interval jitter (Amarasingham, Harrison, Hatsopoulos & Geman 2012) with
 * the shift of Perkel, Gerstein & Moore (1967) inside each interval.
 */
import { seededRandom } from '../shared/random.js';

/** Days of a block, at least. */
const BLOCK = 91;
const WINDOWS_IN_BLOCK = 6;
const DRAWS = 999;
const SEED = 1962;
/** Bounds of the lags that are told apart, in days. */
const LAG_BOUNDS = [3, 7, 14, 30, 60, 90];

export interface ShiftTest {
  /** Days that were followed within the window. */
  readonly observed: number;
  /** Mean over the draws. */
  readonly expected: number;
  /** Share of draws with as many or more, the observed among them; in (0, 1]. */
  readonly p: number;
  /** First answers by how soon they came. */
  readonly lags: readonly Lag[];
}

/** Days followed for the first time between two numbers of days after, and as many as chance would have. */
export interface Lag {
  readonly from: number;
  readonly to: number;
  readonly observed: number;
  readonly expected: number;
}

/** `days` and `followers` are places in a line of `length` days. The day itself does not follow; fixed seed. */
export function shiftTest(
  days: readonly number[],
  followers: readonly number[],
  window: number,
  length: number,
): ShiftTest {
  const bounds = [...LAG_BOUNDS.filter((bound) => bound < window), window];
  const blocks = blocksOf(followers, Math.max(BLOCK, WINDOWS_IN_BLOCK * window), length);
  const random = seededRandom(SEED);
  const present = new Uint8Array(length);
  for (const follower of followers) present[follower] = 1;
  const observed = countsOf(days, present, bounds);
  const sums = bounds.map(() => 0);
  let asMany = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    present.fill(0);
    for (const { start, size, places } of blocks) {
      const shift = Math.floor(random() * size);
      for (const place of places) present[start + ((place + shift) % size)] = 1;
    }
    const counts = countsOf(days, present, bounds);
    counts.forEach((count, i) => {
      sums[i] = (sums[i] ?? 0) + count;
    });
    if (total(counts) >= total(observed)) asMany++;
  }
  return {
    observed: total(observed),
    expected: total(sums) / DRAWS,
    p: (1 + asMany) / (1 + DRAWS),
    lags: bounds.map((to, i) => ({
      from: (bounds[i - 1] ?? 0) + 1,
      to,
      observed: observed[i] ?? 0,
      expected: (sums[i] ?? 0) / DRAWS,
    })),
  };
}

interface Block {
  readonly start: number;
  readonly size: number;
  /** From the start of the block. */
  readonly places: readonly number[];
}

/** The last block is shorter, unless it would be less than half of one: then it belongs to the block before. */
function blocksOf(followers: readonly number[], size: number, length: number): readonly Block[] {
  const count = Math.max(1, Math.round(length / size));
  return Array.from({ length: count }, (_, i) => {
    const start = i * size;
    const end = i === count - 1 ? length : start + size;
    const places = followers.filter((place) => place >= start && place < end).map((place) => place - start);
    return { start, size: end - start, places };
  }).filter(({ places }) => places.length > 0);
}

/** How many days have their first follower within each bound, and not within the one before. */
function countsOf(
  days: readonly number[],
  present: Uint8Array,
  bounds: readonly number[],
): readonly number[] {
  const window = bounds.at(-1) ?? 0;
  const counts = bounds.map(() => 0);
  for (const day of days) {
    for (let lag = 1; lag <= window; lag++) {
      if (present[day + lag] !== 1) continue;
      const place = bounds.findIndex((bound) => lag <= bound);
      counts[place] = (counts[place] ?? 0) + 1;
      break;
    }
  }
  return counts;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
