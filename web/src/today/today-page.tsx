/** *Today*: what is new since the last visit, what moved and why, what needs an eye, and what is running. */
import { useState } from 'preact/hooks';
import {
  api,
  documentHref,
  queueHref,
  type SummaryAnswer,
  type TodayAnswer,
  tiesHref,
  todayHref,
} from '../addresses.js';
import { useAnswer } from '../api.js';
import { longDay } from '../format.js';
import { ChooseFiles } from '../inbox/choose-files.js';
import { t } from '../messages/index.js';
import { useNames } from '../names.js';
import { AddToBrief } from '../parts/add-to-brief.js';
import { ExportMenu } from '../parts/export-menu.js';
import { useTitle } from '../parts/use-title.js';
import { Waiting } from '../parts/waiting.js';
import { hrefOf } from '../router.js';
import { MovedList, movedRow } from './moved-list.js';
import { markSeen, seenRun } from './seen.js';
import { WorkList } from './work-list.js';
import '../styles/today.css';
import { AsWritten } from '../parts/quoted.js';

export function TodayPage() {
  useTitle(t().today.title);
  const summary = useAnswer<SummaryAnswer>(api.summary);
  if (summary.data === undefined) return <Waiting trouble={summary.trouble} />;
  return <Today summary={summary.data} />;
}

function Today(props: { readonly summary: SummaryAnswer }) {
  const { info, to, counts } = props.summary;
  const words = t().today;
  const [since, setSince] = useState(() => seenRun(info.folder));
  const asked = useAnswer<TodayAnswer>(api.today(since));
  const view = asked.data;
  const seen = () => {
    if (view === undefined) return;
    markSeen(info.folder, view.run);
    setSince(view.run);
  };
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{to === null ? words.nothingRead : words.lead(info.name, longDay(to))}</p>
      {counts.documents === 0 && (
        <>
          <p>{words.howToRead}</p>
          <p>
            <ChooseFiles />
          </p>
        </>
      )}
      {view === undefined ? (
        <Waiting trouble={asked.trouble} />
      ) : (
        <div class="today" aria-busy={!asked.fresh}>
          <Moved view={view} />
          <div class="today-side">
            <Eye view={view} />
            <WorkList unfinished={view.unfinished} />
            <Fresh view={view} onSeen={seen} />
          </div>
        </div>
      )}
    </>
  );
}

function Moved(props: { readonly view: TodayAnswer }) {
  const names = useNames();
  const words = t().today;
  const { days, moved } = props.view;
  return (
    <section aria-labelledby="moved-title">
      <h2 id="moved-title">{words.moved}</h2>
      {days === null || moved.length === 0 ? (
        <p class="nothing">
          {words.movedNone}{' '}
          {days !== null && (
            <>
              {words.movedNoneHint} <a href={tiesHref()}>{words.movedNoneTies}</a>
            </>
          )}
        </p>
      ) : (
        <>
          <p class="in-force">{words.movedSpan(longDay(days.since), longDay(days.to))}</p>
          <div class="tools">
            <ExportMenu
              name={words.moved}
              rows={() => moved.map((one) => movedRow(one, names))}
              cited={() => moved.flatMap(({ why }) => (why === null ? [] : [why.documentId]))}
            />
            <AddToBrief part={{ kind: 'table', title: words.moved, href: todayHref() }} />
          </div>
          <MovedList moved={moved} names={names} />
        </>
      )}
    </section>
  );
}

function Fresh(props: { readonly view: TodayAnswer; readonly onSeen: () => void }) {
  const { fresh, since } = props.view;
  const { today: words, count, pair, document } = t();
  return (
    <section aria-labelledby="fresh-title">
      <h2 id="fresh-title">{since === 0 ? words.freshFirst : words.fresh}</h2>
      {fresh.documents === 0 ? (
        <p class="nothing">{words.freshNone}</p>
      ) : (
        <>
          <p class="tools">
            <strong>{words.freshCount(count.documents(fresh.documents), count.events(fresh.events))}</strong>
            <button type="button" onClick={props.onSeen}>
              {words.seen}
            </button>
          </p>
          <ul class="fresh">
            {fresh.list.map((item) => (
              <li key={item.id}>
                <a href={documentHref(item.id)}>
                  {item.title === null ? (
                    document.untitled
                  ) : (
                    <AsWritten lang={item.language}>{item.title}</AsWritten>
                  )}
                </a>
                <span class="quiet">
                  {' '}
                  {pair.source(
                    item.publisher ?? pair.noPublisher,
                    item.date === null ? pair.noDate : longDay(item.date),
                  )}
                  {' · '}
                  {count.events(item.events)}
                </span>
              </li>
            ))}
          </ul>
          {fresh.documents > fresh.list.length && (
            <p class="quiet">{words.more(fresh.documents - fresh.list.length)}</p>
          )}
        </>
      )}
    </section>
  );
}

function Eye(props: { readonly view: TodayAnswer }) {
  const { attention, setAside } = props.view;
  const words = t().today;
  const kinds = (['conflict', 'unsure', 'undated', 'undatedDocuments'] as const).filter(
    (kind) => attention[kind] > 0,
  );
  return (
    <section aria-labelledby="eye-title">
      <h2 id="eye-title">{words.eye}</h2>
      {kinds.length === 0 && setAside === 0 ? (
        <p class="nothing">{words.eyeNone}</p>
      ) : (
        <ul class="eye">
          {kinds.map((kind) => (
            <li key={kind}>{words.eyeKinds[kind](attention[kind])}</li>
          ))}
          {setAside > 0 && (
            <li>
              <a href={hrefOf(['sources'])}>{words.eyeKinds.setAside(setAside)}</a>
            </li>
          )}
        </ul>
      )}
      {attention.total > 0 && (
        <p>
          <a class="button" href={queueHref()}>
            {words.review}
          </a>
        </p>
      )}
    </section>
  );
}
