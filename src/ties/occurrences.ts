/**
 * One happening, many mentions: which events of different reports tell the same happening.
 *
 * Mentions are compared where they agree in who, to whom and what (`blockKey`), lie within a few days of each
 * other, and contradict each other in no figure, place or mode. How alike their sentences must then be depends
 * on how often this pair does such things: two reports of one visit between states that meet twice a year are
 * surely one visit, two reports of shelling on a day of daily shelling need words in common. Two acts told by
 * one document are two, unless the same word tells them. A follow-up on another day is another happening: a
 * group never stretches beyond the days of its first mention. Near copies share all their events.
 *
 * The mentions are put in order first, so the outcome does not depend on the order in which they came. grouping.ts
 * sorts them into blocks.
 */
import type { EventType } from '../ontology/event-types.js';
import { byDayThenId, type Groupable, type Item, SYMMETRIC } from './mention-items.js';
import type { WordIndex } from './sentence-words.js';

/** Days by which two mentions of one happening may differ; time zones and long visits make them differ. */
const SLACK_DAYS: Readonly<Partial<Record<EventType, number>>> = {
  CONSULT: 2,
  COOPERATE: 2,
  ASSAULT: 0,
  MOBILIZE: 0,
};
const USUAL_SLACK = 1;
/**
 * Likeness of sentences that is asked for: at least, more the more daily such acts are, and per day apart. Two
 * states meet once on a day; an attack or a charge may well be one of two.
 */
const LEAST_IF_SYMMETRIC = 0;
const LEAST_ELSE = 0.15;
const IF_DAILY = 0.4;
const MORE_PER_DAY = 0.06;
const MORE_IF_AMOUNTS_DIFFER = 0.15;
const LIKENESS_IN_ONE_DOCUMENT = 0.25;
/** Asked for at least where one of the two is known only to its year. */
const LIKENESS_IN_A_YEAR = 0.3;
/** An act is as good as daily where it was told on half of the days of the 91 around it. */
const DAILY_SHARE = 0.5;
const AROUND_DAYS = 45;
/** Likeness assumed where sentences are not at hand: same word for the act, or another. */
const SAME_TRIGGER = 0.5;
const OTHER_TRIGGER = 0.1;
/** Members of a group that a new mention is compared with. */
const COMPARED = 12;

/** Modes that reporters use for one and the same attack. */
const STRIKE_MODES = new Set([
  'aerial',
  'drone',
  'heavy-weapons',
  'explosives',
  'destroy',
  'firearms',
  'targeted',
]);
/** Mentions of one happening. */
export interface Group {
  readonly items: Item[];
  /** Days on which all its mentions can have happened, as far as they agree. */
  earliest: number;
  latest: number;
}

/** The mentions of one block, by happening; does not depend on their order. */
export function groupBlock(block: readonly Item[], words: WordIndex): readonly Group[] {
  const [only] = block;
  if (only !== undefined && block.length === 1)
    return [{ items: [only], earliest: only.earliest, latest: only.latest }];
  const groups: Group[] = [];
  const calendar = new Map<number, Group[]>();
  // The exactly dated open their groups before the vague ones look for one.
  const ordered = block.toSorted(
    (a, b) =>
      a.latest - a.earliest - (b.latest - b.earliest) ||
      a.earliest - b.earliest ||
      byDayThenId(a.mention, b.mention),
  );
  const days = [...new Set(ordered.map((item) => item.latest))].sort((a, b) => a - b);
  for (const item of ordered) {
    const slack = SLACK_DAYS[item.mention.type] ?? USUAL_SLACK;
    const daily = Math.min(1, frequency(item, slack, days) / DAILY_SHARE);
    const least = SYMMETRIC.has(item.mention.type) ? LEAST_IF_SYMMETRIC : LEAST_ELSE;
    const asked = least + (IF_DAILY - least) * daily;
    const found = bestGroup(item, groupsNear(calendar, item, slack), slack, asked, words);
    if (found) {
      join(found, item);
      continue;
    }
    const group = { items: [item], earliest: item.earliest, latest: item.latest };
    groups.push(group);
    for (const page of pages(item.earliest, item.latest)) {
      const entries = calendar.get(page);
      if (entries) entries.push(group);
      else calendar.set(page, [group]);
    }
  }
  return groups;
}

/** Groups are kept by week, so that a mention meets only those of its days, in the order they were opened. */
function groupsNear(
  calendar: ReadonlyMap<number, readonly Group[]>,
  item: Item,
  slack: number,
): Iterable<Group> {
  const near = pages(item.earliest - slack, item.latest + slack).map((page) => calendar.get(page) ?? []);
  return near.length === 1 ? (near[0] ?? []) : new Set(near.flat());
}

function pages(from: number, to: number): readonly number[] {
  const first = Math.floor(from / 7);
  return Array.from({ length: Math.floor(to / 7) - first + 1 }, (_, i) => first + i);
}

/** Share of the days around an item, without its own, on which such an act is told. */
function frequency(item: Item, slack: number, days: readonly number[]): number {
  const own = slack + 1;
  const before = countBetween(days, item.latest - AROUND_DAYS, item.latest - own - 1);
  const after = countBetween(days, item.latest + own + 1, item.latest + AROUND_DAYS);
  return (before + after) / (2 * (AROUND_DAYS - own));
}

function countBetween(sorted: readonly number[], from: number, to: number): number {
  return Math.max(0, firstAtLeast(sorted, to + 1) - firstAtLeast(sorted, from));
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bestGroup(
  item: Item,
  groups: Iterable<Group>,
  slack: number,
  asked: number,
  words: WordIndex,
): Group | undefined {
  let best: Group | undefined;
  let bestMargin = 0;
  for (const group of groups) {
    const gap = Math.max(0, group.earliest - item.latest, item.earliest - group.latest);
    if (gap > slack || group.items.some((member) => contradicts(item, member, gap))) continue;
    const likeness = Math.max(...group.items.slice(0, COMPARED).map((member) => alike(item, member, words)));
    const margin = likeness - needed(item, group, gap, asked);
    if (margin >= 0 && (best === undefined || margin > bestMargin)) {
      best = group;
      bestMargin = margin;
    }
  }
  return best;
}

function needed(item: Item, group: Group, gap: number, asked: number): number {
  const inDocument = group.items.some((member) => member.document === item.document);
  const amounts = group.items.some((member) => amountsDiffer(item.mention, member.mention));
  const vague = [item, ...group.items].some((member) => member.mention.precision === 'year');
  const least = Math.max(asked, inDocument ? LIKENESS_IN_ONE_DOCUMENT : 0, vague ? LIKENESS_IN_A_YEAR : 0);
  return least + MORE_PER_DAY * gap + (amounts ? MORE_IF_AMOUNTS_DIFFER : 0);
}

/** What rules out that two mentions tell one happening. */
function contradicts(a: Item, b: Item, gap: number): boolean {
  if (a.document === b.document && (a.trigger !== b.trigger || gap > 0)) return true;
  if (!modesAgree(a.mention, b.mention)) return true;
  if (a.mention.place && b.mention.place && a.mention.place !== b.mention.place) return true;
  if (ordinalsDiffer(a.mention, b.mention)) return true;
  return a.mention.day !== b.mention.day && gap > 0 && amountsDiffer(a.mention, b.mention);
}

function modesAgree(a: Groupable, b: Groupable): boolean {
  if (!a.mode || !b.mode || a.mode === b.mode) return true;
  return a.type === 'ASSAULT' && STRIKE_MODES.has(a.mode) && STRIKE_MODES.has(b.mode);
}

function ordinalsDiffer(a: Groupable, b: Groupable): boolean {
  return differ(a, b, (kind) => kind === 'ordinal');
}

function amountsDiffer(a: Groupable, b: Groupable): boolean {
  return differ(a, b, (kind) => kind !== 'ordinal');
}

/** Whether both tell a figure of the same kind and unit, and none of them is the same. */
function differ(a: Groupable, b: Groupable, counts: (kind: string) => boolean): boolean {
  let comparable = false;
  for (const x of a.amounts ?? []) {
    for (const y of b.amounts ?? []) {
      if (!counts(x.kind) || x.kind !== y.kind || x.unit !== y.unit) continue;
      if (x.value === y.value) return false;
      comparable = true;
    }
  }
  return comparable;
}

function alike(a: Item, b: Item, words: WordIndex): number {
  if (a.mention.sentence && b.mention.sentence) {
    return words.similarity(words.wordsOf(a.mention.sentence), words.wordsOf(b.mention.sentence));
  }
  return a.trigger === b.trigger ? SAME_TRIGGER : OTHER_TRIGGER;
}

function join(group: Group, item: Item): void {
  group.items.push(item);
  const earliest = Math.max(group.earliest, item.earliest);
  const latest = Math.min(group.latest, item.latest);
  if (earliest > latest) return;
  group.earliest = earliest;
  group.latest = latest;
}
