/**
 * A brief on two states: where their ties stand, what changed and when, the acts behind it with notes to the
 * sentences, what is only claimed, planned, possible, denied or proposed, and what was left out. It chooses
 * the weightiest acts and says how many more there are; the reader's time is a page or two.
 */
import type { Status } from '../ontology/status.js';
import { DEFAULT_LANGUAGE } from '../shared/language/language.js';
import { type Happening, happeningsOf } from './evidence.js';
import { figuresOf } from './figures.js';
import { ladderOf } from './ladder-section.js';
import { listOf, type Writing } from './listing.js';
import { createNotes } from './notes.js';
import { caveatsOf, leftOutOf, methodOf } from './reservations.js';
import { headlineOf, standingOf, turnsOf } from './standing.js';
import type { Brief, BriefInput, BriefPoint } from './types.js';
import { briefWords } from './words/index.js';

const MOST_ACTS = 6;
/** Acts of one kind in a list. */
const ALIKE = 2;
const MOST: Readonly<Record<Exclude<Status, 'occurred'>, number>> = {
  claimed: 3,
  planned: 3,
  possible: 2,
  denied: 2,
  proposed: 4,
};

/** The same input gives the same brief. Events in which the two only stand side by side are passed over. */
export function buildBrief(input: BriefInput): Brief {
  const { a, b, both, names, summary } = input;
  const to = both.options.to ?? summary.to;
  const all = happeningsOf(input.events, a, b, to);
  const counted = new Set(both.points.flatMap((point) => point.occurrenceIds));
  const facts = all.filter((happening) => counted.has(happening.tie.occurrenceId));
  const language = input.language ?? DEFAULT_LANGUAGE;
  const words = briefWords(language);
  const w: Writing = { names, notes: createNotes([], words), words };
  // Notes are numbered as the text calls them, so the parts are made in the order in which they are read.
  const headline = headlineOf(input, facts, w);
  const standing = standingOf(input, facts, w);
  const ladder = ladderOf(input.alliance, all, w);
  const { turns, more: moreTurns } = turnsOf(both, all, w);
  const acts = listOf(facts, MOST_ACTS, ALIKE, w);
  const figures = figuresOf(facts, w);
  const others = (status: Exclude<Status, 'occurred'>) =>
    listOf(othersOf(all, counted, status), MOST[status], ALIKE, w);
  const [claimed, planned, possible] = [others('claimed'), others('planned'), others('possible')];
  const [denied, proposed] = [others('denied'), others('proposed')];
  const leftOut = leftOutOf(input, w);
  const caveats = caveatsOf(input, facts, w);
  return {
    schemaVersion: 1,
    ...(language === DEFAULT_LANGUAGE ? {} : { language }),
    a: { code: a, name: names.name(a) },
    b: { code: b, name: names.name(b) },
    title: words.pair(names.name(a), names.name(b)),
    from: both.options.from ?? summary.from,
    to,
    headline,
    standing,
    ladder,
    chart: both.points.map(chartPoint),
    turns,
    moreTurns,
    acts,
    figures,
    claimed,
    planned,
    possible,
    denied,
    proposed,
    leftOut,
    caveats,
    method: methodOf(input, words),
    notes: w.notes.all(),
    removed: both.removed,
    manifest: {
      workspace: summary.info.name,
      entente: summary.info.versions.entente,
      coder: summary.info.versions.coder,
      options: both.options,
    },
  };
}

function othersOf(
  all: readonly Happening[],
  counted: ReadonlySet<string>,
  status: Status,
): readonly Happening[] {
  return all.filter(({ tie }) => tie.status === status && !counted.has(tie.occurrenceId));
}

function chartPoint(point: BriefInput['both']['points'][number]): BriefPoint {
  const { period, index, low, high, events, net, coverage } = point;
  return { period, index, low, high, acts: events, net, read: coverage };
}
