/**
 * Scores of the relation task as published (Hu et al., ACL 2024): macro F1 on three levels. `macroF1`
 * averages over the labels of the gold; `macroF1Union` over those of gold and answers together, as
 * scikit-learn's classification report does.
 */
import { RELATION_TYPES, type RelationType, relationQuad } from '../relate/index.js';

export interface RelationAnswer {
  readonly uid: string;
  /** Upper case; null: no answer, which counts as a mistake. */
  readonly root: string | null;
  /** Quad class 1–4; null: taken from the root. */
  readonly quad: number | null;
}

export interface RelationGold {
  readonly uid: string;
  /** Null where the gold has no such column. */
  readonly root: string | null;
  readonly quad: number | null;
}

export interface LabelScore {
  readonly label: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly support: number;
}

export const RELATION_LEVELS = ['binary', 'quad', 'root'] as const;
export type RelationLevel = (typeof RELATION_LEVELS)[number];

export interface RelationLevelScores {
  readonly level: RelationLevel;
  readonly n: number;
  readonly answered: number;
  readonly macroF1: number;
  readonly macroF1Union: number;
  /** Accuracy. */
  readonly microF1: number;
  readonly weightedF1: number;
  readonly macroPrecision: number;
  readonly macroRecall: number;
  readonly labels: readonly LabelScore[];
}

const NO_ANSWER = '(none)';
/** Older names of the types in published files. */
const MERGED: Readonly<Record<string, RelationType>> = {
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
  DEMAND: 'REQUEST',
  COOPERATION: 'COOPERATE',
  CONCEDE: 'YIELD',
  RETREAT: 'YIELD',
};

/** The type behind a label of gold or answer; undefined where it is none. */
export function relationTypeNamed(label: string): RelationType | undefined {
  const upper = label.trim().toUpperCase();
  return MERGED[upper] ?? RELATION_TYPES.find((type) => type === upper);
}

/** Scores of the levels that the gold has labels for. Answers are found by uid; one that is missing is a mistake. */
export function scoreRelations(
  gold: readonly RelationGold[],
  answers: readonly RelationAnswer[],
): readonly RelationLevelScores[] {
  const byUid = new Map(answers.map((answer) => [answer.uid, answer]));
  const rows = gold.map((row) => ({ row, said: read(byUid.get(row.uid)) }));
  const levels: RelationLevelScores[] = [];
  const add = (level: RelationLevel, wanted: readonly string[], said: readonly string[]): void => {
    levels.push(scoreLevel(level, wanted, said));
  };
  if (gold.length === 0) return [];
  if (gold.every((row) => row.quad !== null)) {
    add(
      'binary',
      rows.map(({ row }) => side(row.quad)),
      rows.map(({ said }) => side(said.quad)),
    );
    add(
      'quad',
      rows.map(({ row }) => String(row.quad)),
      rows.map(({ said }) => (said.quad === null ? NO_ANSWER : String(said.quad))),
    );
  }
  if (gold.every((row) => row.root !== null)) {
    add(
      'root',
      rows.map(({ row }) => relationTypeNamed(row.root ?? '') ?? row.root ?? ''),
      rows.map(({ said }) => said.root ?? NO_ANSWER),
    );
  }
  return levels;
}

function read(answer: RelationAnswer | undefined): { root: string | null; quad: number | null } {
  const root = answer?.root == null ? null : (relationTypeNamed(answer.root) ?? null);
  const stated = answer?.quad ?? null;
  const valid = stated !== null && Number.isInteger(stated) && stated >= 1 && stated <= 4;
  return { root, quad: valid ? stated : root === null ? null : relationQuad(root) };
}

/** 0 cooperation, 1 conflict. */
function side(quad: number | null): string {
  return quad === null ? NO_ANSWER : quad < 3 ? '0' : '1';
}

function scoreLevel(
  level: RelationLevel,
  gold: readonly string[],
  said: readonly string[],
): RelationLevelScores {
  const n = gold.length;
  const own = labelScores(gold, said, [...new Set(gold)].sort());
  const union = labelScores(gold, said, [...new Set([...gold, ...said])].sort());
  const mean = (all: readonly LabelScore[], of: (one: LabelScore) => number): number =>
    all.reduce((sum, one) => sum + of(one), 0) / all.length;
  return {
    level,
    n,
    answered: said.filter((label) => label !== NO_ANSWER).length,
    macroF1: mean(own, (one) => one.f1),
    macroF1Union: mean(union, (one) => one.f1),
    microF1: gold.filter((label, i) => label === said[i]).length / n,
    weightedF1: own.reduce((sum, one) => sum + one.f1 * one.support, 0) / n,
    macroPrecision: mean(own, (one) => one.precision),
    macroRecall: mean(own, (one) => one.recall),
    labels: own,
  };
}

function labelScores(
  gold: readonly string[],
  said: readonly string[],
  labels: readonly string[],
): readonly LabelScore[] {
  return labels.map((label) => {
    const right = gold.filter((one, i) => one === label && said[i] === label).length;
    const coded = said.filter((one) => one === label).length;
    const support = gold.filter((one) => one === label).length;
    const precision = coded > 0 ? right / coded : 0;
    const recall = support > 0 ? right / support : 0;
    const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
    return { label, precision, recall, f1, support };
  });
}
