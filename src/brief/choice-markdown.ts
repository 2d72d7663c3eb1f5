/** A choice in Markdown: for a part of a composed brief, and for a section of a brief on two states. */

import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import type { ChoiceBlock, ChoiceSection } from './choice-section.js';
import { footnote } from './footnote.js';
import { escapeMarkdown } from './plain-text.js';
import type { Statement } from './statement.js';
import { strategyParts } from './strategy-parts.js';
import type { Note } from './types.js';
import { choiceWords } from './words/choices.js';
import { briefWords } from './words/index.js';

/** Heading of the section: what is asked, and of what. */
export function choiceHeading({ kind, title }: ChoiceSection, language: Language = DEFAULT_LANGUAGE): string {
  return `${choiceWords(language)[kind].headings.section}: ${title}`;
}

/** The answer, then the parts under headings of level 3. */
export function choiceParts(
  section: ChoiceSection,
  language: Language = DEFAULT_LANGUAGE,
): readonly string[] {
  if (section.kind === 'tracks') return strategyParts(section.strategy, '###', language);
  return [
    `**${statement(section.answer)}**`,
    ...section.parts.flatMap(({ heading, blocks }) => [
      `### ${escapeMarkdown(heading)}`,
      ...blocks.map(block),
    ]),
  ];
}

/** A choice with its notes below it, as a composed brief keeps it. */
export function choiceMarkdown(
  section: ChoiceSection,
  notes: readonly Note[],
  language: Language = DEFAULT_LANGUAGE,
): string {
  return [
    ...choiceParts(section, language),
    ...(notes.length === 0 ? [] : [notes.map((note) => footnote(note, briefWords(language))).join('\n')]),
  ].join('\n\n');
}

function block(given: ChoiceBlock): string {
  if (given.kind === 'words') {
    const text = statement(given.statement);
    return given.strong === true ? `**${text}**` : text;
  }
  if (given.kind === 'list') return given.items.map((item) => `- ${statement(item)}`).join('\n');
  const { columns, rows } = given;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(({ title }) => escapeMarkdown(title))),
    `|${columns.map(({ number }) => (number === true ? '---:' : '---')).join('|')}|`,
    ...rows.map((cells) => row(cells.map(statement))),
  ].join('\n');
}

function statement({ text, notes }: Statement): string {
  return `${escapeMarkdown(text)}${notes.map((number) => `[^${number}]`).join('')}`;
}
