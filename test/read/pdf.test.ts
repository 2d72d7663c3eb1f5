import { describe, expect, it } from 'vitest';
import { fileWith, onlyDocument, onlySetAside } from './reading.js';
import { tinyPdf } from './tiny-pdf.js';

const PAGES = [
  [
    { text: 'Harbour Gazette', y: 800, size: 9 },
    { text: 'Border reopens after talks', y: 770, size: 18 },
    {
      text: 'Northland and Southland reopened their land border on Thursday, a day after their foreign',
      y: 740,
    },
    {
      text: 'ministers had met in Osthaven. Lorries crossed both ways within the hour, and the two govern-',
      y: 726,
    },
    { text: 'ments praised the work.', y: 712 },
    { text: 'A joint commission will meet twice a year. The opposition asked for a', y: 684 },
    { text: '1', y: 40, size: 9 },
  ],
  [
    { text: 'Harbour Gazette', y: 800, size: 9 },
    { text: 'vote in parliament before the treaty comes into force.', y: 770 },
    { text: '2', y: 40, size: 9 },
  ],
  [
    { text: 'Harbour Gazette', y: 800, size: 9 },
    { text: 'Nobody had a comment.', y: 770 },
    { text: '3', y: 40, size: 9 },
  ],
];

describe('PDF', () => {
  it('joins lines, cut words and pages, and leaves out running heads and page numbers', async () => {
    const document = await onlyDocument(fileWith('border.pdf', tinyPdf(PAGES)));
    expect(document.title).toBe('Border reopens after talks');
    expect(document.text).toBe(
      [
        'Northland and Southland reopened their land border on Thursday, a day after their foreign ministers had met in Osthaven. Lorries crossed both ways within the hour, and the two governments praised the work.',
        'A joint commission will meet twice a year. The opposition asked for a vote in parliament before the treaty comes into force.',
        'Nobody had a comment.',
      ].join('\n\n'),
    );
    expect(document.date).toBeNull();
    expect(document.language).toBe('en');
  });

  it('takes title and author from the record where they say something', async () => {
    const info = '/Title (Report on the border talks) /Author (Ada Writer) /CreationDate (D:20240619120000Z)';
    const document = await onlyDocument(
      fileWith('a.pdf', tinyPdf([[{ text: 'Talks began.', y: 700 }]], info)),
    );
    expect([document.title, document.author, document.date]).toEqual([
      'Report on the border talks',
      'Ada Writer',
      null,
    ]);
  });

  it('does not take the name of a file for a title', async () => {
    const info = '/Title (Microsoft Word - draft.docx)';
    const document = await onlyDocument(
      fileWith('a.pdf', tinyPdf([[{ text: 'Talks began.', y: 700 }]], info)),
    );
    expect(document.title).toBeNull();
  });

  it('sets a broken file aside', async () => {
    const whole = tinyPdf(PAGES);
    for (const bytes of [whole.subarray(0, 30), new TextEncoder().encode('%PDF-1.4\nnothing here')]) {
      const item = await onlySetAside(fileWith('broken.pdf', bytes));
      expect(item.code).toBe('broken-pdf');
      expect(item.reason).toMatch(/^The PDF is broken \(.+\); fetch it again, or save it anew\.$/);
    }
  });

  it('sets a file without text aside, as scans are', async () => {
    expect((await onlySetAside(fileWith('scan.pdf', tinyPdf([[]])))).code).toBe('no-text');
  });

  it('sets a file aside that only says that it is a PDF', async () => {
    expect((await onlySetAside(fileWith('a.pdf', 'Just text.'))).code).toBe('broken-pdf');
  });
});
