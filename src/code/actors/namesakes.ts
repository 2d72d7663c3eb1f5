/**
 * Tells a state from what bears its name: persons (Michael Jordan, Chad Smith), the American Georgia and
 * Washington, streets, rivers, clubs and newspapers ("Moscow Avenue", "Bayern Munich" are none of ours).
 */
import type { NameMatch } from './name-match.js';
import { isCapital, type Pieces } from './pieces.js';

/** Names of states and capitals that persons bear too. */
const PERSONAL = new Set(
  (
    'jordan chad georgia israel india kenya china paris london sydney florence victoria holland ireland england ' +
    'france brazil america cuba malta cyprus dominica samoa washington lima sofia vienna milan austin lincoln ' +
    'scotland wales troy bethlehem jericho trump macron bush obama clinton abbott harper brown rice powell gates ' +
    'kerry pence biden vance may blair sharon peres katz sullivan miller price modi khan shah singh ali'
  ).split(' '),
);
/** Words after a name that make it a thing: "Jordan River", "Paris Street", "Vienna Convention". */
const THING_AFTER = new Set(
  (
    'river street avenue road boulevard square university college airport hospital hotel tower towers bridge ' +
    'park stadium museum cathedral church marathon olympics convention protocol agreement accord accords ' +
    'conference declaration club f.c. fc cup league championship championships games open grand symphony ' +
    'orchestra stock exchange metro underground subway zoo daily tribune herald gazette post journal magazine ' +
    'valley mountains canal opera ballet school academy institute biennale masterpiece derby plaza ' +
    'united city rovers wanderers'
  ).split(' '),
);
const GIVEN_BEFORE = new Set([
  'michael',
  'michelle',
  'denzel',
  'kerry',
  'jerome',
  'booker',
  'george',
  'vernon',
]);
const AMERICAN = new Set(
  (
    'senator governor gov. sen. rep. representative congressman congresswoman attorney secretary lieutenant ' +
    'republican republicans democrat democrats legislature primary runoff u.s. atlanta savannah augusta ' +
    'macon columbus kemp raffensperger warnock ossoff abrams alabama florida tennessee carolina texas ohio ' +
    'michigan pennsylvania arizona nevada wisconsin virginia kentucky mississippi louisiana fulton tornado ' +
    'tornadoes hurricane sheriff deputies deputy county'
  ).split(' '),
);
const CAUCASIAN = new Set(
  (
    'tbilisi russia russian abkhazia ossetia georgian saakashvili gori poti batumi armenia azerbaijan caucasus ' +
    'zourabichvili kobakhidze ivanishvili nato moscow tskhinvali sukhumi ukraine moldova turkey eu'
  ).split(' '),
);

const COMMON_SURNAMES = new Set(
  (
    'brown cameron johnson gates clinton howard morrison austin harris castro khan singh martin santos rice powell ' +
    'bush harper bennett abbott sharon waltz peres kerry vance stubb katz pence lammy faye blair burns kim'
  ).split(' '),
);

/** A surname that many others bear: it stands for our office-holder only while in office. */
export function isCommonSurname(word: string): boolean {
  return COMMON_SURNAMES.has(word);
}

/** True where the words are somebody or something else. */
export function isNamesake(pieces: Pieces, match: NameMatch): boolean {
  const { kind } = match.entry;
  if (kind === 'own') return false;
  const single = match.toPiece - match.fromPiece === 1;
  const next = wordAt(pieces, match.toPiece);
  const isCityOrState = kind === 'name' || kind === 'capital' || kind === 'place';
  if (isCityOrState && THING_AFTER.has(next) && isCapital(formAt(pieces, match.toPiece))) return true;
  if (!single) return false;
  const word = pieces.text[match.fromPiece] as string;
  if (match.entry.short && besideOtherName(pieces, match)) return true;
  if (isCityOrState && PERSONAL.has(word) && asPerson(pieces, match, kind === 'name')) return true;
  if (word === 'georgia' && kind === 'name') return isAmericanGeorgia(pieces, match);
  if (word === 'washington' && next === 'post') return true;
  return false;
}

function wordAt(pieces: Pieces, index: number): string {
  return pieces.text[index] ?? '';
}

function formAt(pieces: Pieces, index: number): string {
  return pieces.form[index] ?? '';
}

const TITLES_BEFORE = new Set(
  (
    'president minister prime premier chancellor secretary senator general ambassador mr mr. mrs mrs. ms ms. dr ' +
    'dr. leader king queen prince pope chairman governor envoy spokesman spokeswoman spokesperson sir lord ' +
    'representative chief vice-president marshal admiral adviser advisor speaker judge justice defence defense ' +
    'counterpart candidate sheikh ayatollah with and or by of the as to from for against between when while but ' +
    'after before that if because since although though until however meanwhile in on at under over like'
  ).split(' '),
);

/** "Tony Abbott" is not our Abbott, nor is "Trump Tower" the president. */
function besideOtherName(pieces: Pieces, match: NameMatch): boolean {
  const before = match.fromPiece - 1;
  if (before >= 0 && isOpenWord(pieces, before) && !TITLES_BEFORE.has(wordAt(pieces, before))) {
    if (before > 0 || !startsSentence(before)) return true;
    return !SENTENCE_OPENERS.has(wordAt(pieces, before));
  }
  const after = match.toPiece;
  return isOpenWord(pieces, after) && pieces.first[after] === true && THING_AFTER.has(wordAt(pieces, after));
}

const SENTENCE_OPENERS = new Set(
  'but and yet then later earlier however meanwhile when while as after before if since although did does'.split(
    ' ',
  ),
);

function startsSentence(index: number): boolean {
  return index === 0;
}

/** A capitalised word that is no mark, in mid-sentence part of a name. */
function isOpenWord(pieces: Pieces, index: number): boolean {
  const form = formAt(pieces, index);
  return form.length > 1 && isCapital(form) && form !== form.toUpperCase();
}

/** "Michael Jordan", "Chad Smith": a name beside it that is no title and starts no sentence. */
function asPerson(pieces: Pieces, match: NameMatch, isState: boolean): boolean {
  const before = match.fromPiece - 1;
  const word = wordAt(pieces, before);
  if (GIVEN_BEFORE.has(word)) return true;
  if (!isState) return false;
  const after = match.toPiece;
  const follows =
    isOpenWord(pieces, after) && pieces.first[after] === true && !TITLES_BEFORE.has(wordAt(pieces, after));
  const third = wordAt(pieces, after + 1);
  if (follows && (match.fromPiece === 0 || !isCapital(formAt(pieces, before)))) {
    return GIVEN_STATES.has(pieces.text[match.fromPiece] as string) && (third === ',' || !isCapital(third));
  }
  return (
    before > 0 &&
    isOpenWord(pieces, before) &&
    !TITLES_BEFORE.has(word) &&
    GIVEN_STATES.has(pieces.text[match.fromPiece] as string) &&
    !SENTENCE_OPENERS.has(word) &&
    !KNOWN_BEFORE.has(word)
  );
}

/** Names of states that are given names or surnames in English. */
const GIVEN_STATES = new Set('jordan chad israel georgia kenya india holland england ireland'.split(' '));
/** Capitalised words that stand before a state without being a given name. */
const KNOWN_BEFORE = new Set(
  'northern southern eastern western central north south east west british french united monday tuesday wednesday thursday friday saturday sunday mandatory'.split(
    ' ',
  ),
);

/** Georgia is the American state where American words stand near and none of the Caucasus. */
function isAmericanGeorgia(pieces: Pieces, match: NameMatch): boolean {
  const next = wordAt(pieces, match.toPiece + 1);
  const ofUnion = formAt(pieces, match.toPiece) === ',' && /^(?:united|u\.s\.|us|usa)$/.test(next);
  if (
    ofUnion &&
    /^(?:states|u\.s\.|us|usa)$/.test(next === 'united' ? wordAt(pieces, match.toPiece + 2) : next)
  ) {
    return true;
  }
  let american = false;
  for (let i = 0; i < pieces.text.length; i++) {
    if (i >= match.fromPiece && i < match.toPiece) continue;
    const word = pieces.text[i] as string;
    if (CAUCASIAN.has(word)) return false;
    if (AMERICAN.has(word)) american = true;
  }
  return american;
}
