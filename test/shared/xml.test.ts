import { describe, expect, it } from 'vitest';
import { escapeXml } from '../../src/shared/xml.js';

describe('escapeXml', () => {
  it('names markup and quotes', () => {
    expect(escapeXml(`a<b> & "c" 'd'`)).toBe('a&lt;b&gt; &amp; &quot;c&quot; &apos;d&apos;');
  });
  it('leaves every character that XML allows', () => {
    expect(escapeXml('Türkiye\t북한\n𝄞\r')).toBe('Türkiye\t북한\n𝄞\r');
  });
  it('shows the place of those that it forbids', () => {
    expect(escapeXml('a\u0000b\u001bc\ud800d\uffffe')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe');
  });
});
