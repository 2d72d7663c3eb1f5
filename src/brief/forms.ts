/** The forms in which a sheet is written, and their media types. The writers of DOCX and PDF are loaded when needed. */
import type { Sheet } from './sheet.js';

export const SHEET_FORMS = ['docx', 'pdf'] as const;
/** Forms that are files of bytes. */
export type SheetForm = (typeof SHEET_FORMS)[number];
export const BRIEF_FORMS = ['md', 'html', 'json', ...SHEET_FORMS] as const;
export type BriefForm = (typeof BRIEF_FORMS)[number];

export const MEDIA_TYPES: Readonly<Record<BriefForm, string>> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

export function isSheetForm(form: BriefForm): form is SheetForm {
  return SHEET_FORMS.some((known) => known === form);
}

export interface WrittenSheet {
  readonly bytes: Uint8Array;
  /** Letters that no font at hand has, each shown as �; only a PDF carries its fonts. */
  readonly missing: number;
}

export async function writeSheet(sheet: Sheet, form: SheetForm): Promise<WrittenSheet> {
  if (form === 'pdf') return (await import('./sheet-pdf.js')).formatSheetPdf(sheet);
  const [{ formatSheetDocx }, { drawPng }] = await Promise.all([
    import('./sheet-docx.js'),
    import('./draw-png.js'),
  ]);
  return { bytes: await formatSheetDocx(sheet, drawPng), missing: 0 };
}
