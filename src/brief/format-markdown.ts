/** A brief as Markdown with footnotes (GitHub's flavour). Everything that comes from documents is escaped. */
import { sparkline } from '../ties/index.js';
import { chartRows } from './chart-rows.js';
import { choiceHeading, choiceParts } from './choice-markdown.js';
import { footnote } from './footnote.js';
import { escapeMarkdown } from './plain-text.js';
import { moreWords, reportsWords, unprovenSections, unprovenWords } from './sections.js';
import { strategyHeading, strategyParts } from './strategy-parts.js';
import type { Brief, BriefAct, BriefList, Statement } from './types.js';
import { type BriefWords, briefWords } from './words/index.js';
import { capital, signed } from './words.js';

/** Ends with a line end. */
export function formatBriefMarkdown(brief: Brief): string {
  const words = briefWords(brief.language);
  const { headings } = words;
  const parts = [
    `# ${escapeMarkdown(brief.title)}`,
    escapeMarkdown(words.range(brief.from, brief.to)),
    `**${statement(brief.headline)}**`,
    `## ${headings.standing}`,
    statements(brief.standing),
    spark(brief, words),
    ...(brief.ladder.length > 0 ? [`## ${headings.ladder}`, statements(brief.ladder)] : []),
    `## ${headings.turns}`,
    turns(brief, words),
    `## ${headings.acts}`,
    brief.acts.shown.length === 0 ? words.noActs : actList(brief.acts, words),
    ...(brief.figures.length > 0 ? [`## ${headings.figures}`, statements(brief.figures)] : []),
    ...(brief.strategy === undefined
      ? []
      : [`## ${strategyHeading(brief.language)}`, ...strategyParts(brief.strategy, '###', brief.language)]),
    ...(brief.choices ?? []).flatMap((choice) => [
      `## ${escapeMarkdown(choiceHeading(choice, brief.language))}`,
      ...choiceParts(choice, brief.language),
    ]),
    ...unproven(brief, words),
    `## ${headings.leftOut}`,
    statements(brief.leftOut),
    `## ${headings.caveats}`,
    statements(brief.caveats),
    `## ${headings.method}`,
    statements(brief.method),
    ...(brief.chart.length > 0 ? [`## ${headings.numbers}`, table(brief, words)] : []),
    `## ${headings.notes}`,
    brief.notes.map((note) => footnote(note, words)).join('\n'),
    colophon(brief, words),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function colophon({ manifest: { entente, coder, workspace } }: Brief, words: BriefWords): string {
  return words.colophon(escapeMarkdown(entente), escapeMarkdown(coder), escapeMarkdown(workspace));
}

function statement(item: Statement): string {
  return `${escapeMarkdown(item.text)}${marks(item.notes)}`;
}

function marks(notes: readonly number[]): string {
  return notes.map((number) => `[^${number}]`).join('');
}

function statements(items: readonly Statement[]): string {
  return items.map((item) => `- ${statement(item)}`).join('\n');
}

function spark(brief: Brief, words: BriefWords): string {
  const [first, last] = [brief.chart[0]?.period, brief.chart.at(-1)?.period];
  if (first === undefined || last === undefined) return '';
  return `\`${sparkline(brief.chart.map((point) => point.index))}\` ${words.spark(first, last)}`;
}

function table(brief: Brief, words: BriefWords): string {
  const rows = chartRows(brief.chart).map((row) => {
    const band = row.low === null || row.high === null ? '' : words.band(row.low, row.high);
    return `| ${row.span} | ${row.index === null ? words.noIndex : signed(row.index)} | ${band} | ${row.acts} | ${signed(row.net)} | ${row.read} |`;
  });
  return [`| ${words.columns.join(' | ')} |`, '|---|---:|---|---:|---:|---:|', ...rows].join('\n');
}

function turns(brief: Brief, words: BriefWords): string {
  if (brief.turns.length === 0) return words.noTurns;
  const items = brief.turns.map((turn) =>
    [`- ${statement(turn.statement)}`, ...turn.acts.shown.map((act) => `  - ${actLine(act, words)}`)].join(
      '\n',
    ),
  );
  const more = brief.moreTurns === 0 ? [] : [`- ${moreWords(brief.moreTurns, words)}`];
  return [...items, ...more].join('\n');
}

function actList(list: BriefList, words: BriefWords): string {
  const more = moreWords(list.more, words);
  return [...list.shown.map((act) => `- ${actLine(act, words)}`), ...(more === '' ? [] : [`- ${more}`])].join(
    '\n',
  );
}

function actLine(act: BriefAct, words: BriefWords): string {
  const day = capital(words.date(act.day, act.precision));
  const reports = reportsWords(act, words);
  const told = reports === '' ? '' : ` (${reports})`;
  return `${day}: ${statement({ text: act.statement.text, notes: [] })}${told}. “${escapeMarkdown(act.excerpt)}”${marks(act.statement.notes)}`;
}

function unproven(brief: Brief, words: BriefWords): readonly string[] {
  const full = unprovenSections(brief, words).filter((section) => section.list.shown.length > 0);
  return [
    `## ${words.headings.unproven}`,
    unprovenWords(brief, words),
    ...full.flatMap((section) => [`### ${section.heading}`, actList(section.list, words)]),
  ];
}
