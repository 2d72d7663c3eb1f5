/** A brief with the options: a comparison of tracks as a section of it, its notes numbered on from those of the brief. */
import type { StrategyReport } from '../strategy/index.js';
import { createNotes } from './notes.js';
import { shortened, strategySection } from './strategy-words.js';
import type { Brief } from './types.js';
import { briefWords } from './words/index.js';
import type { Names } from './words.js';

export function addStrategy(brief: Brief, report: StrategyReport, names: Names): Brief {
  const notes = createNotes(brief.notes, briefWords(brief.language));
  const strategy = shortened(strategySection(report, names, notes, brief.language));
  return { ...brief, strategy, notes: notes.all() };
}
