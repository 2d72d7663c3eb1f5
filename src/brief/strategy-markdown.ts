/** A comparison of tracks as a page of Markdown with footnotes, and its section in a brief. */
import type { StrategyReport } from '../strategy/index.js';
import { footnote } from './footnote.js';
import { createNotes } from './notes.js';
import { escapeMarkdown } from './plain-text.js';
import { strategyParts } from './strategy-parts.js';
import { strategySection } from './strategy-words.js';
import type { Names } from './words.js';

/** A page that an editor could print. Ends with a line end. */
export function formatStrategyMarkdown(report: StrategyReport, names: Names, version: string): string {
  const notes = createNotes();
  const section = strategySection(report, names, notes);
  const all = notes.all();
  const { record } = report;
  const from =
    record === null
      ? 'without a workspace'
      : `from the workspace “${escapeMarkdown(record.workspace)}”${record.to === null ? '' : `, read up to ${record.to}`}`;
  return `${[
    `# ${escapeMarkdown(section.title)}`,
    ...(section.question === null ? [] : [`*${escapeMarkdown(section.question.trim())}*`]),
    ...strategyParts(section, '##'),
    ...(all.length === 0 ? [] : ['## Notes', all.map((note) => footnote(note)).join('\n')]),
    `Made by Entente ${escapeMarkdown(version)}, ${from}.`,
  ].join('\n\n')}\n`;
}
