/** A report on demands: in sentences, and as Markdown. */
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { cell } from '../shared/markdown-cell.js';
import { figuresOf, type NamedFigure } from './demands-figures.js';
import type { Change, DemandsReport, Package } from './demands-types.js';
import { evidenceWords } from './evidence-words.js';
import { type StrategyWords, strategyWords } from './words/index.js';

/** The answer in a few sentences. */
export function demandsWords(
  report: Omit<DemandsReport, 'words'>,
  language: Language = DEFAULT_LANGUAGE,
): string {
  const say = strategyWords(language).demands;
  const { best, next, turned, stability, clash } = report;
  if (best === null) return say.clash(clash);
  const [second] = next;
  const dearest = turned.find(({ difference }) => difference !== null);
  const share = (value: number) => say.percent(tenths(value));
  return [
    say.answer(best.granted, best.refused, best.value),
    ...(second === undefined ? [] : [say.next(thousandths(best.value - second.value))]),
    ...(dearest === undefined || dearest.difference === null
      ? []
      : [say.dearest(dearest.words, thousandths(-dearest.difference))]),
    ...(stability === null || stability.draws === 0
      ? []
      : [say.steady(share(stability.share), stability.draws, share(stability.low), share(stability.high))]),
    nearestFlip(report, say),
  ].join(' ');
}

function nearestFlip(
  { table, flips }: Pick<DemandsReport, 'table' | 'flips'>,
  say: StrategyWords['demands'],
): string {
  const points = flips.flatMap(({ criterion, weight, below, above, belowChange, aboveChange }) => [
    ...(below === null ? [] : [{ criterion, weight, at: below, change: belowChange, way: 'below' as const }]),
    ...(above === null ? [] : [{ criterion, weight, at: above, change: aboveChange, way: 'above' as const }]),
  ]);
  const [first] = points.sort((x, y) => Math.abs(x.at - x.weight) - Math.abs(y.at - y.weight));
  if (first === undefined) return say.noFlip;
  const { criterion, way, at, weight, change } = first;
  const title = table.criteria.find(({ id }) => id === criterion)?.title ?? criterion;
  return say.flip({
    criterion,
    title,
    way,
    at: say.percent(tenths(at)),
    now: say.percent(tenths(weight)),
    change,
  });
}

/** The whole report: answer, packages, prices, weights, and what every figure rests on. `language`: that of the report. */
export function formatDemandsMarkdown(report: DemandsReport, language: Language = DEFAULT_LANGUAGE): string {
  const { table, best, turned, lifted } = report;
  const say = strategyWords(language);
  const { page } = say.demands;
  const parts = [`# ${cell(table.title)}`, cell(report.words)];
  if (best !== null) {
    parts.push(
      packages(report, best, page),
      changes(page.turned, page.turnedAbout, turned, page),
      changes(page.lifted, page.liftedAbout, lifted, page),
      winners(report, say.demands),
    );
  }
  parts.push(figures(report, say, language));
  return `${parts.join('\n\n')}\n`;
}

type Page = StrategyWords['demands']['page'];

function packages(report: DemandsReport, best: Package, page: Page): string {
  const { table, next } = report;
  const { columns } = page;
  return [
    `## ${page.packages}`,
    '',
    `| ${columns.package} | ${columns.value} | ${table.criteria.map(({ title }) => cell(title)).join(' | ')} | ${cell(table.unit)} | ${columns.granted} | ${columns.refused} |`,
    `|---|---:|${table.criteria.map(() => '---:|').join('')}---:|---|---|`,
    ...[best, ...next].map((each, at) => packageRow(report, each, at === 0 ? page.best : String(at + 1))),
  ].join('\n');
}

function winners({ flips }: DemandsReport, { page, percent }: StrategyWords['demands']): string {
  const share = (value: number | null) => (value === null ? page.never : percent(tenths(value)));
  return [
    `## ${page.wins}`,
    '',
    page.winsAbout,
    '',
    headings(page.flips),
    '|---|---:|---:|---|---:|---|',
    ...flips.map(
      (flip) =>
        `| ${cell(flip.criterion)} | ${share(flip.weight)} | ${share(flip.below)} | ${cell(flip.belowChange.join('; '))} | ${share(flip.above)} | ${cell(flip.aboveChange.join('; '))} |`,
    ),
  ].join('\n');
}

function headings(titles: readonly string[]): string {
  return `| ${titles.join(' | ')} |`;
}

function packageRow({ table }: DemandsReport, each: Package, name: string): string {
  const points = table.criteria.map(({ id }) => each.points[id] ?? 0).join(' | ');
  return `| ${name} | ${each.value} | ${points} | ${each.money} | ${cell(each.granted.join('; ') || '–')} | ${cell(each.refused.join('; ') || '–')} |`;
}

function changes(title: string, about: string, list: readonly Change[], page: Page): string {
  return [
    `## ${title}`,
    '',
    about,
    '',
    headings(page.change),
    '|---|---:|---|',
    ...list.map(
      ({ words, difference, also }) =>
        `| ${cell(words)} | ${difference === null ? page.noneLeft : difference} | ${cell(also.join('; ') || '–')} |`,
    ),
  ].join('\n');
}

function figures({ table, record, evidence }: DemandsReport, say: StrategyWords, language: Language): string {
  const { page } = say.demands;
  const found = new Map(evidence.map((each) => [each.assumption, each]));
  const row = ({ id, what, figure }: NamedFigure) => {
    const receipts = found.get(id);
    const said = [
      figure.words,
      evidenceWords(figure.basis, receipts, record !== null, language),
      ...(receipts?.shown ?? []).map(
        (event) => `${event.day ?? say.basis.undated}: ${event.sentence} [${event.id}]`,
      ),
    ];
    const words = said.filter((part) => part !== '').join(' ');
    return `| ${cell(what)} | ${thousandths(figure.is)} | ${page.ground(figure.ground)} | ${cell(words)} |`;
  };
  return [
    `## ${page.figures}`,
    '',
    headings(page.figure),
    '|---|---:|---|---|',
    ...figuresOf(table, language).map(row),
  ].join('\n');
}

/** A share in per cent, to a tenth. */
function tenths(share: number): string {
  return String(Math.round(share * 1000) / 10);
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
