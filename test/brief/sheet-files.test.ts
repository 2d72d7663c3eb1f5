/** DOCX and PDF of a brief, opened again by other readers: a zip reader with an XML parser, and pdf.js. */
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { briefSheet } from '../../src/brief/brief-sheet.js';
import { writeSheet } from '../../src/brief/forms.js';
import { fontRuns, pdfFonts } from '../../src/brief/pdf-fonts.js';
import { escapeHtml } from '../../src/brief/plain-text.js';
import { inlineText, type Sheet } from '../../src/brief/sheet.js';
import { formatSheetPdf } from '../../src/brief/sheet-pdf.js';
import { exampleBrief } from './input.js';

const sheet: Sheet = briefSheet(exampleBrief());

async function pdfText(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

describe('the DOCX of a brief', () => {
  it('holds every statement and note, the chart as a picture, and the same bytes each time', async () => {
    const { bytes } = await writeSheet(sheet, 'docx');
    const files = unzipSync(bytes);
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const words = [...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join('');
    expect(words).toContain(sheet.title);
    for (const { inlines } of sheet.notes) {
      expect(words).toContain(escapeHtml(inlineText(inlines)).replaceAll('&#39;', '&apos;'));
    }
    for (const { number } of sheet.notes) {
      expect(xml).toContain(`w:name="note${number}"`);
    }
    expect(xml.match(/w:anchor="note\d+"/g)?.length).toBeGreaterThanOrEqual(sheet.notes.length / 2);
    const [picture] = Object.entries(files).filter(([name]) => name.endsWith('.png'));
    expect([...(picture?.[1] ?? []).slice(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe(
      'PNG',
    );
    expect((await writeSheet(sheet, 'docx')).bytes).toEqual(bytes);
  }, 60_000);

  it('carries no time of making', async () => {
    const files = unzipSync((await writeSheet(sheet, 'docx')).bytes);
    const core = strFromU8(files['docProps/core.xml'] ?? new Uint8Array());
    expect([...core.matchAll(/\d{4}-\d\d-\d\dT/g)].map(([found]) => found)).toEqual([
      '2000-01-01T',
      '2000-01-01T',
    ]);
  }, 60_000);
});

describe('the PDF of a brief', () => {
  it('says what the brief says, with its notes, and the same bytes each time', async () => {
    const { bytes, missing } = await formatSheetPdf(sheet);
    const text = await pdfText(bytes);
    expect(text).toContain(sheet.title);
    expect(text).toContain('Where the ties stand');
    expect(text).toContain('Notes');
    expect(text).toContain(`${sheet.notes.length}.`);
    expect(missing).toBe(0);
    expect((await formatSheetPdf(sheet)).bytes).toEqual(bytes);
  }, 60_000);

  it('counts letters that no font has, and shows where they stood', async () => {
    const bare = { fonts: pdfFonts(() => false).fonts, eastAsian: null };
    const paragraph = { kind: 'paragraph' as const, inlines: [{ text: '조약 of 2024' }] };
    const { bytes, missing } = await formatSheetPdf({ title: 'T', blocks: [paragraph], notes: [] }, bare);
    expect(missing).toBe(2);
    expect(await pdfText(bytes)).toContain('�� of 2024');
  }, 60_000);

  it('parts a text by the fonts that have its letters', () => {
    expect(fontRuns('조약 — Договор', 'EastAsian')).toEqual([
      { text: '조약', font: 'EastAsian', missing: 0 },
      { text: ' — Договор', font: 'Roboto', missing: 0 },
    ]);
    expect(fontRuns('ok 🙂', null)).toEqual([{ text: 'ok �', font: 'Roboto', missing: 1 }]);
  });
});
