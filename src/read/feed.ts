/** RSS, RDF, Atom and JSON feeds: an item is a report. Items count as lines, from 1. */
import { parseFeed } from 'feedsmith';
import { cleanCharacters, tidyLines } from './clean-text.js';
import { asWords, type Fields, isRecord } from './fields.js';
import { containsTags, decodeEntities } from './html-tags.js';
import { htmlToText } from './html-text.js';
import { joinWrappedLines } from './join-lines.js';
import type { RawItem } from './raw-report.js';
import { setAside } from './to-document.js';

interface Channel {
  readonly title: string | null;
  readonly language: string | null;
  readonly items: readonly unknown[];
}

/** Reads a feed's text. A feed that cannot be parsed, or has no items, is set aside as a whole. */
export function readFeed(text: string, path: string): readonly RawItem[] {
  let channel: Channel;
  try {
    channel = channelOf(parseFeed(text));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return [
      setAside(
        path,
        'bad-feed',
        `The file is no RSS, Atom or JSON feed that can be read (${detail}); fetch the feed again.`,
      ),
    ];
  }
  if (channel.items.length === 0) return [setAside(path, 'empty', 'The feed has no items; leave it out.')];
  return channel.items.map((item, index) => itemOf(isRecord(item) ? item : {}, channel, path, index + 1));
}

function channelOf(parsed: unknown): Channel {
  const feed = isRecord(parsed) && isRecord(parsed.feed) ? parsed.feed : {};
  const items = feed.items ?? feed.entries;
  const dc = isRecord(feed.dc) ? feed.dc : {};
  const xml = isRecord(feed.xml) ? feed.xml : {};
  return {
    title: words(feed.title),
    language: words(feed.language) ?? words(xml.lang) ?? words(dc.languages),
    items: Array.isArray(items) ? items : [],
  };
}

function itemOf(item: Fields, channel: Channel, path: string, line: number): RawItem {
  const title = words(item.title);
  const dc = isRecord(item.dc) ? item.dc : {};
  const categories = [item.categories, item.tags]
    .flat()
    .map((entry) => (isRecord(entry) ? (words(entry.name) ?? words(entry.term)) : words(entry)));
  return {
    kind: 'raw',
    raw: {
      path,
      line,
      // A feed of headlines alone still tells what happened.
      text: textOfItem(item) || (title ?? ''),
      title,
      publisher: (isRecord(item.source) ? words(item.source.title) : null) ?? channel.title,
      author: words(item.authors) ?? words(dc.creators),
      url: linkOf(item),
      id: idOf(item),
      dates: [item.pubDate, item.published, item.date_published, dc.dates, item.updated, item.date_modified]
        .flat()
        .filter((date) => typeof date === 'string'),
      section: categories.filter((name) => name !== null).join('; '),
      languageHint: words(item.language) ?? channel.language,
    },
  };
}

/** The longest of what an item holds: feeds give summary and full text side by side. */
function textOfItem(item: Fields): string {
  const content = isRecord(item.content) ? (item.content.encoded ?? item.content.value) : item.content;
  const candidates = [content, item.content_html, item.content_text, item.description, item.summary];
  let best = '';
  for (const candidate of candidates) {
    const value = isRecord(candidate) ? candidate.value : candidate;
    if (typeof value !== 'string') continue;
    const text = plain(value);
    if (text.length > best.length) best = text;
  }
  return best;
}

function plain(value: string): string {
  if (containsTags(value) || /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(value)) return htmlToText(value);
  return tidyLines(joinWrappedLines(cleanCharacters(value)));
}

function linkOf(item: Fields): string | null {
  if (typeof item.link === 'string') return item.link;
  if (typeof item.url === 'string') return item.url;
  const links = Array.isArray(item.links) ? item.links.filter(isRecord) : [];
  const chosen = links.find((link) => link.rel === undefined || link.rel === 'alternate') ?? links[0];
  return typeof chosen?.href === 'string' ? chosen.href : null;
}

/** An address or URN is unique anywhere; a bare number is so in its feed only, and is no id. */
function idOf(item: Fields): string | null {
  const id = isRecord(item.guid) ? item.guid.value : item.id;
  return typeof id === 'string' && /^[a-z][a-z\d+.-]*:\S+$/i.test(id.trim()) ? id : null;
}

/** Words of a feed's element, whose markup and references are taken off. */
function words(value: unknown): string | null {
  const text = asWords(isRecord(value) && 'value' in value ? value.value : value);
  if (text === null) return null;
  if (containsTags(text)) return htmlToText(text);
  return decodeEntities(text);
}
