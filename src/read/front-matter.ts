/**
 * Text and Markdown files, with what their front matter tells: a block of YAML between two lines `---`
 * at the very beginning. Field names are those of fields.ts; a key that names no field is not used.
 */
import { isMap, parseDocument } from 'yaml';
import { DOCUMENT_KINDS, type DocumentKind } from '../ontology/document.js';
import { nearest } from '../shared/nearest.js';
import { cleanCharacters, tidyLines } from './clean-text.js';
import { describe, type Fields, pickFields } from './fields.js';
import { joinWrappedLines } from './join-lines.js';
import { kindFromWord } from './kind.js';
import { markdownToText } from './markdown-text.js';
import type { RawItem } from './raw-report.js';
import { setAside } from './to-document.js';

/** Longer front matter is no front matter. */
const LONGEST = 100_000;

type Head =
  | { readonly kind: 'fields'; readonly fields: Fields; readonly body: string }
  | { readonly kind: 'trouble'; readonly line: number; readonly reason: string };

/** Reads one text file, decoded. */
export function readTextFile(source: string, path: string, format: 'txt' | 'md'): RawItem {
  const text = cleanCharacters(source);
  const head = splitFrontMatter(text);
  if (head.kind === 'trouble') return setAside(path, 'bad-front-matter', head.reason, head.line);
  const stated = pickFields(head.fields).kind;
  if (stated !== undefined && kindOf(stated) === undefined) {
    return setAside(path, 'bad-front-matter', unknownKind(stated));
  }
  const plain = tidyLines(format === 'md' ? markdownToText(head.body) : joinWrappedLines(head.body));
  if (plain === '') return setAside(path, 'empty', 'The file holds no text; give it some, or leave it out.');
  return { kind: 'raw', raw: { path, text: plain, ...describe(head.fields) } };
}

function splitFrontMatter(text: string): Head {
  const none: Head = { kind: 'fields', fields: {}, body: text };
  if (!/^---[ ]*\n/.test(text)) return none;
  const end = /\n(?:---|\.\.\.)[ ]*(?:\n|$)/.exec(text);
  const keyed = /^---[ ]*\n(?:[ ]*(?:#[^\n]*)?\n)*[\w-]+[ ]*:/.test(text);
  if (end === null || end.index > LONGEST) {
    if (!keyed) return none;
    return {
      kind: 'trouble',
      line: 1,
      reason: 'The front matter has no end; close it with a line of three hyphens.',
    };
  }
  const yaml = text.slice(text.indexOf('\n') + 1, end.index + 1);
  const body = text.slice(end.index + end[0].length);
  return parseYaml(yaml, body, keyed) ?? none;
}

/** Undefined where the block is no YAML mapping and does not look like one: a text between two rules. */
function parseYaml(yaml: string, body: string, keyed: boolean): Head | undefined {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent', schema: 'core' });
  const error = document.errors[0];
  if (error !== undefined) {
    if (!keyed) return undefined;
    const line = 2 + (yaml.slice(0, error.pos[0]).match(/\n/g)?.length ?? 0);
    return {
      kind: 'trouble',
      line,
      reason: `The front matter is not valid YAML (${error.message}); correct it.`,
    };
  }
  if (document.contents === null) return { kind: 'fields', fields: {}, body };
  if (!isMap(document.contents)) return undefined;
  try {
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    return { kind: 'fields', fields: value as Fields, body };
  } catch (cause) {
    // The one thing that toJS refuses: aliases that unfold without end.
    const detail = cause instanceof Error ? cause.message : String(cause);
    return {
      kind: 'trouble',
      line: 2,
      reason: `The front matter cannot be unfolded (${detail}); simplify it.`,
    };
  }
}

function kindOf(stated: unknown): DocumentKind | undefined {
  return typeof stated === 'string' ? kindFromWord(stated) : undefined;
}

function unknownKind(stated: unknown): string {
  const word = typeof stated === 'string' ? stated : JSON.stringify(stated);
  const near = nearest(word, DOCUMENT_KINDS);
  const meant = near === undefined ? '' : ` (did you mean ${near}?)`;
  return `The kind "${word}" is unknown${meant}; write news, opinion or statement.`;
}
