/**
 * The language of a text. Scripts decide where a script has one language; among Latin and Cyrillic
 * scripts the little words decide, because names of people and places mislead counts of letters: a
 * report in English on Dutch courts is English. Trigrams (franc) are asked only where no little word is
 * known. A Latin text too short to tell is taken as English, the language of the reports read here.
 */
import { franc } from 'franc-min';
import { isoLanguage } from './language-codes.js';
import { LANGUAGES, LITTLE_WORDS } from './little-words.js';

/** Enough to tell, and bounded for long reports. */
const SAMPLE = 4000;
/** Letters from which trigrams say something. */
const TRIGRAM_LETTERS = 200;
/** The genitive, or two words built the English way: no other language in Latin letters has them. */
const ENGLISH_ENDING =
  /\p{L}['’]s(?!\p{L})|\p{Ll}(?:ing|ness|ists|[^aeiou]ed|ians)\b.*\p{Ll}(?:ing|ness|ists|[^aeiou]ed|ians)\b/su;

const SCRIPTS = [
  ['ko', /\p{Script=Hangul}/gu],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['arabic', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['am', /\p{Script=Ethiopic}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['lo', /\p{Script=Lao}/gu],
] as const;

/** ISO 639-1 code of the text's language; `und` where it cannot be told. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const latin = count(sample, /\p{Script=Latin}/gu);
  let best: string = 'latin';
  // A Han or Hangul sign says about as much as three letters.
  let most = latin;
  for (const [name, pattern] of SCRIPTS) {
    const weight = name === 'ko' || name === 'kana' || name === 'zh' ? 3 : 1;
    const found = count(sample, pattern) * weight;
    if (found > most) {
      best = name;
      most = found;
    }
  }
  if (most === 0) return 'und';
  switch (best) {
    case 'latin':
      return latinLanguage(sample, latin);
    case 'cyrillic':
      return cyrillicLanguage(sample);
    case 'arabic':
      return arabicLanguage(sample);
    case 'kana':
      return 'ja';
    case 'zh':
      return count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) * 12 >= most / 3 ? 'ja' : 'zh';
    default:
      return best;
  }
}

function latinLanguage(sample: string, letters: number): string {
  const words = sample.match(/[\p{L}\p{M}]+(?:['’]\p{L}+)*/gu) ?? [];
  const scores = scoresOf(words);
  let best = 0;
  for (const [language, score] of scores.entries()) if (score > (scores[best] ?? 0)) best = language;
  const english = scores[0] ?? 0;
  const most = scores[best] ?? 0;
  // English wins unless another language clearly has more of the little words.
  if (english > 0 && most < english * 1.5 + 1) return 'en';
  if (most >= 1.4 || (most >= 1 && words.length <= 8)) return LANGUAGES[best] ?? 'und';
  if (ENGLISH_ENDING.test(sample)) return 'en';
  if (letters < TRIGRAM_LETTERS) return accentsOf(sample) ?? 'en';
  const guess = isoLanguage(franc(sample, { minLength: TRIGRAM_LETTERS }));
  return guess === undefined || guess === 'en' ? 'und' : guess;
}

/** Weight of the little words found, by language. */
function scoresOf(words: readonly string[]): Float64Array {
  const scores = new Float64Array(LANGUAGES.length);
  for (const word of words) {
    const lower = word.toLowerCase();
    for (const [language, weight] of LITTLE_WORDS.get(lower) ?? []) {
      // A weak word in capitals is part of a name, save in English, where it begins sentences and headlines.
      if (weight === 1 || language === 0 || word === lower)
        scores[language] = (scores[language] ?? 0) + weight;
    }
  }
  return scores;
}

/** Letters that no English word has, however foreign the names; undefined where they do not tell. */
function accentsOf(sample: string): string | undefined {
  const words = sample.split(/\s+/);
  const lower = words.filter((word) => /^\p{Ll}/u.test(word));
  const foreign = lower.filter((word) => /[^ -~‘’“”–—]/u.test(word));
  return foreign.length >= 2 && foreign.length * 4 >= lower.length ? 'und' : undefined;
}

function cyrillicLanguage(sample: string): string {
  const text = sample.toLowerCase();
  if (/[ѓќѕ]/.test(text)) return 'mk';
  if (/[ђћџљњј]/.test(text)) return 'sr';
  if (/ў/.test(text)) return 'be';
  const ukrainian = count(text, /[іїєґ]/g);
  const russian = count(text, /[ыэёъ]/g);
  if (/[әғқңөұүһ]/.test(text)) return /[әғқұ]/.test(text) ? 'kk' : 'mn';
  if (ukrainian > russian) return 'uk';
  if (/[ыэё]/.test(text)) return 'ru';
  const bulgarian = count(text, /(?<!\p{L})(?:и|на|за|се|от|да|са|със|във|ще|като)(?!\p{L})/gu);
  return count(text, /ъ/g) > 0 && bulgarian > 0 ? 'bg' : 'ru';
}

function arabicLanguage(sample: string): string {
  if (/[ٹڈڑںےہ]/.test(sample)) return 'ur';
  if (/[ټډړښۍ]/.test(sample)) return 'ps';
  return /[پچژگیک]/.test(sample) ? 'fa' : 'ar';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
