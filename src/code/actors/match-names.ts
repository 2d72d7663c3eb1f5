/**
 * Finds the names of the tables in a sentence: the longest name at each place, then the checks that tell a
 * state from a namesake (a person called Jordan, "Russian-made", "anti-American", "the Trump Tower").
 */
import type { Entry, Lexicon } from './lexicon.js';
import { entryOn, gapTo } from './lexicon.js';
import type { DocumentMemory } from './memory.js';
import type { NameMatch } from './name-match.js';
import { isCommonSurname, isNamesake } from './namesakes.js';
import { isCapital, type Pieces } from './pieces.js';

/** How long after leaving office a surname alone still means the person, in years. */
const SHORT_NAME_YEARS = 8;
/** Said of the doer or owner after a name and a hyphen: what follows is of the state. */
const DOING = new Set(['led', 'organised', 'organized', 'hosted', 'owned', 'operated']);
/** Forms of a state's name that only stand before a hyphen: "Sino-Russian". */
const PREFIXES = new Set(['sino', 'russo', 'anglo', 'franco', 'indo', 'greco', 'austro']);
const NOT_FOR = new Set(['anti', 'pro', 'non', 'ex', 'pan', 'un']);

/** Names in a sentence, in order, none overlapping. */
export function matchNames(pieces: Pieces, lexicon: Lexicon, memory: DocumentMemory): readonly NameMatch[] {
  const found: NameMatch[] = [];
  const count = pieces.text.length;
  for (let at = 0; at < count; ) {
    const match = longestAt(pieces, at, lexicon, memory);
    if (!match) {
      at++;
      continue;
    }
    if (match.entry.codes.length > 0 && standsAlone(pieces, match) && !isNamesake(pieces, match)) {
      found.push(match);
    }
    at = match.toPiece;
  }
  return found;
}

function longestAt(
  pieces: Pieces,
  at: number,
  lexicon: Lexicon,
  memory: DocumentMemory,
): NameMatch | undefined {
  const first = pieces.id[at] as number;
  if (first === 0) return undefined;
  let node = lexicon.names.step(0, first);
  let best: NameMatch | undefined;
  for (let to = at + 1; node !== undefined; to++) {
    if (lexicon.names.at(node) !== undefined) {
      best = matchOf(pieces, at, to, lexicon.entriesAt(node), memory) ?? best;
    }
    const id = pieces.id[to];
    if (id === undefined || id === 0) break;
    node = lexicon.names.step(node, id);
  }
  return best;
}

function matchOf(
  pieces: Pieces,
  at: number,
  to: number,
  entries: readonly Entry[],
  memory: DocumentMemory,
): NameMatch | undefined {
  const fitting = fittingEntries(entries, pieces, at, to - at);
  if (fitting.length === 0) return undefined;
  const { entry, inOffice } = entryOn(fitting, memory.date);
  if (entry.short && !inOffice && memory.date !== null) {
    const years = isCommonSurname(pieces.text[at] as string) ? 0 : SHORT_NAME_YEARS;
    if (gapTo(entry, memory.date) > years) return undefined;
  }
  const from = pieces.token[at] as number;
  const end = (pieces.token[to - 1] as number) + 1;
  return { from, to: end, fromPiece: at, toPiece: to, entry, inOffice };
}

function fittingEntries(
  entries: readonly Entry[],
  pieces: Pieces,
  at: number,
  length: number,
): readonly Entry[] {
  const capital = isCapital(pieces.form[at] as string);
  const fits = (entry: Entry): boolean => {
    if (entry.exact !== '') return entry.exact === formOf(pieces, at, length);
    return capital || entry.small || entry.kind === 'own';
  };
  return entries.every(fits) ? entries : entries.filter(fits);
}

function formOf(pieces: Pieces, at: number, length: number): string {
  if (length === 1) return pieces.form[at] as string;
  return pieces.form.slice(at, at + length).join('-');
}

/** False for the part of a hyphenated word that does not act: "Russian-made", "anti-American", "U.S.-backed". */
function standsAlone(pieces: Pieces, match: NameMatch): boolean {
  const before = match.fromPiece - 1;
  if (before >= 0 && !pieces.first[match.fromPiece]) {
    if (NOT_FOR.has(pieces.text[before] as string)) return false;
  }
  const joined = !pieces.last[match.toPiece - 1];
  if (PREFIXES.has(pieces.text[match.fromPiece] as string))
    return joined && isCapital(pieces.form[match.toPiece] ?? '');
  if (!joined) return true;
  const next = pieces.text[match.toPiece] as string;
  const nextForm = pieces.form[match.toPiece] as string;
  return DOING.has(next) || isCapital(nextForm);
}
