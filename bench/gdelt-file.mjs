/**
 * Writes a file in the form of GDELT 2.0 events (61 columns), seeded: states, codes and sources with the skew of
 * the real thing (few states and a few codes make most rows, two in five rows name two states, an article gives
 * four rows, one row in twenty is told again under a new id).
 */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const STATES =
  'USA RUS CHN GBR ISR UKR IRN IND FRA DEU PAK TUR PSE SAU JPN SYR AUS KOR CAN NGA IRQ EGY PRK ITA AFG MEX ZAF LBN ESP BRA VEN PHL ARE POL VNM KEN IDN QAT MYS BGD YEM THA GRC JOR HUN ETH SDN SWE NLD LBY COL UGA GHA ARG NZL BEL LKA TWN AZE GEO ARM BLR ROM'.split(
    ' ',
  );
const FIPS =
  'US RS CH UK IS UP IR IN FR GM PK TU GZ SA JA SY AS KS CA NI IZ EG KN IT AF MX SF LE SP BR VE RP AE PL VM KE ID QA MY BG YM TH GR JO HU ET SU SW NL LY CO UG GH AR NZ BE CE TW AJ GG AM BO RO'.split(
    ' ',
  );
const CODES =
  '010 042 043 040 051 020 036 190 173 046 111 112 030 050 057 193 141 110 120 060 084 090 130 100 070 180 138 172 160 0231 0841 1122 073 195 061 175 154 128 163 1831 2042'.split(
    ' ',
  );
/** Goldstein's value of each code, as GDELT writes it. */
const GOLDSTEIN =
  '0 1.9 2.8 2.8 3.4 3 -0.4 -10 -5 -2 7 -2 1 1.9 8 -2.2 -9 -9 -5 -4 7 0 -4 -6.5 7 -7.2 -9.5 -5 -4 0 6 -4.4 7.4 -5 3 -9.2 -5 -7 -9 -10 -10'.split(
    ' ',
  );
const TYPES = ['GOV', 'GOV', 'GOV', '', '', '', 'MIL', 'CVL', 'COP', 'LEG', 'BUS', 'EDU'];

function seeded(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Ten years of days, with GDELT's columns of the day. */
function dayColumns(first, count) {
  return Array.from({ length: count }, (_, i) => {
    const date = new Date(Date.UTC(first, 0, 1 + i));
    const day = date.toISOString().slice(0, 10).replaceAll('-', '');
    const year = day.slice(0, 4);
    return {
      day,
      columns: `${day}\t${day.slice(0, 6)}\t${year}\t${year}.${String(((i % 365) * 27) % 9999).padStart(4, '0')}`,
    };
  });
}

/** Writes `rows` rows to `path`. `from`: the share of the ten years that lies before the first of them. */
export async function writeGdeltFile(path, rows, { seed = 2024, firstId = 1_000_000_000, from = 0 } = {}) {
  const random = seeded(seed);
  const pick = (list, skew) => list[Math.floor(list.length * random() ** skew)];
  const days = dayColumns(2015, 3652);
  const out = createWriteStream(path, { highWaterMark: 1 << 22 });
  let lines = [];
  let article = { url: '', place: '', left: 0 };
  let previous = '';
  for (let i = 0; i < rows; i++) {
    const at = days[Math.floor((from + (i / rows) * (1 - from)) * days.length)];
    if (article.left === 0) {
      const host = Math.floor(20000 * random() ** 3);
      article = {
        url: `https://www.newspaper${host}.com/world/${at.day.slice(0, 4)}/${at.day.slice(4, 6)}/story-${Math.floor(random() * 1e9).toString(36)}-${Math.floor(random() * 1e9).toString(36)}-on-the-day.html`,
        place: pick(FIPS, 2.2),
        left: 1 + Math.floor(random() * 7),
      };
    }
    article.left -= 1;
    if (random() < 0.05 && previous !== '') {
      lines.push(`${firstId + i}${previous}`);
    } else {
      previous = rowAfterId(random, pick, at, article);
      lines.push(`${firstId + i}${previous}`);
    }
    if (lines.length === 5000) {
      if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
      lines = [];
    }
  }
  if (lines.length > 0) out.write(`${lines.join('\n')}\n`);
  out.end();
  await once(out, 'close');
}

function rowAfterId(random, pick, at, article) {
  const both = random() < 0.42;
  const one = pick(STATES, 2.2);
  const two = both ? pick(STATES, 2.2) : '';
  const [a, b] = random() < 0.7 ? [one, two] : [two, one];
  const act = Math.floor(CODES.length * random() ** 1.7);
  const code = CODES[act];
  const sources = 1 + Math.floor(3 * random() ** 4);
  const mentions = 1 + Math.floor(20 * random() ** 2);
  const geo = `4\tSome City, Some Region, Some Country\t${article.place}\t${article.place}01\t26423\t33.8333\t35.8333\t-3250083`;
  const actor = (state) => {
    if (state === '') return '\t\t\t\t\t\t\t\t\t';
    const type = TYPES[Math.floor(random() * TYPES.length)];
    return `${state}${type}\tNAME OF ${state}\t${state}\t\t\t\t\t${type}\t\t`;
  };
  return `\t${at.columns}\t${actor(a)}\t${actor(b)}\t1\t${code}\t${code.slice(0, 3)}\t${code.slice(0, 2)}\t1\t${GOLDSTEIN[act]}\t${mentions}\t${sources}\t${mentions}\t${(random() * 10 - 7).toFixed(13)}\t${geo}\t${geo}\t${geo}\t${at.day}000000\t${article.url}`;
}
