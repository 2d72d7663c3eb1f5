/**
 * Games of the graph model: a reversible one of 138,240 states (6 players, 20 options), one of 1,302 states, and one of
 * 138,240 states with one-way options. Prints milliseconds of the clock and of the processor for enumerating the states
 * and ranking them, for Nash, GMR, SMR and SEQ, and for all six concepts; and how many equilibria each concept has.
 */
import { performance } from 'node:perf_hooks';
import { seededRandom } from '../dist/shared/random.js';
import { makeGame, readGame, stabilityOf } from '../dist/strategy/index.js';

const FOUR = ['nash', 'gmr', 'smr', 'seq'];

/** Options in groups of which at most one is taken (`one`) or not all (`some`), dealt to the players in turn. */
function madeGame({ players, groups, oneWay, seed }) {
  const random = seededRandom(seed);
  const options = groups.reduce((sum, { size }) => sum + size, 0);
  const pattern = (taken) =>
    Array.from({ length: options }, (_, i) => (taken.includes(i) ? 'Y' : '-')).join('');
  const infeasible = [];
  let from = 0;
  for (const { size, rule } of groups) {
    const own = Array.from({ length: size }, (_, i) => from + i);
    if (rule === 'some') infeasible.push(pattern(own));
    if (rule === 'one')
      infeasible.push(...own.flatMap((a, i) => own.slice(i + 1).map((b) => pattern([a, b]))));
    from += size;
  }
  const share = Math.ceil(options / players);
  const dms = Array.from({ length: players }, (_, p) => ({
    name: `P${p + 1}`,
    options: Array.from({ length: options }, (_, i) => i).filter((i) => Math.floor(i / share) === p),
  }));
  const shuffled = () =>
    Array.from({ length: options }, (_, i) => [random(), i])
      .sort((a, b) => a[0] - b[0])
      .map(([, i]) => i);
  return JSON.stringify({
    options: Array.from({ length: options }, (_, i) => `o${i + 1}`),
    permitted_direction: Array.from({ length: options }, (_, i) =>
      oneWay && i % 4 === 3 ? (i % 8 === 3 ? 'fwd' : 'back') : 'both',
    ),
    dms,
    infeasible_ynd: infeasible,
    preferences_prioritised_ynd: dms.map(() =>
      shuffled().map((i) =>
        Array.from({ length: options }, (_, j) => (i === j ? (random() < 0.5 ? 'Y' : 'N') : '-')).join(''),
      ),
    ),
  });
}

const free = (size) => ({ size, rule: 'free' });
const one = (size) => ({ size, rule: 'one' });
const some = (size) => ({ size, rule: 'some' });
const LARGE = [one(2), one(2), one(2), one(4), free(10)];

function timed(work) {
  const [clock, cpu] = [performance.now(), process.cpuUsage()];
  const result = work();
  const used = process.cpuUsage(cpu);
  return {
    result,
    ms: Math.round(performance.now() - clock),
    cpuMs: Math.round((used.user + used.system) / 1000),
  };
}

function measure(made) {
  const text = madeGame(made);
  const make = timed(() => makeGame(readGame(text, 'bench')));
  const four = timed(() => stabilityOf(make.result, FOUR));
  const all = timed(() => stabilityOf(make.result));
  const counts = Object.fromEntries(
    Object.entries(all.result).map(([concept, { equilibria }]) => [
      concept,
      equilibria.reduce((sum, flag) => sum + flag, 0),
    ]),
  );
  const time = ({ ms, cpuMs }) => ({ ms, cpuMs });
  return {
    states: make.result.states.length,
    make: time(make),
    four: time(four),
    all: time(all),
    equilibria: counts,
    megabytes: Math.round(process.memoryUsage().rss / 1e6),
  };
}

export async function run() {
  return {
    bench: 'games',
    node: process.version,
    small: measure({ players: 4, groups: [some(5), some(3), one(2), free(1)], oneWay: false, seed: 1302 }),
    large: measure({ players: 6, groups: LARGE, oneWay: false, seed: 138240 }),
    largeOneWay: measure({ players: 6, groups: LARGE, oneWay: true, seed: 138240 }),
  };
}
