/** Changes of a composed brief: each gives a new one. */
import type { ComposedBrief, ComposedItem, PartView, Section } from '../../../src/server/responses.js';

/** A name for a file, from a title in any script; `taken` are those in use. */
export function briefIdOf(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');
  const base = plain === '' ? 'brief' : plain;
  if (!taken.includes(base)) return base;
  for (let n = 2; ; n += 1) if (!taken.includes(`${base}-${n}`)) return `${base}-${n}`;
}

/** An id that no item of the brief has. */
export function freshItemId({ items }: Pick<ComposedBrief, 'items'>): string {
  const used = new Set(items.map(({ id }) => id));
  for (let n = items.length + 1; ; n += 1) if (!used.has(`i${n}`)) return `i${n}`;
}

/** Own words put in at a place, 0 for the beginning. */
export function withText(brief: ComposedBrief, at: number, text = ''): ComposedBrief {
  const item: ComposedItem = { id: freshItemId(brief), kind: 'text', text };
  return { ...brief, items: brief.items.toSpliced(at, 0, item) };
}

/** A part put in at the end. */
export function withPart(brief: ComposedBrief, part: PartView, taken: Section): ComposedBrief {
  return { ...brief, items: [...brief.items, { id: freshItemId(brief), kind: 'part', part, taken }] };
}

/** An item one place up (−1) or down (+1); at the edge nothing moves. */
export function withMoved(brief: ComposedBrief, id: string, by: -1 | 1): ComposedBrief {
  const at = brief.items.findIndex((item) => item.id === id);
  const item = brief.items[at];
  const to = at + by;
  if (item === undefined || to < 0 || to >= brief.items.length) return brief;
  return { ...brief, items: brief.items.toSpliced(at, 1).toSpliced(to, 0, item) };
}

export function without(brief: ComposedBrief, id: string): ComposedBrief {
  return { ...brief, items: brief.items.filter((item) => item.id !== id) };
}

/** Own words changed. */
export function withWords(brief: ComposedBrief, id: string, text: string): ComposedBrief {
  return {
    ...brief,
    items: brief.items.map((item) => (item.id === id && item.kind === 'text' ? { ...item, text } : item)),
  };
}

/** A part that takes what its view says now. */
export function withTaken(brief: ComposedBrief, id: string, taken: Section): ComposedBrief {
  return {
    ...brief,
    items: brief.items.map((item) => (item.id === id && item.kind === 'part' ? { ...item, taken } : item)),
  };
}
