/** 전략에 관한 말. */
import type { Widen } from '../../shared/language/language.js';
import { basis } from './basis-ko.js';
import { demands } from './demands-ko.js';
import type { en } from './en.js';
import { games } from './games-ko.js';
import { steps } from './steps-ko.js';
import { tracks } from './tracks-ko.js';

export const ko: Widen<typeof en> = { basis, demands, games, steps, tracks };
