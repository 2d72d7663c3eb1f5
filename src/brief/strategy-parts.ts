/** The parts of a comparison of tracks in Markdown, for a page of its own and for a section of a brief. */
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { signed } from '../shared/language/signed.js';
import { escapeMarkdown } from './plain-text.js';
import type { Statement } from './statement.js';
import type { OptionRow, StrategySection } from './strategy-section.js';
import { type ChoiceWords, choiceWords } from './words/choices.js';

/** Heading of the section in a brief. */
export function strategyHeading(language: Language = DEFAULT_LANGUAGE): string {
  return choiceWords(language).tracks.headings.section;
}

/** The parts of the section, under headings of a level. `language`: that of the section. */
export function strategyParts(
  section: StrategySection,
  level: '##' | '###',
  language: Language = DEFAULT_LANGUAGE,
): readonly string[] {
  const say = choiceWords(language).tracks;
  const { headings } = say;
  return [
    `${level} ${headings.recommendation}`,
    `**${statement(section.recommendation)}**`,
    ...(section.barely === null ? [] : [`${level} ${headings.beats}`, statement(section.barely)]),
    `${level} ${headings.change}`,
    statement(section.flip),
    ...(section.weights.length === 0 ? [] : [list(section.weights)]),
    `${level} ${headings.options}`,
    optionTable(section.options, say),
    list(section.leads),
    ...(section.ties.length === 0 ? [] : [`${level} ${headings.ties}`, list(section.ties)]),
    `${level} ${headings.assumptions}`,
    ...section.assumptions.flatMap(({ heading, statements }) =>
      statements.length === 0 ? [] : [`${level}# ${heading}`, list(statements)],
    ),
    ...(section.suggestions.length === 0 ? [] : [`${level} ${headings.conduct}`, list(section.suggestions)]),
    `${level} ${headings.carries}`,
    list(section.caveats),
    `${level} ${headings.reckoned}`,
    statement(section.method),
  ];
}

function optionTable(rows: readonly OptionRow[], say: ChoiceWords['tracks']): string {
  const withTies = rows.some(({ ties }) => ties !== null);
  const cells = rows.map(
    ({ name, mean, best, stands, worst, regret, mostRegret, ties, cost }) =>
      `| ${escapeMarkdown(name)} | ${signed(mean)} | ${best} | ${signed(stands)} | ${signed(worst)} | ${say.regret(regret.toFixed(1), mostRegret.toFixed(0))} |${withTies ? ` ${signed(ties ?? 0)} |` : ''} ${cost} |`,
  );
  return [
    `| ${say.columns.join(' | ')} |${withTies ? ` ${say.tiesColumn} |` : ''} ${say.costColumn} |`,
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
