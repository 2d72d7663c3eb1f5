/** A table of demands as a section of a brief: the package, what it beats, the weight that flips it, the prices. */
import {
  asksTheLog,
  type Change,
  type DemandsReport,
  evidenceWords,
  figuresOf,
  type Package,
} from '../strategy/index.js';
import { type ChoicePart, plainStatement as plain, type WrittenChoice } from './choice-section.js';
import type { NoteKeeper } from './notes.js';
import type { Statement } from './statement.js';
import { list, signed } from './words.js';

/** Flips and changes of each kind that are told. */
const TOLD = 5;

export function demandsChoice(report: DemandsReport, file: string, notes: NoteKeeper): WrittenChoice {
  const { table, best, clash } = report;
  const base = { kind: 'demands' as const, file, title: table.title, drawing: null };
  if (best === null) {
    return {
      ...base,
      answer: plain('No package of answers keeps all constraints.'),
      parts: [{ heading: 'These clash', blocks: [{ kind: 'list', items: clash.map(plain) }] }],
    };
  }
  return {
    ...base,
    answer: plain(answerWords(best)),
    parts: [
      {
        heading: 'What it beats, and by how much',
        blocks: [{ kind: 'words', statement: plain(beatsWords(report, best)) }],
      },
      {
        heading: 'What would change the answer',
        blocks: [{ kind: 'list', items: flipsOf(report).map(plain) }],
      },
      packages(report, best),
      { heading: 'What each answer costs to turn round', blocks: [changes(report.turned)] },
      ...constraintPart(report),
      groundParts(report, notes),
    ],
  };
}

function answerWords({ granted, refused, value }: Package): string {
  const grant = granted.length === 0 ? 'Grant nothing' : `Grant ${quoted(granted)}`;
  return `${grant}${refused.length === 0 ? '' : `; refuse ${quoted(refused)}`}. Value ${value}.`;
}

function beatsWords({ next, stability }: DemandsReport, best: Package): string {
  const [second] = next;
  if (second === undefined) return 'No other package keeps all constraints.';
  const less = round(best.value - second.value);
  const other = second.granted.filter((title) => !best.granted.includes(title));
  const without = best.granted.filter((title) => !second.granted.includes(title));
  const how = [
    ...(other.length === 0 ? [] : [`grants ${quoted(other)}`]),
    ...(without.length === 0 ? [] : [`does not grant ${quoted(without)}`]),
  ];
  const steady =
    stability === null || stability.draws === 0
      ? ''
      : ` With weights drawn around those stated the first stays first in ${percent(stability.share)} (${percent(stability.low)} to ${percent(stability.high)}) of ${stability.draws} draws.`;
  return `The next best package ${how.length === 0 ? 'differs in the rest' : list(how)}, and is worth ${less === 0 ? 'as much' : `${less} less`}.${steady}`;
}

/** Weights at which another package wins, the nearest first. */
function flipsOf({ flips, table }: DemandsReport): readonly string[] {
  const title = (id: string) => table.criteria.find((known) => known.id === id)?.title ?? id;
  const points = flips.flatMap(({ criterion, weight, below, above, belowChange, aboveChange }) => [
    ...(below === null ? [] : [{ criterion, weight, at: below, change: belowChange, way: 'below' }]),
    ...(above === null ? [] : [{ criterion, weight, at: above, change: aboveChange, way: 'above' }]),
  ]);
  const told = points
    .sort((x, y) => Math.abs(x.at - x.weight) - Math.abs(y.at - y.weight))
    .slice(0, TOLD)
    .map(
      ({ criterion, weight, at, change, way }) =>
        `If ${title(criterion)} weighed ${way} ${percent(at)} of all (now ${percent(weight)}): ${change.join('; ')}.`,
    );
  return told.length === 0 ? ['No change of a single weight makes another package best.'] : told;
}

function packages({ table, next }: DemandsReport, best: Package): ChoicePart {
  return {
    heading: 'The packages',
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'package' },
          { title: 'value', number: true },
          ...table.criteria.map(({ title }) => ({ title, number: true as const })),
          { title: table.unit, number: true },
          { title: 'granted' },
        ],
        rows: [best, ...next].map((each, at) =>
          [
            at === 0 ? 'best' : at + 1,
            numberWords(each.value),
            ...table.criteria.map(({ id }) => numberWords(each.points[id] ?? 0)),
            numberWords(each.money),
            each.granted.join('; ') || '–',
          ].map(plain),
        ),
      },
    ],
  };
}

/** Constraints that cost something; the others bind nothing. */
function constraintPart({ lifted }: DemandsReport): readonly ChoicePart[] {
  if (lifted.length === 0) return [];
  const binding = lifted.filter(({ difference }) => (difference ?? 0) > 0);
  const idle = lifted.length - binding.length;
  return [
    {
      heading: 'What each constraint costs',
      blocks: [
        ...(binding.length === 0 ? [] : [changes(binding)]),
        ...(idle === 0
          ? []
          : [
              {
                kind: 'words' as const,
                statement: plain(
                  `${idle} of ${lifted.length} constraints cost nothing: without any one of them the package would be the same.`,
                ),
              },
            ]),
      ],
    },
  ];
}

function changes(all: readonly Change[]): ChoicePart['blocks'][number] {
  const items = all.slice(0, TOLD).map(({ words, difference, also }) => {
    const then = also.length === 0 ? '' : ` (then also: ${also.join('; ')})`;
    return plain(`${words}: ${difference === null ? 'no package is left' : signed(difference, 2)}${then}.`);
  });
  const more = all.length - items.length;
  return { kind: 'list', items: more > 0 ? [...items, plain(`And ${more} more.`)] : items };
}

function groundParts({ table, record, evidence }: DemandsReport, notes: NoteKeeper): ChoicePart {
  const figures = figuresOf(table);
  const of = (ground: string) => figures.filter(({ figure }) => figure.ground === ground).length;
  const items = figures.flatMap(({ id, what, figure }): readonly Statement[] => {
    if (!asksTheLog(figure.basis)) return [];
    const found = evidence.find(({ assumption }) => assumption === id);
    const words = evidenceWords(figure.basis, found, record !== null);
    return [
      {
        text: `${what}: ${figure.words.replace(/\.$/, '')}. ${words}`,
        notes: (found?.shown ?? []).map((event) => notes.sentence([event])),
      },
    ];
  });
  return {
    heading: 'What it rests on',
    blocks: [
      {
        kind: 'words',
        statement: plain(
          `Of ${figures.length} figures ${of('data')} rest on data, ${of('literature')} on the literature and ${of('judgement')} on judgement. Points add up; weights are somebody’s.`,
        ),
      },
      ...(items.length === 0 ? [] : [{ kind: 'list' as const, items }]),
    ],
  };
}

/** With a true minus sign. */
function numberWords(value: number): string {
  return String(round(value)).replace('-', '−');
}

function quoted(titles: readonly string[]): string {
  return titles.map((title) => `“${title}”`).join(', ');
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
