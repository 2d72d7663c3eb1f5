/**
 * What a person put aside for a brief, from any page. A part is an address of the workbench with a title: the
 * address is the state, so that the brief can show it again as it then stands. Kept in the browser; the page
 * that composes a brief takes it from here.
 */
import { signal } from '@preact/signals';

export const PART_KINDS = [
  'pair',
  'event',
  'document',
  'table',
  'chart',
  'network',
  'map',
  'strategy',
] as const;

export interface BriefPart {
  readonly kind: (typeof PART_KINDS)[number];
  readonly title: string;
  /** Path and query of the view; two parts of one address and kind are the same part. */
  readonly href: string;
}

const KEY = 'entente-brief-parts';

/** In the order in which they were added. */
export const briefParts = signal<readonly BriefPart[]>(readParts());

export function isInBrief(part: BriefPart): boolean {
  return briefParts.value.some((other) => same(other, part));
}

/** Adds the part at the end, or takes it out where it is in. */
export function toggleInBrief(part: BriefPart): void {
  setBriefParts(
    isInBrief(part) ? briefParts.value.filter((other) => !same(other, part)) : [...briefParts.value, part],
  );
}

export function setBriefParts(parts: readonly BriefPart[]): void {
  briefParts.value = parts;
  try {
    window.localStorage.setItem(KEY, JSON.stringify(parts));
  } catch {
    // The browser keeps nothing for this page: the parts are there until the window closes.
  }
}

function same(a: BriefPart, b: BriefPart): boolean {
  return a.href === b.href && a.kind === b.kind;
}

function readParts(): readonly BriefPart[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPart) : [];
  } catch {
    // Nothing readable is kept.
    return [];
  }
}

function isPart(value: unknown): value is BriefPart {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, title, href } = value as Record<string, unknown>;
  return PART_KINDS.some((known) => known === kind) && typeof title === 'string' && typeof href === 'string';
}
