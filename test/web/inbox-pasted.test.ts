import { describe, expect, it } from 'vitest';
import { pastedFile } from '../../web/src/inbox/pasted.js';
import { readFeeds } from '../../web/src/sources/feeds-form.js';

describe('a pasted text', () => {
  it('becomes a report whose first lines say what is known of it', () => {
    expect(pastedFile({ text: 'Kim met Putin.', date: '2024-06-19', publisher: 'A "B": c' })).toEqual({
      name: 'Kim met Putin..md',
      text: '---\ndate: "2024-06-19"\npublisher: "A \\"B\\": c"\n---\n\nKim met Putin.\n',
    });
  });

  it('says nothing of what is not known, and is named without a path', () => {
    const { name, text } = pastedFile({ text: '../../etc/passwd and more', date: '', publisher: ' ' });
    expect(text).toBe('../../etc/passwd and more\n');
    expect(name).not.toMatch(/[\\/]/);
  });
});

describe('feeds that were typed', () => {
  it('are an address a line, with minutes after it or without', () => {
    expect(readFeeds('https://a.org/f.xml 120\n\n http://b.org/f \n')).toEqual([
      { url: 'https://a.org/f.xml', minutes: 120 },
      { url: 'http://b.org/f' },
    ]);
  });

  it('are named where they are none', () => {
    expect(readFeeds('ftp://a.org/f')).toBe('ftp://a.org/f');
    expect(readFeeds('https://a.org/f soon')).toBe('https://a.org/f soon');
  });
});
