/**
 * A sheet as a PDF on A4: set by pdfmake with fonts that come along, no browser. The same sheet gives the same bytes on
 * the same machine; nothing is fetched, and no file is read but the fonts.
 */
import { createRequire } from 'node:module';
import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { DEFAULT_LANGUAGE } from '../shared/language/language.js';
import { UserError } from '../shared/user-error.js';
import { fontRuns, type PdfFonts, pdfFonts } from './pdf-fonts.js';
import type { Block, Inline, ListItem, Sheet } from './sheet.js';
import { type BriefWords, briefWords } from './words/index.js';

/** pdfmake as it is on Node; its types speak of the browser's build. */
interface PdfMake {
  setFonts(fonts: PdfFonts['fonts']): void;
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  setLocalAccessPolicy(allows: (path: string) => boolean): void;
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Buffer> };
}

/** Level of a heading over a table; other headings are of level 1. */
const OVER_TABLE = 2;
/** Rows of a table that stay on one page with its heading. */
const ROWS_TOGETHER = 4;
const STAMP = new Date('2000-01-01T00:00:00Z');
const TEXT_WIDTH = 499;
/** A heading that would begin below this share of the page's height goes to the next page. */
const LAST_HEADING = 0.9;
/** The same for a heading over a table, which brings its first rows along. */
const LAST_TABLE_HEADING = 0.8;
const INK = { text: '#1a1a1a', soft: '#555555', line: '#1f4e8c', rule: '#cccccc' } as const;

export interface Pdf {
  readonly bytes: Uint8Array;
  /** Letters that no font at hand has; each stands as �. */
  readonly missing: number;
}

export async function formatSheetPdf(sheet: Sheet, fonts: PdfFonts = pdfFonts()): Promise<Pdf> {
  const { language = DEFAULT_LANGUAGE } = sheet;
  if (language === 'ko' && fonts.eastAsian === null) throw noHangul();
  const pdfmake = createRequire(import.meta.url)('pdfmake') as PdfMake;
  const files = new Set(
    Object.values(fonts.fonts).flatMap((font) => Object.values(font).map((file) => [file].flat()[0])),
  );
  pdfmake.setFonts(fonts.fonts);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => files.has(path));
  const words = briefWords(language);
  const writer = new PdfWriter(fonts.eastAsian, words);
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [48, 51, 48, 54],
    info: {
      title: sheet.title,
      creator: 'Entente',
      producer: 'Entente',
      creationDate: STAMP,
      modDate: STAMP,
    },
    language,
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.25, color: INK.text },
    content: [
      { text: writer.words(sheet.title), fontSize: 19, bold: true, margin: [0, 0, 0, 8] },
      ...writer.blocks(sheet.blocks),
      ...writer.notes(sheet),
    ],
    // A heading does not stay behind at the foot of a page.
    pageBreakBefore: ({ headlineLevel, startPosition: { verticalRatio } }) =>
      (headlineLevel === 1 && verticalRatio > LAST_HEADING) ||
      (headlineLevel === OVER_TABLE && verticalRatio > LAST_TABLE_HEADING),
    footer: (page, pages) => ({
      text: writer.words(words.page(sheet.title, page, pages)),
      alignment: 'center',
      fontSize: 8,
      color: INK.soft,
      margin: [48, 16, 48, 0],
    }),
  };
  const bytes = await pdfmake.createPdf(definition).getBuffer();
  return { bytes: new Uint8Array(bytes), missing: writer.missing };
}

/** Better no file than one of empty boxes. */
function noHangul(): UserError {
  return new UserError('a PDF in Korean needs a font with Hangul, and none was found on this machine', {
    hint: 'Install Noto Sans CJK or NanumGothic (docs/brief.md says where they are looked for), or take docx or html, which leave fonts to the reader.',
  });
}

class PdfWriter {
  readonly #eastAsian: string | null;
  readonly #words: BriefWords;
  missing = 0;

  constructor(eastAsian: string | null, words: BriefWords) {
    this.#eastAsian = eastAsian;
    this.#words = words;
  }

  words(text: string): ContentText['text'] {
    return fontRuns(text, this.#eastAsian).map((run) => {
      this.missing += run.missing;
      return { text: run.text, font: run.font };
    });
  }

  blocks(blocks: readonly Block[]): Content[] {
    return blocks.map((block, i) => {
      const content = this.#block(block);
      const overTable = block.kind === 'heading' && blocks[i + 1]?.kind === 'table';
      return overTable ? { ...(content as ContentText), headlineLevel: OVER_TABLE } : content;
    });
  }

  notes({ notes }: Sheet): Content[] {
    if (notes.length === 0) return [];
    return [
      this.#heading(this.words(this.#words.headings.notes), 13),
      ...notes.map(
        ({ number, inlines }): Content => ({
          columns: [
            { text: `${number}.`, width: 22, alignment: 'right', color: INK.soft, id: `note-${number}` },
            { text: this.#inlines(inlines), width: '*' },
          ],
          columnGap: 6,
          fontSize: 8.5,
          lineHeight: 1.15,
          margin: [0, 0, 0, 3],
        }),
      ),
    ];
  }

  #heading(text: ContentText['text'], size: number): Content {
    return { text, fontSize: size, bold: true, margin: [0, 10, 0, 4], headlineLevel: 1 };
  }

  #block(block: Block): Content {
    switch (block.kind) {
      case 'heading':
        return this.#heading(this.#inlines(block.inlines), block.level === 3 ? 11 : 13);
      case 'paragraph':
        return { text: this.#inlines(block.inlines), margin: [0, 0, 0, 6] };
      case 'list': {
        const items = block.items.map((item) => this.#item(item));
        return block.ordered ? { ol: items, margin: [0, 0, 0, 6] } : { ul: items, margin: [0, 0, 0, 6] };
      }
      case 'quote':
        return { stack: this.blocks(block.blocks), margin: [14, 0, 0, 6], color: INK.soft };
      case 'table':
        return this.#table(block);
      case 'code':
        return {
          text: this.words(block.text),
          fontSize: 8.5,
          margin: [0, 0, 0, 6],
          preserveLeadingSpaces: true,
        };
      case 'rule':
        return {
          canvas: [
            { type: 'line', x1: 0, y1: 0, x2: TEXT_WIDTH, y2: 0, lineWidth: 0.5, lineColor: INK.rule },
          ],
          margin: [0, 6, 0, 8],
        };
      case 'figure':
        return {
          stack: [
            { svg: block.svg, width: TEXT_WIDTH },
            { text: this.words(block.caption), fontSize: 8, color: INK.soft, margin: [0, 3, 0, 8] },
          ],
          unbreakable: true,
        };
    }
  }

  #item({ inlines, blocks }: ListItem): Content {
    const text: Content = { text: this.#inlines(inlines), margin: [0, 0, 0, 2] };
    return blocks.length === 0 ? text : { stack: [text, ...this.blocks(blocks)] };
  }

  #inlines(inlines: readonly Inline[]): ContentText['text'] {
    return inlines.flatMap((inline): ContentText[] => {
      if ('note' in inline) {
        return [
          { text: `[${inline.note}]`, sup: true, color: INK.line, linkToDestination: `note-${inline.note}` },
        ];
      }
      return fontRuns(inline.text, this.#eastAsian).map((run) => {
        this.missing += run.missing;
        return {
          text: run.text,
          font: run.font,
          ...(inline.strong ? { bold: true } : {}),
          ...(inline.em ? { italics: true } : {}),
          ...(inline.href === undefined ? {} : { link: inline.href, color: INK.line }),
        };
      });
    });
  }

  #table({ header, rows, align }: Extract<Block, { kind: 'table' }>): Content {
    const cells = (row: readonly (readonly Inline[])[], head: boolean) =>
      row.map((cell, column) => ({
        text: this.#inlines(cell),
        alignment: align[column] ?? ('left' as const),
        ...(head ? { color: INK.soft } : {}),
      }));
    return {
      table: {
        headerRows: 1,
        // A heading with one lone row at the foot of a page reads as if the table ended there.
        keepWithHeaderRows: Math.min(ROWS_TOGETHER, rows.length),
        dontBreakRows: true,
        widths: header.map((_, column) => (column === 0 ? '*' : 'auto')),
        body: [cells(header, true), ...rows.map((row) => cells(row, false))],
      },
      layout: 'lightHorizontalLines',
      fontSize: 8.5,
      margin: [0, 0, 0, 8],
    };
  }
}
