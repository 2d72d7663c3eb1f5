/**
 * How far two states have gone, for a brief: the rungs of the alliance ladder from the highest down, each with the
 * treaty or the sentences that carry it and with what speaks against it. The criteria: docs/structure-alliance.md.
 */
import type { AllianceLadder, RungAnswer, RungEvidence, RungState, TreatyBond } from '../structure/index.js';
import type { Happening } from './evidence.js';
import type { Writing } from './listing.js';
import type { Statement } from './types.js';

/** Proofs named under a rung, and of what speaks against it. */
const MOST_PROOFS = 2;
const MOST_AGAINST = 1;

/** `all`: the happenings between the two, whose notes are shared with the rest of the brief. One statement a rung, and one on the rungs without evidence; none where nothing at all is known of the two. */
export function ladderOf(
  ladder: AllianceLadder | undefined,
  all: readonly Happening[],
  w: Writing,
): readonly Statement[] {
  if (ladder === undefined || (ladder.acts === 0 && ladder.bonds.length === 0)) return [];
  const happenings = new Map(all.map((one) => [one.tie.occurrenceId, one.mentions]));
  const treaties = new Map<string, number>();
  const noteOf = (evidence: RungEvidence): readonly number[] => {
    const { receipt } = evidence;
    if (receipt !== undefined) {
      const mentions = happenings.get(receipt.occurrenceId);
      return [mentions === undefined ? w.notes.quoted(receipt) : w.notes.sentence(mentions)];
    }
    return evidence.bond === undefined ? [] : [treatyNote(evidence.bond, treaties, w)];
  };
  const rungs = ladder.rungs.toReversed();
  const told = rungs.flatMap((rung) => (rung.state === 'none' ? [] : [rungStatement(rung, noteOf, w)]));
  const without = rungs.filter(({ state }) => state === 'none');
  if (without.length === 0) return told;
  return [
    ...told,
    {
      text: w.words.ladder.without(without),
      notes: [
        w.notes.reckoning(w.words.ladder.reckoning(ladder.acts, ladder.at, `${ladder.a} ${ladder.b}`), []),
      ],
    },
  ];
}

function rungStatement(
  rung: RungAnswer,
  noteOf: (evidence: RungEvidence) => readonly number[],
  w: Writing,
): Statement {
  const state = rung.state as Exclude<RungState, 'none'>;
  const contrary = state !== 'against' && rung.against.length > 0;
  const proofs = state === 'against' ? [] : proofsOf(rung, state);
  const against = rung.against.slice(-MOST_AGAINST);
  const notes = [...proofs, ...against].flatMap(noteOf);
  return { text: w.words.ladder.rung(rung, state, contrary), notes: [...new Set(notes)] };
}

/** The proof of its first day, then the latest treaty, then the latest act. */
function proofsOf({ evidence, since }: RungAnswer, state: RungState): readonly RungEvidence[] {
  const own = evidence.filter(({ level }) => level === state);
  // A treaty that has since been replaced may be what it began with.
  const first = evidence.find(({ day, level }) => day === since && level !== 'against') ?? own[0];
  const treaty = own.findLast(({ bond }) => bond !== undefined);
  const told = [first, treaty, own.at(-1)].flatMap((one) => (one === undefined ? [] : [one]));
  return [...new Set(told)].slice(0, MOST_PROOFS);
}

/** A treaty is one note, however many rungs it carries. */
function treatyNote(bond: TreatyBond, known: Map<string, number>, w: Writing): number {
  const { treaty } = bond;
  const before = known.get(treaty.id);
  if (before !== undefined) return before;
  const number = w.notes.reckoning(w.words.ladder.treaty(bond), []);
  known.set(treaty.id, number);
  return number;
}
