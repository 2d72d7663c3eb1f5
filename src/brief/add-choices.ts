/** Answers to choices as sections of a brief, their notes numbered on from those of the brief; or as a part alone. */
import type { EnvoysReport } from '../envoys/index.js';
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import type { DemandsReport, GameReport, StepsReport, StrategyReport } from '../strategy/index.js';
import { choiceMarkdown } from './choice-markdown.js';
import { demandsChoice } from './choice-of-demands.js';
import { envoysChoice } from './choice-of-envoys.js';
import { gameChoice } from './choice-of-game.js';
import { stepsChoice } from './choice-of-steps.js';
import type { ChoiceSection } from './choice-section.js';
import { createNotes, type NoteKeeper } from './notes.js';
import { shortened, strategySection } from './strategy-words.js';
import type { Brief } from './types.js';
import { briefWords } from './words/index.js';
import type { Names } from './words.js';

/** A file that was asked, with its answer. */
export type AskedChoice = { readonly file: string } & (
  | { readonly kind: 'tracks'; readonly report: StrategyReport }
  | { readonly kind: 'game'; readonly report: GameReport }
  | { readonly kind: 'demands'; readonly report: DemandsReport }
  | { readonly kind: 'steps'; readonly report: StepsReport }
  | { readonly kind: 'envoys'; readonly report: EnvoysReport }
);

/** The brief with a section for each, in their order; the answers are in the language of the brief. */
export function addChoices(brief: Brief, asked: readonly AskedChoice[], names: Names): Brief {
  if (asked.length === 0) return brief;
  const notes = createNotes(brief.notes, briefWords(brief.language));
  const choices = asked.map((each) => choiceSection(each, names, notes, brief.language));
  return { ...brief, choices: [...(brief.choices ?? []), ...choices], notes: notes.all() };
}

/** One answer by itself, for a part of a composed brief. `language`: that of the answer. */
export function choicePart(
  asked: AskedChoice,
  names: Names,
  language: Language = DEFAULT_LANGUAGE,
): { readonly markdown: string; readonly svg: string | null } {
  const notes = createNotes([], briefWords(language));
  const section = choiceSection(asked, names, notes, language);
  const svg = section.kind === 'tracks' ? null : (section.drawing?.svg ?? null);
  return { markdown: choiceMarkdown(section, notes.all(), language), svg };
}

function choiceSection(
  asked: AskedChoice,
  names: Names,
  notes: NoteKeeper,
  language: Language = DEFAULT_LANGUAGE,
): ChoiceSection {
  const { file } = asked;
  switch (asked.kind) {
    case 'tracks': {
      const strategy = shortened(strategySection(asked.report, names, notes, language));
      return { kind: 'tracks', file, title: strategy.title, strategy };
    }
    case 'game':
      return gameChoice(asked.report, file, language);
    case 'demands':
      return demandsChoice(asked.report, file, notes, language);
    case 'steps':
      return stepsChoice(asked.report, file, notes, language);
    case 'envoys':
      return envoysChoice(asked.report, file, notes, language);
  }
}
