/** Reads tables/frames.tsv and tables/words.tsv into frames and word lists. A row that cannot be used throws. */
import type { Context, Mode } from '../../ontology/event-types.js';
import { CONTEXTS, isEventType, modesOf } from '../../ontology/event-types.js';
import { parseTable, type TableRow } from '../../shared/tsv.js';
import type { Alternative, Condition, Frame, FrameTable, TriggerKind } from './types.js';
import { TRIGGER_KINDS } from './types.js';

const COLUMNS = ['triggers', 'pos', 'type', 'mode', 'source', 'target', 'needs', 'how', 'contexts'];
const SOURCE_OF: Readonly<Record<TriggerKind, readonly string[]>> = {
  v: ['subj'],
  n: ['poss', 'by', 'mod', 'light'],
  a: ['subj'],
};

/** Frames and word lists from the texts of the two tables. Throws an Error naming table and line. */
export function readFrameTable(frames: string, words: string): FrameTable {
  const lists = new Map<string, ReadonlySet<string>>();
  for (const row of parseTable('words.tsv', words, ['name', 'words'])) {
    lists.set(row.cells.name ?? '', new Set((row.cells.words ?? '').split('|')));
  }
  const byKind: Readonly<Record<TriggerKind, Map<string, Frame[]>>> = {
    v: new Map(),
    n: new Map(),
    a: new Map(),
  };
  let size = 0;
  for (const row of parseTable('frames.tsv', frames, COLUMNS)) {
    for (const frame of framesOf(row, lists)) {
      const index = byKind[frame.kind];
      const first = frame.trigger[0] ?? '';
      const known = index.get(first);
      if (known) known.push(frame);
      else index.set(first, [frame]);
      size += 1;
    }
  }
  // Set phrases go before the bare word, in the order of the table otherwise.
  for (const index of Object.values(byKind)) {
    for (const list of index.values()) list.sort((a, b) => b.trigger.length - a.trigger.length);
  }
  return { verbs: byKind.v, nouns: byKind.n, adjectives: byKind.a, lists, size };
}

function framesOf(row: TableRow, lists: ReadonlyMap<string, unknown>): readonly Frame[] {
  const cell = (name: string): string => row.cells[name] ?? '';
  const fail = (what: string): never => {
    throw new Error(`frames.tsv:${row.line}: ${what}`);
  };
  const kind = TRIGGER_KINDS.find((known) => known === cell('pos')) ?? fail(`pos "${cell('pos')}"`);
  const typed = cell('type');
  const type = typed === '-' ? null : isEventType(typed) ? typed : fail(`type "${typed}"`);
  const mode = cell('mode');
  if (mode !== '' && (type === null || !modesOf(type).includes(mode as Mode))) fail(`mode "${mode}"`);
  const contexts = split(cell('contexts'), /,/);
  for (const context of contexts) {
    if (!(CONTEXTS as readonly string[]).includes(context)) fail(`context "${context}"`);
  }
  const how = split(cell('how'), /\s+/);
  const unknown = how.find((flag) => !HOW.test(flag));
  if (unknown !== undefined) fail(`how "${unknown}"`);
  const home = how.find((flag) => flag.startsWith('home='))?.slice(5);
  const content = how.find((flag) => flag.startsWith('content='))?.slice(8);
  if (content !== undefined && content !== 'skip' && content !== 'claim') fail(`how "content=${content}"`);
  const needs = split(cell('needs'), /\s+/).map(condition);
  for (const name of needs.flat().flatMap((one) => one.words ?? [])) {
    if (name.startsWith('@') && !BUILT_IN.has(name) && !lists.has(name.slice(1))) fail(`no list ${name}`);
  }
  const source = split(cell('source'), /,/);
  const target = split(cell('target'), /,/);
  return split(cell('triggers'), /\|/).map((trigger) => ({
    rule: `${trigger}.${kind} ${typed}${mode === '' ? '' : `/${mode}`}`,
    line: row.line,
    trigger: trigger.split(' '),
    kind,
    type,
    ...(mode === '' ? {} : { mode: mode as Mode }),
    source: source.length > 0 ? source : SOURCE_OF[kind],
    target: target.length > 0 ? target : kind === 'v' ? ['obj'] : [],
    needs,
    mutual: how.includes('mutual'),
    reverse: how.includes('reverse'),
    free: how.includes('free'),
    placed: how.includes('placed'),
    claimed: how.includes('claimed'),
    ...(home === undefined ? {} : { home }),
    ...(content === undefined ? {} : { content: content as 'skip' | 'claim' }),
    contexts: contexts as readonly Context[],
  }));
}

const HOW = /^(?:mutual|reverse|free|placed|claimed|home=[A-Za-z]+|content=.*)$/;

/** Lists that are told by the actors of the sentence, not by words.tsv. */
const BUILT_IN: ReadonlySet<string> = new Set(['@actor', '@place', '@any', '@org', '@proper']);

function split(cell: string, by: RegExp): readonly string[] {
  return cell
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `obj=@aid|food|with=@aid`: an alternative without a slot of its own goes on with the one before. */
function condition(text: string): Condition {
  const alternatives: { slot: string; words?: string[]; not?: true }[] = [];
  for (const part of text.split('|')) {
    const match = /^([\w.]+)(!?)=(.+)$/.exec(part);
    const last = alternatives.at(-1);
    if (match) {
      const [, slot = '', not, word = ''] = match;
      alternatives.push({ slot, words: [word], ...(not === '!' ? { not: true as const } : {}) });
    } else if (last?.words) last.words.push(part);
    else alternatives.push({ slot: part });
  }
  return alternatives as readonly Alternative[];
}
