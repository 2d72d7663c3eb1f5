/**
 * A brief as one HTML page that stands alone: its style in it, the chart as SVG with a table of the same
 * numbers, no script, nothing fetched. Everything that comes from documents is escaped.
 */
import { chartRows } from './chart-rows.js';
import { chartSvg } from './chart-svg.js';
import { choiceHeading, choiceParts } from './choice-markdown.js';
import type { ChoiceSection } from './choice-section.js';
import { sourceWords } from './footnote.js';
import { rangeWords } from './format-markdown.js';
import { LADDER_HEADING } from './ladder-section.js';
import { blocksOfMarkdown } from './markdown-sheet.js';
import { escapeHtml } from './plain-text.js';
import { moreWords, reportsWords, UNPROVEN, unprovenSections, unprovenWords } from './sections.js';
import type { Block } from './sheet.js';
import { blocksHtml } from './sheet-html.js';
import { strategyHeading, strategyParts } from './strategy-parts.js';
import { BRIEF_STYLE } from './style.js';
import type { Brief, BriefAct, BriefList, Note, Statement } from './types.js';
import { capital, dateWords, signed } from './words.js';

export function formatBriefHtml(brief: Brief): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Entente ${escapeHtml(brief.manifest.entente)}">
<title>${escapeHtml(brief.title)}: a brief</title>
<style>${BRIEF_STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(brief.title)}</h1>
<p class="range">${escapeHtml(rangeWords(brief))}</p>
<p class="headline">${statement(brief.headline)}</p>
</header>
<main>
${body(brief)}
</main>
<footer>Made by Entente ${escapeHtml(brief.manifest.entente)}, coder ${escapeHtml(brief.manifest.coder)}, from the workspace “${escapeHtml(brief.manifest.workspace)}”.</footer>
</body>
</html>
`;
}

function body(brief: Brief): string {
  const acts =
    brief.acts.shown.length === 0
      ? '<p>No act between the two counts as fact in this range.</p>'
      : actList(brief.acts);
  const parts = [
    section('Where the ties stand', statements(brief.standing) + figure(brief)),
    brief.ladder.length === 0 ? '' : section(LADDER_HEADING, statements(brief.ladder)),
    section('What changed, and when', turns(brief)),
    section('The acts behind it', acts),
    brief.figures.length === 0 ? '' : section('Figures worth quoting', statements(brief.figures)),
    brief.strategy === undefined
      ? ''
      : section(
          strategyHeading(brief.language),
          blocksHtml(blocksOfMarkdown(strategyParts(brief.strategy, '###', brief.language).join('\n\n'))),
        ),
    ...(brief.choices ?? []).map((given) => choice(given, brief.language)),
    unproven(brief),
    section('Left out', statements(brief.leftOut)),
    section('How far this carries', statements(brief.caveats)),
    section('How the number is made', statements(brief.method)),
    brief.chart.length === 0 ? '' : section('The index in numbers', chartTable(brief)),
    section('Notes', `<ol class="notes">\n${brief.notes.map(note).join('\n')}\n</ol>`),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function choice(given: ChoiceSection, language: Brief['language']): string {
  const parts = blocksOfMarkdown(choiceParts(given, language).join('\n\n'));
  const drawing = given.kind === 'tracks' ? null : given.drawing;
  const figure: readonly Block[] =
    drawing === null
      ? []
      : [
          {
            kind: 'figure',
            svg: drawing.svg,
            width: 1,
            height: 1,
            caption: drawing.caption,
            alt: drawing.caption,
          },
        ];
  const blocks = [...parts.slice(0, 1), ...figure, ...parts.slice(1)];
  return section(choiceHeading(given, language), blocksHtml(blocks));
}

function section(heading: string, content: string): string {
  return `<section>\n<h2>${escapeHtml(heading)}</h2>\n${content}\n</section>`;
}

function statement(item: Statement): string {
  return `${escapeHtml(item.text)}${marks(item.notes)}`;
}

function marks(notes: readonly number[]): string {
  return notes
    .map((n) => `&#8288;<sup><a href="#note-${n}" aria-label="note ${n}">[${n}]</a></sup>`)
    .join('');
}

function statements(items: readonly Statement[]): string {
  if (items.length === 0) return '';
  return `<ul>\n${items.map((item) => `<li>${statement(item)}</li>`).join('\n')}\n</ul>`;
}

function figure(brief: Brief): string {
  if (brief.chart.length === 0) return '';
  return `<figure>
${chartSvg(brief)}
<figcaption>Line: index at the end of each ${escapeHtml(brief.manifest.options.period)}. Shade: 90 % band. Gap: too little read or known. Dashed, with a letter: turning point. Grey bars: reports read, on a square-root scale. <a href="#numbers">The same in numbers</a>.</figcaption>
</figure>`;
}

/** The chart's twin for those who cannot see it. */
function chartTable(brief: Brief): string {
  const rows = chartRows(brief.chart).map((row) => {
    const band = row.low === null || row.high === null ? '' : `${signed(row.low)} to ${signed(row.high)}`;
    return `<tr><th scope="row">${escapeHtml(row.span)}</th><td>${row.index === null ? 'none' : signed(row.index)}</td><td>${band}</td><td>${row.acts}</td><td>${signed(row.net)}</td><td>${row.read}</td></tr>`;
  });
  return `<table id="numbers">
<caption>The numbers of the chart: index and band at the end of each span, acts and reports over it</caption>
<thead><tr><th scope="col">period</th><th scope="col">index at its end</th><th scope="col">band</th><th scope="col">acts</th><th scope="col">net score</th><th scope="col">reports read</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function turns(brief: Brief): string {
  if (brief.turns.length === 0) return '<p>No turning point stands out from chance.</p>';
  const items = brief.turns.map(
    (turn, i) =>
      `<li><strong>${String.fromCharCode(65 + i)}.</strong> ${statement(turn.statement)}${turn.acts.shown.length === 0 ? '' : `\n${actList({ shown: turn.acts.shown, more: 0 })}`}</li>`,
  );
  const more = brief.moreTurns === 0 ? '' : `<li>${moreWords(brief.moreTurns)}</li>`;
  return `<ul>\n${items.join('\n')}${more}\n</ul>`;
}

function actList(list: BriefList): string {
  const more = moreWords(list.more);
  return `<ul>\n${list.shown.map((act) => `<li>${actLine(act)}</li>`).join('\n')}${more === '' ? '' : `\n<li>${more}</li>`}\n</ul>`;
}

function actLine(act: BriefAct): string {
  const words = capital(dateWords(act.day, act.precision));
  const day = act.day === null ? words : `<time datetime="${timeOf(act)}">${words}</time>`;
  const reports = reportsWords(act);
  return `${day}: ${escapeHtml(act.statement.text)}${reports === '' ? '' : ` (${reports})`}. <q>${escapeHtml(act.excerpt)}</q>${marks(act.statement.notes)}`;
}

/** What a machine reads: no more of the date than is known. */
function timeOf({ day, precision }: BriefAct): string {
  const length = { day: 10, week: 10, none: 10, month: 7, year: 4 }[precision];
  return escapeHtml((day ?? '').slice(0, length));
}

function unproven(brief: Brief): string {
  const full = unprovenSections(brief).filter((item) => item.list.shown.length > 0);
  const lists = full.map((item) => `<h3>${escapeHtml(item.heading)}</h3>\n${actList(item.list)}`);
  return section(UNPROVEN, `<p class="lead">${escapeHtml(unprovenWords(brief))}</p>\n${lists.join('\n')}`);
}

function note(item: Note): string {
  if (item.kind === 'reckoning') {
    const from = item.from.map((n) => `<a href="#note-${n}">${n}</a>`).join(', ');
    return `<li id="note-${item.number}" value="${item.number}">${escapeHtml(item.text)}${from === '' ? '' : ` Weightiest acts: notes ${from}.`}</li>`;
  }
  const also = item.also.length === 0 ? '' : ` Also: ${escapeHtml(item.also.join('; '))}.`;
  return `<li id="note-${item.number}" value="${item.number}"><q>${escapeHtml(item.sentence)}</q> <span class="source">${sourceWords(item).map(escapeHtml).join(', ')}.${also} (${escapeHtml(item.eventId)})</span></li>`;
}
