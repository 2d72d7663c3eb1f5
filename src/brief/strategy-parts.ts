/** The parts of a comparison of tracks in Markdown, for a page of its own and for a section of a brief. */
import { escapeMarkdown } from './plain-text.js';
import type { Statement } from './statement.js';
import type { OptionRow, StrategySection } from './strategy-section.js';
import { signed } from './words.js';

/** Heading of the section in a brief. */
export const STRATEGY_HEADING = 'Options and recommendation';

/** The parts of the section, under headings of a level. */
export function strategyParts(section: StrategySection, level: '##' | '###'): readonly string[] {
  const under = `${level}#`;
  return [
    `${level} Recommendation`,
    `**${statement(section.recommendation)}**`,
    ...(section.barely === null
      ? []
      : [`${level} What it beats, and by how much`, statement(section.barely)]),
    `${level} What would change the answer`,
    statement(section.flip),
    ...(section.weights.length === 0 ? [] : [list(section.weights)]),
    `${level} The options`,
    optionTable(section.options),
    list(section.leads),
    ...(section.ties.length === 0 ? [] : [`${level} What the ties say`, list(section.ties)]),
    `${level} Assumptions`,
    ...section.assumptions.flatMap(({ heading, statements }) =>
      statements.length === 0 ? [] : [`${under} ${heading}`, list(statements)],
    ),
    ...(section.suggestions.length === 0
      ? []
      : [`${level} What conduct suggests`, list(section.suggestions)]),
    `${level} How far this carries`,
    list(section.caveats),
    `${level} How it is reckoned`,
    statement(section.method),
  ];
}

function optionTable(rows: readonly OptionRow[]): string {
  const withTies = rows.some(({ ties }) => ties !== null);
  const cells = rows.map(
    ({ name, mean, best, stands, worst, regret, mostRegret, ties, cost }) =>
      `| ${escapeMarkdown(name)} | ${signed(mean)} | ${best} | ${signed(stands)} | ${signed(worst)} | ${regret.toFixed(1)} (${mostRegret.toFixed(0)}) |${withTies ? ` ${signed(ties ?? 0)} |` : ''} ${cost} |`,
  );
  return [
    `| option | mean points | best in | as written | at worst | regret (most) |${withTies ? ' of the mean, ties |' : ''} cost |`,
    `|---|---:|---:|---:|---:|---:|${withTies ? '---:|' : ''}---:|`,
    ...cells,
  ].join('\n');
}

function list(items: readonly Statement[]): string {
  return items.map((item) => `- ${statement(item)}`).join('\n');
}

function statement(item: Statement): string {
  return `${escapeMarkdown(item.text)}${item.notes.map((number) => `[^${number}]`).join('')}`;
}
