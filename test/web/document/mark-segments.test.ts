import { describe, expect, it } from 'vitest';
import { type Mark, segmentText } from '../../../web/src/document/mark-segments.js';

const text = 'Kim met Putin in Vladivostok.';
const mark = (words: string, role: Mark['role'], eventId: string): Mark => {
  const start = text.indexOf(words);
  return { span: [start, start + words.length], role, eventId };
};
const joined = (marks: readonly Mark[], offset = 0) =>
  segmentText(text, marks, offset)
    .map((segment) => segment.text)
    .join('');

describe('segments', () => {
  it('without marks are the text', () => {
    expect(segmentText(text, [])).toEqual([{ start: 0, text, roles: [], eventIds: [], ends: [] }]);
  });

  it('are nothing for no text', () => {
    expect(segmentText('', [])).toEqual([]);
  });

  it('keep every mark where marks overlap and nest', () => {
    const marks = [
      mark('Kim met', 'trigger', 'e1'),
      mark('met Putin', 'target', 'e2'),
      mark('met', 'source', 'e3'),
    ];
    const segments = segmentText(text, marks);
    expect(segments.find((segment) => segment.text === 'met')).toMatchObject({
      roles: ['source', 'trigger', 'target'],
      eventIds: ['e1', 'e2', 'e3'],
      ends: ['e1'],
    });
    expect(joined(marks)).toBe(text);
  });

  it('name one word that is source of one event and target of another by both', () => {
    const segments = segmentText(text, [mark('Putin', 'target', 'e1'), mark('Putin', 'source', 'e2')]);
    expect(segments.find((segment) => segment.text === 'Putin')?.roles).toEqual(['source', 'target']);
  });

  it('count from the offset of a sentence within its document', () => {
    const marks: readonly Mark[] = [{ span: [104, 107], role: 'trigger', eventId: 'e1' }];
    expect(segmentText(text, marks, 100).find((segment) => segment.roles.length > 0)?.text).toBe('met');
  });

  it('leave out what lies outside the text', () => {
    expect(joined([{ span: [500, 510], role: 'source', eventId: 'e1' }])).toBe(text);
    expect(joined([{ span: [20, 510], role: 'source', eventId: 'e1' }])).toBe(text);
  });
});
