/** Choices in a brief, in English. */
import { demands } from './demands-en.js';
import { envoys } from './envoys-en.js';
import { game } from './game-en.js';
import { steps } from './steps-en.js';
import { tracks } from './tracks-en.js';

export const choicesEn = { tracks, game, demands, steps, envoys };
