/** Feeds to be asked, and how each stood when it was last asked. */
import { useState } from 'preact/hooks';
import type { SettingsView } from '../../../src/server/responses.js';
import { instant } from '../format.js';
import { t } from '../messages/index.js';

interface Feed {
  readonly url: string;
  readonly minutes?: number;
}

/** The feeds of the settings; what is no feed is left out. */
export function feedsOf(view: SettingsView): readonly Feed[] {
  const { feeds } = view.values;
  return Array.isArray(feeds) ? feeds.filter(isFeed) : [];
}

function isFeed(value: unknown): value is Feed {
  return typeof value === 'object' && value !== null && 'url' in value && typeof value.url === 'string';
}

/** Feeds as they are typed, a line each; or the first line that is none. */
export function readFeeds(typed: string): readonly Feed[] | string {
  const feeds: Feed[] = [];
  for (const line of typed.split(/\r?\n/).map((each) => each.trim())) {
    if (line === '') continue;
    const match = /^(https?:\/\/\S+)(?:\s+(\d{1,5}))?$/.exec(line);
    if (match?.[1] === undefined) return line;
    feeds.push({ url: match[1], ...(match[2] === undefined ? {} : { minutes: Number(match[2]) }) });
  }
  return feeds;
}

export function FeedsForm(props: {
  readonly view: SettingsView;
  readonly onSave: (values: Readonly<Record<string, unknown>>) => void;
}) {
  const words = t().sources;
  const feeds = feedsOf(props.view);
  const [mistake, setMistake] = useState('');
  const text = feeds.map((feed) => `${feed.url} ${feed.minutes ?? ''}`.trim()).join('\n');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const read = readFeeds(String(new FormData(event.currentTarget).get('feeds') ?? ''));
    if (typeof read === 'string') return setMistake(words.badFeed(read));
    setMistake('');
    return props.onSave({ feeds: read.length === 0 ? null : read });
  };
  return (
    <form class="settings-form" onSubmit={submit}>
      <h2>{words.feeds}</h2>
      <label>
        <span class="quiet">{words.feedsHint}</span>
        <textarea
          key={text}
          name="feeds"
          rows={Math.max(2, feeds.length + 1)}
          spellcheck={false}
          aria-label={words.feeds}
          defaultValue={text}
        />
      </label>
      {mistake !== '' && (
        <p class="mistake" role="alert">
          {mistake}
        </p>
      )}
      {feeds.length > 0 && (
        <ul class="set-aside-list">
          {feeds.map(({ url }) => (
            <li key={url}>
              <code>{url}</code> <span class="quiet">{newsOf(props.view, url)}</span>
            </li>
          ))}
        </ul>
      )}
      <button type="submit">{words.save}</button>
    </form>
  );
}

function newsOf(view: SettingsView, url: string): string {
  const words = t().sources;
  const news = view.feedNews[url];
  if (news === undefined) return words.feedNever;
  const said = words.feedNews[news.outcome](instant(news.asked));
  const reason = news.reason === null ? '' : ` (${news.reason})`;
  return `${said}${reason}; ${words.feedNext(instant(news.notBefore))}`;
}
