/** Tables and lists of further views, as sections of a composed brief. Pure. */
import type { Day } from '../ontology/day.js';
import type { Receipt } from '../structure/index.js';
import type { TieMove } from '../ties/index.js';
import { sourceWords } from './footnote.js';
import { escapeMarkdown } from './plain-text.js';
import type { BriefWords } from './words/index.js';
import { type Names, signed } from './words.js';

const MOST_PAIRS = 15;
const MOST_TENSIONS = 10;

/** The pairs that moved most, with where they stood on both days. */
export function movesSection(
  view: {
    readonly moves: readonly TieMove[];
    readonly days: { readonly since: Day; readonly to: Day } | null;
  },
  names: Names,
  words: BriefWords,
): string {
  if (view.days === null || view.moves.length === 0) return words.views.noMove;
  const rows = view.moves.slice(0, MOST_PAIRS).map((move) => {
    const value = (index: number | null) => (index === null ? words.views.notKnown : signed(index));
    const pair = `${names.name(move.source)} – ${names.name(move.target)}`;
    return `| ${escapeMarkdown(pair)} | ${value(move.before)} | ${value(move.after)} | ${value(move.change)} | ${move.events} |`;
  });
  const more = view.moves.length - rows.length;
  return [
    words.views.moves(view.days.since, view.days.to),
    [`| ${words.views.moveColumns.join(' | ')} |`, '|---|--:|--:|--:|--:|', ...rows].join('\n'),
    ...(more > 0 ? [words.views.morePairs(more)] : []),
  ].join('\n\n');
}

/** How one state stands to all others on the last day of a period, the strongest ties first. */
export function tiesOfStateSection(
  state: string,
  frame: {
    readonly span: { readonly to: Day };
    readonly heard: boolean;
    readonly ties: readonly {
      readonly a: string;
      readonly b: string;
      readonly index: number;
      readonly acts: number;
    }[];
  },
  names: Names,
  words: BriefWords,
): string {
  const own = frame.ties
    .filter(({ a, b }) => a === state || b === state)
    .toSorted((x, y) => Math.abs(y.index) - Math.abs(x.index) || (x.a + x.b < y.a + y.b ? -1 : 1));
  if (!frame.heard || own.length === 0) return words.views.noTies(escapeMarkdown(names.name(state)));
  const rows = own.slice(0, MOST_PAIRS).map(({ a, b, index, acts }) => {
    const other = escapeMarkdown(names.name(a === state ? b : a));
    return `| ${other} | ${signed(index)} | ${acts} |`;
  });
  return [
    words.views.ties(escapeMarkdown(names.name(state)), frame.span.to),
    [`| ${words.views.tieColumns.join(' | ')} |`, '|---|--:|--:|', ...rows].join('\n'),
    ...(own.length > rows.length ? [words.more(own.length - rows.length)] : []),
  ].join('\n\n');
}

/** What a division into two blocs says. */
export interface BlocsWords {
  readonly network: {
    readonly ties: readonly unknown[];
    readonly span: { readonly from: Day; readonly to: Day };
  };
  readonly index: number;
  readonly bound: number;
  readonly proven: boolean;
  readonly blocs: readonly { readonly members: readonly { readonly state: string }[] }[];
  readonly tensions: readonly {
    readonly tie: { readonly a: string; readonly b: string; readonly occurrenceIds: readonly string[] };
  }[];
  readonly receipts: readonly Receipt[];
}

/** The two blocs of a period and the ties that do not fit, each with a sentence. */
export function blocsSection(report: BlocsWords, names: Names, words: BriefWords): string {
  const { network, blocs, tensions } = report;
  if (network.ties.length === 0) return words.views.noBlocs;
  const members = (bloc: BlocsWords['blocs'][number]) =>
    words.list(bloc.members.map(({ state }) => names.name(state)));
  const proof = report.proven ? words.views.proven : words.views.bound(report.bound);
  const notes: string[] = [];
  const lines = tensions.slice(0, MOST_TENSIONS).map(({ tie }) => {
    const receipt = report.receipts.find(({ occurrenceId }) => tie.occurrenceIds.includes(occurrenceId));
    const mark = receipt === undefined ? '' : `[^${notes.push(receiptWords(receipt, words))}]`;
    return `- ${escapeMarkdown(words.pair(names.name(tie.a), names.name(tie.b)))}${mark}`;
  });
  return [
    `${words.views.blocs(network.span.from, network.span.to, network.ties.length, report.index)} ${proof}`,
    blocs.map((bloc, i) => `- ${words.views.bloc(i + 1, escapeMarkdown(members(bloc)))}`).join('\n'),
    ...(lines.length === 0 ? [words.views.noTension] : [words.views.tensions, lines.join('\n')]),
    ...(notes.length === 0 ? [] : [notes.map((note, i) => `[^${i + 1}]: ${note}`).join('\n')]),
  ].join('\n\n');
}

function receiptWords(
  { sentence, documentTitle, publisher, day, eventId }: Receipt,
  words: BriefWords,
): string {
  const source = sourceWords({ title: documentTitle, publisher, date: day }, words);
  return `“${escapeMarkdown(sentence)}” — ${source.map(escapeMarkdown).join(', ')}. (${escapeMarkdown(eventId)})`;
}
