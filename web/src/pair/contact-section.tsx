/** Thaw and freeze: who made a gesture, what became of it, and how high the two talk. */
import type { ContactView, StateCode, Step } from '../../../src/server/responses.js';
import { api, type ContactAnswer, documentHref } from '../addresses.js';
import { useAnswer } from '../api.js';
import type { ExportRow } from '../export/csv.js';
import { longDay } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { ExportMenu } from '../parts/export-menu.js';
import { Quoted } from '../parts/quoted.js';
import { Waiting } from '../parts/waiting.js';

/** Steps that are shown, the latest first. */
const SHOWN = 12;

export function ContactSection(props: {
  readonly a: StateCode;
  readonly b: StateCode;
  readonly names: Names;
}) {
  const { a, b, names } = props;
  const { data, trouble } = useAnswer<ContactAnswer>(api.contact(a, b));
  if (data === undefined) return <Waiting trouble={trouble} />;
  return <Contact view={data} names={names} />;
}

function Contact(props: { readonly view: ContactView; readonly names: Names }) {
  const { view, names } = props;
  const words = t().standing;
  if (view.steps.length === 0 && view.contacts.length === 0) return <p class="nothing">{words.noContact}</p>;
  const steps = view.steps.toReversed();
  return (
    <>
      <p>
        {words.climate(words.climates[view.climate], longDay(view.at))}{' '}
        {view.level === null
          ? words.noLevel(view.within)
          : words.level(words.levels[view.level], view.within)}
      </p>
      <div class="tools">
        <ExportMenu
          name={words.contact}
          rows={() => view.steps.map(stepRow)}
          json={() => view}
          cited={() => view.steps.map(({ receipt }) => receipt.documentId)}
        />
      </div>
      <ul class="receipts">
        {steps.slice(0, SHOWN).map((step) => (
          <li key={step.receipt.eventId}>
            <StepItem step={step} names={names} />
          </li>
        ))}
      </ul>
      {steps.length > SHOWN && <p class="quiet">{words.more(steps.length - SHOWN)}</p>}
    </>
  );
}

function stepRow({ by, to, day, sign, field, outcome, answer, receipt }: Step): ExportRow {
  return {
    by,
    to,
    day,
    sign,
    field: field?.id ?? null,
    outcome,
    answered_after_days: answer?.days ?? null,
    sentence: receipt.sentence,
    event: receipt.eventId,
    document: receipt.documentId,
  };
}

function StepItem(props: { readonly step: Step; readonly names: Names }) {
  const { step, names } = props;
  const words = t().standing;
  return (
    <>
      <span aria-hidden="true">{step.sign === 'thaw' ? '▲' : '▼'}</span>{' '}
      <a href={documentHref(step.receipt.documentId, step.receipt.eventId)}>{longDay(step.day)}</a>{' '}
      {words.step(names.state(step.by), words.signs[step.sign])} <Quoted>{step.receipt.sentence}</Quoted>{' '}
      <span class="quiet">
        {words.outcomes[step.outcome]}
        {step.answer !== null && (
          <>
            {' '}
            <a href={documentHref(step.answer.receipt.documentId, step.answer.receipt.eventId)}>
              {words.afterDays(step.answer.days)}
            </a>
          </>
        )}
      </span>
    </>
  );
}
