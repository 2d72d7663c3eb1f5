/** What views of the workbench say in words, as sections of a composed brief. Pure. */
import type { LoggedEvent } from '../ontology/logged-event.js';
import { toTieEvents } from '../ties/index.js';
import { actWords, speakerWords } from './act-words.js';
import { chartFigure } from './chart-figure.js';
import { formatBriefMarkdown } from './format-markdown.js';
import { escapeMarkdown } from './plain-text.js';
import type { Brief } from './types.js';
import { capital, dateWords, dayWords, type Names } from './words.js';

/** Acts that a part lists: more of them nobody reads. */
const MOST_ACTS = 60;

/** Parts of a brief on two states that say how it was made: they stand in the full brief. */
const HOW = new Set([
  'Left out',
  'How far this carries',
  'How the number is made',
  'The index in numbers',
  'Notes',
]);

/** The headline, where the ties stand, what changed, the acts, and what is no fact, with notes. */
export function pairSection(brief: Brief): { readonly markdown: string; readonly svg: string | null } {
  const text = formatBriefMarkdown(brief);
  const notes = text.split('\n').filter((line) => /^\[\^\d+\]:/.test(line));
  const [opening = '', ...parts] = text.split(/^## /m);
  const kept = parts.filter((part) => !HOW.has(part.split('\n', 1)[0]?.trim() ?? ''));
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
export function actsSection(all: readonly LoggedEvent[], names: Names, most = MOST_ACTS): string {
  const events = all.slice(0, most);
  const more = all.length - events.length;
  const lines = events.map((event, i) => `- ${actLine(event, names)}[^${i + 1}]`);
  const notes = events.map((event, i) => `[^${i + 1}]: ${sourceLine(event)}`);
  if (lines.length === 0) return 'No act is coded here.';
  const left = more === 0 ? [] : [`And ${more} more acts, which are not listed here.`];
  return [lines.join('\n'), ...left, notes.join('\n')].join('\n\n');
}

function actLine(event: LoggedEvent, names: Names): string {
  const [tie] = toTieEvents([event]);
  const words = tie === undefined ? event.trigger : actWords(event, names);
  return `${capital(dateWords(event.day, event.precision))}: ${escapeMarkdown(words)}${toldAs(event, names)}.`;
}

/** How it is told where it is no plain fact, and what a person said of it. */
function toldAs(event: LoggedEvent, names: Names): string {
  const by = speakerWords(event, names);
  const told = event.status === 'occurred' ? [] : [`${event.status}${by === '' ? '' : ` by ${by}`}`];
  const parts = [...told, ...(event.review === 'unreviewed' ? [] : [event.review])];
  return parts.length === 0 ? '' : ` (${escapeMarkdown(parts.join('; '))})`;
}

/** The sentence of an event and where it stands, as a note. */
export function sourceLine(event: LoggedEvent): string {
  const source = [
    event.documentTitle ?? 'untitled report',
    event.publisher ?? 'publisher not given',
    event.documentDate === null ? 'undated' : dayWords(event.documentDate),
  ];
  return `“${escapeMarkdown(event.sentence)}” — ${source.map(escapeMarkdown).join(', ')}. (${escapeMarkdown(event.id)})`;
}
