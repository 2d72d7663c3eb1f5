/** *Sources and settings*: what is read, whose side one is on, guards, own actors; all of it in `entente.yaml`. */
import { useEffect, useState } from 'preact/hooks';
import type { SettingsChange, SettingsView } from '../../../src/server/responses.js';
import { api, type SettingsAnswer, type SummaryAnswer } from '../addresses.js';
import { type Trouble, troubleOf, useAnswer } from '../api.js';
import { ChooseFiles } from '../inbox/choose-files.js';
import { t } from '../messages/index.js';
import { useNames } from '../names.js';
import { AddToBrief } from '../parts/add-to-brief.js';
import { ExportMenu } from '../parts/export-menu.js';
import { useTitle } from '../parts/use-title.js';
import { Waiting } from '../parts/waiting.js';
import { hrefOf } from '../router.js';
import { startReading, WorkList } from '../today/work-list.js';
import { FeedsForm, feedsOf } from './feeds-form.js';
import { type Saving, useSaving } from './saving.js';
import { CodesForm, GuardsForm, PathsForm } from './settings-forms.js';
import { TextForm } from './text-form.js';
import '../styles/today.css';
import '../styles/sources.css';
import { Message } from '../parts/quoted.js';

export function SourcesPage() {
  const words = t().sources;
  useTitle(words.title);
  const asked = useAnswer<SettingsAnswer>(api.settings);
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">
        {words.lead}{' '}
        {asked.data !== undefined && feedsOf(asked.data).length > 0
          ? words.feedsNetwork(feedsOf(asked.data).length)
          : words.network}
      </p>
      <div class="tools">
        <AddToBrief part={{ kind: 'table', title: words.readTitle, href: hrefOf(['sources']) }} />
      </div>
      {asked.data === undefined ? <Waiting trouble={asked.trouble} /> : <Settings view={asked.data} />}
    </>
  );
}

function Settings(props: { readonly view: SettingsView }) {
  const { view } = props;
  const words = t().sources;
  const names = useNames();
  const saving = useSaving('/api/settings', view.settings.hash);
  const actors = useSaving('/api/settings/actors', view.actors?.hash ?? '');
  const set = (values: (SettingsChange & { set: unknown })['set']) => saving.save({ set: values });
  return (
    <div class="today">
      <div>
        <SavedNote saving={saving} />
        <PathsForm view={view} onSave={set} />
        <p class="tools">
          <ReadNow />
          <ChooseFiles />
        </p>
        <FeedsForm view={view} onSave={set} />
        <CodesForm view={view} names={names} onSave={set} />
        <GuardsForm view={view} onSave={set} />
        <section aria-labelledby="actors-title">
          <h2 id="actors-title">{words.actors}</h2>
          {view.actors === null ? (
            <p class="nothing">{words.actorsNone}</p>
          ) : (
            <TextForm file={view.actors} name={words.actors} hint={words.actorsHint} saving={actors} />
          )}
        </section>
        <section aria-labelledby="file-title">
          <h2 id="file-title">{words.file}</h2>
          <TextForm file={view.settings} name={words.file} hint={words.fileHint} saving={saving} />
        </section>
      </div>
      <div class="today-side">
        <WorkList unfinished={null} />
        <SetAside />
      </div>
    </div>
  );
}

export function SavedNote(props: { readonly saving: Saving }) {
  const { said, trouble } = props.saving;
  return (
    <div class="saved-note">
      <p role="status">{said}</p>
      {trouble !== undefined && (
        <p class="mistake" role="alert">
          {trouble.status === 409
            ? t().sources.conflict
            : `${trouble.message || t().states.gone} ${trouble.hint ?? ''}`}
        </p>
      )}
    </div>
  );
}

function ReadNow() {
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setTrouble(undefined);
          startReading([]).catch((error: unknown) => setTrouble(troubleOf(error)));
        }}
      >
        {t().sources.readNow}
      </button>
      {trouble !== undefined && (
        <span class="mistake" role="alert">
          {trouble.message} {trouble.hint}
        </span>
      )}
    </>
  );
}

function SetAside() {
  const words = t().sources;
  const summary = useAnswer<SummaryAnswer>(api.summary).data;
  const [all, setAll] = useState(false);
  useEffect(() => setAll(false), [summary]);
  if (summary === undefined || summary.setAside.length === 0) return null;
  const shown = all ? summary.setAside : summary.setAside.slice(0, 20);
  return (
    <section aria-labelledby="aside-title">
      <h2 id="aside-title">{words.setAside(summary.setAside.length)}</h2>
      <p class="quiet">{words.setAsideHint}</p>
      <div class="tools">
        <ExportMenu
          name={words.setAside(summary.setAside.length)}
          rows={() => summary.setAside.map(({ path, line, code, reason }) => ({ path, line, code, reason }))}
        />
      </div>
      <ul class="set-aside-list">
        {shown.map((item) => (
          <li key={`${item.path}:${item.line ?? ''}:${item.reason}`}>
            <code>{item.line === undefined ? item.path : `${item.path}:${item.line}`}</code>{' '}
            <Message>{item.reason}</Message>
          </li>
        ))}
      </ul>
      {shown.length < summary.setAside.length && (
        <button type="button" onClick={() => setAll(true)}>
          {t().search.more(summary.setAside.length - shown.length)}
        </button>
      )}
    </section>
  );
}
