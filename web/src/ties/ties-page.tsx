/** *Ties*: every pair with enough happenings, the one that moved most and most surely first. */
import type { TieMove } from '../../../src/server/responses.js';
import { api, type MovesAnswer, type SummaryAnswer, tieCitationsHref } from '../addresses.js';
import { type Asked, useAnswer } from '../api.js';
import type { ExportRow } from '../export/csv.js';
import { longDay } from '../format.js';
import { t } from '../messages/index.js';
import { type Names, useNames } from '../names.js';
import { AddToBrief } from '../parts/add-to-brief.js';
import { ExportMenu } from '../parts/export-menu.js';
import { FiltersInForce } from '../parts/filters-in-force.js';
import { Fold } from '../parts/fold.js';
import { PairOpener } from '../parts/pair-opener.js';
import { useTitle } from '../parts/use-title.js';
import { Waiting } from '../parts/waiting.js';
import { address, hrefOf, type Params } from '../router.js';
import { apiParams, monthParam, periodParam, statusesParam } from '../series-options.js';
import { TiesFilters } from './ties-filters.js';
import { orderedMoves, sortParam } from './ties-order.js';
import { pairName, TiesTable } from './ties-table.js';
import '../styles/ties.css';
import { Message } from '../parts/quoted.js';

export function TiesPage() {
  useTitle(t().ties.title);
  const { params } = address.value;
  const names = useNames();
  const asked = useAnswer<MovesAnswer>(movesHref(params));
  return (
    <>
      <h1>{t().ties.title}</h1>
      <Lead />
      <search aria-label={t().app.openPair}>
        <PairOpener />
      </search>
      <TiesFilters params={params} names={names} />
      <Moves asked={asked} params={params} names={names} />
    </>
  );
}

function movesHref(params: Params): string {
  return api.ties(listedParams(params));
}

/** What counts, as the server takes it. */
function listedParams(params: Params) {
  return apiParams({
    period: periodParam(params),
    statuses: statusesParam(params),
    direction: params.direction === 'directed' ? 'directed' : 'undirected',
    from: monthParam(params.from),
    to: monthParam(params.to),
  });
}

/** A row as it is exported: numbers unrounded, absent ones empty. */
function exportRow(move: TieMove, names: Names, directed: boolean): ExportRow {
  const { source, target, before, after, change, sureness, events } = move;
  return { pair: pairName(move, names, directed), source, target, before, after, change, sureness, events };
}

/** What the numbers rest on. */
function Lead() {
  const summary = useAnswer<SummaryAnswer>(api.summary).data;
  if (summary === undefined) return null;
  const words = t();
  const { counts, from, to } = summary;
  const documents = words.count.documents(counts.documents);
  const range = from === null || to === null ? [] : [words.ties.range(longDay(from), longDay(to))];
  return (
    <>
      <p class="lead">
        {[words.ties.lead(summary.info.name, documents, words.count.events(counts.events)), ...range].join(
          ', ',
        )}
        .
      </p>
      {summary.setAside.length > 0 && (
        <Fold name="set-aside" class="set-aside" summary={words.ties.setAside(summary.setAside.length)}>
          {() => (
            <ul>
              {summary.setAside.map((item) => (
                <li key={`${item.path}:${item.line ?? ''}`}>
                  <code>{item.line === undefined ? item.path : `${item.path}:${item.line}`}</code>{' '}
                  <Message>{item.reason}</Message>
                </li>
              ))}
            </ul>
          )}
        </Fold>
      )}
    </>
  );
}

function Moves(props: {
  readonly asked: Asked<MovesAnswer>;
  readonly params: Params;
  readonly names: Names;
}) {
  const { asked, params, names } = props;
  const view = asked.data;
  if (view === undefined) return <Waiting trouble={asked.trouble} />;
  const words = t().ties;
  const state = params.state === undefined ? undefined : (names.find(params.state) ?? params.state);
  const directed = view.options.direction === 'directed';
  const moves = orderedMoves(view.moves, state, sortParam(params.sort), (move) =>
    pairName(move, names, directed),
  );
  return (
    <section aria-busy={!asked.fresh}>
      <FiltersInForce statuses={view.options.statuses} removed={view.removed} />
      {moves.length > 0 && (
        <div class="tools">
          <ExportMenu
            name={words.title}
            rows={() => moves.map((move) => exportRow(move, names, directed))}
            cited={() => tieCitationsHref({ ...listedParams(params), state })}
          />
          <AddToBrief part={{ kind: 'table', title: words.title, href: hrefOf(['ties'], params) }} />
        </div>
      )}
      {moves.length === 0 ? (
        <p class="nothing">
          {state === undefined ? words.none : words.noneOf(names.state(state))} {words.noneHint}
        </p>
      ) : (
        <TiesTable moves={moves} all={view.moves.length} view={view} names={names} params={params} />
      )}
    </section>
  );
}
