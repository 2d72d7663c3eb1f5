import { describe, expect, it } from 'vitest';
import { readWritten } from '../../src/shared/checked-file.js';
import { chooseLabels } from '../../src/shared/file-labels.js';

const WRITTEN = {
  name: { en: 'Talks', ko: '대화' },
  list: [{ en: 'Only English' }, 'Talks', { en: 'a', ko: 'b', de: 'c' }],
  effects: { en: 3, ko: 4 },
  nothing: {},
  empty: { en: '', ko: '' },
};

describe('names in several languages', () => {
  it('are read in the language that is asked for, else in the first that is there', () => {
    expect(chooseLabels(WRITTEN, 'ko').value).toEqual({
      ...WRITTEN,
      name: '대화',
      list: ['Only English', 'Talks', WRITTEN.list[2]],
    });
    expect(chooseLabels(WRITTEN, 'en').value).toMatchObject({ name: 'Talks' });
  });

  it('can be named in any of their languages', () => {
    const { of } = chooseLabels(WRITTEN, 'ko');
    expect(['talks', '대화', 'Tests'].map(of)).toEqual(['대화', '대화', 'Tests']);
  });

  it('leave the lines of mistakes where they are', () => {
    const file = readWritten('a: 1\nname:\n  en: Talks\n  ko: 대화\nb: 2\n', 'x.yaml', 'ko');
    expect(file.value).toEqual({ a: 1, name: '대화', b: 2 });
    expect(file.mistake(['b'], 'is wrong').message).toBe('x.yaml:5: is wrong');
    expect(file.mistake(['name'], 'is wrong').message).toBe('x.yaml:2: is wrong');
  });
});
