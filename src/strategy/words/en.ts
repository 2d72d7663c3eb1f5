/** What the strategy room says, in English. */
import { basis } from './basis-en.js';
import { demands } from './demands-en.js';
import { games } from './games-en.js';
import { steps } from './steps-en.js';
import { tracks } from './tracks-en.js';

export const en = { basis, demands, games, steps, tracks };
