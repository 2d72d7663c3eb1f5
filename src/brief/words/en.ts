/** Every word of a brief in English: one module a part in `en/`. */
import { english } from '../../shared/language/en.js';
import { acts } from './en/acts.js';
import { figures } from './en/figures.js';
import { frame } from './en/frame.js';
import { ladder } from './en/ladder.js';
import { reservations } from './en/reservations.js';
import { standing } from './en/standing.js';
import { composed, views } from './en/views.js';

export const en = {
  ...english,
  ...acts,
  ...frame,
  figures,
  ladder,
  reservations,
  standing,
  views,
  composed,
};
