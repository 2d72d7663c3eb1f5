/** 보고서 안의 선택. */
import type { Widen } from '../../shared/language/language.js';
import type { choicesEn } from './choices-en.js';
import { demands } from './demands-ko.js';
import { envoys } from './envoys-ko.js';
import { game } from './game-ko.js';
import { steps } from './steps-ko.js';
import { tracks } from './tracks-ko.js';

export const choicesKo: Widen<typeof choicesEn> = { tracks, game, demands, steps, envoys };
