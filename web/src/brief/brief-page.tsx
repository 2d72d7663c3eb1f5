/** *Brief*: the briefs of the workspace, and one of them while it is put together. `id` in the address names it. */
import { useEffect, useState } from 'preact/hooks';
import type { Answer, ComposedBrief, ComposedView } from '../../../src/server/responses.js';
import { briefPageHref } from '../addresses.js';
import { type Trouble, useAnswer } from '../api.js';
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

/** Asked once, not with every piece of news: what is being written must not change under the hand. */
function OneBrief(props: { readonly id: string }) {
  const { id } = props;
  const [edition, setEdition] = useState(0);
  const [first, setFirst] = useState<ComposedView | undefined>();
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  useEffect(() => {
    let wanted = true;
    setFirst(undefined);
    void ask<ComposedView>(`/api/briefs/${encodeURIComponent(id)}`).then((outcome) => {
      if (!wanted) return;
      if (outcome.ok) setFirst(outcome.data);
      else setTrouble({ status: outcome.status, message: outcome.message, hint: outcome.hint });
    });
    return () => {
      wanted = false;
    };
  }, [id, edition]);
  if (first === undefined) {
    return (
      <>
        <h1>{t().brief.title}</h1>
        <Waiting trouble={trouble} />
        <p>
          <a href={briefPageHref()}>{t().brief.back}</a>
        </p>
      </>
    );
  }
  return <BriefEditor key={edition} first={first} onReload={() => setEdition(edition + 1)} />;
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
