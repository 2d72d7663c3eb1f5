import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCharacters, cleanLine, tidyLines } from '../../src/read/clean-text.js';
import { decodeEntities, stripKnownTags } from '../../src/read/html-tags.js';
import { htmlToText } from '../../src/read/html-text.js';
import { joinWrappedLines } from '../../src/read/join-lines.js';
import { markdownToText } from '../../src/read/markdown-text.js';

describe('cleanCharacters', () => {
  it('leaves one form of everything', () => {
    expect(cleanCharacters('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
    expect(cleanCharacters('a\u00a0b\tc\u3000d')).toBe('a b c d');
    expect(cleanCharacters('Cafe\u0301')).toBe('Café');
    expect(cleanCharacters('a\u0000\u0007\u001b[31mb\u009fc')).toBe('a[31mbc');
    expect(cleanCharacters('co\u00adop\u200berate \u202eevil\ufeff')).toBe('cooperate evil');
    expect(cleanCharacters('a\ud800b')).toBe('a\ufffdb');
    expect(cleanCharacters('می\u200cشود')).toBe('می\u200cشود');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = tidyLines(cleanCharacters(text));
        expect(tidyLines(cleanCharacters(once))).toBe(once);
        expect(once).toMatch(/^(?:\P{Cc}|\n)*$/u);
      }),
      { seed: 20240619, numRuns: 500 },
    );
  });

  it('makes lines of titles', () => {
    expect(cleanLine(' A\n  title\u0000 ')).toBe('A title');
    expect(cleanLine(' \n')).toBeNull();
    expect(cleanLine(undefined)).toBeNull();
  });
});

describe('joinWrappedLines', () => {
  it('leaves a text alone that has a paragraph on each line', () => {
    const text = `${'A sentence of some length that nobody cut. '.repeat(5).trim()}\nAnother paragraph.\nA third.`;
    expect(joinWrappedLines(text)).toBe(text);
  });

  it('joins a line that goes on in lower case, cut to no width', () => {
    expect(joinWrappedLines('The two\nministers met.\nThey agreed.')).toBe(
      'The two ministers met.\nThey agreed.',
    );
  });

  it('keeps lists, and paragraphs told by an indent', () => {
    const text =
      'The ministers agreed on three things in the talks of Wednesday:\n- to reopen the border\n- to meet again';
    expect(joinWrappedLines(text)).toBe(text);
    const indented =
      '  The ministers of the two neighbours met on Wednesday in Osthaven, and\nagreed to reopen the land border before the end of the month of June.\n  The opposition asked for a vote.';
    expect(joinWrappedLines(indented).split('\n').length).toBe(2);
  });

  it('keeps the hyphen of a compound that was cut at it', () => {
    const text =
      'The well-known envoy met the Indo-\nPacific ministers, who called the well-\nknown treaty of partner-\nship a step of import.';
    expect(joinWrappedLines(text)).toBe(
      'The well-known envoy met the Indo-Pacific ministers, who called the well-known treaty of partnership a step of import.',
    );
  });

  it('joins Chinese and Japanese lines without a space', () => {
    expect(joinWrappedLines(`${'外交部发言人表示'.repeat(4)}\n${'两国将继续对话'.repeat(4)}`)).not.toMatch(
      /\s/,
    );
  });
});

describe('markdownToText', () => {
  it('takes off the marks and keeps the words', () => {
    const text = markdownToText(
      'Title\n=====\n\nSee [the treaty](https://x.example/a "t") and ![map](m.png).\nA `code`, ~~old~~, \\*star\\*, snake_case_name, 2*3*4.\n\n1. First\n2. Second\n\n***\n\n```\nkept  as_is\n```\n\n[ref]: https://x.example\nEnd[^1] &amp; <u>under</u>  \nhard break',
    );
    expect(text).toBe(
      'Title\n\nSee the treaty and map. A code, old, *star*, snake_case_name, 2*3*4.\n\nFirst\nSecond\n\nkept  as_is\n\nEnd & under\nhard break',
    );
  });

  it('takes no time to speak of over marks without end', () => {
    for (const mark of ['[', '![', '**', '_', '`', '<p "', '&#', '|', '> ', '(', '<!--', '\\']) {
      const start = performance.now();
      markdownToText(mark.repeat(20_000));
      expect(performance.now() - start).toBeLessThan(4000);
    }
  });
});

describe('HTML', () => {
  it('takes off known tags only', () => {
    expect(stripKnownTags('a < b, <b>c</b> <unknown> <script>x()</script>d<br>e')).toBe(
      'a < b, c <unknown> d\ne',
    );
    expect(stripKnownTags('<p class="a>b">c</p>')).toBe('\n\nc\n\n');
  });

  it('decodes references', () => {
    expect(decodeEntities('&amp;lt; &#8217; &#x2019; &eacute; &Eacute; &bogus; &#0; &#99999999;')).toBe(
      '&lt; ’ ’ é É &bogus; &#0; &#99999999;',
    );
  });

  it('gives text in paragraphs and lines', () => {
    expect(
      htmlToText(
        '<h1>Head</h1><p>One<br/>two</p><ul><li>a</li><li>b</li></ul><table><tr><td>1</td><td>2</td></tr></table>',
      ),
    ).toBe('Head\n\nOne\ntwo\n\na\nb\n\n1 2');
    expect(
      htmlToText('a<style>p{}</style><script>x</script><template>t</template><noscript>n</noscript>b'),
    ).toBe('ab');
    expect(htmlToText('<pre>line one\nline two.\nThree</pre>')).toBe('line one line two.\nThree');
  });

  it('never lets a script or a known tag through', () => {
    const pieces = [
      '<script>',
      'bad()',
      '</script>',
      '<p>',
      'word ',
      '<img src=x onerror=bad()>',
      '<!--',
      '-->',
      '<style>',
      '</style>',
      '<svg><script>',
      '&lt;b&gt;',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        expect(htmlToText(parts.join(''))).not.toMatch(/<(?:script|img|p|style|svg)\b/i);
      }),
      { seed: 20240619, numRuns: 300 },
    );
  });
});
