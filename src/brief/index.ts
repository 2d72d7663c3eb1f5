/** The brief: results in; Markdown, HTML, JSON, DOCX or PDF out. */

export { type AskedChoice, addChoices, choicePart } from './add-choices.js';
export { addStrategy } from './add-strategy.js';
export { briefSheet } from './brief-sheet.js';
export { buildBrief } from './build-brief.js';
export type { ChoiceSection } from './choice-section.js';
export {
  CITATION_FILES,
  CITATION_FORMS,
  type CitationForm,
  type CitedSource,
} from './citations/citation.js';
export { citedEvents, documentsOf } from './citations/cited-events.js';
export { formatCitations } from './citations/format-citations.js';
export { type Composed, composeBrief } from './compose.js';
export * from './composed.js';
export { formatBriefHtml } from './format-html.js';
export { formatBriefMarkdown } from './format-markdown.js';
export * from './forms.js';
export { sheetOfMarkdown } from './markdown-sheet.js';
export { escapeMarkdown } from './plain-text.js';
export { actsSection, pairSection } from './sections-of-views.js';
export type * from './sheet.js';
export { formatSheetHtml } from './sheet-html.js';
export { formatStrategyMarkdown } from './strategy-markdown.js';
export type { OptionRow, StrategySection } from './strategy-section.js';
export type * from './types.js';
export { blocsSection, movesSection, tiesOfStateSection } from './views-in-words.js';
export { type BriefWords, briefWords } from './words/index.js';
