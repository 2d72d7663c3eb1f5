/**
 * A brief as one HTML page that stands alone: its style in it, the chart as SVG with a table of the same
 * numbers, no script, nothing fetched. Everything that comes from documents is escaped.
 */
import { DEFAULT_LANGUAGE } from '../shared/language/language.js';
import { chartRows } from './chart-rows.js';
import { chartSvg } from './chart-svg.js';
import { choiceHeading, choiceParts } from './choice-markdown.js';
import type { ChoiceSection } from './choice-section.js';
import { sourceWords } from './footnote.js';
import { blocksOfMarkdown } from './markdown-sheet.js';
import { escapeHtml } from './plain-text.js';
import { moreWords, reportsWords, unprovenSections, unprovenWords } from './sections.js';
import type { Block } from './sheet.js';
import { blocksHtml } from './sheet-html.js';
import { strategyHeading, strategyParts } from './strategy-parts.js';
import { BRIEF_STYLE } from './style.js';
import type { Brief, BriefAct, BriefList, Note, Statement } from './types.js';
import { type BriefWords, briefWords } from './words/index.js';
import { capital, signed } from './words.js';

export function formatBriefHtml(brief: Brief): string {
  const writer = new HtmlWriter(brief);
  return `<!doctype html>
<html lang="${brief.language ?? DEFAULT_LANGUAGE}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Entente ${escapeHtml(brief.manifest.entente)}">
<title>${escapeHtml(writer.words.pageTitle(brief.title))}</title>
<style>${BRIEF_STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(brief.title)}</h1>
<p class="range">${escapeHtml(writer.words.range(brief.from, brief.to))}</p>
<p class="headline">${writer.statement(brief.headline)}</p>
</header>
<main>
${writer.body()}
</main>
<footer>${writer.colophon()}</footer>
</body>
</html>
`;
}

/** Writes the parts of one brief in its language. */
class HtmlWriter {
  readonly words: BriefWords;
  readonly #brief: Brief;
  /** Marks what is quoted: the reports that are coded are English (WCAG 3.1.2). */
  readonly #quoted: string;

  constructor(brief: Brief) {
    this.#brief = brief;
    this.words = briefWords(brief.language);
    this.#quoted = (brief.language ?? DEFAULT_LANGUAGE) === 'en' ? '' : ' lang="en"';
  }

  body(): string {
    const brief = this.#brief;
    const { headings, noActs } = this.words;
    const parts = [
      section(headings.standing, this.#statements(brief.standing) + this.#figure()),
      brief.ladder.length === 0 ? '' : section(headings.ladder, this.#statements(brief.ladder)),
      section(headings.turns, this.#turns()),
      section(headings.acts, brief.acts.shown.length === 0 ? `<p>${noActs}</p>` : this.#actList(brief.acts)),
      brief.figures.length === 0 ? '' : section(headings.figures, this.#statements(brief.figures)),
      brief.strategy === undefined
        ? ''
        : section(
            strategyHeading(brief.language),
            blocksHtml(blocksOfMarkdown(strategyParts(brief.strategy, '###', brief.language).join('\n\n'))),
          ),
      ...(brief.choices ?? []).map((given) => choice(given, brief.language)),
      this.#unproven(),
      section(headings.leftOut, this.#statements(brief.leftOut)),
      section(headings.caveats, this.#statements(brief.caveats)),
      section(headings.method, this.#statements(brief.method)),
      brief.chart.length === 0 ? '' : section(headings.numbers, this.#chartTable()),
      section(
        headings.notes,
        `<ol class="notes">\n${brief.notes.map((note) => this.#note(note)).join('\n')}\n</ol>`,
      ),
    ];
    return parts.filter((part) => part !== '').join('\n');
  }

  colophon(): string {
    const { entente, coder, workspace } = this.#brief.manifest;
    return this.words.colophon(escapeHtml(entente), escapeHtml(coder), escapeHtml(workspace));
  }

  statement(item: Statement): string {
    return `${escapeHtml(item.text)}${this.#marks(item.notes)}`;
  }

  #marks(notes: readonly number[]): string {
    return notes
      .map(
        (n) => `&#8288;<sup><a href="#note-${n}" aria-label="${this.words.note.label(n)}">[${n}]</a></sup>`,
      )
      .join('');
  }

  #statements(items: readonly Statement[]): string {
    if (items.length === 0) return '';
    return `<ul>\n${items.map((item) => `<li>${this.statement(item)}</li>`).join('\n')}\n</ul>`;
  }

  #figure(): string {
    const brief = this.#brief;
    if (brief.chart.length === 0) return '';
    const { line, caption, inNumbers } = this.words.chart;
    return `<figure>
${chartSvg(brief)}
<figcaption>${line}${escapeHtml(caption(brief.manifest.options.period))} <a href="#numbers">${inNumbers}</a>.</figcaption>
</figure>`;
  }

  /** The chart's twin for those who cannot see it. */
  #chartTable(): string {
    const { words } = this;
    const rows = chartRows(this.#brief.chart).map((row) => {
      const band = row.low === null || row.high === null ? '' : words.band(row.low, row.high);
      return `<tr><th scope="row">${escapeHtml(row.span)}</th><td>${row.index === null ? words.noIndex : signed(row.index)}</td><td>${band}</td><td>${row.acts}</td><td>${signed(row.net)}</td><td>${row.read}</td></tr>`;
    });
    return `<table id="numbers">
<caption>${words.tableCaption}</caption>
<thead><tr>${words.columns.map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
  }

  #turns(): string {
    const brief = this.#brief;
    if (brief.turns.length === 0) return `<p>${this.words.noTurns}</p>`;
    const items = brief.turns.map(
      (turn, i) =>
        `<li><strong>${String.fromCharCode(65 + i)}.</strong> ${this.statement(turn.statement)}${turn.acts.shown.length === 0 ? '' : `\n${this.#actList({ shown: turn.acts.shown, more: 0 })}`}</li>`,
    );
    const more = brief.moreTurns === 0 ? '' : `<li>${moreWords(brief.moreTurns, this.words)}</li>`;
    return `<ul>\n${items.join('\n')}${more}\n</ul>`;
  }

  #actList(list: BriefList): string {
    const more = moreWords(list.more, this.words);
    return `<ul>\n${list.shown.map((act) => `<li>${this.#actLine(act)}</li>`).join('\n')}${more === '' ? '' : `\n<li>${more}</li>`}\n</ul>`;
  }

  #actLine(act: BriefAct): string {
    const words = capital(this.words.date(act.day, act.precision));
    const day = act.day === null ? words : `<time datetime="${timeOf(act)}">${words}</time>`;
    const reports = reportsWords(act, this.words);
    return `${day}: ${escapeHtml(act.statement.text)}${reports === '' ? '' : ` (${reports})`}. <q${this.#quoted}>${escapeHtml(act.excerpt)}</q>${this.#marks(act.statement.notes)}`;
  }

  #unproven(): string {
    const { words } = this;
    const full = unprovenSections(this.#brief, words).filter((item) => item.list.shown.length > 0);
    const lists = full.map((item) => `<h3>${escapeHtml(item.heading)}</h3>\n${this.#actList(item.list)}`);
    const lead = escapeHtml(unprovenWords(this.#brief, words));
    return section(words.headings.unproven, `<p class="lead">${lead}</p>\n${lists.join('\n')}`);
  }

  #note(item: Note): string {
    const words = this.words.note;
    if (item.kind === 'reckoning') {
      const from = item.from.map((n) => `<a href="#note-${n}">${n}</a>`).join(', ');
      return `<li id="note-${item.number}" value="${item.number}">${escapeHtml(item.text)}${from === '' ? '' : ` ${words.weightiest(from)}`}</li>`;
    }
    const also = item.also.length === 0 ? '' : ` ${words.also(escapeHtml(item.also.join('; ')))}`;
    const [title = '', ...source] = sourceWords(item, this.words).map(escapeHtml);
    const named = this.#quoted === '' || item.title === null ? title : `<cite${this.#quoted}>${title}</cite>`;
    return `<li id="note-${item.number}" value="${item.number}"><q${this.#quoted}>${escapeHtml(item.sentence)}</q> <span class="source">${[named, ...source].join(', ')}.${also} (${escapeHtml(item.eventId)})</span></li>`;
  }
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

/** What a machine reads: no more of the date than is known. */
function timeOf({ day, precision }: BriefAct): string {
  const length = { day: 10, week: 10, none: 10, month: 7, year: 4 }[precision];
  return escapeHtml((day ?? '').slice(0, length));
}
