/** The brief: results in, Markdown, HTML or JSON out. Pure. */
export { buildBrief } from './build-brief.js';
export { formatBriefHtml } from './format-html.js';
export { formatBriefMarkdown } from './format-markdown.js';
export type * from './types.js';
