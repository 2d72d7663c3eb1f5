/**
 * A sheet as a Word document (Office Open XML): headings as styles, lists as lists, notes at the end with links both
 * ways. The same sheet gives the same bytes: the times that the writer stamps are set to a fixed one.
 */
import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  type IRunStylePropertiesOptions,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import type { Block, Figure, Inline, ListItem, Sheet } from './sheet.js';
import { briefWords } from './words/index.js';

/** Draws a figure: PNG bytes, for readers of DOCX that know no SVG. */
export type DrawPng = (figure: Figure) => Promise<Uint8Array>;

/** Pixels across a figure on the page. */
const FIGURE_WIDTH = 600;
const STAMP = new Date('2000-01-01T00:00:00Z');
const [ORDERED, NOTES] = ['ordered', 'notes'] as const;
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2] as const;

/** Font and language of the text; Word takes the East Asian ones for Hangul. */
const RUNS: Readonly<Record<Language, IRunStylePropertiesOptions>> = {
  en: { font: 'Calibri', size: 22 },
  ko: {
    font: { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Malgun Gothic' },
    size: 22,
    language: { value: 'en-US', eastAsia: 'ko-KR' },
  },
};

/** Bytes of a `.docx` file. */
export async function formatSheetDocx(sheet: Sheet, drawPng: DrawPng): Promise<Uint8Array> {
  const { language = DEFAULT_LANGUAGE } = sheet;
  const writer = new Writer(drawPng);
  const children = [
    new Paragraph({ text: sheet.title, heading: HeadingLevel.TITLE }),
    ...(await writer.blocks(sheet.blocks)),
    ...writer.notes(sheet),
  ];
  const document = new Document({
    title: sheet.title,
    creator: 'Entente',
    styles: {
      default: { document: { run: RUNS[language], paragraph: { spacing: { after: 120 } } } },
    },
    numbering: {
      config: [
        { reference: ORDERED, levels: levels('decimal') },
        { reference: NOTES, levels: levels('decimal').slice(0, 1) },
      ],
    },
    sections: [{ children }],
  });
  return settled(new Uint8Array(await Packer.toBuffer(document)));
}

function levels(format: keyof typeof FORMATS) {
  return [0, 1, 2].map((level) => ({
    level,
    format: FORMATS[format],
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 460 * (level + 1), hanging: 460 } } },
  }));
}
const FORMATS = { decimal: LevelFormat.DECIMAL } as const;

class Writer {
  readonly #drawPng: DrawPng;
  #lists = 0;
  #bookmarks = 0;

  constructor(drawPng: DrawPng) {
    this.#drawPng = drawPng;
  }

  async blocks(blocks: readonly Block[], depth = 0): Promise<(Paragraph | Table)[]> {
    const written: (Paragraph | Table)[] = [];
    for (const block of blocks) written.push(...(await this.#block(block, depth)));
    return written;
  }

  notes({ notes, language = DEFAULT_LANGUAGE }: Sheet): Paragraph[] {
    if (notes.length === 0) return [];
    return [
      new Paragraph({ text: briefWords(language).headings.notes, heading: HeadingLevel.HEADING_1 }),
      ...notes.map(
        ({ number, inlines }) =>
          new Paragraph({
            indent: { left: 460, hanging: 460 },
            spacing: { after: 60 },
            children: [
              new BookmarkStart(`note${number}`, ++this.#bookmarks),
              new TextRun({ text: `${number}.\t`, size: 18 }),
              new BookmarkEnd(this.#bookmarks),
              ...inlines.flatMap((inline) => runs(inline, 18)),
            ],
          }),
      ),
    ];
  }

  async #block(block: Block, depth: number): Promise<(Paragraph | Table)[]> {
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({ heading: HEADINGS[block.level - 1] ?? HEADINGS[2], children: all(block.inlines) }),
        ];
      case 'paragraph':
        return [new Paragraph({ children: all(block.inlines) })];
      case 'list': {
        this.#lists += block.ordered ? 1 : 0;
        return this.#list(block.items, block.ordered, depth, this.#lists);
      }
      case 'quote': {
        const inside = block.blocks.flatMap((inner) => (inner.kind === 'paragraph' ? [inner.inlines] : []));
        return inside.map((inlines) => new Paragraph({ indent: { left: 460 }, children: all(inlines) }));
      }
      case 'table':
        return [tableOf(block)];
      case 'code':
        return block.text
          .split('\n')
          .map((text) => new Paragraph({ children: [new TextRun({ text, font: 'Consolas', size: 18 })] }));
      case 'rule':
        return [new Paragraph({ thematicBreak: true })];
      case 'figure':
        return this.#figure(block);
    }
  }

  async #list(
    items: readonly ListItem[],
    ordered: boolean,
    depth: number,
    instance: number,
  ): Promise<(Paragraph | Table)[]> {
    const level = Math.min(depth, 2);
    const written: (Paragraph | Table)[] = [];
    for (const item of items) {
      const style = ordered ? { numbering: { reference: ORDERED, level, instance } } : { bullet: { level } };
      written.push(new Paragraph({ ...style, spacing: { after: 60 }, children: all(item.inlines) }));
      written.push(...(await this.blocks(item.blocks, depth + 1)));
    }
    return written;
  }

  async #figure(figure: Figure): Promise<Paragraph[]> {
    const transformation = {
      width: FIGURE_WIDTH,
      height: Math.round((FIGURE_WIDTH * figure.height) / figure.width),
    };
    const image = new ImageRun({
      type: 'png',
      data: await this.#drawPng(figure),
      transformation,
      altText: { name: figure.caption, title: figure.caption, description: figure.alt },
    });
    const caption = new TextRun({ text: figure.caption, italics: true, size: 18 });
    return [new Paragraph({ children: [image] }), new Paragraph({ children: [caption] })];
  }
}

function all(inlines: readonly Inline[]): ParagraphChild[] {
  return inlines.flatMap((inline) => runs(inline));
}

function runs(inline: Inline, size?: number): ParagraphChild[] {
  if ('note' in inline) {
    const children = [new TextRun({ text: `[${inline.note}]`, superScript: true })];
    return [new InternalHyperlink({ anchor: `note${inline.note}`, children })];
  }
  const { text, strong, em, code, href } = inline;
  const run = new TextRun({
    text,
    ...(strong ? { bold: true } : {}),
    ...(em ? { italics: true } : {}),
    ...(code ? { font: 'Consolas' } : {}),
    ...(size === undefined ? {} : { size }),
  });
  return href === undefined ? [run] : [new ExternalHyperlink({ link: href, children: [run] })];
}

function tableOf({ header, rows, align }: Extract<Block, { kind: 'table' }>): Table {
  const row = (cells: readonly (readonly Inline[])[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (cell, column) =>
          new TableCell({
            margins: { left: 80, right: 80 },
            children: [
              new Paragraph({
                spacing: { after: 0 },
                alignment: align[column] === 'right' ? AlignmentType.END : AlignmentType.START,
                children: cell.flatMap((inline) =>
                  runs(head && 'text' in inline ? { ...inline, strong: true } : inline, 18),
                ),
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** The package with fixed times in it and on its entries. */
function settled(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  return zipSync(
    Object.fromEntries(
      files.map(([name, data]) => [name, name === 'docProps/core.xml' ? withoutTimes(data) : data]),
    ),
    { mtime: STAMP, level: 6 },
  );
}

function withoutTimes(core: Uint8Array): Uint8Array {
  return strToU8(strFromU8(core).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, STAMP.toISOString()));
}
