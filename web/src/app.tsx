/** The frame of every page, and which page an address shows. */
import type { ComponentChildren } from 'preact';
import { api, type SummaryAnswer, tiesHref } from './addresses.js';
import { useAnswer } from './api.js';
import { DocumentPage } from './document/document-page.js';
import { t } from './messages/index.js';
import { PairPage } from './pair/pair-page.js';
import { PairOpener } from './parts/pair-opener.js';
import { useTitle } from './parts/use-title.js';
import { address } from './router.js';
import { TiesPage } from './ties/ties-page.js';

export function App() {
  const words = t().app;
  const { path } = address.value;
  const workspace = useAnswer<SummaryAnswer>(api.summary).data?.info.name;
  return (
    <>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <header class="top">
        <p class="brand">
          <a href={tiesHref()}>{words.name}</a>
          {workspace !== undefined && <span class="workspace">{workspace}</span>}
        </p>
        <nav aria-label={words.navigation}>
          <a
            href={tiesHref()}
            aria-current={path[0] === undefined || path[0] === 'ties' ? 'page' : undefined}
          >
            {words.ties}
          </a>
        </nav>
        <search aria-label={words.openPair}>
          <PairOpener />
        </search>
      </header>
      <main id="main" tabIndex={-1}>
        <Page path={path} />
      </main>
      <footer class="foot">{words.foot}</footer>
    </>
  );
}

function Page(props: { readonly path: readonly string[] }) {
  const [page, first, second, ...rest] = props.path;
  if (page === undefined || (page === 'ties' && first === undefined)) return <TiesPage />;
  if (page === 'pair' && first !== undefined && second !== undefined && rest.length === 0) {
    return <PairPage key={`${first}|${second}`} a={first} b={second} />;
  }
  if (page === 'document' && first !== undefined && second === undefined)
    return <DocumentPage key={first} id={first} />;
  return (
    <Titled title={t().states.nothingHere}>
      <p>
        <a href={tiesHref()}>{t().states.toTies}</a>
      </p>
    </Titled>
  );
}

function Titled(props: { readonly title: string; readonly children: ComponentChildren }) {
  useTitle(props.title);
  return (
    <>
      <h1>{props.title}</h1>
      {props.children}
    </>
  );
}
