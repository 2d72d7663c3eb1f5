/** A report on demands: in sentences, and as Markdown. */
import { cell } from '../shared/markdown-cell.js';
import { figuresOf, type NamedFigure } from './demands-figures.js';
import type { Change, DemandsReport, Package } from './demands-types.js';
import { evidenceWords } from './evidence.js';

/** The answer in a few sentences. */
export function demandsWords(report: Omit<DemandsReport, 'words'>): string {
  const { best, next, turned, stability, clash, flips } = report;
  if (best === null) {
    return `No package keeps all constraints. These clash, and any one of them left out would free the others: ${clash.join('; ')}.`;
  }
  const grant = best.granted.length === 0 ? 'Grant nothing' : `Grant ${quoted(best.granted)}`;
  const refuse = best.refused.length === 0 ? '' : `; refuse ${quoted(best.refused)}`;
  const [second] = next;
  const barely =
    second === undefined ? '' : ` The next best package is worth ${lessBy(best.value - second.value)}.`;
  const [dearest] = turned.filter(({ difference }) => difference !== null);
  const dear =
    dearest?.difference === undefined || dearest.difference === null
      ? ''
      : ` The answer that it would cost most to turn round: ${dearest.words}, ${lessBy(-dearest.difference)}.`;
  const steady =
    stability === null || stability.draws === 0
      ? ''
      : ` With weights drawn around those stated it stays best in ${percent(stability.share)} of ${stability.draws} draws (95 % interval ${percent(stability.low)} to ${percent(stability.high)}).`;
  const near = nearestFlip(flips);
  return `${grant}${refuse}. Value ${best.value}.${barely}${dear}${steady}${near}`;
}

function nearestFlip(flips: DemandsReport['flips']): string {
  const points = flips.flatMap(({ criterion, weight, below, above, belowChange, aboveChange }) => [
    ...(below === null ? [] : [{ criterion, weight, at: below, change: belowChange, way: 'below' }]),
    ...(above === null ? [] : [{ criterion, weight, at: above, change: aboveChange, way: 'above' }]),
  ]);
  const [first] = points.sort((x, y) => Math.abs(x.at - x.weight) - Math.abs(y.at - y.weight));
  if (first === undefined) return ' No change of a single weight makes another package best.';
  return ` The weight that flips it soonest is ${first.criterion}: ${first.way} ${percent(first.at)} (now ${percent(first.weight)}) another package is best (${first.change.join('; ')}).`;
}

/** The whole report: answer, packages, prices, weights, and what every figure rests on. */
export function formatDemandsMarkdown(report: DemandsReport): string {
  const { table, best, next, turned, lifted, flips } = report;
  const parts = [`# ${cell(table.title)}`, cell(report.words)];
  if (best !== null) {
    parts.push(
      [
        '## Packages',
        '',
        `| package | value | ${table.criteria.map(({ title }) => cell(title)).join(' | ')} | ${cell(table.unit)} | granted | refused |`,
        `|---|---:|${table.criteria.map(() => '---:|').join('')}---:|---|---|`,
        ...[best, ...next].map((each, at) => packageRow(report, each, at === 0 ? 'best' : String(at + 1))),
      ].join('\n'),
      changes(
        'What it costs to turn an answer round',
        'Value of the best package with that answer forced, less that of the best.',
        turned,
      ),
      changes('What each constraint costs', 'Value that could be had if it alone were lifted.', lifted),
      [
        '## Where another package wins',
        '',
        'Weight as a share of all, with the others in their stated proportions.',
        '',
        '| criterion | weight | loses below | then | loses above | then |',
        '|---|---:|---:|---|---:|---|',
        ...flips.map(
          (flip) =>
            `| ${cell(flip.criterion)} | ${percent(flip.weight)} | ${flip.below === null ? 'never' : percent(flip.below)} | ${cell(flip.belowChange.join('; '))} | ${flip.above === null ? 'never' : percent(flip.above)} | ${cell(flip.aboveChange.join('; '))} |`,
        ),
      ].join('\n'),
    );
  }
  parts.push(figures(report));
  return `${parts.join('\n\n')}\n`;
}

function packageRow({ table }: DemandsReport, each: Package, name: string): string {
  const points = table.criteria.map(({ id }) => each.points[id] ?? 0).join(' | ');
  return `| ${name} | ${each.value} | ${points} | ${each.money} | ${cell(each.granted.join('; ') || '–')} | ${cell(each.refused.join('; ') || '–')} |`;
}

function changes(title: string, about: string, list: readonly Change[]): string {
  return [
    `## ${title}`,
    '',
    about,
    '',
    '| change | value | other answers that change |',
    '|---|---:|---|',
    ...list.map(
      ({ words, difference, also }) =>
        `| ${cell(words)} | ${difference === null ? 'no package is left' : difference} | ${cell(also.join('; ') || '–')} |`,
    ),
  ].join('\n');
}

function figures({ table, record, evidence }: DemandsReport): string {
  const found = new Map(evidence.map((each) => [each.assumption, each]));
  const row = ({ id, what, figure }: NamedFigure) => {
    const receipts = found.get(id);
    const said = [
      figure.words,
      evidenceWords(figure.basis, receipts, record !== null),
      ...(receipts?.shown ?? []).map((event) => `${event.day ?? 'undated'}: ${event.sentence} [${event.id}]`),
    ];
    const words = said.filter((part) => part !== '').join(' ');
    return `| ${cell(what)} | ${Math.round(figure.is * 1000) / 1000} | ${figure.ground} | ${cell(words)} |`;
  };
  return [
    '## What every figure rests on',
    '',
    '| figure | is | rests on | source or reason |',
    '|---|---:|---|---|',
    ...figuresOf(table).map(row),
  ].join('\n');
}

function quoted(titles: readonly string[]): string {
  return titles.map((title) => `"${title}"`).join(', ');
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

function lessBy(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return rounded === 0 ? 'as much' : `${rounded} less`;
}
