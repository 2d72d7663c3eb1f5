/** A comparison of tracks as a page of Markdown with footnotes, and its section in a brief. */
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import type { StrategyReport } from '../strategy/index.js';
import { footnote } from './footnote.js';
import { createNotes } from './notes.js';
import { escapeMarkdown } from './plain-text.js';
import { strategyParts } from './strategy-parts.js';
import { strategySection } from './strategy-words.js';
import { choiceWords } from './words/choices.js';
import { briefWords } from './words/index.js';
import type { Names } from './words.js';

/** A page that an editor could print. Ends with a line end. `language`: that of the report. */
export function formatStrategyMarkdown(
  report: StrategyReport,
  names: Names,
  version: string,
  language: Language = DEFAULT_LANGUAGE,
): string {
  const words = briefWords(language);
  const notes = createNotes([], words);
  const section = strategySection(report, names, notes, language);
  const all = notes.all();
  const { record } = report;
  const { headings, madeBy } = choiceWords(language).tracks;
  const workspace = record === null ? null : escapeMarkdown(record.workspace);
  return `${[
    `# ${escapeMarkdown(section.title)}`,
    ...(section.question === null ? [] : [`*${escapeMarkdown(section.question.trim())}*`]),
    ...strategyParts(section, '##', language),
    ...(all.length === 0
      ? []
      : [`## ${headings.notes}`, all.map((note) => footnote(note, words)).join('\n')]),
    madeBy(escapeMarkdown(version), workspace, record?.to ?? null),
  ].join('\n\n')}\n`;
}
