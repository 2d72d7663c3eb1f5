/**
 * A brief that a person puts together: parts from any page, own words between, in an order of their own. Each part keeps
 * what it said when it was put in; where the workspace says otherwise since, the brief shows both.
 */

import type { Language } from '../shared/language/language.js';

/** A view of the workbench, by its address: the address is the state, so it can be asked again. */
export interface PartView {
  readonly kind: string;
  readonly title: string;
  /** Path and query, such as `/pair/PRK/RUS?from=2024-01`. */
  readonly href: string;
}

export type ComposedItem =
  | {
      readonly id: string;
      readonly kind: 'text';
      /** Markdown. */
      readonly text: string;
    }
  | {
      readonly id: string;
      readonly kind: 'part';
      readonly part: PartView;
      /** What it said when it was put in, or last taken over. */
      readonly taken: Section;
    };

/** What a view says, in words. */
export interface Section {
  /** Markdown from headings of level 3 on, with footnotes `[^1]` of its own, each on one line at the end. */
  readonly markdown: string;
  /** A drawing that stands alone, put after the first paragraph. */
  readonly svg: string | null;
  /** Coder behind it. */
  readonly coder: string;
  /** In which it was put into words; absent: English. */
  readonly language?: Language;
}

/** A brief as it is kept. */
export interface ComposedBrief {
  readonly schemaVersion: 1;
  /** Small letters, digits and hyphens; the name of its file. */
  readonly id: string;
  readonly title: string;
  readonly author: string | null;
  /** Counts up with every change, so that two windows do not overwrite each other. */
  readonly revision: number;
  readonly items: readonly ComposedItem[];
}

/** How a part stands beside what it said when it was taken. */
export interface PartState {
  /** What it says now; null where it cannot be said any more. */
  readonly now: Section | null;
  /** Why it cannot be said; null where it can. */
  readonly lost: string | null;
  /** Lines that it no longer says, and lines that it says anew; both empty where nothing has changed. */
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** Compares what was taken with what is said now, line by line. */
export function comparePart(taken: Section, now: Section | null, lost: string | null): PartState {
  if (now === null) return { now, lost: lost ?? 'It cannot be asked any more.', gone: [], come: [] };
  const [before, after] = [linesOf(taken.markdown), linesOf(now.markdown)];
  const [old, fresh] = [new Set(before), new Set(after)];
  return {
    now,
    lost: null,
    gone: before.filter((line) => !fresh.has(line)),
    come: after.filter((line) => !old.has(line)),
  };
}

export function hasChanged({ now, gone, come }: PartState): boolean {
  return now === null || gone.length + come.length > 0;
}

/** Lines as they are compared: without the numbers of notes, which move when others come before. */
function linesOf(markdown: string): readonly string[] {
  return markdown
    .split('\n')
    .map((line) => line.replace(/\[\^\d+\]:?/g, '').trim())
    .filter((line) => line !== '');
}
