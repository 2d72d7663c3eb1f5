/** *Brief*: the briefs of the workspace, and one of them while it is put together. `id` in the address names it. */
import { useState } from 'preact/hooks';
import type { Answer, ComposedBrief, ComposedView } from '../../../src/server/responses.js';
import { briefPageHref } from '../addresses.js';
import { useAnswer } from '../api.js';
import { ask } from '../ask.js';
import { t } from '../messages/index.js';
import { useTitle } from '../parts/use-title.js';
import { Waiting } from '../parts/waiting.js';
import { address, go } from '../router.js';
import { BriefEditor } from './brief-editor.js';
import { briefIdOf } from './edit-brief.js';
import '../styles/brief.css';

interface Heads {
  readonly briefs: readonly {
    readonly id: string;
    readonly title: string;
    readonly author: string | null;
    readonly items: number;
  }[];
}

export function BriefPage() {
  const { id } = address.value.params;
  return id === undefined ? <BriefList /> : <OneBrief key={id} id={id} />;
}

function OneBrief(props: { readonly id: string }) {
  const [edition, setEdition] = useState(0);
  const asked = useAnswer<Answer<ComposedView>>(
    `/api/briefs/${encodeURIComponent(props.id)}?edition=${edition}`,
  );
  if (asked.data === undefined || !asked.fresh) {
    return (
      <>
        <h1>{t().brief.title}</h1>
        <Waiting trouble={asked.trouble} />
        <p>
          <a href={briefPageHref()}>{t().brief.back}</a>
        </p>
      </>
    );
  }
  return <BriefEditor key={edition} first={asked.data} onReload={() => setEdition(edition + 1)} />;
}

function BriefList() {
  const words = t().brief;
  useTitle(words.title);
  const asked = useAnswer<Answer<Heads>>('/api/briefs');
  const heads = asked.data?.briefs;
  return (
    <div class="brief-list">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <NewBrief taken={(heads ?? []).map(({ id }) => id)} />
      <h2>{words.list}</h2>
      {heads === undefined ? (
        <Waiting trouble={asked.trouble} />
      ) : heads.length === 0 ? (
        <p class="nothing">{words.none}</p>
      ) : (
        <ul>
          {heads.map(({ id, title, author, items }) => (
            <li key={id}>
              <a href={briefPageHref(id)}>{title}</a>{' '}
              <span class="quiet">
                {author === null ? '' : `${author} · `}
                {words.items(items)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function NewBrief(props: { readonly taken: readonly string[] }) {
  const words = t().brief;
  const [trouble, setTrouble] = useState<string | undefined>();
  const start = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const title = String(new FormData(event.currentTarget).get('title') ?? '').trim();
    if (title === '') return setTrouble(words.noTitle);
    const brief: ComposedBrief = {
      schemaVersion: 1,
      id: briefIdOf(title, props.taken),
      title,
      author: null,
      revision: 0,
      items: [],
    };
    const outcome = await ask<ComposedView>(`/api/briefs/${brief.id}`, 'PUT', brief);
    if (outcome.ok) go(briefPageHref(brief.id));
    else setTrouble(outcome.message || t().states.gone);
  };
  return (
    <form class="new-brief" onSubmit={(event) => void start(event)}>
      <label>
        {words.newTitle}
        <input name="title" maxLength={500} autocomplete="off" />
      </label>
      <button type="submit">{words.start}</button>
      {trouble !== undefined && (
        <p class="mistake" role="alert">
          {trouble}
        </p>
      )}
    </form>
  );
}
