import { describe, expect, it } from 'vitest';
import { josa, type Particle } from '../../../src/shared/language/josa.js';

/** Sounds by hand, from how the words are read in Korean. */
const CASES: readonly (readonly [word: string, particle: Particle, with_: string])[] = [
  ['북한', '은/는', '북한은'],
  ['러시아', '은/는', '러시아는'],
  ['미국', '이/가', '미국이'],
  ['일본', '과/와', '일본과'],
  ['호주', '과/와', '호주와'],
  ['중국', '을/를', '중국을'],
  ['터키', '을/를', '터키를'],
  // ㄹ takes 로 as a vowel does, and every other particle as a consonant does.
  ['서울', '으로/로', '서울로'],
  ['평양', '으로/로', '평양으로'],
  ['러시아', '으로/로', '러시아로'],
  ['브라질', '은/는', '브라질은'],
  ['이스라엘', '이라/라', '이스라엘이라'],
  ['캐나다', '이나/나', '캐나다나'],
];

describe('particles after Hangul', () => {
  it.each(CASES)('%s %s', (word, particle, with_) => {
    expect(josa(word, particle)).toBe(with_);
  });
});

describe('particles after digits', () => {
  it('reads them as Sino-Korean numbers', () => {
    const topic = [...'0123456789'].map((digit) => josa(digit, '은/는').slice(1)).join('');
    expect(topic).toBe('은은는은는는은은은는');
    expect(josa('2024', '을/를')).toBe('2024를');
    expect(josa('1', '으로/로')).toBe('1로');
    expect(josa('10', '으로/로')).toBe('10으로');
    expect(josa('−0.4', '이/가')).toBe('−0.4가');
    expect(josa('64%', '을/를')).toBe('64%를');
  });
});

describe('particles after Latin letters', () => {
  it('reads capitals letter by letter', () => {
    expect(josa('USA', '은/는')).toBe('USA는');
    expect(josa('ASEAN', '과/와')).toBe('ASEAN과');
    expect(josa('IMF', '이/가')).toBe('IMF가');
    expect(josa('URL', '으로/로')).toBe('URL로');
    expect(josa('RUS.MIL', '은/는')).toBe('RUS.MIL은');
  });

  it('hears the last sound of other words', () => {
    expect(josa('Reuters', '은/는')).toBe('Reuters는');
    expect(josa('Yonhap', '은/는')).toBe('Yonhap은');
    expect(josa('Wagner Group', '과/와')).toBe('Wagner Group과');
    expect(josa('Taliban', '이/가')).toBe('Taliban이');
    expect(josa('Hezbollah', '을/를')).toBe('Hezbollah를');
    expect(josa('Brasil', '으로/로')).toBe('Brasil로');
    expect(josa('Curaçao', '은/는')).toBe('Curaçao는');
  });
});

describe('what stands at the end of a word', () => {
  it('is looked through where it is a bracket or a quotation mark', () => {
    expect(josa('북한(PRK)', '은/는')).toBe('북한(PRK)은');
    expect(josa('러시아 (군)', '이/가')).toBe('러시아 (군)가');
    expect(josa('“평화”', '을/를')).toBe('“평화”를');
    expect(josa('‘전환점’', '이/가')).toBe('‘전환점’이');
  });

  it('gets both forms where its sound is not known', () => {
    expect(josa('金', '은/는')).toBe('金은(는)');
    expect(josa('金', '과/와')).toBe('金과(와)');
    expect(josa('', '으로/로')).toBe('(으)로');
  });
});
