import { describe, expect, it } from 'vitest';
import { languageRuns } from '../../../src/shared/language/language-runs.js';

const english = (text: string) =>
  languageRuns(text, 'ko').flatMap(({ text: run, lang }) => (lang === undefined ? [] : [run]));

describe('what is in another language within Korean text', () => {
  it('is a sentence that is quoted, with its figures and marks', () => {
    const text = '2025년 4월 28일: 북한군, 지원 제공. “North Korea said that it had sent 3,000 troops.”[^6]';
    expect(english(text)).toEqual(['North Korea said that it had sent 3,000 troops.']);
    expect(
      languageRuns(text, 'ko')
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });

  it('is no short name, no code and no address', () => {
    expect(english('Hanbit Daily, 2023년')).toEqual([]);
    expect(english('PLOVER 점수, PELT, docs/ties.md')).toEqual([]);
    expect(english('')).toEqual([]);
  });

  it('is nothing in English text', () => {
    expect(languageRuns('The ties are good.', 'en')).toEqual([{ text: 'The ties are good.' }]);
  });
});
