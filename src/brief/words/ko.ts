/** 브리핑의 모든 말: 부분마다 `ko/`에 한 파일. */
import { korean } from '../../shared/language/ko.js';
import type { Widen } from '../../shared/language/language.js';
import type { en } from './en.js';
import { acts } from './ko/acts.js';
import { figures } from './ko/figures.js';
import { frame } from './ko/frame.js';
import { ladder } from './ko/ladder.js';
import { reservations } from './ko/reservations.js';
import { standing } from './ko/standing.js';
import { composed, views } from './ko/views.js';

export const ko: Widen<typeof en> = {
  ...korean,
  ...acts,
  ...frame,
  figures,
  ladder,
  reservations,
  standing,
  views,
  composed,
};
