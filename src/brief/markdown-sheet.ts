/**
 * Markdown (GitHub's flavour, with footnotes of one line) as a sheet. HTML in it is text, pictures are their words, and
 * nothing is fetched: whatever a writer or a document puts in shows as itself.
 */
import { Lexer, type Token, type Tokens } from 'marked';
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { type Block, type Inline, inlineText, type ListItem, type Sheet } from './sheet.js';
import { briefWords } from './words/index.js';

const FOOTNOTE = /^\[\^(\d+)\]:[ \t]+(.*)$/gm;
const REFERENCE = /\[\^(\d+)\]/g;
type Style = Omit<Extract<Inline, { readonly text: string }>, 'text'>;

/** The first heading of level 1 is the title; a heading "Notes" at the end goes, since notes stand apart. */
export function sheetOfMarkdown(markdown: string, language: Language = DEFAULT_LANGUAGE): Sheet {
  const notes = [...markdown.matchAll(FOOTNOTE)].map(([, number, text]) => ({
    number: Number(number),
    inlines: inlinesOf(Lexer.lexInline(text ?? ''), {}),
  }));
  const blocks = blocksOf(Lexer.lex(markdown.replace(FOOTNOTE, '')));
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
  const title = blocks[at];
  const notesHeading = briefWords(language).headings.notes;
  const rest = blocks.filter((block, i) => i !== at && !(notes.length > 0 && isHeading(block, notesHeading)));
  return {
    ...(language === DEFAULT_LANGUAGE ? {} : { language }),
    title: title?.kind === 'heading' ? inlineText(title.inlines) : '',
    blocks: rest,
    notes: notes.toSorted((a, b) => a.number - b.number),
  };
}

/** Some Markdown as blocks, for a part of a sheet. */
export function blocksOfMarkdown(markdown: string): readonly Block[] {
  return blocksOf(Lexer.lex(markdown));
}

function isHeading(block: Block, text: string): boolean {
  return block.kind === 'heading' && inlineText(block.inlines) === text;
}

function blocksOf(tokens: readonly Token[]): readonly Block[] {
  return tokens.flatMap((token) => blockOf(token as Tokens.Generic));
}

function blockOf(token: Tokens.Generic): readonly Block[] {
  const inlines = (given: readonly Token[] | undefined = token.tokens) => inlinesOf(given ?? [], {});
  switch (token.type) {
    case 'heading': {
      const depth = (token as Tokens.Heading).depth;
      return [{ kind: 'heading', level: depth === 1 ? 1 : depth === 2 ? 2 : 3, inlines: inlines() }];
    }
    case 'paragraph':
      return [{ kind: 'paragraph', inlines: inlines() }];
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      return [{ kind: 'list', ordered, items: items.map(itemOf) }];
    }
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(token.tokens ?? []) }];
    case 'table': {
      const { header, rows, align } = token as Tokens.Table;
      const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => inlines(cell.tokens));
      return [
        {
          kind: 'table',
          header: cells(header),
          rows: rows.map(cells),
          align: align.map((side) => (side === 'right' ? 'right' : 'left')),
        },
      ];
    }
    case 'code':
      return [{ kind: 'code', text: (token as Tokens.Code).text }];
    case 'hr':
      return [{ kind: 'rule' }];
    case 'space':
    case 'def':
      return [];
    default:
      return [{ kind: 'paragraph', inlines: [{ text: token.raw.trim() }] }];
  }
}

function itemOf(item: Tokens.ListItem): ListItem {
  const [first, ...rest] = item.tokens;
  if (first?.type !== 'text' && first?.type !== 'paragraph') {
    return { inlines: [], blocks: blocksOf(item.tokens) };
  }
  return { inlines: inlinesOf((first as Tokens.Text).tokens ?? [first], {}), blocks: blocksOf(rest) };
}

function inlinesOf(tokens: readonly Token[], style: Style): readonly Inline[] {
  return tokens.flatMap((token) => inlineOf(token as Tokens.Generic, style));
}

function inlineOf(token: Tokens.Generic, style: Style): readonly Inline[] {
  const inside = (more: Style) => inlinesOf(token.tokens ?? [], { ...style, ...more });
  switch (token.type) {
    case 'strong':
      return inside({ strong: true });
    case 'em':
      return inside({ em: true });
    case 'codespan':
      return [{ text: (token as Tokens.Codespan).text, ...style, code: true }];
    case 'link': {
      const { href } = token as Tokens.Link;
      return /^https?:\/\//i.test(href) ? inside({ href }) : inside({});
    }
    case 'br':
      return [{ text: ' ', ...style }];
    case 'escape':
      return [{ text: (token as Tokens.Escape).text, ...style }];
    case 'image':
      return [{ text: (token as Tokens.Image).text, ...style }];
    case 'text':
      return token.tokens ? inside({}) : textOf(token.raw, style);
    case 'del':
      return inside({});
    default:
      return [{ text: token.raw, ...style }];
  }
}

/** Text with its references to notes taken out as inlines of their own. */
function textOf(raw: string, style: Style): readonly Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  const put = (text: string) => {
    if (text !== '') parts.push({ text: decoded(text), ...style });
  };
  for (const found of raw.matchAll(REFERENCE)) {
    put(raw.slice(from, found.index));
    parts.push({ note: Number(found[1]) });
    from = found.index + found[0].length;
  }
  put(raw.slice(from));
  return parts;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Names and numbers of characters, as `escapeMarkdown` writes them; what is no character stays as it is. */
function decoded(text: string): string {
  return text.replace(/\n/g, ' ').replace(/&(?:#(\d{1,7})|([a-z]+));/gi, (whole, number, name) => {
    if (number === undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = Number(number);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
