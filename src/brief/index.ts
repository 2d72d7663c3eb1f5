/** The brief: results in; Markdown, HTML, JSON, DOCX or PDF out. */
export { briefSheet } from './brief-sheet.js';
export { buildBrief } from './build-brief.js';
export { formatBriefHtml } from './format-html.js';
export { formatBriefMarkdown } from './format-markdown.js';
export * from './forms.js';
export { sheetOfMarkdown } from './markdown-sheet.js';
export type * from './sheet.js';
export type * from './types.js';
