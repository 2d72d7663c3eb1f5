/**
 * Korean particles (조사) that follow the sound of the word before them: 북한은, 미국은, 러시아는; 서울로, 평양으로.
 * Hangul says its sound itself (Unicode 3.12: a syllable is 가 + 28 × … + final). Digits are read as Sino-Korean
 * numbers, capitals letter by letter, and other Latin words by their last sound, as in the rules for loanwords of the
 * National Institute of Korean Language (외래어 표기법): m, n, ng, l end in a consonant, as do p, t, k after a vowel.
 * What is in brackets or quotation marks at the end is looked through. Where the sound is unknown, both forms are given.
 */

/** After a consonant / after a vowel. */
export type Particle = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이나/나' | '이라/라' | '아/야';

type Ending = 'vowel' | 'consonant' | 'ㄹ';

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FINALS = 28;
const RIEUL = 8;
/** 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구; a number that ends in 0 ends in 십, 백, 천, 만, 억 or 영: all consonants. */
const DIGITS: readonly Ending[] = [
  'consonant',
  'ㄹ',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'ㄹ',
  'ㄹ',
  'vowel',
];
const BRACKETS = /\s*[([（〔][^()[\]（）〔〕]*[)\]）〕]\s*$/u;
const CLOSING = /[\s"'’”»」』》〉.…]+$/u;

/** `josa('북한', '은/는')` → `북한은`. */
export function josa(word: string, particle: Particle): string {
  const [afterConsonant = '', afterVowel = ''] = particle.split('/');
  const ending = endingOf(word);
  if (ending === undefined) return `${word}${both(afterConsonant, afterVowel)}`;
  if (ending === 'vowel' || (ending === 'ㄹ' && particle === '으로/로')) return `${word}${afterVowel}`;
  return `${word}${afterConsonant}`;
}

/** `은(는)`, `(으)로`, `와(과)`. */
function both(afterConsonant: string, afterVowel: string): string {
  if (!afterConsonant.endsWith(afterVowel)) return `${afterConsonant}(${afterVowel})`;
  return `(${afterConsonant.slice(0, -afterVowel.length)})${afterVowel}`;
}

function endingOf(word: string): Ending | undefined {
  const outer = word.replace(CLOSING, '');
  const spoken = outer.replace(BRACKETS, '').replace(CLOSING, '') || outer;
  const last = spoken.at(-1) ?? '';
  const code = last.charCodeAt(0);
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) {
    const final = (code - FIRST_SYLLABLE) % FINALS;
    return final === 0 ? 'vowel' : final === RIEUL ? 'ㄹ' : 'consonant';
  }
  if (/\d/.test(last)) return DIGITS[Number(last)];
  if (last === '%') return 'vowel';
  const latin = /\p{Script=Latin}+$/u.exec(spoken)?.[0];
  return latin === undefined ? undefined : latinEnding(latin.normalize('NFD').replace(/\p{M}/gu, ''));
}

function latinEnding(word: string): Ending {
  if (word === word.toUpperCase()) {
    // 엘 and 알 end in ㄹ, 엠 and 엔 in another consonant; every other letter's name ends in a vowel.
    return /[LR]$/.test(word) ? 'ㄹ' : /[MN]$/.test(word) ? 'consonant' : 'vowel';
  }
  if (/l$/i.test(word)) return 'ㄹ';
  return /(?:[mn]|ng|[aeiou][pt]|[aeiou]c?k|[aeiou]c)$/i.test(word) ? 'consonant' : 'vowel';
}
