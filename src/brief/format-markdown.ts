/** A brief as Markdown with footnotes (GitHub's flavour). Everything that comes from documents is escaped. */
import { sparkline } from '../ties/index.js';
import { chartRows } from './chart-rows.js';
import { choiceHeading, choiceParts } from './choice-markdown.js';
import { footnote } from './footnote.js';
import { LADDER_HEADING } from './ladder-section.js';
import { escapeMarkdown } from './plain-text.js';
import { moreWords, reportsWords, UNPROVEN, unprovenSections, unprovenWords } from './sections.js';
import { strategyHeading, strategyParts } from './strategy-parts.js';
import type { Brief, BriefAct, BriefList, Statement } from './types.js';
import { capital, dateWords, dayWords, signed } from './words.js';

/** Ends with a line end. */
export function formatBriefMarkdown(brief: Brief): string {
  const parts = [
    `# ${escapeMarkdown(brief.title)}`,
    escapeMarkdown(rangeWords(brief)),
    `**${statement(brief.headline)}**`,
    '## Where the ties stand',
    statements(brief.standing),
    spark(brief),
    ...(brief.ladder.length > 0 ? [`## ${LADDER_HEADING}`, statements(brief.ladder)] : []),
    '## What changed, and when',
    turns(brief),
    '## The acts behind it',
    brief.acts.shown.length === 0
      ? 'No act between the two counts as fact in this range.'
      : actList(brief.acts),
    ...(brief.figures.length > 0 ? ['## Figures worth quoting', statements(brief.figures)] : []),
    ...(brief.strategy === undefined
      ? []
      : [`## ${strategyHeading(brief.language)}`, ...strategyParts(brief.strategy, '###', brief.language)]),
    ...(brief.choices ?? []).flatMap((choice) => [
      `## ${escapeMarkdown(choiceHeading(choice, brief.language))}`,
      ...choiceParts(choice, brief.language),
    ]),
    ...unproven(brief),
    '## Left out',
    statements(brief.leftOut),
    '## How far this carries',
    statements(brief.caveats),
    '## How the number is made',
    statements(brief.method),
    ...(brief.chart.length > 0 ? ['## The index in numbers', table(brief)] : []),
    '## Notes',
    brief.notes.map(footnote).join('\n'),
    `Made by Entente ${escapeMarkdown(brief.manifest.entente)}, coder ${escapeMarkdown(brief.manifest.coder)}, from the workspace “${escapeMarkdown(brief.manifest.workspace)}”.`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The days that a brief covers. */
export function rangeWords(brief: Brief): string {
  if (brief.from === null || brief.to === null) return 'Brief from reports without dates.';
  if (brief.from === brief.to) return `Brief from reports of ${dayWords(brief.from)}.`;
  return `Brief from reports of ${dayWords(brief.from)} to ${dayWords(brief.to)}.`;
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

function spark(brief: Brief): string {
  if (brief.chart.length === 0) return '';
  const [first, last] = [brief.chart[0]?.period, brief.chart.at(-1)?.period];
  return `\`${sparkline(brief.chart.map((point) => point.index))}\` index from ${first} to ${last}, a dot where there is none`;
}

function table(brief: Brief): string {
  const rows = chartRows(brief.chart).map((row) => {
    const band = row.low === null || row.high === null ? '' : `${signed(row.low)} to ${signed(row.high)}`;
    return `| ${row.span} | ${row.index === null ? 'none' : signed(row.index)} | ${band} | ${row.acts} | ${signed(row.net)} | ${row.read} |`;
  });
  return [
    '| period | index at its end | band | acts | net score | reports read |',
    '|---|---:|---|---:|---:|---:|',
    ...rows,
  ].join('\n');
}

function turns(brief: Brief): string {
  if (brief.turns.length === 0) return 'No turning point stands out from chance.';
  const items = brief.turns.map((turn) =>
    [`- ${statement(turn.statement)}`, ...turn.acts.shown.map((act) => `  - ${actLine(act)}`)].join('\n'),
  );
  const more = brief.moreTurns === 0 ? [] : [`- ${moreWords(brief.moreTurns)}`];
  return [...items, ...more].join('\n');
}

function actList(list: BriefList): string {
  const more = moreWords(list.more);
  return [...list.shown.map((act) => `- ${actLine(act)}`), ...(more === '' ? [] : [`- ${more}`])].join('\n');
}

function actLine(act: BriefAct): string {
  const day = capital(dateWords(act.day, act.precision));
  const reports = reportsWords(act);
  const told = reports === '' ? '' : ` (${reports})`;
  return `${day}: ${statement({ text: act.statement.text, notes: [] })}${told}. “${escapeMarkdown(act.excerpt)}”${marks(act.statement.notes)}`;
}

function unproven(brief: Brief): readonly string[] {
  const full = unprovenSections(brief).filter((section) => section.list.shown.length > 0);
  return [
    `## ${UNPROVEN}`,
    unprovenWords(brief),
    ...full.flatMap((section) => [`### ${section.heading}`, actList(section.list)]),
  ];
}
