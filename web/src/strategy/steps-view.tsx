/** A ladder of steps: what to do now, the rungs with what shows them, and the measures that come next. */
import type { StepsAnswer } from '../../../src/server/responses.js';
import { documentHref } from '../addresses.js';
import { longDay } from '../format.js';
import { t } from '../messages/index.js';
import { BasisBadge } from './basis-badge.js';
import { WideTable } from './wide-table.js';

type FieldId = keyof ReturnType<typeof t>['strategy']['fieldNames'];

export function StepsView(props: { readonly report: StepsAnswer }) {
  const { report } = props;
  return (
    <>
      <p class="verdict">{report.words}</p>
      <Rungs report={report} />
      <Next report={report} />
    </>
  );
}

function Rungs(props: { readonly report: StepsAnswer }) {
  const { rungs, present, at } = props.report;
  const words = t().strategy;
  return (
    <WideTable label={words.rungs} {...(at === null ? {} : { caption: words.upTo(longDay(at)) })}>
      <thead>
        <tr>
          <th scope="col">{words.columns.rung}</th>
          <th scope="col">{words.columns.shown}</th>
          <th scope="col">{words.columns.proof}</th>
        </tr>
      </thead>
      <tbody>
        {rungs.toReversed().map(({ id, title, shown }) => (
          <tr key={id} class={id === present ? 'is-active' : undefined}>
            <th scope="row">{title}</th>
            <td>{shown === null ? words.notShown : longDay(shown.day)}</td>
            <td>
              {shown === null ? (
                '–'
              ) : (
                <a href={documentHref(shown.receipt.documentId, shown.receipt.eventId)}>
                  <q>{shown.receipt.sentence}</q>
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function Next(props: { readonly report: StepsAnswer }) {
  const { next, evidence } = props.report;
  const words = t().strategy;
  const { levels } = t().standing;
  const field = (id: string) => (id in words.fieldNames ? words.fieldNames[id as FieldId] : id);
  const sign = (level: string) => (level in levels ? levels[level as keyof typeof levels] : level);
  return (
    <WideTable label={words.measures} caption={words.measuresCaption}>
      <thead>
        <tr>
          <th scope="col">{words.columns.measure}</th>
          <th scope="col">{words.columns.ready}</th>
          <th scope="col">{words.columns.answer}</th>
          <th scope="col" class="number">
            {words.columns.wait}
          </th>
          <th scope="col">{words.columns.rests}</th>
        </tr>
      </thead>
      <tbody>
        {next.map(({ measure, ready, missing, usualDays }) => (
          <tr key={measure.id}>
            <th scope="row">{measure.title}</th>
            <td>{ready ? words.yes : `${words.notYet}: ${missing.join('; ')}`}</td>
            <td>{[...measure.expect.levels.map(sign), ...measure.expect.fields.map(field)].join(', ')}</td>
            <td class="number">
              {measure.wait}
              {usualDays !== null && ` (${words.usually(usualDays)})`}
            </td>
            <td>
              <BasisBadge
                basis={measure.basis}
                name={`why-${measure.id}`}
                evidence={evidence.find(({ assumption }) => assumption === measure.id)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
