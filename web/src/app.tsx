/** The frame of every page, and which page an address shows. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { api, type SummaryAnswer, tiesHref } from './addresses.js';
import { useAnswer } from './api.js';
import { Inbox } from './inbox/inbox.js';
import { t } from './messages/index.js';
import { findPage, PAGES, type Page } from './pages.js';
import { PaletteHost } from './palette/palette-host.js';
import { paletteOpen } from './palette/palette-state.js';
import { DisplayMenu } from './parts/display-menu.js';
import { loadPage, PageView } from './parts/page-view.js';
import { StateNames } from './parts/state-names.js';
import { useTitle } from './parts/use-title.js';
import { address } from './router.js';

export function App() {
  const words = t().app;
  const found = findPage(address.value.path);
  return (
    <>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <Top current={found?.page} />
      <main id="main" tabIndex={-1}>
        {found === undefined ? <NoPage /> : <PageView found={found} />}
      </main>
      <footer class="foot">{words.foot}</footer>
      <StateNames />
      <PaletteHost />
      <Inbox />
    </>
  );
}

function Top(props: { readonly current: Page | undefined }) {
  const words = t().app;
  const workspace = useAnswer<SummaryAnswer>(api.summary).data?.info.name;
  const [unfolded, setUnfolded] = useState(false);
  return (
    <header class="top">
      <p class="brand">
        <a href="/">{words.name}</a>
        {workspace !== undefined && <span class="workspace">{workspace}</span>}
      </p>
      <button
        type="button"
        class="nav-button"
        aria-expanded={unfolded}
        aria-controls="pages"
        onClick={() => setUnfolded(!unfolded)}
      >
        <span aria-hidden="true">☰</span> {words.navigation}
      </button>
      <nav id="pages" class={unfolded ? 'is-unfolded' : ''} aria-label={words.navigation}>
        <ul>
          {PAGES.filter((page) => page.navigation).map((page) => (
            <li key={page.name}>
              <NavLink page={page} current={page === props.current} onFollow={() => setUnfolded(false)} />
            </li>
          ))}
        </ul>
      </nav>
      <div class="top-tools">
        <button
          type="button"
          class="palette-button"
          aria-keyshortcuts="Control+K Meta+K"
          onClick={() => {
            paletteOpen.value = true;
          }}
        >
          {t().palette.open} <kbd>{t().palette.keys}</kbd>
        </button>
        <DisplayMenu />
      </div>
    </header>
  );
}

function NavLink(props: { readonly page: Page; readonly current: boolean; readonly onFollow: () => void }) {
  const { page } = props;
  // A page that cannot be loaded says so when it is opened.
  const ahead = () => void loadPage(page).catch(() => undefined);
  return (
    <a
      href={page.path}
      aria-current={props.current ? 'page' : undefined}
      onPointerEnter={ahead}
      onFocus={ahead}
      onClick={props.onFollow}
    >
      {t().pages[page.name]}
    </a>
  );
}

function NoPage() {
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
