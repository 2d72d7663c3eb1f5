/**
 * The shape of a made-up system: 200 states, 24 years of months. Prints seconds for opening the book, for the signed
 * networks of all months, for the dependence of a state in every month, for mediators in every month, for blocs by
 * search, and (apart, since it may take as long as it is given) for proving the blocs of one year. On a machine with
 * other work, the seconds of the processor say more than those of the clock.
 */
import { performance } from 'node:perf_hooks';
import { scoreOf } from '../dist/ontology/event-types.js';
import { seededRandom } from '../dist/shared/random.js';
import { blocsOf, dependenceOf, mediatorsOf, openBook, tieNetworks } from '../dist/structure/index.js';

const STATES = 200;
const [FIRST, YEARS] = [2002, 24];
const TYPES = [
  'CONSULT',
  'CONSULT',
  'AGREE',
  'COOPERATE',
  'AID',
  'ACCUSE',
  'ACCUSE',
  'THREATEN',
  'SANCTION',
  'ASSAULT',
];

function makeSystem(acts) {
  const random = seededRandom(2002);
  // A few states are in most of what is told, as in any newspaper.
  const state = () => `S${String(Math.floor(STATES * random() ** 2)).padStart(3, '0')}`;
  const start = Date.UTC(FIRST, 0, 1) / 86_400_000;
  const days = Math.floor(YEARS * 365.25);
  const dayOf = (n) => new Date((start + n) * 86_400_000).toISOString().slice(0, 10);
  const events = Array.from({ length: acts }, (_, i) => {
    const [source, target] = [state(), state()];
    // Two camps by parity, so that signs are neither random nor perfect.
    const friendly = (source.at(-1) % 2 === target.at(-1) % 2) === random() < 0.8;
    const type = TYPES[Math.floor(random() * 5) + (friendly ? 0 : 5)];
    return {
      occurrenceId: `o${i}`,
      eventIds: [`o${i}`],
      source: [source],
      target: source === target ? ['S000'] : [target],
      mutual: false,
      type,
      status: 'occurred',
      day: dayOf(Math.floor(random() * days)),
      precision: 'day',
      score: scoreOf(type),
      publishers: 1,
      confidence: 0.7,
    };
  });
  const coverage = new Map(Array.from({ length: days }, (_, n) => [dayOf(n), 15]));
  return { events, coverage };
}

async function timed(work) {
  const start = performance.now();
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  const seconds = { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
  return { value, seconds: { wall: Number(seconds.wall.toFixed(3)), cpu: Number(seconds.cpu.toFixed(3)) } };
}

function monthsOf() {
  const last = (year, month) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return Array.from({ length: YEARS * 12 }, (_, i) => {
    const [year, month] = [FIRST + Math.floor(i / 12), (i % 12) + 1];
    return { from: `${year}-${String(month).padStart(2, '0')}-01`, to: last(year, month) };
  });
}

/** `--acts N`: happenings in all, 100,000 unless given. */
export async function run(args) {
  const at = args.indexOf('--acts');
  const { events, coverage } = makeSystem(at < 0 ? 100_000 : Number(args[at + 1]));
  const months = monthsOf();
  const year = { from: `${FIRST + YEARS - 1}-01-01`, to: `${FIRST + YEARS - 1}-12-31` };
  const open = await timed(() => openBook(events, coverage));
  const book = open.value;
  const networks = await timed(() => tieNetworks(book, months));
  const dependence = await timed(() => months.map((span) => dependenceOf(book, 'S001', span)));
  const mediators = await timed(() => mediatorsOf(book, 'S000', 'S150', year));
  const searched = await timed(() => blocsOf(book, year, { seconds: 0, worlds: 0 }));
  const worlds = await timed(() => blocsOf(book, year, { seconds: 0, worlds: 100 }));
  const proved = await timed(() => blocsOf(book, year, { seconds: 30, worlds: 0 }));
  return {
    states: STATES,
    months: months.length,
    acts: events.length,
    pairs: book.pairs.length,
    tiesOfLastYear: searched.value.network.ties.length,
    seconds: {
      open: open.seconds,
      networksOfAllMonths: networks.seconds,
      dependenceInAllMonths: dependence.seconds,
      mediatorsOfAYear: mediators.seconds,
      blocsOfAYearBySearch: searched.seconds,
      blocsOfAYearBySearchWithWorlds: worlds.seconds,
      blocsOfAYearProved: proved.seconds,
    },
    blocs: {
      searched: { index: searched.value.index, bound: searched.value.bound },
      proved: { index: proved.value.index, bound: proved.value.bound, proven: proved.value.proven },
    },
  };
}
