/** Tables and lists of further views, as sections of a composed brief. Pure. */
import type { Day } from '../ontology/day.js';
import type { Receipt } from '../structure/index.js';
import type { TieMove } from '../ties/index.js';
import { escapeMarkdown } from './plain-text.js';
import { dayWords, list, type Names, signed } from './words.js';

const MOST_PAIRS = 15;
const MOST_TENSIONS = 10;

/** The pairs that moved most, with where they stood on both days. */
export function movesSection(
  view: {
    readonly moves: readonly TieMove[];
    readonly days: { readonly since: Day; readonly to: Day } | null;
  },
  names: Names,
): string {
  if (view.days === null || view.moves.length === 0) return 'No pair has enough acts to say how it moved.';
  const rows = view.moves.slice(0, MOST_PAIRS).map((move) => {
    const value = (index: number | null) => (index === null ? 'not known' : signed(index));
    const pair = `${names.name(move.source)} – ${names.name(move.target)}`;
    return `| ${escapeMarkdown(pair)} | ${value(move.before)} | ${value(move.after)} | ${value(move.change)} | ${move.events} |`;
  });
  const more = view.moves.length - rows.length;
  return [
    `Index of the pairs that moved most, ${dayWords(view.days.since)} and ${dayWords(view.days.to)}, on a scale from −10 to +10.`,
    ['| pair | before | now | change | acts |', '|---|--:|--:|--:|--:|', ...rows].join('\n'),
    ...(more > 0 ? [`And ${more} more pairs.`] : []),
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
): string {
  const own = frame.ties
    .filter(({ a, b }) => a === state || b === state)
    .toSorted((x, y) => Math.abs(y.index) - Math.abs(x.index) || (x.a + x.b < y.a + y.b ? -1 : 1));
  if (!frame.heard || own.length === 0)
    return `Too little is known of the ties of ${escapeMarkdown(names.name(state))} in this period.`;
  const rows = own.slice(0, MOST_PAIRS).map(({ a, b, index, acts }) => {
    const other = escapeMarkdown(names.name(a === state ? b : a));
    return `| ${other} | ${signed(index)} | ${acts} |`;
  });
  return [
    `Index of the ties of ${escapeMarkdown(names.name(state))} on ${dayWords(frame.span.to)}, on a scale from −10 to +10.`,
    ['| with | index | acts in the period |', '|---|--:|--:|', ...rows].join('\n'),
    ...(own.length > rows.length ? [`And ${own.length - rows.length} more.`] : []),
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
export function blocsSection(report: BlocsWords, names: Names): string {
  const { network, blocs, tensions } = report;
  if (network.ties.length === 0) return 'No tie is strong enough to divide the states by.';
  const members = (bloc: BlocsWords['blocs'][number]) =>
    list(bloc.members.map(({ state }) => names.name(state)));
  const proof = report.proven
    ? 'No division frustrates less; this is proved.'
    : `No division can frustrate less than ${report.bound.toFixed(1)}; this one is the best found.`;
  const notes: string[] = [];
  const lines = tensions.slice(0, MOST_TENSIONS).map(({ tie }) => {
    const receipt = report.receipts.find(({ occurrenceId }) => tie.occurrenceIds.includes(occurrenceId));
    const mark = receipt === undefined ? '' : `[^${notes.push(receiptWords(receipt))}]`;
    return `- ${escapeMarkdown(`${names.name(tie.a)} and ${names.name(tie.b)}`)}${mark}`;
  });
  return [
    `From ${dayWords(network.span.from)} to ${dayWords(network.span.to)}, ${network.ties.length} ties divide best into two blocs, which leave ${report.index.toFixed(1)} points frustrated. ${proof}`,
    blocs.map((bloc, i) => `- Bloc ${i + 1}: ${escapeMarkdown(members(bloc))}`).join('\n'),
    ...(lines.length === 0
      ? ['No tie stands against the division.']
      : ['Ties that stand against it:', lines.join('\n')]),
    ...(notes.length === 0 ? [] : [notes.map((note, i) => `[^${i + 1}]: ${note}`).join('\n')]),
  ].join('\n\n');
}

function receiptWords({ sentence, documentTitle, publisher, day, eventId }: Receipt): string {
  const source = [
    documentTitle ?? 'untitled report',
    publisher ?? 'publisher not given',
    day === null ? 'undated' : dayWords(day),
  ];
  return `“${escapeMarkdown(sentence)}” — ${source.map(escapeMarkdown).join(', ')}. (${escapeMarkdown(eventId)})`;
}
