/** Long work of the server: how far it is, cancel it, go on with it, and what it set aside. */
import { useState } from 'preact/hooks';
import type { Job, ReadingResult, TodayView } from '../../../src/server/responses.js';
import { change, type Trouble, troubleOf } from '../api.js';
import { instant, percent } from '../format.js';
import { jobs } from '../live.js';
import { t } from '../messages/index.js';
import { Message } from '../parts/quoted.js';

/** Earlier work than this many is not shown. */
const MOST = 5;
/** Inputs set aside that are named; the rest are counted. */
const MOST_ASIDE = 20;

export function WorkList(props: { readonly unfinished: TodayView['unfinished'] }) {
  const words = t().today;
  const shown = jobs.value.slice(0, MOST);
  const running = shown.some((job) => job.state === 'running');
  const [trouble, act] = useAction();
  return (
    <section aria-labelledby="work-title">
      <h2 id="work-title">{words.work}</h2>
      {props.unfinished !== null && !running && shown.length === 0 && (
        <p>
          {words.unfinished(instant(props.unfinished.started))}{' '}
          <button
            type="button"
            onClick={() => act(() => startReading(pathsOf(props.unfinished?.options ?? {})))}
          >
            {words.goOn}
          </button>
        </p>
      )}
      {shown.length === 0 && props.unfinished === null && <p class="nothing">{words.workNone}</p>}
      <ul class="jobs">
        {shown.map((job) => (
          <JobItem key={job.id} job={job} onAct={act} />
        ))}
      </ul>
      {trouble !== undefined && (
        <p class="mistake" role="alert">
          {trouble.message || t().states.gone} {trouble.hint}
        </p>
      )}
    </section>
  );
}

/** Asks the server to read paths on its own; none: the sources of the settings. */
export function startReading(paths: readonly string[]): Promise<unknown> {
  return change('POST', '/api/read', { paths }, { prefer: 'respond-async' });
}

function pathsOf(options: Readonly<Record<string, unknown>>): readonly string[] {
  const { paths } = options;
  return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : [];
}

export function useAction(): readonly [Trouble | undefined, (work: () => Promise<unknown>) => void] {
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  const act = (work: () => Promise<unknown>) => {
    setTrouble(undefined);
    work().catch((error: unknown) => setTrouble(troubleOf(error)));
  };
  return [trouble, act];
}

function JobItem(props: { readonly job: Job; readonly onAct: (work: () => Promise<unknown>) => void }) {
  const { job, onAct } = props;
  const words = t().today.jobs;
  const share = job.progress !== null && 'share' in job.progress ? job.progress.share : null;
  return (
    <li class={`job job-${job.state}`}>
      <p>
        {words[job.kind](whatOf(job))} <span class="quiet">· {words.states[job.state]}</span>
      </p>
      {job.state === 'running' && (
        <p>
          <progress
            max={1}
            {...(share === null ? {} : { value: share })}
            aria-label={words[job.kind](whatOf(job))}
          />{' '}
          <span role="status">{progressWords(job)}</span>{' '}
          <button type="button" onClick={() => onAct(() => change('POST', `/api/jobs/${job.id}/cancel`, {}))}>
            {words.cancel}
          </button>
        </p>
      )}
      {(job.state === 'cancelled' || job.state === 'failed') && (
        <p>
          {job.failure !== null && (
            <span class="mistake" lang="en">
              {job.failure.message}{' '}
            </span>
          )}
          <button type="button" onClick={() => onAct(() => change('POST', `/api/jobs/${job.id}/resume`, {}))}>
            {words.resume}
          </button>
        </p>
      )}
      <Outcome job={job} />
    </li>
  );
}

function whatOf(job: Job): string {
  const words = t().today.jobs;
  const [only] = job.paths;
  if (only === undefined) return words.sources;
  return job.paths.length === 1 ? (only.split(/[\\/]/).at(-1) ?? only) : words.files(job.paths.length);
}

function progressWords(job: Job): string {
  const { progress } = job;
  if (progress === null || !('documents' in progress)) return '';
  const { count, today } = t();
  const done = today.jobs.progress(count.documents(progress.documents), count.events(progress.events));
  return progress.share === null ? done : `${today.jobs.share(percent(progress.share))}, ${done}`;
}

function Outcome(props: { readonly job: Job }) {
  const { result } = props.job;
  if (props.job.kind !== 'read' || result === null) return null;
  // What a reading job ends with is a reading's result.
  const { added, known, events, setAside } = result as ReadingResult;
  const { count, today } = t();
  return (
    <>
      <p>{today.jobs.outcome(count.documents(added), known, count.events(events))}</p>
      {setAside.length > 0 && (
        <details>
          <summary>{today.jobs.setAside(setAside.length)}</summary>
          <ul class="set-aside-list">
            {setAside.slice(0, MOST_ASIDE).map((item) => (
              <li key={`${item.path}:${item.line ?? ''}:${item.reason}`}>
                <code>{item.line === undefined ? item.path : `${item.path}:${item.line}`}</code>{' '}
                <Message>{item.reason}</Message>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
