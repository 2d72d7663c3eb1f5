import { describe, expect, it } from 'vitest';
import { type BriefInput, buildBrief, formatBriefHtml, formatBriefMarkdown } from '../../src/brief/index.js';
import { parseLadder } from '../../src/structure/alliance-criteria.js';
import { allianceLadder } from '../../src/structure/alliance-ladder.js';
import { parseTreaties } from '../../src/structure/treaties.js';
import { packageTable } from '../structure/make-logged.js';
import { briefInput } from './input.js';

const RUNGS = parseLadder(packageTable('ladder'));
const TREATIES = parseTreaties(packageTable('treaties'));
const withLadder = (input: BriefInput, treaties = TREATIES): BriefInput => ({
  ...input,
  alliance: allianceLadder([input.a, input.b], input.events, treaties, RUNGS, { at: '2024-12-31' }),
});
const brief = buildBrief(withLadder(briefInput()));
const note = (number: number | undefined) => brief.notes.find((one) => one.number === number);
const rung = (title: string) => brief.ladder.find(({ text }) => text.startsWith(title));

describe('how far two states have gone', () => {
  it('is told from the highest rung down, and ends with what has no evidence', () => {
    expect(brief.ladder.map(({ text }) => text)).toEqual([
      'Mutual-defence treaty: reached on 4 December 2024; there is evidence against it too.',
      'Arms transfers: nothing but evidence against it, since 22 December 2024.',
      'Consultation pact: reached on 10 October 2000.',
      'Partnership: reached on 28 October 2023.',
      'Exchange of visits: only claimed, planned or signed, since 20 December 2024.',
      'Recognition: reached on 12 October 1948.',
      'No evidence in what was read: nuclear guarantee, troops fighting side by side and joint exercises.',
    ]);
  });

  it('gives a treaty one note with its days and source, however many rungs it carries', () => {
    const defence = rung('Mutual-defence')?.notes[0];
    expect(note(defence)).toMatchObject({
      kind: 'reckoning',
      text: expect.stringMatching(
        /^Treaty on Comprehensive Strategic Partnership .*, signed 19 June 2024, in force from 4 December 2024 .* Source: /,
      ),
    });
    expect(rung('Consultation')?.notes).toContain(defence);
    expect(rung('Recognition')?.notes).toContain(defence);
    // What has since been replaced is named where the rung began with it.
    expect(note(rung('Consultation')?.notes[0])).toMatchObject({
      text: expect.stringContaining('ended 3 December 2024'),
    });
  });

  it('calls a sentence by the note that it has elsewhere in the brief', () => {
    const denial = brief.denied.shown[0]?.statement.notes[0];
    expect(rung('Arms transfers')?.notes).toEqual([denial]);
    expect(note(denial)).toMatchObject({
      kind: 'sentence',
      sentence: 'Moscow denies that shells were delivered.',
    });
  });

  it('stands in Markdown and HTML; where nothing is known of it the section is left out', () => {
    expect(formatBriefMarkdown(brief)).toContain(
      '\n## How far it has gone\n\n- Mutual-defence treaty: reached',
    );
    expect(formatBriefHtml(brief)).toContain('<h2>How far it has gone</h2>');
    const silent = { ...briefInput(), events: [] };
    for (const input of [briefInput(), withLadder(silent, [])]) {
      const without = buildBrief(input);
      expect(without.ladder).toEqual([]);
      expect(formatBriefMarkdown(without)).not.toContain('How far it has gone');
      expect(formatBriefHtml(without)).not.toContain('How far it has gone');
    }
  });
});
