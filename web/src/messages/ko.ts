/** 한국어: 화면마다 `ko/`에 한 파일. */
import type { Messages } from './en.js';
import { brief } from './ko/brief.js';
import { document } from './ko/document.js';
import { inbox } from './ko/inbox.js';
import { map } from './ko/map.js';
import { film, network } from './ko/network.js';
import { pair } from './ko/pair.js';
import { queue } from './ko/queue.js';
import { search } from './ko/search.js';
import { shell } from './ko/shell.js';
import { sources } from './ko/sources.js';
import { standing } from './ko/standing.js';
import { strategy } from './ko/strategy.js';
import { ties } from './ko/ties.js';
import { today } from './ko/today.js';
import { words } from './ko/words.js';

export const ko: Messages = {
  locale: 'ko',
  self: '한국어',
  direction: 'ltr',
  ...words,
  ...shell,
  ties,
  pair,
  document,
  search,
  brief,
  film,
  network,
  map,
  standing,
  today,
  queue,
  inbox,
  sources,
  strategy,
};
