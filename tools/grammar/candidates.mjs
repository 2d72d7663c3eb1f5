/** Learns from the treebank which relations and actions are possible where, so that sure ones are not scored. */
import { actionKey, looseRelationKey, relationKey } from '../../dist/code/text/candidates.js';
import { sideOf } from '../../dist/code/text/label-features.js';
import { ParseState } from '../../dist/code/text/parse-state.js';
import { bestAllowed } from '../../dist/code/text/parser.js';
import { cheapest } from './oracle.mjs';

/** A relation rarer than this share between two tags is left out. */
const RARE_RELATION = 0.008;
/** A relation or an action is sure when it is alone this often … */
const SURE_RELATION = 0.992;
const SURE_ACTION = 0.992;
/** … among at least this many. */
const ENOUGH = 30;

/** @returns {{ keys: Int32Array, setOf: Uint16Array, sets: number[][] }} */
export function relationCandidates(inputs, heads, relations, classes) {
  const counts = new Map();
  const add = (key, relation) => {
    if (!counts.has(key)) counts.set(key, new Map());
    counts.get(key).set(relation, (counts.get(key).get(relation) ?? 0) + 1);
  };
  inputs.forEach(({ penn, length }, i) => {
    for (let d = 0; d < length; d++) {
      const side = sideOf(d, heads[i][d], length);
      add(relationKey(penn[d], penn[heads[i][d]], side), relations[i][d]);
      add(looseRelationKey(penn[d], side), relations[i][d]);
    }
  });
  const sets = [Array.from({ length: classes }, (_, relation) => relation)];
  const places = new Map();
  const rows = [...counts].map(([key, byRelation]) => {
    const set = possible(byRelation);
    const name = set.join(' ');
    if (!places.has(name)) places.set(name, sets.push(set) - 1);
    return [key, places.get(name)];
  });
  rows.sort((a, b) => a[0] - b[0]);
  return {
    keys: Int32Array.from(rows, (row) => row[0]),
    setOf: Uint16Array.from(rows, (row) => row[1]),
    sets,
  };
}

function possible(byRelation) {
  const total = [...byRelation.values()].reduce((sum, count) => sum + count, 0);
  const [most, count] = [...byRelation].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  if (total >= ENOUGH && count >= SURE_RELATION * total) return [most];
  const usual = [...byRelation]
    .filter(([, times]) => times >= RARE_RELATION * total)
    .map(([relation]) => relation);
  return usual.sort((a, b) => a - b);
}

/** @returns {{ keys: Int32Array, actions: Uint16Array }} the actions that alone were right at a key */
export function sureActions(inputs, heads) {
  const counts = new Map();
  const state = new ParseState();
  const costs = new Int32Array(4);
  inputs.forEach((input, i) => {
    state.start(input.length);
    while (!state.done) {
      const allowed = state.allowed();
      const good = cheapest(state, heads[i], allowed, costs);
      if ((allowed & (allowed - 1)) !== 0) {
        const key = actionKey(input, state);
        const row = counts.get(key) ?? [0, 0, 0, 0, 0];
        counts.set(key, row);
        row[4]++;
        for (let a = 0; a < 4; a++) if ((good >> a) & 1) row[a]++;
      }
      state.apply(bestAllowed([0, 0, 0, 0], good));
    }
  });
  const rows = [];
  for (const [key, row] of counts) {
    if (row[4] < ENOUGH) continue;
    for (let a = 0; a < 4; a++) {
      if (row[a] < SURE_ACTION * row[4]) continue;
      rows.push([key, a]);
      break;
    }
  }
  rows.sort((a, b) => a[0] - b[0]);
  return { keys: Int32Array.from(rows, (row) => row[0]), actions: Uint16Array.from(rows, (row) => row[1]) };
}
