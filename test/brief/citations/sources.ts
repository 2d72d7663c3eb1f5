/** Reports to cite in tests: one plain, one of each awkward kind. */
import type { CitedSource } from '../../../src/brief/index.js';

export const PLAIN: CitedSource = {
  id: 'd-1f0c9a2b77aa0011',
  hash: '1f0c9a2b77aa00112233445566778899aabbccddeeff00112233445566778899',
  title: 'Kim and Putin sign a treaty in Pyongyang',
  publisher: 'Yonhap',
  date: '2024-06-19',
  author: 'Kim Soo-yeon',
  kind: 'news',
  language: 'en',
  origin: { path: 'reports/a.md', url: 'https://example.org/a?x=1&y={2}' },
};

/** Everything that is not known, and a statement. */
export const BARE: CitedSource = {
  id: 'd-2',
  hash: '22'.repeat(32),
  title: null,
  publisher: null,
  date: null,
  author: null,
  kind: 'statement',
  language: 'und',
  origin: { path: 'b.txt', url: 'file:///etc/passwd' },
};

/** What would break a line, a field, an entry or TeX. */
export const HOSTILE: CitedSource = {
  ...PLAIN,
  id: 'wire/2025 #?ä',
  hash: '33'.repeat(32),
  title: '100 % of {A&B}\nER  - \r\n@misc{x} \\input{y} $z_1^2$ ~#',
  publisher: '*The* Daily & Co, 북한 신문',
  author: 'Smith and "Jones" {jr.}',
  kind: 'opinion',
};
