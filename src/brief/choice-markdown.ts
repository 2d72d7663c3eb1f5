/** A choice in Markdown: for a part of a composed brief, and for a section of a brief on two states. */

import { CHOICE_HEADINGS, type ChoiceBlock, type ChoiceSection } from './choice-section.js';
import { footnote } from './footnote.js';
import { escapeMarkdown } from './plain-text.js';
import type { Statement } from './statement.js';
import { strategyParts } from './strategy-parts.js';
import type { Note } from './types.js';

/** Heading of the section: what is asked, and of what. */
export function choiceHeading({ kind, title }: ChoiceSection): string {
  return `${CHOICE_HEADINGS[kind]}: ${title}`;
}

/** The answer, then the parts under headings of level 3. */
export function choiceParts(section: ChoiceSection): readonly string[] {
  if (section.kind === 'tracks') return strategyParts(section.strategy, '###');
  return [
    `**${statement(section.answer)}**`,
    ...section.parts.flatMap(({ heading, blocks }) => [
      `### ${escapeMarkdown(heading)}`,
      ...blocks.map(block),
    ]),
  ];
}

/** A choice with its notes below it, as a composed brief keeps it. */
export function choiceMarkdown(section: ChoiceSection, notes: readonly Note[]): string {
  return [
    ...choiceParts(section),
    ...(notes.length === 0 ? [] : [notes.map((note) => footnote(note)).join('\n')]),
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
