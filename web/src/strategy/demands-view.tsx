/** A package of answers to demands: the answer in words, the packages, the weights that flip it, what each answer costs. */
import type { DemandsAnswer } from '../../../src/server/responses.js';
import { percent, plain, signed } from '../format.js';
import { t } from '../messages/index.js';
import { BasisBadge } from './basis-badge.js';
import { WideTable } from './wide-table.js';

type Package = NonNullable<DemandsAnswer['best']>;
type Demand = DemandsAnswer['table']['demands'][number];

export function DemandsView(props: { readonly report: DemandsAnswer }) {
  const { report } = props;
  const words = t().strategy;
  return (
    <>
      <p class="verdict">{report.words}</p>
      {report.best !== null && (
        <>
          <Packages report={report} />
          <Weights report={report} />
          <Prices title={words.turnedRound} changes={report.turned} />
          {report.lifted.length > 0 && <Prices title={words.prices} changes={report.lifted} />}
        </>
      )}
      <Figures report={report} />
    </>
  );
}

/** A column for each package: what it is worth, then its answer to every demand. */
function Packages(props: { readonly report: DemandsAnswer }) {
  const { table, best, next } = props.report;
  const words = t().strategy;
  const packages = [...(best === null ? [] : [best]), ...next];
  const numbers = [
    { title: words.columns.value, of: (each: Package) => minus(plain(each.value, 2)) },
    ...table.criteria.map(({ id, title }) => ({
      title,
      of: (each: Package) => signed(each.points[id] ?? 0),
    })),
    { title: table.unit, of: (each: Package) => minus(plain(each.money)) },
  ];
  return (
    <WideTable label={words.packages}>
      <thead>
        <tr>
          <th scope="col">{words.columns.demand}</th>
          {packages.map((each, i) => (
            <th scope="col" key={each.choice.join()}>
              {i === 0 ? words.best : i + 1}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbers.map(({ title, of }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            {packages.map((each) => (
              <td key={each.choice.join()}>{of(each)}</td>
            ))}
          </tr>
        ))}
      </tbody>
      <tbody>
        {table.demands.map((demand, d) => (
          <tr key={demand.id}>
            <th scope="row">{demand.title}</th>
            {packages.map((each) => (
              <td key={each.choice.join()}>
                <AnswerTo demand={demand} grant={each.choice[d] ?? 0} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function AnswerTo(props: { readonly demand: Demand; readonly grant: number }) {
  const { demand, grant } = props;
  const { granted, refused } = t().strategy.columns;
  if (grant === 0) return <span class="quiet">{refused}</span>;
  return <>{grant === 1 ? granted : (demand.grants[grant]?.title ?? granted)}</>;
}

/** With a true minus sign. */
function minus(number: string): string {
  return number.replace('-', '−');
}

function Titles(props: { readonly of: readonly string[] }) {
  if (props.of.length === 0) return <>–</>;
  return (
    <ul class="in-cell">
      {props.of.map((title) => (
        <li key={title}>{title}</li>
      ))}
    </ul>
  );
}

function Weights(props: { readonly report: DemandsAnswer }) {
  const { table, flips } = props.report;
  const words = t().strategy;
  const title = (id: string) => table.criteria.find((known) => known.id === id)?.title ?? id;
  const point = (share: number | null, change: readonly string[]) =>
    share === null ? words.never : `${percent(share)} – ${change.join('; ')}`;
  return (
    <WideTable label={words.weights} caption={words.weightsOfPackages}>
      <thead>
        <tr>
          <th scope="col">{words.columns.criterion}</th>
          <th scope="col" class="number">
            {words.columns.weight}
          </th>
          <th scope="col">{words.columns.below}</th>
          <th scope="col">{words.columns.above}</th>
        </tr>
      </thead>
      <tbody>
        {flips.map((flip) => (
          <tr key={flip.criterion}>
            <th scope="row">{title(flip.criterion)}</th>
            <td class="number">{percent(flip.weight)}</td>
            <td>{point(flip.below, flip.belowChange)}</td>
            <td>{point(flip.above, flip.aboveChange)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function Prices(props: { readonly title: string; readonly changes: DemandsAnswer['turned'] }) {
  const words = t().strategy;
  return (
    <WideTable label={props.title}>
      <thead>
        <tr>
          <th scope="col">{words.columns.change}</th>
          <th scope="col" class="number">
            {words.columns.value}
          </th>
          <th scope="col">{words.columns.also}</th>
        </tr>
      </thead>
      <tbody>
        {props.changes.map((change) => (
          <tr key={change.words}>
            <th scope="row">{change.words}</th>
            <td class="number">
              {change.difference === null ? words.nothingLeft : signed(change.difference, 2)}
            </td>
            <td>
              <Titles of={change.also} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

/** What every figure rests on; data of the log with their sentences. */
function Figures(props: { readonly report: DemandsAnswer }) {
  const { table, evidence } = props.report;
  const words = t().strategy;
  const found = new Map(evidence.map((each) => [each.assumption, each]));
  const criterionTitle = (id: string) => table.criteria.find((known) => known.id === id)?.title ?? id;
  const rows = [
    ...table.criteria.flatMap(({ id, title, weight, redLine }) => [
      { id: `criteria.${id}.weight`, what: `${words.columns.weight}: ${title}`, figure: weight },
      ...(redLine === null
        ? []
        : [{ id: `criteria.${id}.red_line`, what: `${words.redLine}: ${title}`, figure: redLine }]),
    ]),
    ...(table.budget === null
      ? []
      : [{ id: 'budget', what: `${words.budget}: ${table.unit}`, figure: table.budget }]),
    ...table.demands.flatMap(({ id, title, grants }) =>
      grants.flatMap((grant, n) => [
        ...Object.entries(grant.effects).map(([criterion, figure]) => ({
          id: `demands.${id}.${n}.${criterion}`,
          what: `${title}, ${grant.title}: ${criterionTitle(criterion)}`,
          figure,
        })),
        ...(grant.money.is === 0
          ? []
          : [
              {
                id: `demands.${id}.${n}.money`,
                what: `${title}, ${grant.title}: ${table.unit}`,
                figure: grant.money,
              },
            ]),
      ]),
    ),
  ];
  return (
    <WideTable label={words.figures} tall>
      <thead>
        <tr>
          <th scope="col">{words.columns.figure}</th>
          <th scope="col" class="number">
            {words.columns.value}
          </th>
          <th scope="col">{words.columns.rests}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, what, figure }) => (
          <tr key={id}>
            <th scope="row">{what}</th>
            <td class="number">{minus(plain(figure.is, 2))}</td>
            <td>
              <BasisBadge basis={figure.basis} name={`why-${id}`} evidence={found.get(id)} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
