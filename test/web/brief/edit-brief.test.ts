import { describe, expect, it } from 'vitest';
import type { ComposedBrief } from '../../../src/brief/index.js';
import {
  briefIdOf,
  freshItemId,
  withMoved,
  without,
  withPart,
  withTaken,
  withText,
  withWords,
} from '../../../web/src/brief/edit-brief.js';

const EMPTY: ComposedBrief = { schemaVersion: 1, id: 'b', title: 'B', author: null, revision: 0, items: [] };
const PART = { kind: 'pair', title: 'P', href: '/pair/A/B' };
const SAID = { markdown: 'said', svg: null, coder: 'c' };
const ids = (brief: ComposedBrief) => brief.items.map(({ id }) => id);

describe('the name of a brief', () => {
  it('is made of its title, and is free', () => {
    expect(briefIdOf('For the Minister: Kyïv & Moscow!', [])).toBe('for-the-minister-kyiv-moscow');
    expect(briefIdOf('북한과 러시아', [])).toBe('brief');
    expect(briefIdOf('A', ['a', 'a-2'])).toBe('a-3');
    expect(briefIdOf('x'.repeat(100), [])).toHaveLength(48);
  });
});

describe('changes of a brief', () => {
  const two = withPart(withText(EMPTY, 0, 'words'), PART, SAID);

  it('put in at a place, with ids of their own', () => {
    expect(ids(two)).toEqual(['i1', 'i2']);
    const three = withText(two, 1, 'between');
    expect(three.items[1]).toEqual({ id: 'i3', kind: 'text', text: 'between' });
    expect(freshItemId(without(three, 'i1'))).not.toBe('i2');
  });

  it('move within the edges', () => {
    expect(ids(withMoved(two, 'i2', -1))).toEqual(['i2', 'i1']);
    expect(withMoved(two, 'i2', 1)).toBe(two);
    expect(withMoved(two, 'i1', -1)).toBe(two);
    expect(withMoved(two, 'none', 1)).toBe(two);
  });

  it('change what they name and nothing else', () => {
    expect(withWords(two, 'i1', 'new').items[0]).toMatchObject({ text: 'new' });
    expect(withWords(two, 'i2', 'new').items).toEqual(two.items);
    const later = { ...SAID, markdown: 'said later' };
    expect(withTaken(two, 'i2', later).items[1]).toMatchObject({ taken: later });
  });
});
