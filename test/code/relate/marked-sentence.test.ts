import { describe, expect, it } from 'vitest';
import { readMarkedSentence } from '../../../src/code/relate/marked-sentence.js';

describe('readMarkedSentence', () => {
  it('takes the marks off and keeps their places', () => {
    const { text, source, target, problem } = readMarkedSentence('<s>Norway</s> thanked <t>the Danes</t>.');
    expect(text).toBe('Norway thanked the Danes.');
    expect(source.map((span) => text.slice(...span))).toEqual(['Norway']);
    expect(target.map((span) => text.slice(...span))).toEqual(['the Danes']);
    expect(problem).toBeUndefined();
  });

  it('keeps a participant that is marked twice, and lets the other be absent', () => {
    const { text, source, target } = readMarkedSentence('<t>Peru</t> said that <t>Peru</t> was sued.');
    expect(source).toEqual([]);
    expect(target.map((span) => text.slice(...span))).toEqual(['Peru', 'Peru']);
  });

  it('leaves blanks at the edges out', () => {
    const { text, target } = readMarkedSentence('<s>Chile</s> met <t> Bolivia </t>.');
    expect(target.map((span) => text.slice(...span))).toEqual(['Bolivia']);
  });

  it.each([
    ['no marks at all', 'no <s>'],
    ['<s>Chad met <t>Niger</t>', '<s> is not closed'],
    ['Chad</s> met <t>Niger</t>', '</s> without <s>'],
    ['<s></s> met <t>Niger</t>', 'nothing between'],
  ])('says what is wrong with %s', (marked, words) => {
    expect(readMarkedSentence(marked).problem).toContain(words);
  });
});
