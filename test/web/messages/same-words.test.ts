/** Pages and rooms each hold their words, since pages know nothing of the rooms; what both name must have one name. */
import { describe, expect, it } from 'vitest';
import { steps } from '../../../src/strategy/words/steps-ko.js';
import { structureWords } from '../../../src/structure/words/index.js';
import { standing } from '../../../web/src/messages/ko/standing.js';
import { strategy } from '../../../web/src/messages/ko/strategy.js';

describe('Korean words that stand both in the pages and in the rooms', () => {
  it.each(Object.entries(standing.rungs))('the rung %s', (rung, words) => {
    expect(structureWords('ko').rungTitle({ rung, title: 'of the table' })).toBe(words);
  });

  it.each(Object.entries(strategy.fieldNames))('the field %s', (field, words) => {
    expect(steps.answered(field, 'of the table')).toBe(`${words} 분야에서 화답을 얻은 조치`);
  });
});
