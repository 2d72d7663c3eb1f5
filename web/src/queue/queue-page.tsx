/** *Review*: the events that need a person's eye, with how many are left. Each opens in its document. */
import type { QueuePage as Page } from '../../../src/server/responses.js';
import { api, documentHref, type QueueAnswer, queueHref } from '../addresses.js';
import { useAnswer } from '../api.js';
import { toldRow } from '../export/event-row.js';
import { percent } from '../format.js';
import { t } from '../messages/index.js';
import { type Names, useNames } from '../names.js';
import { AddToBrief } from '../parts/add-to-brief.js';
import { actorsLine, typeName } from '../parts/event-who.js';
import { ExportMenu } from '../parts/export-menu.js';
import { useTitle } from '../parts/use-title.js';
import { Waiting } from '../parts/waiting.js';
import { address, go, withParams } from '../router.js';
import '../styles/today.css';
import { REPORTED } from '../parts/quoted.js';

/** Confidences below which an event may be said to need an eye. */
const BELOWS = ['0.3', '0.4', '0.5', '0.6', '0.7', '0.8', '0.9'];
const USUAL = '0.5';
const PAGE_SIZE = 50;

export function QueuePage() {
  const words = t().queue;
  useTitle(words.title);
  const names = useNames();
  const below = BELOWS.find((known) => known === address.value.params.below) ?? USUAL;
  const page = pageParam(address.value.params.page);
  const offset = (page - 1) * PAGE_SIZE;
  const asked = useAnswer<QueueAnswer>(api.queue({ below, limit: PAGE_SIZE, offset: offset || undefined }));
  const view = asked.data;
  return (
    <>
      <h1>{words.title}</h1>
      <form class="tools" onSubmit={(event) => event.preventDefault()}>
        <label>
          {words.below}{' '}
          <select
            value={below}
            onChange={(event) => {
              const { value } = event.currentTarget;
              go(withParams({ below: value === USUAL ? undefined : value, page: undefined }));
            }}
          >
            {BELOWS.map((value) => (
              <option key={value} value={value}>
                {percent(Number(value))}
              </option>
            ))}
          </select>
        </label>
      </form>
      {view === undefined ? (
        <Waiting trouble={asked.trouble} />
      ) : (
        <section aria-busy={!asked.fresh}>
          <Progress view={view} />
          {view.events.length > 0 && (
            <div class="tools">
              <ExportMenu
                name={words.title}
                rows={() =>
                  view.events.map(({ event, reasons }) => ({
                    why: reasons.map((reason) => words.reasons[reason]).join(', '),
                    ...toldRow(event, names),
                  }))
                }
                cited={() => view.events.map(({ event }) => event.documentId)}
              />
              <AddToBrief
                part={{
                  kind: 'table',
                  title: words.title,
                  href: queueHref({ below: below === USUAL ? undefined : below }),
                }}
              />
            </div>
          )}
          <Table view={view} names={names} />
          <Pages view={view} page={page} />
        </section>
      )}
    </>
  );
}

function Progress(props: { readonly view: Page }) {
  const { total, reviewed, events } = props.view;
  const words = t().queue;
  const [first] = events;
  return (
    <>
      <p>{words.lead(total, reviewed)}</p>
      {total + reviewed > 0 && (
        <p class="tools">
          <progress max={total + reviewed} value={reviewed} aria-label={words.progress} />
          <span class="quiet">{percent(reviewed / (total + reviewed))}</span>
          {first !== undefined && (
            <a class="button" href={documentHref(first.event.documentId, first.event.id)}>
              {words.start}
            </a>
          )}
        </p>
      )}
    </>
  );
}

function Table(props: { readonly view: Page; readonly names: Names }) {
  const { view, names } = props;
  const words = t().queue;
  if (view.events.length === 0) return <p class="nothing">{words.none}</p>;
  return (
    <table class="queue-table">
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.event}</th>
          <th scope="col">{words.columns.why}</th>
          <th scope="col" class="number">
            {words.columns.confidence}
          </th>
          <th scope="col">{words.columns.sentence}</th>
        </tr>
      </thead>
      <tbody>
        {view.events.map(({ event, reasons }) => (
          <tr key={event.id}>
            <th scope="row">
              <a href={documentHref(event.documentId, event.id)}>
                <span class="event-type">{typeName(event)}</span> {actorsLine(event, names)}
              </a>
            </th>
            <td>{reasons.map((reason) => words.reasons[reason]).join(', ')}</td>
            <td class="number">{percent(event.confidence)}</td>
            <td class="queue-sentence" lang={REPORTED}>
              {event.sentence}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pages(props: { readonly view: Page; readonly page: number }) {
  const { view, page } = props;
  const words = t().queue;
  const after = view.total - (page - 1) * PAGE_SIZE - view.events.length;
  if (page === 1 && after <= 0) return null;
  return (
    <p class="tools">
      {page > 1 && (
        <a class="button" href={withParams({ page: page === 2 ? undefined : String(page - 1) })}>
          {words.before}
        </a>
      )}
      {after > 0 && (
        <a class="button" href={withParams({ page: String(page + 1) })}>
          {words.more(after)}
        </a>
      )}
    </p>
  );
}

function pageParam(value: string | undefined): number {
  const page = Number(value);
  return Number.isInteger(page) && page > 1 ? page : 1;
}
