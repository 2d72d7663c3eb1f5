/** What views of the workbench say in words, as sections of a composed brief. Pure. */
import type { LoggedEvent } from '../ontology/logged-event.js';
import { toTieEvents } from '../ties/index.js';
import { chartFigure } from './chart-figure.js';
import { sourceWords } from './footnote.js';
import { formatBriefMarkdown } from './format-markdown.js';
import { escapeMarkdown } from './plain-text.js';
import type { Brief } from './types.js';
import { type BriefWords, briefWords } from './words/index.js';
import { capital, type Names } from './words.js';

/** Acts that a part lists: more of them nobody reads. */
const MOST_ACTS = 60;

/** The headline, where the ties stand, what changed, the acts, and what is no fact, with notes. */
export function pairSection(brief: Brief): { readonly markdown: string; readonly svg: string | null } {
  const { headings } = briefWords(brief.language);
  // Parts that say how it was made: they stand in the full brief.
  const how = [headings.leftOut, headings.caveats, headings.method, headings.numbers, headings.notes];
  const text = formatBriefMarkdown(brief);
  const notes = text.split('\n').filter((line) => /^\[\^\d+\]:/.test(line));
  const [opening = '', ...parts] = text.split(/^## /m);
  const kept = parts.filter((part) => !how.includes(part.split('\n', 1)[0]?.trim() ?? ''));
  const body = [
    opening.replace(/^# .*\n+/, '').trim(),
    ...kept.map(
      (part) =>
        `### ${part
          .replace(/^### /gm, '#### ')
          .replace(/^`[·▁▂▃▄▅▆▇█]+`.*$/mu, '')
          .trim()}`,
    ),
  ].join('\n\n');
  const called = new Set([...body.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => number));
  const needed = notes.filter((line) => called.has(/^\[\^(\d+)\]/.exec(line)?.[1]));
  return { markdown: `${body}\n\n${needed.join('\n')}`, svg: chartFigure(brief)?.svg ?? null };
}

/** Acts as a list, each with its sentence as a note; `most`: how many are listed, the others are counted. */
export function actsSection(
  all: readonly LoggedEvent[],
  names: Names,
  words: BriefWords,
  most = MOST_ACTS,
): string {
  const events = all.slice(0, most);
  const more = all.length - events.length;
  const lines = events.map((event, i) => `- ${actLine(event, names, words)}[^${i + 1}]`);
  const notes = events.map((event, i) => `[^${i + 1}]: ${sourceLine(event, words)}`);
  if (lines.length === 0) return words.views.noAct;
  const left = more === 0 ? [] : [words.views.moreActs(more)];
  return [lines.join('\n'), ...left, notes.join('\n')].join('\n\n');
}

function actLine(event: LoggedEvent, names: Names, words: BriefWords): string {
  const [tie] = toTieEvents([event]);
  const act = tie === undefined ? event.trigger : words.act(event, names);
  const told = words.toldAs(event, names);
  return `${capital(words.date(event.day, event.precision))}: ${escapeMarkdown(act)}${told === '' ? '' : ` (${escapeMarkdown(told)})`}.`;
}

/** The sentence of an event and where it stands, as a note. */
export function sourceLine(event: LoggedEvent, words: BriefWords): string {
  const source = sourceWords(
    { title: event.documentTitle, publisher: event.publisher, date: event.documentDate },
    words,
  );
  return `“${escapeMarkdown(event.sentence)}” — ${source.map(escapeMarkdown).join(', ')}. (${escapeMarkdown(event.id)})`;
}
