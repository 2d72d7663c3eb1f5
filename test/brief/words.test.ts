import { describe, expect, it } from 'vitest';
import { escapeHtml, escapeMarkdown, plainLine } from '../../src/brief/plain-text.js';
import { count } from '../../src/brief/words/en/count.js';
import { briefWords } from '../../src/brief/words/index.js';
import { shorten, signed } from '../../src/brief/words.js';
import { STATES } from './input.js';

const { actors: actorsWords, state: stateWords, standing } = briefWords('en');

describe('words of a brief', () => {
  it('writes numbers with their sign, and nothing as plain 0', () => {
    expect([signed(4.44), signed(-0.26), signed(0.04), signed(-0.04)]).toEqual([
      '+4.4',
      '−0.3',
      '0.0',
      '0.0',
    ]);
    expect(count(1, 'act')).toBe('1 act');
    expect(count(1200, 'act')).toBe('1,200 acts');
  });

  it('names actors with their sector, groups by their own name', () => {
    expect(stateWords('USA', STATES)).toBe('the United States');
    expect(actorsWords(['USA.MIL', 'PRK.GOV', 'PRK'], STATES)).toBe(
      'the United States’ forces and North Korea',
    );
    expect(stateWords('TER:Example Front', STATES)).toBe('Example Front');
    expect(stateWords('XYZ', STATES)).toBe('XYZ');
  });

  it('cuts at a word', () => {
    expect(shorten('one two three', 20)).toBe('one two three');
    expect(shorten('one two, three four', 12)).toBe('one two…');
    expect(shorten('x'.repeat(30), 10)).toBe(`${'x'.repeat(9)}…`);
  });

  it('calls the same distance from 0 by the same strength', () => {
    expect([-7, -4, -2, 0, 2, 4, 7].map(standing.level)).toEqual([
      'openly hostile',
      'hostile',
      'strained',
      'balanced between cooperation and conflict',
      'mildly cooperative',
      'cooperative',
      'closely cooperative',
    ]);
  });
});

describe('text of strangers', () => {
  it('is one line, with control characters seen', () => {
    expect(plainLine('a\nb\u0000c\u202ed')).toBe('a b\ufffdc\ufffdd');
  });

  it('is no HTML', () => {
    expect(escapeHtml(`<a href="x" onclick='y'>&`)).toBe(
      '&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&amp;',
    );
  });

  it('is no Markdown', () => {
    expect(escapeMarkdown('# *a* [b](c) `d` <e> 1_2 | x')).toBe(
      '\\# \\*a\\* \\[b\\](c) \\`d\\` &lt;e&gt; 1\\_2 \\| x',
    );
    expect(escapeMarkdown('1. first')).toBe('1\\. first');
    expect(escapeMarkdown('0.1.0')).toBe('0.1.0');
    expect(escapeMarkdown('see https://example.org or me@example.org')).toBe(
      'see https:&#47;&#47;example.org or me&#64;example.org',
    );
    expect(escapeMarkdown('Ray & Fox &lt; &#64; AT&T')).toBe('Ray & Fox &amp;lt; &amp;#64; AT&amp;T');
    expect(escapeMarkdown('[^1] !image')).toBe('\\[\\^1\\] \\!image');
  });
});
