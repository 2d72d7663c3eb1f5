/** A table of demands as a section of a brief: the package, what it beats, the weight that flips it, the prices. */
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { signed } from '../shared/language/signed.js';
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
import { type ChoiceWords, choiceWords } from './words/choices.js';

/** Flips and changes of each kind that are told. */
const TOLD = 5;

type Say = ChoiceWords['demands'];

/** `language`: that of the report. */
export function demandsChoice(
  report: DemandsReport,
  file: string,
  notes: NoteKeeper,
  language: Language = DEFAULT_LANGUAGE,
): WrittenChoice {
  const { table, best, clash } = report;
  const say = choiceWords(language).demands;
  const { headings } = say;
  const base = { kind: 'demands' as const, file, title: table.title, drawing: null };
  if (best === null) {
    return {
      ...base,
      answer: plain(say.none),
      parts: [{ heading: headings.clash, blocks: [{ kind: 'list', items: clash.map(plain) }] }],
    };
  }
  return {
    ...base,
    answer: plain(say.answer(best.granted, best.refused, best.value)),
    parts: [
      {
        heading: headings.beats,
        blocks: [{ kind: 'words', statement: plain(beatsWords(report, best, say)) }],
      },
      {
        heading: headings.change,
        blocks: [{ kind: 'list', items: flipsOf(report, say).map(plain) }],
      },
      packages(report, best, say),
      { heading: headings.turned, blocks: [changes(report.turned, say)] },
      ...constraintPart(report, say),
      groundParts(report, notes, say, language),
    ],
  };
}

function beatsWords({ next, stability }: DemandsReport, best: Package, say: Say): string {
  const [second] = next;
  if (second === undefined) return say.noOther;
  const other = second.granted.filter((title) => !best.granted.includes(title));
  const without = best.granted.filter((title) => !second.granted.includes(title));
  const steady =
    stability === null || stability.draws === 0
      ? ''
      : say.steady(stability.share, stability.low, stability.high, stability.draws);
  return `${say.next(other, without, round(best.value - second.value))}${steady}`;
}

/** Weights at which another package wins, the nearest first. */
function flipsOf({ flips, table }: DemandsReport, say: Say): readonly string[] {
  const title = (id: string) => table.criteria.find((known) => known.id === id)?.title ?? id;
  const points = flips.flatMap(({ criterion, weight, below, above, belowChange, aboveChange }) => [
    ...(below === null ? [] : [{ criterion, weight, at: below, change: belowChange, way: 'below' as const }]),
    ...(above === null ? [] : [{ criterion, weight, at: above, change: aboveChange, way: 'above' as const }]),
  ]);
  const told = points
    .sort((x, y) => Math.abs(x.at - x.weight) - Math.abs(y.at - y.weight))
    .slice(0, TOLD)
    .map(({ criterion, weight, at, change, way }) => say.flip(title(criterion), way, at, weight, change));
  return told.length === 0 ? [say.noFlip] : told;
}

function packages({ table, next }: DemandsReport, best: Package, say: Say): ChoicePart {
  return {
    heading: say.headings.packages,
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: say.columns.package },
          { title: say.columns.value, number: true },
          ...table.criteria.map(({ title }) => ({ title, number: true as const })),
          { title: table.unit, number: true },
          { title: say.columns.granted },
        ],
        rows: [best, ...next].map((each, at) =>
          [
            at === 0 ? say.best : at + 1,
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
function constraintPart({ lifted }: DemandsReport, say: Say): readonly ChoicePart[] {
  if (lifted.length === 0) return [];
  const binding = lifted.filter(({ difference }) => (difference ?? 0) > 0);
  const idle = lifted.length - binding.length;
  return [
    {
      heading: say.headings.constraints,
      blocks: [
        ...(binding.length === 0 ? [] : [changes(binding, say)]),
        ...(idle === 0
          ? []
          : [
              {
                kind: 'words' as const,
                statement: plain(say.idle(idle, lifted.length)),
              },
            ]),
      ],
    },
  ];
}

function changes(all: readonly Change[], say: Say): ChoicePart['blocks'][number] {
  const items = all
    .slice(0, TOLD)
    .map(({ words, difference, also }) =>
      plain(say.change(words, difference === null ? null : signed(difference, 2), also)),
    );
  const more = all.length - items.length;
  return { kind: 'list', items: more > 0 ? [...items, plain(say.more(more))] : items };
}

function groundParts(
  { table, record, evidence }: DemandsReport,
  notes: NoteKeeper,
  say: Say,
  language: Language,
): ChoicePart {
  const figures = figuresOf(table, language);
  const of = (ground: string) => figures.filter(({ figure }) => figure.ground === ground).length;
  const items = figures.flatMap(({ id, what, figure }): readonly Statement[] => {
    if (!asksTheLog(figure.basis)) return [];
    const found = evidence.find(({ assumption }) => assumption === id);
    const words = evidenceWords(figure.basis, found, record !== null, language);
    return [
      {
        text: `${what}: ${figure.words.replace(/\.$/, '')}. ${words}`,
        notes: (found?.shown ?? []).map((event) => notes.sentence([event])),
      },
    ];
  });
  return {
    heading: say.headings.rests,
    blocks: [
      {
        kind: 'words',
        statement: plain(say.grounds(figures.length, of('data'), of('literature'), of('judgement'))),
      },
      ...(items.length === 0 ? [] : [{ kind: 'list' as const, items }]),
    ],
  };
}

/** With a true minus sign. */
function numberWords(value: number): string {
  return String(round(value)).replace('-', '−');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
