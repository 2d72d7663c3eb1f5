/** The brief in Korean: the same findings and notes as in English, and no English sentence of its own. */
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { briefSheet, buildBrief, formatBriefHtml, formatBriefMarkdown } from '../../src/brief/index.js';
import { pdfFonts } from '../../src/brief/pdf-fonts.js';
import { formatSheetHtml } from '../../src/brief/sheet-html.js';
import { formatSheetPdf } from '../../src/brief/sheet-pdf.js';
import { briefWords } from '../../src/brief/words/index.js';
import { EVENT_TYPES, modesOf } from '../../src/ontology/event-types.js';
import type { LoggedEvent } from '../../src/ontology/logged-event.js';
import { STATUSES } from '../../src/ontology/status.js';
import { briefInput } from './input.js';

const NAMES: Readonly<Record<string, string>> = { PRK: '북한', RUS: '러시아', KOR: '한국', USA: '미국' };
const names = { name: (code: string) => NAMES[code] ?? code };
const input = briefInput();
const english = buildBrief(input);
const korean = buildBrief({ ...input, names, language: 'ko' });
const markdown = formatBriefMarkdown(korean);

/** Words of its own: without quotations, titles of reports, code and names of documents. */
const own = (text: string) =>
  text
    .replace(/“[^”]*”/g, '')
    // The reason of an input that was set aside is a message, and stays English.
    .replace(/제외한 자료: .*$/gm, '')
    .replace(/^(\[\^\d+\]: ) — [^\n]*$/gm, '$1')
    .replace(/docs\/\w+\.md/g, '')
    .replace(/entente alliance [A-Z]{3} [A-Z]{3}/g, '');

describe('a brief in Korean', () => {
  it('says in which language it is; English says nothing, as ever', () => {
    expect(korean.language).toBe('ko');
    expect(english).not.toHaveProperty('language');
  });

  it('finds the same and proves it by the same notes', () => {
    const bare = (brief: typeof korean) => ({
      notes: brief.notes.map((note) => (note.kind === 'sentence' ? note.sentence : note.from)),
      standing: brief.standing.map(({ notes }) => notes),
      acts: brief.acts.shown.map(({ occurrenceId, excerpt }) => [occurrenceId, excerpt]),
      turns: brief.turns.map(({ period, before, after }) => [period, before, after]),
      leftOut: brief.leftOut.length,
      caveats: brief.caveats.length,
    });
    expect(bare(korean)).toEqual(bare(english));
  });

  it('has no English sentence of its own', () => {
    expect(own(markdown).match(/[A-Za-z]{2,}(?: [A-Za-z]{2,}){2,}/g)).toBeNull();
    expect(markdown).toContain('# 북한과 러시아');
    expect(markdown).toMatch(/\*\*북한과 러시아는 [^*]*관계에 있습니다\./);
  });

  it('agrees in its particles: none is left open', () => {
    expect(markdown).not.toMatch(/은\(는\)|이\(가\)|을\(를\)|과\(와\)|\(으\)로/);
  });

  it('marks what it quotes as English, on both kinds of pages', () => {
    const html = formatBriefHtml(korean);
    expect(html).toContain('<html lang="ko">');
    expect(html.match(/<q>/g)).toBeNull();
    expect(html).toContain('<q lang="en">');
    expect(formatBriefHtml(english)).not.toContain('lang="en">The');
    const sheet = formatSheetHtml(briefSheet(korean));
    expect(sheet).toContain('<html lang="ko">');
    expect(sheet).toContain('<span lang="en">Shipment or accord');
    expect(sheet).toContain('<h2>주석</h2>');
    expect(sheet.match(/<h2>주석<\/h2>/g)).toHaveLength(1);
  });
});

describe('a PDF in Korean', () => {
  const pages = async (bytes: Uint8Array) => {
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
    return text.replace(/\s+/g, ' ');
  };

  it.skipIf(pdfFonts().eastAsian === null)('has all its letters where the machine has a font', async () => {
    const { bytes, missing } = await formatSheetPdf(briefSheet({ ...korean, leftOut: [] }));
    expect(missing).toBe(0);
    const text = await pages(bytes);
    for (const heading of ['관계의 현황', '변화와 시점', '주석']) expect(text).toContain(heading);
  });

  it('is refused where it has none, with a way on', async () => {
    const bare = { fonts: pdfFonts(() => false).fonts, eastAsian: null };
    await expect(formatSheetPdf(briefSheet(korean), bare)).rejects.toThrow('needs a font with Hangul');
    await expect(formatSheetPdf(briefSheet(english), bare)).resolves.toBeDefined();
  });
});

describe('an act in Korean', () => {
  const { told } = briefWords('ko');
  const act = (more: Partial<LoggedEvent>) =>
    told({ source: ['PRK'], target: ['RUS'], status: 'occurred', ...more } as LoggedEvent, names);

  it('says who did what to whom', () => {
    expect(act({ type: 'AID' })).toBe('북한, 러시아에 대한 지원 제공');
    expect(act({ type: 'AGREE' })).toBe('북한, 러시아와 합의');
    expect(act({ type: 'AGREE', target: ['KOR'] })).toBe('북한, 한국과 합의');
    expect(act({ type: 'CONSULT', mode: 'visit', source: ['RUS.GOV'], target: ['PRK.MIL'] })).toBe(
      '러시아, 북한군 방문',
    );
  });

  it('says what both did without a target', () => {
    const both = { source: ['PRK', 'RUS'], target: [], mutual: true as const };
    expect(act({ type: 'AGREE', ...both })).toBe('북한·러시아, 합의');
    expect(act({ type: 'ACCUSE', ...both })).toBe('북한·러시아, 상호 비난');
    expect(act({ type: 'AID', ...both })).toBe('북한·러시아, 상호 지원 제공');
    expect(act({ type: 'PROTEST', target: [] })).toBe('북한, 항의');
  });

  it('says how it is told, and by whom', () => {
    const visit = { type: 'CONSULT', mode: 'visit' } as const;
    const all = STATUSES.map((status) => act({ ...visit, status, by: ['KOR'] }));
    expect(all).toEqual([
      '북한, 러시아 방문',
      '북한, 러시아 방문 예정(한국 발표)',
      '북한, 러시아 방문(한국 주장)',
      '북한, 러시아 방문 필요(한국 촉구)',
      '북한, 러시아 방문 가능성(한국 언급)',
      '북한, 러시아 방문(한국 부인)',
    ]);
    expect(act({ ...visit, status: 'claimed' })).toBe('북한, 러시아 방문(보도가 밝히지 않은 당사자 주장)');
    expect(act({ ...visit, status: 'denied' })).toBe('북한, 러시아 방문(부인)');
  });

  it('has words for every type and mode, with the target in each', () => {
    for (const type of EVENT_TYPES) {
      for (const mode of [undefined, ...modesOf(type)]) {
        const words = act({ type, ...(mode === undefined ? {} : { mode }) } as Partial<LoggedEvent>);
        expect(words, `${type}/${mode}`).toMatch(/^북한, .*러시아/);
        expect(words, `${type}/${mode}`).not.toMatch(/[~[\]A-Za-z]/);
      }
    }
  });
});
