/** Loads a page's code when it is first opened, and says so where it cannot be loaded. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../messages/index.js';
import type { PageProps } from '../page-props.js';
import type { Found, Page } from '../pages.js';
import { Waiting } from './waiting.js';

const loaded = new Map<Page, ComponentType<PageProps>>();

/** Loads a page ahead of its opening, as when a link to it has the pointer. */
export async function loadPage(page: Page): Promise<ComponentType<PageProps>> {
  const known = loaded.get(page);
  if (known !== undefined) return known;
  const view = await page.load();
  loaded.set(page, view);
  return view;
}

export function PageView(props: { readonly found: Found }) {
  const { page, parts } = props.found;
  const [, setEdition] = useState(0);
  const [failed, setFailed] = useState<Page | undefined>();
  useEffect(() => {
    if (loaded.has(page)) return;
    let gone = false;
    loadPage(page).then(
      () => !gone && setEdition((before) => before + 1),
      () => !gone && setFailed(page),
    );
    return () => {
      gone = true;
    };
  }, [page]);
  const View = loaded.get(page);
  if (View !== undefined) return <View key={[page.name, ...Object.values(parts)].join('|')} parts={parts} />;
  if (failed !== page) return <Waiting trouble={undefined} />;
  const { notLoaded: message, notLoadedHint: hint } = t().states;
  return <Waiting trouble={{ status: 200, message, hint }} />;
}
