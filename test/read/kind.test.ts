import { describe, expect, it } from 'vitest';
import { inferKind, kindFromWord } from '../../src/read/kind.js';

describe('inferKind', () => {
  it.each([
    'Opinion: Talk to the North',
    'Op-ed | Talk to the North',
    'Editorial - A treaty for show',
    '[Column] Weighing an ally’s demands',
    '[사설] 대화를 재개하라',
    'Talk to the North | Opinion',
    'A treaty for show (Commentary)',
  ])('takes for opinion: %s', (title) => expect(inferKind({ title })).toBe('opinion'));

  it.each([
    'Joint Statement of the Leaders of Japan, the Republic of Korea, and the United States',
    'Joint Press Statement on the talks',
    'Statement from the Spokesperson on the launch',
    'Readout of the call with the Prime Minister',
    'Remarks by the President before a meeting',
    'FACT SHEET: The partnership',
    'United States-Japan Joint Leaders’ Statement',
  ])('takes for a statement: %s', (title) => expect(inferKind({ title })).toBe('statement'));

  it.each([
    'North Korea slams joint statement of allies',
    'Opinion polls favour the president',
    'Minister issues statement on border',
    'Column of tanks crosses border',
    'Editorial board resigns',
  ])('takes for neither: %s', (title) => expect(inferKind({ title })).toBeUndefined());

  it('goes by section and address before the title', () => {
    expect(inferKind({ section: 'Opinion' })).toBe('opinion');
    expect(inferKind({ section: 'World; Columnists' })).toBe('opinion');
    expect(inferKind({ section: 'statements-releases' })).toBe('statement');
    expect(inferKind({ url: 'https://news.example/opinion/2024/talk' })).toBe('opinion');
    expect(inferKind({ url: 'https://gov.example/briefing-room/speeches-remarks/2024/' })).toBe('statement');
    expect(inferKind({ url: 'https://news.example/world/public-opinion-shifts' })).toBeUndefined();
    expect(inferKind({ url: '/opinion/' })).toBeUndefined();
  });

  it('knows the words that files use', () => {
    expect(kindFromWord('NewsArticle')).toBe('news');
    expect(kindFromWord('OpinionNewsArticle')).toBe('opinion');
    expect(kindFromWord('Press release')).toBe('statement');
    expect(kindFromWord('recipe')).toBeUndefined();
  });
});
