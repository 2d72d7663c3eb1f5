/** One brief: its title, its items with their order, what is put in from other pages, the preview, the files. */
import { useRef, useState } from 'preact/hooks';
import type { ComposedView, Section } from '../../../src/server/responses.js';
import { briefPageHref } from '../addresses.js';
import { ask } from '../ask.js';
import { briefParts, setBriefParts } from '../brief-basket.js';
import { inLanguage } from '../in-language.js';
import { t } from '../messages/index.js';
import { ExportMenu } from '../parts/export-menu.js';
import { useTitle } from '../parts/use-title.js';
import { go } from '../router.js';
import { BriefItem } from './brief-item.js';
import { withPart, withText } from './edit-brief.js';
import { SheetView } from './sheet-view.js';
import { type Keeping, useBrief, type Writing } from './use-brief.js';

const typedIn = (event: Event): string =>
  event.currentTarget instanceof HTMLInputElement ? event.currentTarget.value : '';

export function BriefEditor(props: { readonly first: ComposedView; readonly onReload: () => void }) {
  const words = t().brief;
  const writing = useBrief(props.first);
  const { brief, view, keeping, change } = writing;
  useTitle(brief.title);
  return (
    <div class="brief-editor">
      <p>
        <a href={briefPageHref()}>{words.back}</a>
      </p>
      <h1>{brief.title}</h1>
      <Kept keeping={keeping} onReload={props.onReload} onMine={writing.keepMine} />
      <Files id={brief.id} title={brief.title} />
      <div class="brief-columns">
        <section aria-label={words.parts}>
          <div class="brief-heads">
            <label>
              {words.titleField}
              <input
                value={brief.title}
                maxLength={500}
                onInput={(event) => {
                  const title = typedIn(event);
                  if (title.trim() !== '') change((before) => ({ ...before, title }));
                }}
              />
            </label>
            <label>
              {words.author}
              <input
                value={brief.author ?? ''}
                maxLength={200}
                onInput={(event) => change((before) => ({ ...before, author: typedIn(event) || null }))}
              />
            </label>
          </div>
          <h2>{words.parts}</h2>
          <Basket writing={writing} />
          <AddText writing={writing} at={0} />
          <ol class="brief-items">
            {brief.items.map((item, i) => (
              <li key={item.id}>
                <BriefItem item={item} state={view.parts[item.id]} change={change} />
                <AddText writing={writing} at={i + 1} />
              </li>
            ))}
          </ol>
          <Delete id={brief.id} />
        </section>
        <section aria-label={words.preview} class="brief-preview">
          <h2>{words.preview}</h2>
          <SheetView sheet={view.sheet} />
        </section>
      </div>
    </div>
  );
}

function Kept(props: {
  readonly keeping: Keeping;
  readonly onReload: () => void;
  readonly onMine: () => void;
}) {
  const words = t().brief;
  const { keeping } = props;
  if (keeping.kind === 'conflict') {
    return (
      <div class="notice" role="alert">
        <p>{words.conflict}</p>
        <p class="tools">
          <button type="button" onClick={props.onReload}>
            {words.reload}
          </button>
          <button type="button" onClick={props.onMine}>
            {words.overwrite}
          </button>
        </p>
      </div>
    );
  }
  if (keeping.kind === 'failed') {
    return (
      <p class="mistake" role="alert">
        {words.failed} {keeping.message}
      </p>
    );
  }
  return (
    <p class="quiet" role="status">
      {keeping.kind === 'saving' ? words.saving : words.savedAs(keeping.revision)}
    </p>
  );
}

function Files(props: { readonly id: string; readonly title: string }) {
  return (
    <p class="tools">
      <span>{t().brief.files}:</span>
      {(['pdf', 'docx', 'html', 'md'] as const).map((form) => (
        <a
          key={form}
          class="button"
          href={inLanguage(`/api/briefs/${props.id}/file?as=${form}`)}
          download={`${props.id}.${form}`}
        >
          {form === 'md' ? 'Markdown' : form.toUpperCase()}
        </a>
      ))}
      <ExportMenu name={props.title} cited={() => `/api/briefs/${props.id}/citations`} />
    </p>
  );
}

/** What was added on other pages and waits to be put in. */
function Basket(props: { readonly writing: Writing }) {
  const words = t().brief;
  const [troubles, setTroubles] = useState<readonly string[]>([]);
  const place = useRef<HTMLDivElement>(null);
  const waiting = briefParts.value;
  const putIn = async () => {
    const failed: string[] = [];
    for (const part of waiting) {
      const outcome = await ask<{ readonly taken: Section }>('/api/briefs/section', 'POST', part);
      if (outcome.ok) {
        props.writing.change((brief) => withPart(brief, part, outcome.data.taken));
        setBriefParts(briefParts.value.filter((other) => other !== part));
      } else failed.push(`${words.notPut(part.title)} ${outcome.message || t().states.gone}`);
    }
    setTroubles(failed);
    // The button goes away with what it put in: whoever pressed it by key stays where it was.
    const { activeElement, body } = document;
    if (activeElement === body || place.current?.contains(activeElement)) place.current?.focus();
  };
  return (
    <div class="basket" ref={place} tabIndex={-1}>
      {waiting.length === 0 ? (
        <p class="quiet">{words.emptyBasket}</p>
      ) : (
        <button type="button" onClick={() => void putIn()}>
          {words.basket(waiting.length)}
        </button>
      )}
      {troubles.map((trouble) => (
        <p key={trouble} class="mistake" role="alert">
          {trouble}
        </p>
      ))}
    </div>
  );
}

function AddText(props: { readonly writing: Writing; readonly at: number }) {
  return (
    <p class="add-text">
      <button
        type="button"
        class="link"
        onClick={() => props.writing.change((brief) => withText(brief, props.at))}
      >
        + {t().brief.addText}
      </button>
    </p>
  );
}

/** Asks once more before a brief is gone. */
function Delete(props: { readonly id: string }) {
  const words = t().brief;
  const [asking, setAsking] = useState(false);
  const remove = async () => {
    const outcome = await ask(`/api/briefs/${props.id}`, 'DELETE');
    if (outcome.ok) go(briefPageHref());
  };
  if (!asking) {
    return (
      <p class="tools">
        <button type="button" onClick={() => setAsking(true)}>
          {words.delete}
        </button>
      </p>
    );
  }
  return (
    <fieldset class="tools">
      <legend class="unseen">{words.really}</legend>
      <span>{words.really}</span>
      <button type="button" class="danger" onClick={() => void remove()}>
        {words.yes}
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        {words.no}
      </button>
    </fieldset>
  );
}
